"""The referral folder's cards."""

from __future__ import annotations

import re

import pytest

from haandbog.diagnostics import LANGUAGES
from haandbog.model.directory import Partner
from haandbog.model.handbook import Handbook
from haandbog.rendering.partners import partner_card, partner_cards
from tests.rendering.handbooks import CONFIRMED, SERVICE, base, holding, links, one, partner, soup, unbalanced

NEVER = {"source": "Folder, Prøvestedet, 2026"}
PROPOSED = {"approval": {"state": "proposed"}, "provenance": NEVER}


def cards(handbook: Handbook, language: str = "da", **wanted: str) -> str:
    return partner_cards(handbook, language, links(handbook), **wanted)


def card(partner: Partner, language: str = "da") -> str:
    handbook = holding(partner)
    return partner_card(handbook, partner.id, language, links(handbook))


def named(name: str, **fields: object) -> Partner:
    return partner(id=re.sub("[^a-z]", "", name.lower()), name=name, **fields)


def order(html: str) -> list[str]:
    return [heading.get_text() for heading in soup(html).select(".hb-card h2")]


def test_approved_partners_stand_first_and_closed_ones_last() -> None:
    """Within a state by name, as the language sorts it."""
    handbook = holding(
        named("Cirklen", services=[SERVICE | {"status": "closed"}]),
        named("Bakken", **PROPOSED),
        named("Åen"),
        named("Duen", services=[SERVICE | {"status": "paused"}]),
        named("Engen", approval={"state": "suspended"}),
        named("Zonen"),
    )
    assert order(cards(handbook)) == ["Zonen", "Åen", "Bakken", "Duen", "Engen", "Cirklen"]


def test_a_crisis_service_stands_before_its_equals() -> None:
    """In a crisis nobody reads through the alphabet."""
    handbook = holding(named("Aen"), named("Zonen", services=[SERVICE | {"crisis": "ja"}]))
    assert order(cards(handbook)) == ["Zonen", "Aen"]


def test_the_emergency_number_is_pinned_above_the_cards() -> None:
    """It comes from data, and is one tap away."""
    first = soup(cards(base())).select(".hb-cards > article")[0]
    assert first["class"] == ["hb-pin"]
    assert [link["href"] for link in first.select("a")] == ["tel:112"]


@pytest.mark.parametrize(
    ("partners", "said"),
    [
        ((), "Ingen tilbud passer her."),
        ((named("A"),), "1 tilbud – godkendte først"),
        ((named("A"), named("B", **PROPOSED)), "2 tilbud – godkendte først"),
        ((named("B", **PROPOSED),), "1 tilbud – ingen er godkendt endnu"),
    ],
)
def test_the_count_is_honest(partners: tuple[Partner, ...], said: str) -> None:
    """It counts the cards and says when none of them is approved."""
    assert one(cards(holding(*partners)), ".hb-count").get_text() == said


def test_cards_can_be_asked_for_by_problem_and_audience() -> None:
    """Both must fit the same organisation."""
    handbook = holding(
        named("A"),
        named("B", services=[SERVICE | {"problem_areas": ["alcohol"]}]),
        named("C", services=[SERVICE | {"audience": ["professional"]}]),
    )
    assert order(cards(handbook, problem="gambling")) == ["A", "C"]
    assert order(cards(handbook, problem="gambling", audience="relative")) == ["A"]
    assert order(cards(handbook, problem="violence")) == []


def test_a_word_that_is_no_problem_is_refused() -> None:
    """The caller hears of it: an empty list would look like an answer."""
    with pytest.raises(ValueError, match="gamling"):
        cards(base(), problem="gamling")


def test_an_unknown_partner_is_refused() -> None:
    """No card is made of an id that data lacks."""
    with pytest.raises(LookupError):
        partner_card(base(), "ingen", "da", links(base()))


def test_what_a_source_only_names_stands_apart() -> None:
    """It is kept and linked, but is no card that looks like an offer."""
    handbook = holding(named("A"), named("Fonden", approval={"state": "unknown"}, provenance=NEVER))
    made = cards(handbook)
    assert order(made) == ["A"]
    aside = one(made, "details.hb-named")
    assert one(str(aside), "summary").get_text() == "1 sted er kun nævnt i en kilde. Henvis ikke hertil."
    assert [link["href"] for link in aside.select("a")] == ["../fonden/"]


def test_a_release_shows_only_what_is_approved() -> None:
    """Neither cards nor the list below them name anything else."""
    waiting = named("B", **PROPOSED), named("C", approval={"state": "unknown"}, provenance=NEVER)
    handbook = holding(named("A"), *waiting, preview=False)
    made = cards(handbook)
    assert order(made) == ["A"]
    assert not soup(made).select("details")
    assert partner_card(handbook, "b", "da", links(handbook)) == ""


