"""Everything in data that waits for somebody to confirm it, and the hours that held once."""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.diagnostics import Text
from haandbog.model.handbook import Handbook
from haandbog.model.hours import HistoricHours
from haandbog.model.pages import Kind, Page
from haandbog.model.provenance import Provenance
from haandbog.rendering.emergency import number_words
from haandbog.rendering.grammar import alphabetical
from haandbog.rendering.hours import week_lines
from haandbog.rendering.html import BREAK, Html, anchor, cited, escape, join, sentence, stack, tag, told
from haandbog.rendering.links import Links
from haandbog.rendering.partners import is_shown
from haandbog.rendering.source_line import SOURCE, source_words


def unconfirmed(handbook: Handbook, language: str, links: Links) -> Html:
    """The open questions by kind, each with its source; one sentence when there are none."""
    groups = (
        (_OURS, tuple(_own(handbook, language, links))),
        (_NUMBERS, tuple(_numbers(handbook, language, links))),
        (_PARTNERS, tuple(_partners(handbook, language, links))),
    )
    told_of = [
        part
        for head, items in groups
        if items
        for part in (tag("h3", "", head.within(language)), stack("ul", "hb-refs hb-refs--open", *items))
    ]
    return stack("div", "hb-unconfirmed", *(told_of or [tag("p", "", _NOTHING.within(language))]))


def _own(handbook: Handbook, language: str, links: Links) -> Iterator[Html]:
    facts = handbook.facts
    hours_page = handbook.first_of(Kind.HOURS, language)
    if facts.organisation and not facts.organisation.provenance.confirmed:
        yield _item(
            handbook, language, _named(_CONTACT, hours_page, language, links), facts.organisation.provenance
        )
    if facts.hours and not facts.hours.confirmed:
        yield _item(handbook, language, _named(_HOURS, hours_page, language, links), facts.hours.provenance)
    if facts.training and not facts.training.provenance.confirmed:
        yield _item(handbook, language, tag("b", "", _TRAINING.within(language)), facts.training.provenance)


def _named(name: Text, page: Page | None, language: str, links: Links) -> Html:
    if page is None:
        return tag("b", "", name.within(language))
    return anchor(links.link(page.path), name.within(language))


def _item(handbook: Handbook, language: str, name: Html, provenance: Provenance | None) -> Html:
    said = _NO_SOURCE.within(language)
    if provenance:
        said = source_words(provenance, language, handbook.today, handbook.settings.language)
    return tag("li", "", name, tag("span", "", said))


def _numbers(handbook: Handbook, language: str, links: Links) -> Iterator[Html]:
    page = handbook.first_of(Kind.ACUTE, language)
    for number in handbook.facts.acute.numbers if handbook.facts.acute else ():
        if number.confirmed_on is None:
            name = join(
                number.number.display, told(number.name, language, handbook.settings.language), by=" "
            )
            linked = anchor(links.link(page.path), name) if page else tag("b", "", name)
            yield tag("li", "", linked, tag("span", "", number_words(handbook, number, language)))


def _partners(handbook: Handbook, language: str, links: Links) -> Iterator[Html]:
    for partner in sorted(handbook.facts.partners.values(), key=lambda p: alphabetical(p.name)):
        if is_shown(handbook, partner) and not partner.provenance.confirmed:
            name = anchor(links.link(handbook.partner_path(partner.id)), partner.name)
            yield _item(handbook, language, name, partner.provenance)


def history(handbook: Handbook, language: str) -> Html:
    """Hours that held once, each with its year and source; nothing when data names none."""
    hours = handbook.facts.hours
    entries = hours.history if hours else ()
    return stack("dl", "hb-dl hb-history", *(_past(handbook, entry, language) for entry in entries))


def _past(handbook: Handbook, entry: HistoricHours, language: str) -> Html:
    rows = [escape(line) for line in week_lines(entry, language)]
    note = told(entry.note, language, handbook.settings.language)
    small = Html("")
    if entry.source:
        source = cited(entry.source, language, handbook.settings.language)
        small = tag("span", "hb-small", sentence(SOURCE, language, source=source))
    return tag("div", "", tag("dt", "", entry.year), tag("dd", "", join(*rows, note, small, by=BREAK)))


_OURS = Text("Vores egne oplysninger", "Våre egne opplysninger", "Our own facts")
_NUMBERS = Text("Alarmnumre", "Nødnumre", "Emergency numbers")
_PARTNERS = Text("Steder i henvisningsmappen", "Steder i henvisningspermen", "Places in the referral folder")
_CONTACT = Text(
    "Navn, adresse, telefon og mail", "Navn, adresse, telefon og e-post", "Name, address, telephone and mail"
)
_HOURS = Text("Åbningstider", "Åpningstider", "Opening hours")
_TRAINING = Text("Uddannelsen i tal", "Opplæringen i tall", "The training in numbers")
_NO_SOURCE = Text("Ingen kilde.", "Ingen kilde.", "No source.")
_NOTHING = Text("Alt er bekræftet.", "Alt er bekreftet.", "Everything is confirmed.")
