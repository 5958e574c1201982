"""The mail in which a reader tells of a mistake: about which page, in which edition."""

from __future__ import annotations

from urllib.parse import quote

from haandbog.diagnostics import Text
from haandbog.model.handbook import Handbook
from haandbog.rendering.grammar import NO_BREAK, long_date
from haandbog.rendering.html import Html, anchor, icon, sentence, tag


def edition_name(handbook: Handbook, language: str) -> str:
    """What this edition is called: its day, the number when it is not the day's first, or that it is a
    draft."""
    day = long_date(handbook.today, language)
    if handbook.settings.preview:
        return _DRAFT.fill(day=day).within(language)
    number = handbook.edition_number
    return _NUMBERED.fill(day=day, n=number).within(language) if number > 1 else day


def mail_address(handbook: Handbook, subject: str, edition: str, body: str = "") -> str | None:
    """A ``mailto:`` to those who mend mistakes; None where nobody has said who that is."""
    organisation = handbook.facts.organisation
    if organisation is None or organisation.error_mailbox is None:
        return None
    whole = f"{subject} ({edition})" if edition else subject
    rest = f"&body={quote(_plain(body))}" if body else ""
    return f"mailto:{organisation.error_mailbox}?subject={quote(_plain(whole))}{rest}"


def mistake_line(handbook: Handbook, page_id: str, language: str) -> Html:
    """``Fejl i oplysningerne? Skriv til …`` with a mail that names the place and the edition."""
    edition = edition_name(handbook, language)
    subject = _SUBJECT.fill(id=page_id).within(language)
    body = _BODY.fill(id=page_id, edition=edition).within(language)
    address = mail_address(handbook, subject, edition, body)
    if address is None:
        return Html("")
    mailbox = address.removeprefix("mailto:").partition("?")[0]
    said = sentence(_WRITE, language, mailbox=anchor(address, mailbox))
    return tag("p", "hb-wrong", icon("flag-pennant"), tag("span", "", said))


def _plain(text: str) -> str:
    return text.replace(NO_BREAK, " ")


_DRAFT = Text("Kladde, {day}", "Kladd, {day}", "Draft, {day}")
_NUMBERED = Text("{day}, nr. {n}", "{day}, nr. {n}", "{day}, no. {n}")
_SUBJECT = Text("Fejl i mappen: {id}", "Feil i permen: {id}", "Mistake in the folder: {id}")
_WRITE = Text(
    "Fejl, eller noget, der mangler? Skriv til {mailbox}.",
    "Feil, eller noe som mangler? Skriv til {mailbox}.",
    "A mistake, or something missing? Write to {mailbox}.",
)
_BODY = Text(
    "Sted: {id}\nUdgave: {edition}\n\nDet er forkert:\n\nDet ved jeg fra:\n",
    "Sted: {id}\nUtgave: {edition}\n\nDette er feil:\n\nDet vet jeg fra:\n",
    "Place: {id}\nEdition: {edition}\n\nThis is wrong:\n\nI know it from:\n",
)
