"""One Markdown file as a Page."""

from __future__ import annotations

import re

from haandbog.diagnostics import Diagnostic, Place, Text
from haandbog.loading.markdown.insertions import find_insertions, find_statements
from haandbog.loading.markdown.links import find_links
from haandbog.loading.markdown.masking import FRONT_MATTER, blank, with_code_as_letters, without_code
from haandbog.loading.markdown.structure import (
    find_anchors,
    find_blocks,
    find_conflicts,
    find_headings,
    find_tables,
    slug,
)
from haandbog.loading.markdown.unread import find_unread
from haandbog.loading.problems import front_matter_unknown, yaml_syntax
from haandbog.loading.records import read_record
from haandbog.loading.yaml_tree import read_yaml
from haandbog.model.loose_ends import Loose
from haandbog.model.pages import Block, FrontMatter, Insertion, Link, Page, Span
from haandbog.model.source import DataSource, Source

_OPENED = re.compile(r"\A-{3}[ \t]*\r?\n[a-z_]+:")
_NOT_CLOSED = Text(
    "det, der står øverst på siden, bliver ikke lukket",
    "det som står øverst på siden, blir ikke lukket",
    "what stands at the top of the page is never closed",
)
_CLOSE = Text(
    "skriv --- på en linje for sig, før sidens tekst begynder",
    "skriv --- på en egen linje før teksten på siden begynner",
    "write --- on a line of its own before the page's text begins",
)
_FIELD = re.compile(r"^([a-z_]+):[ \t]*(\S.*?)[ \t]*$", re.M)
_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9-]*(?:\s[^<>]*)?/?>")
_ATTRIBUTE_LIST = re.compile(r"\{:?[ \t]*[#.][^{}\n]*\}")


def read_page(
    source: Source, language: str, path: str, *, strict: bool = True
) -> tuple[Page, tuple[Diagnostic, ...]]:
    """The page, and what is wrong with its front matter. Never raises, whatever the text is.

    ``strict`` is False on a site that is no handbook: its front matter is none of our business.
    """
    meta, front, body_start, problems = _front_matter(source, strict)
    visible = without_code(source.text, body_start)
    inserted = list(find_insertions(source, visible))
    insertions = tuple(item for item in inserted if isinstance(item, Insertion))
    filled = _filled(visible, insertions)
    links = find_links(source, filled)
    headings = find_headings(source, visible)
    blocks = list(find_blocks(source, visible))
    loose = (
        *inserted,
        *find_statements(source, visible),
        *blocks,
        *find_conflicts(source),
        *find_unread(source, _filled(with_code_as_letters(source.text, body_start), insertions), links),
    )
    page = Page(
        source=source,
        language=language,
        path=path,
        meta=meta,
        front=front,
        body_start=body_start,
        headings=headings,
        links=links,
        insertions=insertions,
        blocks=tuple(block for block in blocks if isinstance(block, Block)),
        tables=tuple(find_tables(source, visible)),
        loose=tuple(end for end in loose if isinstance(end, Loose)),
        anchors=find_anchors(source, visible, headings),
        prose=_prose(visible, links, insertions),
    )
    return page, problems


def _front_matter(
    source: Source, strict: bool
) -> tuple[FrontMatter, DataSource, int, tuple[Diagnostic, ...]]:
    match = FRONT_MATTER.match(source.text)
    if strict and not match and _OPENED.match(source.text):
        told = yaml_syntax.RULE.at(Place(source.file), what=_NOT_CLOSED, hint=_CLOSE)
        return FrontMatter(), DataSource(source.file, source.text), 0, (told,)
    if not match or not match[1]:
        return FrontMatter(), DataSource(source.file, ""), match.end() if match else 0, ()
    tree, front, problems = read_yaml(source.file, match[1], first_line=2)
    if not strict:
        return _lenient(tree), front, match.end(), ()
    if problems:
        return _lenient(tree or _plainly(match[1])), front, match.end(), problems
    meta, wrong = read_record(FrontMatter, tree, front, unknown=front_matter_unknown.RULE)
    return meta or _lenient(tree), front, match.end(), wrong


def _plainly(text: str) -> dict[str, str]:
    """The fields that a front matter nobody can read has on lines of their own."""
    return dict(_FIELD.findall(text))


def _lenient(tree: object) -> FrontMatter:
    """What can be used of a front matter with mistakes, so that one mistake is told once and does
    not drag others along."""
    given = dict(tree) if isinstance(tree, dict) else {}
    if isinstance(given.get("id"), str):
        given["id"] = slug(given["id"]) or None  # links mean the page, however its id is spelt
    kept: dict[str, object] = {}
    for name in FrontMatter.model_fields.keys() & given.keys():
        try:
            FrontMatter.model_validate({name: given[name]})
        except ValueError:
            continue
        kept[name] = given[name]
    return FrontMatter.model_validate(kept)


def _filled(visible: str, insertions: tuple[Insertion, ...]) -> str:
    """Insertions as plain letters, so that a link with one inside is still a link."""
    parts, at = [], 0
    for insertion in insertions:
        parts += [visible[at : insertion.span.start], "x" * (insertion.span.end - insertion.span.start)]
        at = insertion.span.end
    return "".join([*parts, visible[at:]])


def _prose(visible: str, links: tuple[Link, ...], insertions: tuple[Insertion, ...]) -> str:
    hidden = [insertion.span for insertion in insertions]
    hidden += [link.target_span for link in links]
    hidden += [Span(*match.span()) for match in _TAG.finditer(visible)]
    hidden += [Span(*match.span()) for match in _ATTRIBUTE_LIST.finditer(visible)]
    return blank(visible, hidden)
