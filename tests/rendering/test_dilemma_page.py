"""Dilemma guides, the law behind them, and what is still to be decided."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from haandbog.diagnostics import LANGUAGES
from haandbog.model.dilemmas import Dilemma, Laws
from haandbog.model.handbook import Handbook
from haandbog.rendering.decisions import decide
from haandbog.rendering.dilemma_page import dilemma_list, dilemma_page
from haandbog.rendering.laws import laws
from tests.rendering.handbooks import base, links, one, soup, unbalanced

LAW = {
    "id": "hjaelpepligt",
    "name": {"da": "Straffeloven § 253", "nb": "Straffeloven i Danmark § 253"},
    "about": {"da": "Pligten til at hjælpe."},
    "ask": {"da": "en jurist"},
    "source": "Lovsamling, 2026",
}
GUIDE: dict[str, Any] = {
    "id": "paavirket",
    "title": {"da": "En påvirket gæst", "en": "A guest who is drunk"},
    "situation": {"da": "En gæst kan knap stå. Du er alene."},
    "do_now": [{"da": "Bliv i døren. Tal roligt."}, {"da": "Hent en kollega."}],
    "do_not": [{"da": "Skub <ikke> *nogen*."}],
    "who_decides": {"da": "Den vagthavende."},
    "document_where": {"da": "I vagtbogen."},
    "owner": "leder",
    "basis": "undecided",
    "review_by": "2027-05-01",
}


def holding(*guides: dict[str, Any], law: dict[str, Any] | None = None) -> Handbook:
    """The base handbook with these guides and one law."""
    found = [Dilemma.model_validate(guide) for guide in guides]
    facts = replace(
        base().facts,
        dilemmas={guide.id: guide for guide in found},
        dilemma_files={guide.id: f"data/dilemmas/{guide.id}.yml" for guide in found},
        laws=Laws.model_validate({"laws": [LAW | (law or {})]}),
    )
    return replace(base(), facts=facts)


def page(language: str = "da", **fields: Any) -> str:
    handbook = holding(GUIDE | fields)
    return dilemma_page(handbook, handbook.facts.dilemmas["paavirket"], language, links(handbook))


def test_a_guide_says_what_to_do_and_who_decides_under_fixed_ids() -> None:
    """Links hold in every language."""
    made = page("en")
    for name in ("goer-nu", "goer-ikke", "hvem-bestemmer", "skriv-det-ned"):
        assert f"{{ #{name} }}" in made
    assert "## Do now" in made


def test_the_first_sentence_of_a_step_is_its_head() -> None:
    """A step of one sentence is a head and nothing more."""
    steps = soup(page()).select(".hb-steps li")
    assert [step.strong.get_text() for step in steps if step.strong] == ["Bliv i døren.", "Hent en kollega."]
    assert steps[0].get_text() == "Bliv i døren. Tal roligt."


def test_danger_to_life_comes_before_everything_else() -> None:
    """The number is the one that data holds, with the guide's own words about when."""
    made = page(call="alarm", call_when={"da": "Hvis gæsten ikke kan vækkes."})
    call = one(made, ".hb-call")
    assert call["href"] == "tel:112"
    assert "Hvis gæsten ikke kan vækkes." in call.get_text()
    assert made.index("hb-call") < made.index("goer-nu")


def test_what_data_says_is_never_markup() -> None:
    """A sign that HTML or Markdown minds is shown as it is."""
    assert "Skub <ikke> *nogen*." in one(page(), ".hb-donts").get_text()


def test_a_law_nobody_has_checked_says_whom_to_ask() -> None:
    """And one that is checked says when and by whom."""
    open_law = one(page(law=["hjaelpepligt"]), ".hb-laws .hb-src").get_text()
    assert open_law == "Ikke kontrolleret. Spørg en jurist, før I handler efter den."
    checked = laws(holding(law={"checked_on": "2026-11-01", "checked_by": "jurist"}), "da")
    said = one(checked, ".hb-src").get_text().replace("\N{NO-BREAK SPACE}", " ")
    assert said == "Kontrolleret 1. november 2026 af jurist. I tvivl? Spørg en jurist."


def test_an_open_decision_stands_on_the_page() -> None:
    """With its reason and the role that decides."""
    decision = {
        "what": {"da": "hvem der siger nej"},
        "because": {"da": "det skal være ens."},
        "owner": "lederen",
    }
    said = one(page(to_decide=[decision]), "p.hb-decide").get_text()
    assert said == "Skal afgøres: hvem der siger nej. Hvorfor: det skal være ens. Afgøres af lederen."


def test_a_decision_in_a_heading_or_link_is_plain_words() -> None:
    """No markup where only words can stand."""
    fact = decide("tiden <nu>", "fordi", "lederen", "da")
    assert str(fact) == "Skal afgøres: tiden <nu>"
    assert "tiden &lt;nu&gt;" in fact.linked


def test_the_list_leads_to_every_guide_those_with_danger_first() -> None:
    """Then by title."""
    handbook = holding(GUIDE, GUIDE | {"id": "baal", "title": "Åben ild", "call": "alarm"})
    ways = soup(dilemma_list(handbook, "da", links(handbook, ""))).select("a")
    assert [way["href"] for way in ways] == ["dilemmaer/baal/", "dilemmaer/paavirket/"]
    assert ways[1].select("i")[0].get_text() == "En gæst kan knap stå"


def test_more_to_read_is_linked_by_title() -> None:
    """Pages and other guides; what is not there is left out."""
    assert one(page(see=["modul-3", "intet"]), ".hb-see a").get_text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_made_survives_in_markdown(language: str) -> None:
    """Whole HTML, no blank line inside it."""
    handbook = holding(GUIDE)
    for made in (dilemma_list(handbook, language, links(handbook)), laws(handbook, language)):
        assert not list(unbalanced(made))
        assert "" not in made.split("\n")
