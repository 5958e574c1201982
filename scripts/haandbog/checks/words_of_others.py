"""What on a page is not ours to word: quotations, footnotes with the titles of sources."""

from __future__ import annotations

import re

from haandbog.model.pages import Page, Span

_QUOTED = re.compile(r"»[^»«\n]*«|«[^«»\n]*»|“[^”\n]*”|\"[^\"\n]*\"")
_NOT_OURS = re.compile(r"^(?:[ \t]*>|\[\^[^\]]+\]:).*$", re.MULTILINE)


def words_of_others(page: Page) -> list[Span]:
    """Quotations and footnotes; what stands in a say box is ours, quotation marks or not."""
    ours = [Span(b.opening.end, b.closing.start) for b in page.blocks if b.name == "say" and b.closing]
    found = [
        Span(*match.span()) for pattern in (_QUOTED, _NOT_OURS) for match in pattern.finditer(page.prose)
    ]
    return [span for span in found if not any(box.start <= span.start < box.end for box in ours)]
