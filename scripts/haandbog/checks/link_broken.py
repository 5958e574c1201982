"""A link that leads to no file, uses an unknown scheme, or vanishes on the page.

PASS docs/da/vagt.md
    Se [kontakt](kontakt.md) og [Eksempelcentret](https://eksempelcentret.example).

FAIL docs/da/vagt.md 1:14
    Se [kontakt](kontakter.md).

FAIL docs/da/vagt.md 1:15
    Se [forsiden](reff:forside).

FAIL docs/da/vagt.md 1:14
    Se [papiret](../../../papir.pdf).

FAIL docs/da/vagt.md 1:4
    Se <ref:forside>.

FAIL docs/da/vagt.md 1:14
    Se [kontakt]().
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.links import IMAGES, Resolved, all_links
from haandbog.diagnostics import DID_YOU_MEAN, Diagnostic, Edit, Rule, Severity, Text, suggest
from haandbog.model.handbook import Handbook
from haandbog.model.pages import relative_path
from haandbog.model.references import OURS, Lost, Nowhere

RULE = Rule(
    "link-broken",
    Severity.ERROR,
    Text("linket '{target}' {what}", "lenken '{target}' {what}", "the link '{target}' {what}"),
    Text(
        "Et link, der ikke fører nogen steder, koster læseren tid, netop når en rådsøger venter.",
        "En lenke som ikke fører noe sted, koster leseren tid, akkurat når en rådsøker venter.",
        "A link that leads nowhere costs the reader time, just when a caller is waiting.",
    ),
)
NO_FILE = Text(
    "fører til en fil, der ikke findes",
    "fører til en fil som ikke finnes",
    "leads to a file that does not exist",
)
BEGINS = Text(
    "begynder med '{scheme}:', som ingen forstår",
    "begynner med '{scheme}:', som ingen forstår",
    "begins with '{scheme}:', which nobody understands",
)
LEAVES = Text("fører ud af håndbogen", "fører ut av håndboken", "leads out of the handbook")
ABSOLUTE = Text(
    "begynder med / og virker kun, når håndbogen står alene på sin adresse",
    "begynner med / og virker bare når håndboken står alene på adressen sin",
    "begins with / and only works when the handbook has its address to itself",
)
VANISHES = Text("bliver usynligt på siden", "blir usynlig på siden", "becomes invisible on the page")
EMPTY = Text("har intet mål", "har ikke noe mål", "has no target")
USE_REF = Text(
    "link til sidens id: ref:kontakt", "lenk til sidens id: ref:kontakt", "link to the page's id: ref:kontakt"
)
MOVE_IN = Text(
    "læg filen i docs-mappen, og link til den dér",
    "legg filen i docs-mappen, og lenk til den der",
    "put the file in the docs folder and link to it there",
)
WRITE = Text("skriv {new}", "skriv {new}", "write {new}")


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every link that is broken in a way of its own; unknown ids are told by their own checks."""
    for found in all_links(handbook):
        if found.vanishes:
            old, new = f"<{found.link.target}>", f"[]({found.link.target})"
            yield _at(found, VANISHES, WRITE.fill(new=new), Edit(old, new))
        elif found.link.form not in IMAGES:
            yield from _broken(found)


def _broken(found: Resolved) -> Iterator[Diagnostic]:
    if not found.link.target.strip():
        yield _at(found, EMPTY, USE_REF)
    elif found.link.target.startswith("/") and not found.link.target.startswith("//"):
        yield _at(found, ABSOLUTE, USE_REF)
    elif isinstance(found.target, Nowhere):
        yield from _nowhere(found, found.target)


def _nowhere(found: Resolved, nowhere: Nowhere) -> Iterator[Diagnostic]:
    match nowhere.why:
        case Lost.SCHEME:
            yield _at(found, BEGINS.fill(scheme=nowhere.name), suggest(nowhere.name, OURS))
        case Lost.FILE:
            yield _at(found, NO_FILE, nearest(found, nowhere))
        case Lost.OUTSIDE_PROJECT:
            yield _at(found, LEAVES, MOVE_IN)


def nearest(found: Resolved, nowhere: Nowhere) -> Text | None:
    """The file that was perhaps meant, as the page would write it: the same name elsewhere, or a
    name that looks alike."""
    ways = {relative_path(found.page.path, known): known for known in nowhere.known}
    name = found.link.path.rpartition("/")[2]
    moved = [way for way, known in ways.items() if known.rpartition("/")[2] == name and name != "index.md"]
    return DID_YOU_MEAN.fill(best=moved[0]) if moved else suggest(found.link.path, ways)


def _at(found: Resolved, what: Text, hint: Text | None, edit: Edit | None = None) -> Diagnostic:
    place = found.link.place if found.vanishes else found.link.target_place
    return RULE.at(place, hint=hint, edit=edit, target=found.link.target, what=what)
