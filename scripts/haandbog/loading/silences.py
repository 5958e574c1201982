"""``haandbog: accept CODE because …``: an editor answers a finding where it stands, with a reason.

On its own line it answers the next line; at the end of a line, that line; with ``in this file``,
the whole file. In Danish ``accepter CODE fordi …`` and ``i hele filen``, in Bokmål ``godta``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from haandbog.loading.markdown.masking import comments
from haandbog.model.pages import Silence
from haandbog.model.source import Source

_ACCEPT = re.compile(
    r"haandbog:\s*(?:accept|accepter|godta)\s+(?P<code>[\w-]+)\s+(?P<whole>(?:in this file|i hele filen)\s+)?"
    r"(?:because|fordi)\s+(?P<because>\S.*?)\s*(?:-->|$)"
)
_YAML_COMMENT = re.compile(r"(?:^|\s)#.*$", re.MULTILINE)


def page_silences(source: Source, body_start: int) -> Iterator[Silence]:
    """The silences in a page's HTML comments."""
    for at, comment in comments(source.text, body_start):
        yield from _silence(source, at, comment)


def data_silences(source: Source) -> Iterator[Silence]:
    """The silences in a data file's comments."""
    for match in _YAML_COMMENT.finditer(source.text):
        yield from _silence(source, match.start(), match[0])


def _silence(source: Source, at: int, comment: str) -> Iterator[Silence]:
    match = _ACCEPT.search(comment)
    if match:
        place = source.place(at + match.start())
        line = 0 if match["whole"] else _line_meant(source, place.line)
        yield Silence(source.file, line, match["code"], match["because"], place)


def _line_meant(source: Source, line: int) -> int:
    """The comment's own line, or the next with something on it when it stands alone."""
    if not source.line(line).lstrip().startswith(("<!--", "#")):
        return line
    last = len(source.line_starts)
    return next((n for n in range(line + 1, last + 1) if source.line(n).strip()), line)
