"""A page or section that readers have been given links to is gone, and nothing says where it went.

PASS data/published-ids.yml
    schema: 1
    published:
      - {id: modul-3, first: 2026-11-03, paths: [modul-3.md], anchors: [peer-stoette]}

PASS data/published-ids.yml
    schema: 1
    published:
      - {id: modul-tre, first: 2026-11-03, paths: [modul-tre.md], anchors: [peer-stoette]}
    moved:
      - {from: modul-tre, to: modul-3}

FAIL data/published-ids.yml 3:10
    schema: 1
    published:
      - {id: modul-tre, first: 2026-11-03, paths: [modul-tre.md]}

FAIL data/published-ids.yml 3:78
    schema: 1
    published:
      - {id: modul-3, first: 2026-11-03, paths: [modul-3.md], anchors: [tavshed, peer-stoette]}
    moved:
      - {from: modul-3#tavshed, to: kontakt}
AND docs/da/modul-3.md
    ---
    id: modul-3
    title: Modul 3
    owner: uddannelsesansvarlig
    basis: undecided
    review_by: 2027-05-01
    ---
    ## Stilhed { #stilhed }

    Vi øver os.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from haandbog.checks.data_files import place_in
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text, near
from haandbog.model.handbook import Handbook
from haandbog.model.published import PublishedPage
from haandbog.model.spots import lands, ledger, standing

RULE = Rule(
    "published-vanished",
    Severity.ERROR,
    Text(
        "'{spot}' er udgivet, men findes ikke mere",
        "'{spot}' er publisert, men finnes ikke lenger",
        "'{spot}' has been published, but is not there any more",
    ),
    Text(
        "Andre har linket hertil: i mails, på slides og på papir. Et id må flytte, men aldrig forsvinde.",
        "Andre har lenket hit: i e-poster, på lysbilder og på papir. En id kan flytte, men aldri forsvinne.",
        "Others have linked to this: in mails, on slides and on paper. An id may move, but never vanish.",
    ),
    Text(
        "skriv under moved, hvor det står nu: - {{from: {spot}, to: {best}}}",
        "skriv under moved hvor det står nå: - {{from: {spot}, to: {best}}}",
        "write under moved where it stands now: - {{from: {spot}, to: {best}}}",
    ),
    can_be_silenced=False,
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every published id that neither stands nor is told to have moved. Where a page is gone, its
    sections are not told one by one."""
    for index, page in enumerate(ledger(handbook).published):
        if _is_unread(handbook, page):
            continue
        if lands(handbook, page.id) is None:
            place = place_in(handbook, "published-ids.yml", ("published", index, "id"))
            yield RULE.at(place, spot=page.id, best=_best(page.id, standing(handbook)))
            continue
        for at, anchor in enumerate(page.anchors):
            spot = f"{page.id}#{anchor}"
            if lands(handbook, spot) is None:
                place = place_in(handbook, "published-ids.yml", ("published", index, "anchors", at))
                yield RULE.at(place, spot=spot, best=_best_section(handbook, page, anchor))


def _is_unread(handbook: Handbook, page: PublishedPage) -> bool:
    """A partner or glossary whose file has mistakes in it has not vanished."""
    unread = handbook.facts.unread
    return f"partners/{page.id}.yml" in unread or "terms.yml" in unread


def _best(page_id: str, known: Iterable[str]) -> str:
    return near(page_id, known) or "…"


def _best_section(handbook: Handbook, page: PublishedPage, anchor: str) -> str:
    now = (lands(handbook, page.id) or page.id).partition("#")[0]
    here = near(anchor, standing(handbook)[now].anchors)
    if here:
        return f"{now}#{here}"
    elsewhere = (other for other, found in standing(handbook).items() if anchor in found.anchors)
    return next((f"{other}#{anchor}" for other in elsewhere), "…")
