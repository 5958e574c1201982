"""A page's Markdown with every fact, reference and block in place: plain Markdown for any renderer.

Pure: the same page and handbook give the same text. What goes wrong comes back as diagnostics.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from haandbog.diagnostics import Diagnostic, Text
from haandbog.model.directory import Approval
from haandbog.model.handbook import Handbook
from haandbog.model.pages import Block, Insertion, Link, LinkForm, Page, Span, relative_path, relative_url
from haandbog.model.references import OURS, Nowhere, Target, resolve
from haandbog.model.settings import READERS
from haandbog.rendering.context import filters_for, values_for
from haandbog.rendering.first_use import CLASS, first_uses
from haandbog.rendering.html import escape
from haandbog.rendering.insertions import Inserted, insert
from haandbog.rendering.moved_sections import moved_sections
from haandbog.rendering.partners import is_shown


class Expanded(Struct, frozen=True):
    """The page's text as it is rendered, and what could not be put in."""

    text: str
    problems: tuple[Diagnostic, ...] = ()


class _Change(Struct, frozen=True):
    span: Span
    text: str
    problem: Diagnostic | None = None


def expand(handbook: Handbook, page: Page) -> Expanded:
    """The page for this edition's reader, in the page's own language."""
    cuts = [Span(b.opening.start, b.closing.end) for b in page.blocks if b.closing and _hidden(handbook, b)]
    changes = [_Change(cut, "") for cut in _outermost(cuts)]
    inside = [*_links(handbook, page), *_insertions(handbook, page), *_blocks(handbook, page)]
    inside += [_Change(span, text) for span, text in first_uses(handbook, page)]
    changes += [change for change in inside if not any(_within(change.span, cut) for cut in cuts)]
    problems = tuple(change.problem for change in changes if change.problem)
    text = _applied(page.source.text, changes) + moved_sections(handbook, page)
    return Expanded(text, problems)


def _hidden(handbook: Handbook, block: Block) -> bool:
    return block.name == "for" and block.argument in READERS and not handbook.settings.sees(block.argument)


def _outermost(cuts: list[Span]) -> list[Span]:
    return [cut for cut in cuts if not any(_within(cut, other) and cut != other for other in cuts)]


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _applied(text: str, changes: Iterable[_Change]) -> str:
    parts, at = [], 0
    for change in sorted(changes, key=lambda c: (c.span.start, c.span.end)):
        if change.span.start < at:
            continue  # inside something that was replaced whole
        parts += [text[at : change.span.start], change.text]
        at = change.span.end
    return "".join([*parts, text[at:]])


def _insertions(handbook: Handbook, page: Page) -> Iterator[_Change]:
    values, filters = values_for(handbook, page), filters_for(page.language)
    for insertion in page.insertions:
        made = insert(page, insertion, values, filters, _form(page, insertion))
        yield _Change(insertion.span, _indented(made, insertion), made.problem)


def _form(page: Page, insertion: Insertion) -> str:
    """The form of a fact that the place asks for: bare in an address, plain in a link or heading."""
    for link in page.links:
        if _within(insertion.span, link.target_span):
            return "address"
        if _within(insertion.span, link.text_span):
            return "plain"
    line_start = page.source.text.rfind("\n", 0, insertion.span.start) + 1
    return "plain" if page.source.text.startswith("#", line_start) else "linked"


def _indented(made: Inserted, insertion: Insertion) -> str:
    if made.problem:
        return f'<mark class="hb-broken">{escape("{{ " + insertion.expression + " }}")}</mark>'
    return made.text.replace("\n", "\n" + insertion.indent) if insertion.alone else made.text


def _links(handbook: Handbook, page: Page) -> Iterator[_Change]:
    for link in page.links:
        if link.scheme in OURS and "{{" not in link.target:
            yield from _link(handbook, page, link, resolve(handbook, page, link))


