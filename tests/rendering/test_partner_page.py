"""The page that no one writes: one golden file per state and language."""

from __future__ import annotations

import markdown
import pytest
import yaml

from haandbog.diagnostics import LANGUAGES
from haandbog.model.directory import Partner
from haandbog.model.pages import FrontMatter
from haandbog.rendering.partner_page import partner_page
from tests.rendering.handbooks import holding, links, one, partner, soup, unbalanced
from tests.rendering.pages import STATES, expected, made

EXTENSIONS = ["abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables"]


def page(partner: Partner, language: str = "da") -> str:
    handbook = holding(partner)
    return partner_page(handbook, partner, language, links(handbook, "proevestedet/"))


def front(text: str) -> dict[str, object]:
    loaded = yaml.load(text.split("---\n")[1], yaml.BaseLoader)
    assert isinstance(loaded, dict)
    return loaded


def rendered(text: str) -> str:
    return markdown.markdown(text.split("---\n", 2)[2], extensions=EXTENSIONS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("state", STATES)
def test_a_page_reads_as_it_should(state: str, language: str) -> None:
    """What stands beside the case is what is made of it."""
    assert made(state, language) == expected(state, language).read_text("utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("state", STATES)
def test_a_page_is_whole_html_once_rendered(state: str, language: str) -> None:
    """Markdown leaves our elements alone and makes headings that can be linked to."""
    html = rendered(made(state, language))
    assert not list(unbalanced(html))
    assert one(html, "h2#naar-du-henviser")
    assert "##" not in html
    assert not soup(html).select("p > div, p > dl, p > p")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("state", STATES)
def test_a_page_says_of_itself_what_a_page_may_say(state: str, language: str) -> None:
    """Its front matter is one that the handbook itself would accept."""
    meta = FrontMatter.model_validate(front(made(state, language)))
    assert (meta.id, meta.kind) == (state, "partner")
    assert meta.owner
    assert meta.sources


@pytest.mark.parametrize("state", STATES)
def test_only_a_confirmed_place_can_be_rung(state: str) -> None:
    """A number to tap stands on the two pages of places that are approved, open and confirmed."""
    calls = [link["href"] for link in soup(rendered(made(state, "da"))).select("a[href^=tel]")]
    assert calls == (["tel:+4570000000"] if state in ("godkendt", "udloebet") else [])


@pytest.mark.parametrize("state", STATES)
def test_the_three_axes_are_told_apart(state: str) -> None:
    """Whether it exists, whether we may refer, and when somebody checked."""
    cells = soup(made(state, "da")).select(".hb-three i")
    assert [cell.get_text() for cell in cells] == ["Tilbuddet", "Vores aftale", "Kontrolleret"]


@pytest.mark.parametrize(
    ("changed", "unknown"),
    [
        (partner(), "Ukendt – spørg, når I ringer"),
        (partner(approval={"state": "proposed"}), "Ukendt"),
    ],
)
def test_an_unknown_fact_is_told_as_unknown(changed: Partner, unknown: str) -> None:
    """To be asked about where one rings; elsewhere simply not known."""
    rows = soup(page(changed)).select("dl > div")
    told = {row.select("dt")[0].get_text(): row.select("dd")[0].get_text().strip() for row in rows}
    assert told["Anonymitet"] == told["Sprog"] == unknown
    assert told["Pris"] == "Gratis"


def test_a_place_without_a_service_is_unknown_in_everything() -> None:
    """A name in a source is no fact about what is offered."""
    rows = soup(page(partner(services=[], approval={"state": "unknown"}))).select("dl > div")
    assert len(rows) == 9
    assert {row.select("dd")[0].get_text().strip() for row in rows} == {"Ukendt"}


def test_a_name_cannot_leave_its_place() -> None:
    """Neither the front matter nor the page is broken by what a partner is called."""
    evil = '</dl>"---\n# <script> {{ org.phone }} [x](ref:y)'
    text = page(partner(name=evil, note=evil, description=evil, address=evil))
    assert front(text)["title"] == evil
    html = rendered(text)
    assert not list(unbalanced(html))
    assert not soup(html).select("script, h1")
    assert "{{" not in text.split("---\n", 2)[2]


def test_a_number_that_is_a_button_is_not_told_twice() -> None:
    """Unless there is something to know about it."""
    contact = {"type": "phone", "value": "71 00 00 00"}
    assert page(partner({"contact": [contact]})).count("tel:") == 1
    assert page(partner({"contact": [contact | {"note": "Kun om aftenen."}]})).count("tel:") == 2
