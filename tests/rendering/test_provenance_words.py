"""What waits for somebody to confirm it, and the hours that held once."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from haandbog.diagnostics import LANGUAGES
from haandbog.model.handbook import Handbook
from haandbog.model.provenance import Provenance
from haandbog.rendering.provenance_words import history, unconfirmed
from tests.rendering.handbooks import base, holding, links, one, partner, soup, unbalanced

NEVER = {"source": "Folder, udateret"}


def doubtful(*, preview: bool = True) -> Handbook:
    """A handbook in which nobody has confirmed anything."""
    found = holding(partner(name="B"), partner(id="aa", name="A", provenance=NEVER), preview=preview)
    facts, never = found.facts, Provenance.model_validate(NEVER)
    assert facts.organisation
    assert facts.hours
    assert facts.acute
    numbers = tuple(n.model_copy(update={"confirmed_on": None}) for n in facts.acute.numbers)
    return replace(
        found,
        facts=replace(
            facts,
            organisation=facts.organisation.model_copy(update={"provenance": never}),
            hours=facts.hours.model_copy(update={"provenance": None}),
            acute=facts.acute.model_copy(update={"numbers": numbers}),
        ),
    )


def told(handbook: Handbook, language: str = "da") -> list[tuple[str, str]]:
    items = soup(unconfirmed(handbook, language, links(handbook, ""))).select("li")
    return [(item.contents[0].get_text(), item.select("span")[-1].get_text()) for item in items]


def test_every_open_fact_is_listed_with_its_source() -> None:
    """Our own, the emergency numbers, and the partners; what is confirmed is not there."""
    found = dict(told(doubtful()))
    assert list(found) == [
        "Navn, adresse, telefon og mail",
        "Åbningstider",
        "Uddannelsen i tal",
        "112 Alarmcentralen",
        "114 Politiet",
        "A",
    ]
    assert found["Åbningstider"] == "Ingen kilde."
    assert found["A"] == "Kilde: Folder, udateret. Ikke bekræftet."
    assert found["112 Alarmcentralen"].endswith("Bekræftes senest 1.\u00a0maj 2027.")


def test_an_open_fact_leads_to_its_page() -> None:
    """A partner to its own page, the hours to theirs."""
    made = unconfirmed(doubtful(), "da", links(base(), ""))
    assert [link["href"] for link in soup(made).select("a")] == ["kontakt/", "kontakt/", "aa/"]


def test_a_group_without_open_facts_has_no_heading() -> None:
    """The base handbook waits for its training figures and one partner only."""
    made = soup(unconfirmed(base(), "da", links(base(), "")))
    assert [head.get_text() for head in made.select("h3")] == [
        "Vores egne oplysninger",
        "Steder i henvisningsmappen",
    ]


def test_all_confirmed_is_said_in_words() -> None:
    """An empty list would look like a mistake."""
    found = holding(partner())
    training = found.facts.training
    assert training
    sure = training.model_copy(update={"provenance": partner().provenance})
    made = unconfirmed(replace(found, facts=replace(found.facts, training=sure)), "da", links(found, ""))
    assert soup(made).get_text().strip() == "Alt er bekræftet."


def test_a_release_names_no_partner_that_it_does_not_show() -> None:
    """Its page is not there to be led to."""
    proposed = partner(approval={"state": "proposed"}, provenance=NEVER, name="Hemmelig")
    handbook = holding(proposed, preview=False)
    assert "Hemmelig" not in unconfirmed(handbook, "da", links(handbook, ""))


def test_old_hours_are_told_with_year_and_source() -> None:
    """As history: nothing in them says that they hold."""
    made = history(base(), "da")
    assert one(made, "dt").get_text() == "2016"
    assert "Mandag–fredag 11.00–17.00" in made
    assert one(made, ".hb-small").get_text() == "Kilde: Årsberetning, Eksempellinjen, 2016."


def test_without_old_hours_nothing_is_shown() -> None:
    """Neither without hours at all."""
    hours = base().facts.hours
    assert hours
    for without in (None, hours.model_copy(update={"history": ()})):
        assert history(replace(base(), facts=replace(base().facts, hours=without)), "da") == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_are_whole_html_without_blank_lines(language: str) -> None:
    """They survive in Markdown."""
    for made in (unconfirmed(doubtful(), language, links(base(), "")), history(base(), language)):
        assert not list(unbalanced(made))
        assert "" not in made.split("\n")
