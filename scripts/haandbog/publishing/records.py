"""What publishing leaves in the handbook's own files: the ledger of ids and the list of editions (D15).

Both are texts that an editor may read and comment; only the part that the program owns is rewritten.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from haandbog.diagnostics import Text
from haandbog.model.handbook import Handbook
from haandbog.model.published import EditionRecord, PublishedPage
from haandbog.model.spots import Standing, ledger, standing

LEDGER, EDITIONS = "published-ids.yml", "editions.yml"

_LEDGER_HEAD = Text(
    "# Alle id'er, der nogensinde er udgivet. »haandbog publish« skriver listen published.\n"
    "# Flytter en side eller et afsnit, så skriv under moved, hvor det står nu.\n",
    "# Alle id-er som noen gang er publisert. «haandbog publish» skriver listen published.\n"
    "# Flytter en side eller et avsnitt, så skriv under moved hvor det står nå.\n",
    "# Every id that was ever published. “haandbog publish” writes the list published.\n"
    "# When a page or section moves, write under moved where it stands now.\n",
)
_EDITIONS_HEAD = Text(
    "# Hver udgave, der er udgivet, den nyeste først. »haandbog publish« skriver her.\n",
    "# Hver utgave som er publisert, den nyeste først. «haandbog publish» skriver her.\n",
    "# Every edition that was published, the latest first. “haandbog publish” writes here.\n",
)


def next_ledger(handbook: Handbook) -> tuple[PublishedPage, ...]:
    """The ledger with everything that stands today: nothing is ever taken out of it."""
    pages = {page.id: page for page in ledger(handbook).published}
    for page_id, found in standing(handbook).items():
        pages[page_id] = _with(pages.get(page_id), page_id, found, handbook)
    return tuple(pages[page_id] for page_id in sorted(pages))


def _with(old: PublishedPage | None, page_id: str, found: Standing, handbook: Handbook) -> PublishedPage:
    before = old.paths if old else ()
    paths = (found.path, *(path for path in before if path != found.path))
    anchors = tuple(sorted({*(old.anchors if old else ()), *found.anchors}))
    return PublishedPage(id=page_id, first=old.first if old else handbook.today, paths=paths, anchors=anchors)


def ledger_text(before: str | None, pages: Iterable[PublishedPage], language: str) -> str:
    """``published-ids.yml`` with a new list ``published``; all else in it stays as it was written."""
    listed = "published:\n" + "".join(f"  - {_flow(_page_fields(page))}\n" for page in pages)
    if before is None:
        return f"{_LEDGER_HEAD.within(language)}schema: 1\nmoved: []\n{listed}"
    return _put(before, "published", listed)


def editions_text(before: str | None, record: EditionRecord, language: str) -> str:
    """``editions.yml`` with this edition at the top."""
    entry = f"  - {_flow(_edition_fields(record))}\n"
    if before is None:
        return f"{_EDITIONS_HEAD.within(language)}schema: 1\neditions:\n{entry}"
    match = re.search(r"^editions:[ \t]*(\[\])?[ \t]*\n", before, re.M)
    if match is None:
        return f"{before.rstrip()}\neditions:\n{entry}"
    return f"{before[: match.start()]}editions:\n{entry}{before[match.end() :]}"


def next_edition(handbook: Handbook) -> int:
    """The running number of the next edition of today."""
    editions = handbook.facts.editions.editions if handbook.facts.editions else ()
    return 1 + max((e.number for e in editions if e.date == handbook.today), default=0)


def _put(text: str, key: str, block: str) -> str:
    """The text with one top-level key's block replaced, or added at the end."""
    match = re.search(rf"^{key}:.*\n(?:(?:[ \t-].*)?\n)*", f"{text.rstrip()}\n", re.M)
    body = f"{text.rstrip()}\n"
    return body[: match.start()] + block + body[match.end() :] if match else body + block


def _page_fields(page: PublishedPage) -> Iterator[tuple[str, str]]:
    yield "id", page.id
    yield "first", page.first.isoformat()
    yield "paths", _list(page.paths)
    if page.anchors:
        yield "anchors", _list(page.anchors)


def _edition_fields(record: EditionRecord) -> Iterator[tuple[str, str]]:
    yield "date", record.date.isoformat()
    yield "number", str(record.number)
    yield "audience", record.audience
    if record.commit:
        yield "commit", _quoted(record.commit)
    if record.approved_by:
        yield "approved_by", _quoted(record.approved_by)
    if record.accepted:
        accepted = (
            _flow([("finding", _quoted(a.finding)), ("because", _quoted(a.because))]) for a in record.accepted
        )
        yield "accepted", f"[{', '.join(accepted)}]"


def _flow(fields: Iterable[tuple[str, str]]) -> str:
    return "{" + ", ".join(f"{name}: {value}" for name, value in fields) + "}"


def _list(values: Iterable[str]) -> str:
    return f"[{', '.join(v if _PLAIN.fullmatch(v) else _quoted(v) for v in values)}]"


_PLAIN = re.compile(r"[A-Za-z][\w./-]*", re.ASCII)
"""What YAML reads as a text without quotes."""


def _quoted(value: str) -> str:
    """A text in double quotes, which YAML reads as JSON writes it."""
    return json.dumps(value, ensure_ascii=False)
