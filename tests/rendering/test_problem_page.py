"""A problem area's page, and the list of what has changed."""

from __future__ import annotations

import pytest

from haandbog.diagnostics import LANGUAGES
from haandbog.model.handbook import Handbook
from haandbog.model.pages import Kind
from haandbog.model.references import Target, to_page
from haandbog.rendering.folder_changes import changes, folder_changes
from haandbog.rendering.generated import generated_pages
from haandbog.rendering.problem_page import problem_meta, problem_page
from tests.rendering.handbooks import SERVICE, base, holding, links, partner, soup


def page(handbook: Handbook, problem: str = "gambling", language: str = "da") -> str:
    return problem_page(handbook, problem, language, links(handbook, "problem-gambling/"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_problem_has_its_page_in_every_language(language: str) -> None:
    """Those that some place helps with; the page is found by its id."""
    made = [g for g in generated_pages(base()) if g.language == language and g.meta.kind is Kind.PROBLEM]
    assert [one.meta.id for one in made] == ["problem-alcohol", "problem-gambling"]
    assert isinstance(to_page(base(), language, "problem-gambling"), Target)


def test_the_page_shows_its_places_below_the_emergency_number() -> None:
    """Only those that help with it."""
    other = partner({"problem_areas": ["alcohol"]}, id="andet", name="Andet")
    html = soup(page(holding(partner(), other)))
    assert [head.get_text() for head in html.select(".hb-card h2")] == ["Prøvestedet"]
    assert html.select(".hb-pin a[href='tel:112']")


def test_a_mail_about_the_page_names_it_and_the_edition() -> None:
    """So that whoever mends it knows where to look."""
    (link,) = soup(page(holding(partner()))).select(".hb-wrong a")
    assert link["href"].startswith("mailto:mail@eksempel.dk?subject=Fejl%20i%20mappen%3A%20problem-gambling")
    assert "Udgave%3A%20Kladde%2C%2023.%20november%202026" in link["href"]


def test_the_page_belongs_to_whom_the_folder_belongs() -> None:
    """Owner and review are the folder's."""
    meta = problem_meta(base(), "gambling", "en")
    assert (meta.title, meta.owner) == ("Gambling", "rådgivningsleder")


def test_changes_stand_with_the_latest_first() -> None:
    """Approvals and each place's history, by day; what has no date comes last."""
    history = [
        {"on": "2019", "what": {"da": "Åbnede."}},
        {"on": "2026-11-02", "what": {"da": "Ny telefon."}, "source": "Mail, 2026"},
        {"what": {"da": "Hed noget andet."}},
    ]
    approval = {"state": "approved", "by": "rådgivningsleder", "on": "2026-10-01"}
    handbook = holding(partner(history=history, approval=approval))
    assert [change.on for change in changes(handbook)] == ["2026-11-02", "2026-10-01", "2019", ""]
    html = soup(folder_changes(handbook, "da", links(handbook)))
    assert [head.get_text() for head in html.select("h2")] == ["2026", "2019", "Uden dato"]
    assert "Vores aftale: Godkendt" in html.get_text()


def test_a_release_tells_of_no_proposal() -> None:
    """What nobody has approved has no news either."""
    history = [{"on": "2019", "what": {"da": "Åbnede."}}]
    proposed = partner(services=[SERVICE], approval={"state": "proposed"}, history=history)
    assert changes(holding(proposed, preview=False)) == []
    nothing = folder_changes(holding(preview=False), "da", links(base()))
    assert soup(nothing).get_text().strip() == "Der er ikke noteret nogen ændringer."
