"""``haandbog report freshness``: what must be confirmed again, by the role that answers for it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time

from haandbog.diagnostics import Text
from haandbog.model.handbook import Handbook
from haandbog.model.reviews import Due, Kind, Review
from haandbog.rendering.calendar import Event, calendar
from haandbog.rendering.reports.table import Row

HEADS = {
    "owner": Text("Ansvarlig", "Ansvarlig", "Responsible"),
    "state_told": Text("Tilstand", "Tilstand", "State"),
    "review_by": Text("Senest", "Innen", "By"),
    "verified_on": Text("Kontrolleret", "Kontrollert", "Checked"),
    "name": Text("Hvad", "Hva", "What"),
    "file": Text("Fil", "Fil", "File"),
}
STATES = {
    Due.OVERDUE: Text("overskredet", "overskredet", "overdue"),
    Due.DUE: Text("skal ses efter", "må ses etter", "due"),
    Due.SOON: Text("snart", "snart", "soon"),
    Due.UNCONFIRMED: Text("aldrig bekræftet", "aldri bekreftet", "never confirmed"),
    Due.CURRENT: Text("i orden", "i orden", "current"),
}
KINDS = {
    Kind.ORGANISATION: Text("Organisationen", "Organisasjonen", "The organisation"),
    Kind.HOURS: Text("Åbningstiderne", "Åpningstidene", "The opening hours"),
    Kind.TRAINING: Text("Uddannelsen i tal", "Opplæringen i tall", "The training in numbers"),
    Kind.NUMBER: Text("Alarmnummer {name}", "Nødnummer {name}", "Emergency number {name}"),
    Kind.PARTNER: Text("{name}", "{name}", "{name}"),
    Kind.SERVICE: Text("{name}", "{name}", "{name}"),
    Kind.PAGE: Text("Siden »{name}«", "Siden «{name}»", "The page “{name}”"),
}
_SUM = Text(
    "{owner}: {overdue} overskredet, {due} skal ses efter, {soon} snart, {unconfirmed} aldrig bekræftet.",
    "{owner}: {overdue} overskredet, {due} må ses etter, {soon} snart, {unconfirmed} aldri bekreftet.",
    "{owner}: {overdue} overdue, {due} due, {soon} soon, {unconfirmed} never confirmed.",
)
_NOTHING = Text(
    "Alt er set efter, og intet skal ses efter de næste 30 dage.",
    "Alt er sett etter, og ingenting må ses etter de neste 30 dagene.",
    "Everything has been checked, and nothing is due in the next 30 days.",
)
_REMIND = Text("Se efter: {what}", "Se etter: {what}", "Check: {what}")
_HOW = Text(
    "{owner}. Skriv i {file}: {fields}.",
    "{owner}. Skriv i {file}: {fields}.",
    "{owner}. Write in {file}: {fields}.",
)
_FIELDS = {
    Kind.PAGE: "reviewed_on, review_by",
    Kind.NUMBER: "confirmed_on, confirmed_by, confirm_by",
}
_USUAL = "verified_on, verified_by, review_by"
_NAME = Text("Skal ses efter", "Må ses etter", "To be checked")


def of(found: Iterable[Review], owner: str | None) -> list[Review]:
    """What one owner answers for; everything where none is named."""
    return [review for review in found if owner in (None, review.owner)]


def waiting(found: Iterable[Review]) -> list[Review]:
    """Those that need somebody now or soon."""
    return [review for review in found if review.state is not Due.CURRENT]


def told(review: Review, language: str) -> str:
    """``Siden »Kontakt«``, ``Eksempelcentret``."""
    return KINDS[review.kind].fill(name=review.name).within(language)


def rows(found: Iterable[Review], language: str) -> list[Row]:
    """One row each; the state in words beside the one that programs read."""
    return [
        {
            "owner": r.owner,
            "kind": r.kind.value,
            "id": r.id,
            "name": told(r, language),
            "state": r.state.value,
            "state_told": STATES[r.state].within(language),
            "review_by": r.review_by.isoformat() if r.review_by else None,
            "verified_on": r.verified_on.isoformat() if r.verified_on else None,
            "file": r.file,
        }
        for r in found
    ]


def summaries(found: Iterable[Review]) -> list[Text]:
    """One sentence for each owner."""
    listed = list(found)
    told_of = []
    for owner in dict.fromkeys(r.owner for r in listed):
        states = [r.state for r in listed if r.owner == owner]
        counts = {state.value: states.count(state) for state in Due}
        told_of.append(_SUM.fill(owner=owner, **counts))
    return told_of or [_NOTHING]


def as_calendar(handbook: Handbook, found: Iterable[Review], language: str) -> str:
    """A day in the calendar for each review that has one: a reminder, which takes nobody's time."""
    organisation = handbook.facts.organisation
    name = _NAME.within(language) + (f", {organisation.name}" if organisation else "")
    stamp = datetime.combine(handbook.today, time(), UTC)
    return calendar(name, (_event(r, r.review_by, language) for r in found if r.review_by), stamp)


def _event(review: Review, day: date, language: str) -> Event:
    return Event(
        uid=f"review-{review.kind.value}-{review.id.replace('/', '-')}@haandbog",
        start=day,
        summary=_REMIND.fill(what=told(review, language)).within(language),
        description=_HOW.fill(
            owner=review.owner, file=review.file, fields=_FIELDS.get(review.kind, _USUAL)
        ).within(language),
        categories=(review.owner,),
    )
