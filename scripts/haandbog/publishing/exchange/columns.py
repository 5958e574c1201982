"""What stands in each column of the sheets: a field of a partner's file, and how it is written in a cell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from haandbog.diagnostics import Text
from haandbog.model.directory import Anonymity, Approval, CostType, Scope, Status
from haandbog.model.handbook import Handbook
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


@dataclass(frozen=True, slots=True)
class Column:
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


ORGANISATIONS, SERVICES, HOURS = "organisations", "services", "hours"
TITLES = {
    ORGANISATIONS: Text("Steder", "Steder", "Organisations"),
    SERVICES: Text("Tilbud", "Tilbud", "Services"),
    HOURS: Text("Åbningstider", "Åpningstider", "Opening hours"),
}


def columns_of(handbook: Handbook) -> dict[str, tuple[Column, ...]]:
    """The columns of each sheet; a column for every language that the handbook has."""
    languages = handbook.settings.languages
    return {
        ORGANISATIONS: tuple(_organisations(languages)),
        SERVICES: tuple(_services(handbook, languages)),
        HOURS: _HOURS,
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
    yield _plain("provenance.source", "kilde", "kilde", "source")
    yield _plain("provenance.seen_on", "set den", "sett den", "seen on", Kind.DATE)
    yield _plain("provenance.verified_on", "bekræftet den", "bekreftet den", "verified on", Kind.DATE)
    yield _plain(
        "provenance.verified_by", "bekræftet af (rolle)", "bekreftet av (rolle)", "verified by (role)"
    )
    yield _plain(
        "provenance.review_by", "bekræftes igen senest", "bekreftes igjen senest", "review by", Kind.DATE
    )
    yield from _texts("note", Text("til rådgiveren", "til rådgiveren", "for the adviser"), languages)


def _services(handbook: Handbook, languages: tuple[str, ...]) -> Iterable[Column]:
    words = handbook.facts.taxonomies
    note = Text("note om {what}", "merknad om {what}", "note on {what}")
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
    yield from _texts("cost.note", note.fill(what=Text("prisen", "prisen", "the cost")), languages)
    yield from _texts("waiting", Text("ventetid", "ventetid", "waiting time"), languages)
    yield _plain("anonymity", "anonymitet", "anonymitet", "anonymity", Kind.CHOICE, *Anonymity)
    routes = _ids(words.routes)
    yield _plain("referral.route", "vejen ind", "veien inn", "way in", Kind.CHOICE, *routes)
    yield _plain("referral.when", "hvornår", "når", "when", Kind.LIST, *_ids(words.occasions))
    yield from _texts(
        "referral.note", note.fill(what=Text("vejen ind", "veien inn", "the way in")), languages
    )
    yield _plain("languages", "sprog", "språk", "languages", Kind.LIST)
    yield _plain("contact", "kontakt", "kontakt", "contact", Kind.CONTACTS)


def _ids(taxa: Iterable[Taxon]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*(taxon.id for taxon in taxa), UNKNOWN)))


_HOURS = (
    _key("partner", "sted (id)", "sted (id)", "organisation (id)"),
    _key("service", "tilbud (id)", "tilbud (id)", "service (id)"),
    _key("period", "periode", "periode", "period"),
    _key("rule", "linje", "linje", "row"),
    _plain("days", "dage", "dager", "days"),
    _plain("open", "åbent", "åpent", "open", Kind.TIMES),
)