def _link(handbook: Handbook, page: Page, link: Link, target: Target | Nowhere) -> Iterator[_Change]:
    if isinstance(target, Nowhere) or link.form is LinkForm.AUTOLINK:
        yield _Change(link.span, f'<mark class="hb-broken">{escape(link.target)}</mark>')
        return
    if not target.path:
        yield _Change(link.span, link.text or target.title)
        return
    if target.partner_id and not is_shown(handbook, handbook.facts.partners[target.partner_id]):
        yield _Change(link.span, link.text.strip() or target.title)
        yield from _doubt(handbook, page, link, target.partner_id)
        return
    if link.form is LinkForm.INLINE and not link.text.strip():
        yield _Change(link.text_span, re.sub(r"([\[\]])", r"\\\1", target.title))
        yield from _in_its_language(page, link, target)
    yield _Change(link.target_span, _address(handbook, page, link, target))
    if link.scheme == "term" and link.form is LinkForm.INLINE:
        yield _Change(Span(link.span.end, link.span.end), CLASS)
    if target.partner_id and link.form is LinkForm.INLINE:
        yield from _doubt(handbook, page, link, target.partner_id)


def _in_its_language(page: Page, link: Link, target: Target) -> Iterator[_Change]:
    """A title that was put in from a page in another language is marked with it."""
    if target.page and target.page.language != page.language and link.scheme != "term":
        yield _Change(Span(link.span.end, link.span.end), f"{{ lang={target.page.language} }}")


def _address(handbook: Handbook, page: Page, link: Link, target: Target) -> str:
    if link.form in (LinkForm.HTML, LinkForm.HTML_IMAGE):
        directories = handbook.settings.use_directory_urls
        return relative_url(page.url(directories), target.url(directories))
    fragment = f"#{target.fragment}" if target.fragment else ""
    return relative_path(page.path, target.path) + fragment


_NOT_CONFIRMED = Text("ikke bekræftet", "ikke bekreftet", "not confirmed")


def _doubt(handbook: Handbook, page: Page, link: Link, partner_id: str) -> Iterator[_Change]:
    """Who is not approved is said to be so, wherever they are named."""
    if handbook.facts.partners[partner_id].approval.state is not Approval.APPROVED:
        said = _NOT_CONFIRMED.within(page.language)
        yield _Change(Span(link.span.end, link.span.end), f' <span class="hb-doubt">({said})</span>')


_HEADS = {
    "leader": Text("Til leder og underviser", "Til leder og underviser", "For leaders and trainers"),
    "volunteer": Text("Til frivillige", "Til frivillige", "For volunteers"),
    "public": Text("Til alle", "Til alle", "For everybody"),
}
_SEEN_BY = Text("Ses kun i lederudgaven", "Vises bare i lederutgaven", "Seen in the leaders' edition only")
_SAY = Text("Sig for eksempel", "Si for eksempel", "Say, for example")


def _blocks(handbook: Handbook, page: Page) -> Iterator[_Change]:
    """``/// name`` as a ``<div>`` whose content is still Markdown."""
    for block in page.blocks:
        head = _head(block, page.language)
        if head is None or block.closing is None:
            continue
        indent = page.source.text[block.opening.start : block.opening.end].partition("/")[0]
        opening = f'<div class="hb-{_class(block)}" markdown="1">\n{head}'
        yield _Change(block.opening, _lines(opening, indent) + "\n")
        yield _Change(block.closing, f"\n{indent}</div>")
        if block.name == "steps":
            yield from _steps(page, block.opening.end, block.closing.start)


_STEP = re.compile(r"^[ \t]*\d+[.)][ \t]+\*\*[^*\n]*[.?!:](?:»|«|”)?\*\*", re.MULTILINE)


def _steps(page: Page, start: int, end: int) -> Iterator[_Change]:
    """A step that begins with a whole sentence in bold has it as its heading."""
    for match in _STEP.finditer(page.source.text, start, end):
        yield _Change(Span(match.end(), match.end()), "{ .hb-step }")


def _class(block: Block) -> str:
    return {"for": "leader"}.get(block.name, block.name)


def _head(block: Block, language: str) -> str | None:
    """The block's first line; None for a block that is not ours."""
    if block.name == "for" and block.argument in _HEADS:
        seen = f"<span>{_SEEN_BY.within(language)}</span>" if block.argument == "leader" else ""
        icon = '<span class="hb-i hb-i--chalkboard-teacher" aria-hidden="true"></span>'
        return (
            f'<p class="hb-leader__head">{icon}<b>{_HEADS[block.argument].within(language)}</b>{seen}</p>\n'
        )
    if block.name == "say":
        return f'<p class="hb-say__label">{escape(block.argument or _SAY.within(language))}</p>\n'
    return "" if block.name in ("steps", "flow") else None


def _lines(text: str, indent: str) -> str:
    return "\n".join(indent + line if line else line for line in text.split("\n"))