def test_a_confirmed_partner_has_a_number_to_tap() -> None:
    """One action, and it is the call."""
    button = one(card(partner()), ".hb-card__body > a")
    assert (button["href"], button.get_text()) == ("tel:+4571000000", "71\u00a000\u00a000\u00a000")


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        (partner(**PROPOSED), "Se, hvad vi mangler"),
        (partner({"status": "paused"}), "Se, hvad vi ved"),
        (partner({"status": "closed"}), "Se, hvad vi ved"),
        (partner(approval={"state": "withdrawn"}), "Se, hvad vi ved"),
        (partner({"contact": []}), "Sådan kommer man i kontakt"),
    ],
)
def test_any_other_partner_leads_to_its_page(changed: Partner, says: str) -> None:
    """No number, in any form, where we do not vouch for it."""
    made = card(changed)
    button = one(made, "a.hb-btn")
    assert (button["href"], button.get_text()) == ("../proevestedet/", says)
    assert "tel:" not in made
    assert "71\u00a000" not in made


def test_unknown_facts_are_told_as_unknown() -> None:
    """A question mark and words, never a gap."""
    made = card(partner({"cost": {"type": "unknown"}, "area": {"scope": "unknown"}}))
    unknown = soup(made).select(".hb-card__facts .is-unknown")
    assert [item.get_text() for item in unknown] == ["Pris ukendt", "Sted ukendt"]
    assert all(item.select(".hb-i--question") for item in unknown)


def test_services_that_differ_are_not_told_as_one() -> None:
    """One free service does not make the organisation free."""
    other = {"id": "b", "cost": {"type": "fee"}, "area": {"scope": "municipality", "place": "Aalborg"}}
    made = card(partner(services=[SERVICE, SERVICE | other]))
    facts = [item.get_text() for item in soup(made).select(".hb-card__facts li")]
    assert facts == ["Prisen afhænger af tilbuddet", "Flere steder"]


def test_a_closed_service_says_nothing_about_price_and_place() -> None:
    """What is over is no fact about what is open."""
    other = {"id": "b", "status": "closed", "cost": {"type": "fee"}}
    made = card(partner(services=[SERVICE, SERVICE | other]))
    assert "Gratis" in made
    assert "Prisen" not in made


def test_a_place_abroad_names_its_country_and_home_goes_without_saying() -> None:
    """A reader must not take Norway for Denmark."""
    assert "Hele landet (Norge)" in card(partner({"area": {"scope": "national", "country": "NO"}}))
    assert "Danmark" not in card(partner())


def test_who_only_helps_professionals_says_so() -> None:
    """A caller is not sent there."""
    assert "Kun for fagfolk" in card(partner({"audience": ["professional"]}))
    assert "Kun for fagfolk" not in card(partner({"audience": ["professional", "self"]}))


WEEK = {"periods": [{"week": [{"days": "man-fre", "open": "9.00–16.00"}]}]}


def test_hours_are_the_week_and_never_a_state() -> None:
    """A page that was made yesterday does not know who is open now."""
    made = card(partner({"hours": WEEK}))
    assert "mandag–fredag 09.00–16.00" in made.lower()
    assert "åben" not in made.lower()


def test_hours_that_nobody_confirmed_are_somebody_elses_word() -> None:
    """The source is named as what it is."""
    made = card(partner({"hours": WEEK | {"provenance": NEVER}}))
    assert "Ifølge kilden: mandag–fredag 09.00–16.00" in made
    assert soup(made).select("li.is-unknown .hb-dot--unknown")


def test_a_closed_place_names_who_took_over() -> None:
    """The way on is a link."""
    closed = partner({"status": "closed", "replaced_by": "andre/samtaler"})
    handbook = holding(closed, partner(id="andre", name="De Andre"))
    made = partner_card(handbook, "proevestedet", "da", links(handbook))
    what = one(made, ".hb-card__what")
    assert what.get_text() == "De Andre har taget over."
    assert one(str(what), "a")["href"] == "../andre/"


def test_a_name_cannot_become_markup() -> None:
    """Whatever a partner is called, it is text."""
    evil = '<script>alert("x")</script>'
    made = card(partner(name=evil, description=f"{evil} & {{{{ org.phone }}}}"))
    assert not soup(made).select("script")
    assert one(made, "h2").get_text() == evil
    assert "{{" not in made


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_cards_are_whole_html_without_blank_lines(language: str) -> None:
    """They survive in Markdown, in every language."""
    made = cards(base(), language)
    assert not list(unbalanced(made))
    assert "" not in made.split("\n")
    assert made.startswith("<div")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_number_is_shown_that_data_lacks(language: str) -> None:
    """Every telephone number on the cards is one of the handbook's."""
    known = {"112", "+4571000000"}
    assert {a["href"] for a in soup(cards(base(), language)).select("a[href^=tel]")} <= {
        f"tel:{n}" for n in known
    }
    shown = re.findall(r"\d\d(?:\s\d\d){3}", soup(cards(base(), language)).get_text())
    assert {re.sub(r"\s", "", number) for number in shown} == {"71000000"}


def test_each_language_has_words_of_its_own() -> None:
    """Nothing of the card is left in another language when data has it in all of them."""
    said = {
        language: soup(card(partner(provenance=CONFIRMED), language)).get_text() for language in LANGUAGES
    }
    assert "Godkendt" in said["da"]
    assert "Godkjent" in said["nb"]
    assert "Approved" in said["en"]
