"""A starter made from a handbook: what is somebody's own is left out, and what is left is whole."""

from __future__ import annotations

import re

import pytest

from haandbog.loading.derived import LeaveOut, anchors, derived_page, with_living_spots

OUT = LeaveOut(
    frozenset({"gammel.md"}),
    (re.compile("Eksempellinjen"), re.compile("2016")),
    frozenset({"gammel"}),
    (("ved vi ikke", "SKAL AFGØRES"),),
)
FRONT = "---\nid: side\nbasis: undecided\n---\n\n"


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ("Vi lytter.\n\nI 2016 var vi 40.", "Vi lytter.\n"),
        ("- et\n- Eksempellinjens eget\n- to", "- et\n- to\n"),
        ("| A | B |\n|---|---|\n| ja | 2016 |\n| nej | x |", "| A | B |\n|---|---|\n| nej | x |\n"),
        ("## Dengang { #dengang }\n\nI 2016.\n\n## Nu { #nu }\n\nHer.", "## Nu { #nu }\n\nHer.\n"),
        ("## Alt { #alt }\n\n### Dengang { #d }\n\n2016\n\n## Nu { #n }\n\nHer.", "## Nu { #n }\n\nHer.\n"),
        ("Se [før](ref:gammel#x) og [nu](ref:ny).", "Se før og [nu](ref:ny).\n"),
        ("Læs videre: [](ref:gammel).\n\nHer.", "Her.\n"),
        ("Ring til [Centret](partner:centret).", "Ring til Centret.\n"),
        ("Det er sådan.[^a]\n\n[^a]: Eksempellinjen, 2016.", "Det er sådan.\n"),
        ("Det er sådan.[^a]\n\n[^a]: En bog.", "Det er sådan.[^a]\n\n[^a]: En bog.\n"),
        ("/// say\nEksempellinjen, goddag.\n///\n\nHer.", "Her.\n"),
        ("```text\nEksempellinjen 2016\n```\n\nHer.", "```text\nEksempellinjen 2016\n```\n\nHer.\n"),
        ("Det ved vi ikke.", "Det SKAL AFGØRES.\n"),
    ],
)
def test_what_is_somebodys_own_is_left_out(body: str, left: str) -> None:
    """Paragraph, item, row, box, footnote; and what is empty without it."""
    assert derived_page(FRONT + body, OUT).removeprefix(FRONT.rstrip("\n")).lstrip("\n") == left


def test_a_page_that_rested_on_somebodys_own_papers_is_a_proposal() -> None:
    """Its other sources stay."""
    page = "---\nid: a\nbasis: source\nsources:\n  - Politik, Eksempellinjen\n  - Bog, 2020\n---\nOrd.\n"
    assert derived_page(page, OUT) == "---\nid: a\nbasis: undecided\nsources:\n  - Bog, 2020\n---\nOrd.\n"
    bare = derived_page(page.replace("  - Bog, 2020\n", ""), OUT)
    assert bare == "---\nid: a\nbasis: undecided\n---\nOrd.\n"


def test_a_link_to_a_section_that_is_gone_leads_to_its_page() -> None:
    """The page itself is still there."""
    known = {"side": anchors("## Nu { #nu }")}
    assert (
        with_living_spots("[x](ref:side#nu) [y](ref:side#dengang)", known) == "[x](ref:side#nu) [y](ref:side)"
    )
