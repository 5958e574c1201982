"""What stands in each column of the sheets: a field of a partner's file, and how it is written in a cell."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct

from haandbog.diagnostics import Text
from haandbog.model.calendars import Calendar
from haandbog.model.directory import Anonymity, Approval, CostType, Scope, Status
from haandbog.model.handbook import Handbook
from haandbog.model.hours import HolidayRule
from haandbog.model.taxonomies import UNKNOWN, Taxon


class Kind(StrEnum):
    """How a cell is written, and what a spreadsheet makes of it."""

    TEXT = "text"
    CHOICE = "choice"
    LIST = "list"
    """``a; b``."""
    CODES = "codes"
    """Four digits each, ``0101; 0147``: a spreadsheet drops the zero in front."""
    CONTACTS = "contacts"
    """``phone: 70 00 00 00; email: mail@eksempel.dk``."""
    DATE = "date"
    TIMES = "times"
    YES_NO = "yes_no"


class Column(Struct, frozen=True):
    """One column; ``path`` is the way to the value from the record of the row."""

    path: tuple[str, ...]
    head: Text
    kind: Kind = Kind.TEXT
    options: tuple[str, ...] = ()
    is_key: bool = False
    """Whether it says which record the row is: protected in rows that exist."""

    @property
    def name(self) -> str:
        return ".".join(self.path)


ORGANISATIONS, SERVICES, PERIODS = "organisations", "services", "periods"
HOURS, EXCEPTIONS, HISTORY = "hours", "exceptions", "history"
TITLES = {
    ORGANISATIONS: Text("Steder", "Steder", "Organisations"),
    SERVICES: Text("Tilbud", "Tilbud", "Services"),
    PERIODS: Text("Perioder", "Perioder", "Periods"),
    HOURS: Text("Åbningstider", "Åpningstider", "Opening hours"),
    EXCEPTIONS: Text("Undtagelser", "Unntak", "Exceptions"),
    HISTORY: Text("Historie", "Historie", "History"),
}
"""In the order of the workbook; a period is read before its hours."""


def columns_of(handbook: Handbook) -> dict[str, tuple[Column, ...]]:
    """The columns of each sheet; a column for every language that the handbook has."""
    languages = handbook.settings.languages
    return {
        ORGANISATIONS: tuple(_organisations(languages)),
        SERVICES: tuple(_services(handbook, languages)),
        PERIODS: _PERIODS,
        HOURS: _HOURS,
        EXCEPTIONS: tuple(_exceptions(languages)),
        HISTORY: tuple(_history(languages)),
    }


def _texts(name: str, head: Text, languages: Iterable[str]) -> Iterable[Column]:
    path = tuple(name.split("."))
    for language in languages:
        told = Text(*(f"{head.within(each)} ({language})" for each in ("da", "nb", "en")))
        yield Column((*path, language), told)


def _plain(name: str, da: str, nb: str, en: str, kind: Kind = Kind.TEXT, *options: str) -> Column:
    return Column(tuple(name.split(".")), Text(da, nb, en), kind, options)


def _key(name: str, da: str, nb: str, en: str) -> Column:
    return Column((name,), Text(da, nb, en), is_key=True)


def _organisations(languages: tuple[str, ...]) -> Iterable[Column]:
    yield _key("id", "id", "id", "id")
    yield _plain("name", "navn", "navn", "name")
    yield _plain("also_called", "andre navne", "andre navn", "also called", Kind.LIST)
    yield from _texts("description", Text("beskrivelse", "beskrivelse", "description"), languages)
    yield _plain("cvr", "CVR", "CVR", "CVR")
    yield _plain("website", "webadresse", "nettadresse", "website")
    yield _plain("address", "adresse", "adresse", "address")
    yield _plain("contact", "kontakt", "kontakt", "contact", Kind.CONTACTS)
    yield _plain(
        "approval.state", "må vi henvise?", "kan vi vise videre?", "approval", Kind.CHOICE, *Approval
    )
    yield _plain("approval.by", "godkendt af (rolle)", "godkjent av (rolle)", "approved by (role)")
    yield _plain("approval.on", "godkendt den", "godkjent den", "approved on", Kind.DATE)
    agreement = Text("aftalen", "avtalen", "the agreement")
    yield from _texts("approval.note", _NOTE.fill(what=agreement), languages)
    yield from _provenance(languages)
    yield from _texts("note", Text("til rådgiveren", "til rådgiveren", "for the adviser"), languages)


def _provenance(languages: tuple[str, ...]) -> Iterable[Column]:
    yield _plain("provenance.source", "kilde", "kilde", "source")
    yield _plain("provenance.seen_on", "set den", "sett den", "seen on", Kind.DATE)
    yield _plain("provenance.verified_on", "bekræftet den", "bekreftet den", "verified on", Kind.DATE)
    yield _plain(
        "provenance.verified_by", "bekræftet af (rolle)", "bekreftet av (rolle)", "verified by (role)"
    )
    yield _plain(
        "provenance.review_by", "bekræftes igen senest", "bekreftes igjen senest", "review by", Kind.DATE
    )
    yield from _texts("provenance.note", _NOTE.fill(what=Text("kilden", "kilden", "the source")), languages)


def _services(handbook: Handbook, languages: tuple[str, ...]) -> Iterable[Column]:
    words = handbook.facts.taxonomies
    yield _key("partner", "sted (id)", "sted (id)", "organisation (id)")
    yield _key("id", "id", "id", "id")
    yield from _texts("name", Text("tilbud", "tilbud", "service"), languages)
    yield from _texts("summary", Text("kort fortalt", "kort fortalt", "in short"), languages)
    yield _plain("status", "findes det?", "finnes det?", "status", Kind.CHOICE, *Status)
    yield _plain("paused_until", "holder pause til", "har pause til", "paused until", Kind.DATE)
    yield _plain("replaced_by", "afløst af", "erstattet av", "replaced by")
    yield _plain("crisis", "krise", "krise", "crisis", Kind.YES_NO, "ja", "nej")
    yield _plain("audience", "for hvem", "for hvem", "audience", Kind.LIST, *_ids(words.audiences))
    yield _plain("problem_areas", "problemer", "problemer", "problems", Kind.LIST, *_ids(words.problem_areas))
    yield _plain("age.min", "fra alder", "fra alder", "from age")
    yield _plain("age.max", "til alder", "til alder", "to age")
    yield _plain("area.scope", "område", "område", "area", Kind.CHOICE, *Scope)
    yield _plain("area.country", "land", "land", "country")
    yield _plain("area.regions", "regioner", "regioner", "regions", Kind.LIST)
    yield _plain("area.municipalities", "kommunenumre", "kommunenumre", "municipalities", Kind.CODES)
    yield _plain("area.place", "by", "by", "place")
    yield _plain("cost.type", "pris", "pris", "cost", Kind.CHOICE, *CostType)
    yield from _texts("cost.note", _NOTE.fill(what=Text("prisen", "prisen", "the cost")), languages)
    yield from _texts("waiting", Text("ventetid", "ventetid", "waiting time"), languages)
    yield _plain("anonymity", "anonymitet", "anonymitet", "anonymity", Kind.CHOICE, *Anonymity)
    routes = _ids(words.routes)
    yield _plain("referral.route", "vejen ind", "veien inn", "way in", Kind.CHOICE, *routes)
    yield _plain("referral.when", "hvornår", "når", "when", Kind.LIST, *_ids(words.occasions))
    yield from _texts(
        "referral.note", _NOTE.fill(what=Text("vejen ind", "veien inn", "the way in")), languages
    )
    yield from _texts("foundation", Text("bygger på", "bygger på", "rests on"), languages)
    yield _plain("languages", "sprog", "språk", "languages", Kind.LIST)
    yield _plain("contact", "kontakt", "kontakt", "contact", Kind.CONTACTS)
    yield from _holidays()
    yield from _provenance(languages)


def _holidays() -> Iterable[Column]:
    at = "hours.holidays"
    yield _plain(
        f"{at}.calendar", "helligdagskalender", "helligdagskalender", "holidays of", Kind.CHOICE, *Calendar
    )
    yield _plain(f"{at}.policy", "på helligdage", "på helligdager", "on holidays", Kind.CHOICE, *HolidayRule)
    yield _plain(f"{at}.also_closed", "også lukket", "også stengt", "also closed", Kind.LIST)
    yield _plain(f"{at}.also_as_usual", "åbent som normalt", "åpent som vanlig", "as usual", Kind.LIST)


def _ids(taxa: Iterable[Taxon]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*(taxon.id for taxon in taxa), UNKNOWN)))


_NOTE = Text("note om {what}", "merknad om {what}", "note on {what}")
_OF_SERVICE = (
    _key("partner", "sted (id)", "sted (id)", "organisation (id)"),
    _key("service", "tilbud (id)", "tilbud (id)", "service (id)"),
)
_PERIODS = (
    *_OF_SERVICE,
    _key("period", "periode", "periode", "period"),
    _plain("valid_from", "gælder fra", "gjelder fra", "valid from", Kind.DATE),
    _plain("valid_to", "gælder til og med", "gjelder til og med", "valid to", Kind.DATE),
)
_HOURS = (
    *_OF_SERVICE,
    _key("period", "periode", "periode", "period"),
    _key("rule", "linje", "linje", "row"),
    _plain("days", "dage", "dager", "days"),
    _plain("open", "åbent", "åpent", "open", Kind.TIMES),
)


def _exceptions(languages: tuple[str, ...]) -> Iterable[Column]:
    yield from _OF_SERVICE
    yield _key("number", "nr.", "nr.", "no.")
    yield _plain("on", "dag", "dag", "day", Kind.DATE)
    yield _plain("from", "fra", "fra", "from", Kind.DATE)
    yield _plain("to", "til og med", "til og med", "to", Kind.DATE)
    yield _plain("closed", "lukket", "stengt", "closed", Kind.YES_NO, "ja", "nej")
    yield _plain("open", "åbent", "åpent", "open", Kind.TIMES)
    yield _plain("unknown", "ikke afgjort", "ikke avgjort", "not decided", Kind.YES_NO, "ja", "nej")
    yield from _texts("note", Text("hvorfor", "hvorfor", "why"), languages)


def _history(languages: tuple[str, ...]) -> Iterable[Column]:
    yield _key("partner", "sted (id)", "sted (id)", "organisation (id)")
    yield _key("number", "nr.", "nr.", "no.")
    yield _plain("on", "år, måned eller dag", "år, måned eller dag", "year, month or day")
    yield from _texts("what", Text("hvad", "hva", "what"), languages)
    yield _plain("source", "kilde", "kilde", "source")
