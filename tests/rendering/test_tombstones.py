"""What was published keeps its address: a page that says what became of it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from haandbog.model.directory import Partner
from haandbog.model.handbook import Handbook
from haandbog.model.published import PublishedIds
from haandbog.model.spots import stands
from haandbog.publishing.permalinks import leading_pages
from haandbog.rendering.generated import generated_pages
from tests.rendering.handbooks import SERVICE, holding, partner, soup

AFTER = partner(id="efter", name="Efterfølgeren")
CALL = {"type": "phone", "value": "71 00 00 00"}


def release(*partners: Partner, published: tuple[str, ...] = ()) -> Handbook:
    handbook = holding(*partners, AFTER, preview=False)
    pages = [{"id": one, "first": "2026-01-01", "paths": [f"{one}.md"]} for one in published]
    ledger = PublishedIds.model_validate({"published": pages})
    return replace(handbook, facts=replace(handbook.facts, published=ledger))


def pages(handbook: Handbook) -> dict[str, str]:
    return {page.meta.id or "": page.text for page in generated_pages(handbook) if page.language == "da"}


@pytest.mark.parametrize("state", ["withdrawn", "suspended", "proposed", "unknown"])
def test_a_place_we_gave_up_keeps_its_page(state: str) -> None:
    """It says so and leads on, and has neither number nor facts."""
    gone = partner(
        services=[SERVICE | {"replaced_by": "efter/samtaler"}], approval={"state": state}, contact=[CALL]
    )
    handbook = release(gone, published=("proevestedet",))
    text = pages(handbook)["proevestedet"]
    html = soup(text.split("---\n", 2)[2])
    assert [link.get_text() for link in html.select("a[href*=efter]")] == ["Efterfølgeren"]
    assert html.select(".hb-mark")
    assert not html.select("dl, .hb-three, a[href^=tel]")
    assert "71" not in text
    assert any("r/proevestedet/" in path for path in leading_pages(handbook))


def test_a_place_that_was_never_published_leaves_no_trace() -> None:
    """Neither a page nor a permalink in a release."""
    handbook = release(partner(approval={"state": "proposed"}))
    assert "proevestedet" not in pages(handbook)
    assert not stands(handbook, "proevestedet")
    assert not any("proevestedet" in path for path in leading_pages(handbook))


def test_a_closed_place_that_is_approved_shows_what_took_over() -> None:
    """Its whole page stays, marked, with no number to tap."""
    closed = partner({"status": "closed", "replaced_by": "efter"}, contact=[CALL])
    html = soup(pages(release(closed))["proevestedet"])
    assert html.select(".hb-three")
    assert not html.select("a[href^=tel]")
    assert [link.get_text() for link in html.select("a[href*=efter]")] == ["Efterfølgeren"]
