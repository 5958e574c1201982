"""The files with open data that lie beside the pages, and what each of them is for."""

from __future__ import annotations

from msgspec import Struct

from haandbog.diagnostics import Text
from haandbog.model.handbook import Handbook
from haandbog.rendering.html import Html, anchor, sentence, stack, tag
from haandbog.rendering.links import HOURS_CALENDAR, PageLinks


class OpenFile(Struct, frozen=True):
    """One file: its path below a language's root, its name and what it holds."""

    path: str
    name: Text
    about: Text


_HOURS_NAME = Text(
    "Åbningstider til din kalender", "Åpningstider til kalenderen din", "Opening hours for your calendar"
)
_HOURS_ABOUT = Text(
    "iCalendar (.ics). Åbne vagter, lukkede dage og dage, der ikke er afgjort, 400 dage frem.",
    "iCalendar (.ics). Åpne vakter, stengte dager og dager som ikke er avgjort, 400 dager fram.",
    "iCalendar (.ics). Open shifts, closed days and undecided days, 400 days ahead.",
)
HOURS = OpenFile(HOURS_CALENDAR, _HOURS_NAME, _HOURS_ABOUT)
_TABLE_NAME = Text(
    "Henvisningsmappen som tabel", "Henvisningspermen som tabell", "The referral folder as a table"
)
_TABLE_ABOUT = Text(
    "CSV til dansk Excel: semikolon mellem cellerne, en række for hvert tilbud.",
    "CSV for norsk og dansk Excel: semikolon mellom cellene, en rad for hvert tilbud.",
    "CSV with semicolons between cells, a row for each service.",
)
TABLE = OpenFile("open/partners.csv", _TABLE_NAME, _TABLE_ABOUT)
_HSDS_NAME = Text("Henvisningsmappen som HSDS", "Henvisningspermen som HSDS", "The referral folder as HSDS")
_HSDS_ABOUT = Text(
    "HSDS 3.0 (JSON), standarden for kataloger over hjælp. Om vi må henvise, står i attributterne.",
    "HSDS 3.0 (JSON), standarden for kataloger over hjelp. Om vi kan vise videre, står i attributtene.",
    "HSDS 3.0 (JSON), the standard for directories of help. Whether we may refer is an attribute.",
)
HSDS = OpenFile("open/partners.hsds.json", _HSDS_NAME, _HSDS_ABOUT)
_LINKED_NAME = Text(
    "Godkendte steder til søgemaskiner",
    "Godkjente steder for søkemotorer",
    "Approved places for search engines",
)
_LINKED_ABOUT = Text(
    "schema.org (JSON-LD). Kun det, der er godkendt og bekræftet.",
    "schema.org (JSON-LD). Bare det som er godkjent og bekreftet.",
    "schema.org (JSON-LD). Only what is approved and confirmed.",
)
LINKED = OpenFile("open/partners.jsonld", _LINKED_NAME, _LINKED_ABOUT)
DIRECTORY = (TABLE, HSDS, LINKED)


def open_files_of(handbook: Handbook) -> tuple[OpenFile, ...]:
    """The files that this handbook has: without hours no calendar, without partners no folder."""
    hours = (HOURS,) if handbook.facts.hours else ()
    return (*hours, *(DIRECTORY if handbook.facts.partners else ()))


def open_data(handbook: Handbook, language: str, links: PageLinks) -> Html:
    """A list of the files, each with a link in the reader's language."""
    return stack(
        "dl", "hb-terms hb-open", *(_file(each, language, links) for each in open_files_of(handbook))
    )


def _file(file: OpenFile, language: str, links: PageLinks) -> Html:
    link = anchor(links.file(file.path), sentence(file.name, language))
    return tag("div", "hb-term", tag("dt", "", link), tag("dd", "", sentence(file.about, language)))
