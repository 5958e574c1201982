"""Wrong pages as people write them: one clear finding for each mistake, and nothing for what is right."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from haandbog.checks.findings import check
from haandbog.diagnostics import Edit
from haandbog.loading.project import load
from haandbog.loading.settings import read_settings
from tests.samples import FRONT, findings, make, with_page

RIGHT = [
    "Se [forsiden](index.md), [](ref:modul-3#peer-stoette) og [ord](term:raadsoeger).",
    "Se [ordet](ref:ordliste#raadsoeger) i ordlisten.",
    "Se [afsnittet](#her).\n\n## Her { #her }",
    "Se [centret](ref:eksempelcentret).",
    "Se [kontakt](./kontakt.md?x=1#telefon) og [billedet](telefon.png).",
    "Skriv `{{ org.phon }}` eller `[x](ref:nej)`.",
    "```markdown\n{{ org.phon }}\n[x](ref:nej)\n/// sig\n70 00 00 00\n```",
    "<!-- {{ org.phon }} 70 00 00 00 -->",
    "Ring [til os](tel:{{ org.phone }}).",
    "    Ring {{ org.phon }}: indrykket er kode.",
    "{{ org.name | genitive }} {{ org.address }} {{ org.address.city }}",
    "{{ training.course_evenings | words }} {{ training.shifts_planned_ahead }}",
    '{{ partners(problem="gambling") }}\n\n{{ partners() }}\n\n{{ partner_card("eksempelcentret") }}',
    "- punkt\n\n    {{ opening_hours() }}",
    "I 2016 holdt vi 2.000 samtaler, side 15-18, for 15-18-årige.",
    "Kursusaftenen begynder kl. 17.30.",
    "Frokost kl. 9-16.",
    "> Eksempellinjen siger sådan.",
    "Mødet holdes på Eksempelvejen 1.",
]
WRONG = [
    ("[a](ref:nej) og [b](ref:nej)", [("page-unknown", 1, 5), ("page-unknown", 1, 21)]),
    ("Se [a](/kontakt/).", [("link-broken", 1, 8)]),
    ("Se [a](ftpp://x).", [("link-broken", 1, 8)]),
    ("[a][b]\n\n[b]: ref:nej", [("page-unknown", 3, 6)]),
    ('<a href="kontakter.md">x</a>', [("link-broken", 1, 10)]),
    ('<img src="nej.png">', [("image-alt", 1, 1), ("image-missing", 1, 11)]),
    ("Ring {{ org.phone | words2 }}.", [("insertion-unknown", 1, 21)]),
    ("{{ organisation.name }}", [("insertion-unknown", 1, 4)]),
    ("{{ org }}", [("insertion-argument", 1, 4)]),
    ("{{ org.phone() }}", [("insertion-argument", 1, 4)]),
    ("{{ partners(problem=gambling) }}", [("insertion-argument", 1, 21)]),
    ('{{ partners("gamling") }}', [("insertion-argument", 1, 14)]),
    ("{{ partner_card() }}", [("insertion-argument", 1, 4)]),
    ("{{ today_hours(1) }}", [("insertion-argument", 1, 4)]),
    ("{{ }}", [("insertion-syntax", 1, 1)]),
    ("{{ org.phone", [("insertion-syntax", 1, 1)]),
    ("- {{ opening_hours() }}", [("insertion-place", 1, 6)]),
    ("## Om os", [("heading-id-missing", 1, 9)]),
    ("### Dybt { #dybt }", [("heading-jump", 1, 5)]),
    ("/// for\nx\n///", [("block-unknown", 1, 1)]),
    ("/// say\n/// for | leader\n///", [("block-unclosed", 1, 1)]),
    ("Skriv til <mail@eksempel.dk>.", [("fact-in-prose", 1, 12)]),
    ("[70 00 00 00](tel:70000000)", [("fact-in-prose", 1, 1)]),
    ("Ring [112](tel:112).", [("fact-in-prose", 1, 6)]),
    ("[mail@eksempel.dk](mailto:mail@eksempel.dk?subject=Hej)", [("fact-in-prose", 1, 1)]),
    ("Ring 112!", [("fact-in-prose", 1, 6)]),
    ("Centret har 71000000.", [("fact-in-prose", 1, 13)]),
    ("Centret ligger i prøvegade 2.", [("fact-in-prose", 1, 18)]),
    ("Ons-fre 18:00–21:00", [("fact-in-prose", 1, 9)]),
    ("I 2016 var der åbent kl. 11-17.", [("fact-in-prose", 1, 22)]),
    ("Eksempelcentret har åbent kl. 9-16.", [("fact-in-prose", 1, 27)]),
    ("/// say\n»Du taler med Eksempellinjen.«\n///", [("organisation-name", 2, 15)]),
]


@pytest.mark.parametrize("page", RIGHT)
def test_what_is_right_is_left_alone(page: str, tmp_path: Path) -> None:
    """No finding at all: an editor who is told of nothings stops reading."""
    assert with_page(tmp_path, page) == []


@pytest.mark.parametrize(("page", "expected"), WRONG)
def test_a_mistake_is_told_once(page: str, expected: list[tuple[str, int, int]], tmp_path: Path) -> None:
    """Exactly these findings, at these places."""
    assert with_page(tmp_path, page) == expected


@pytest.mark.parametrize(
    ("page", "edit"),
    [
        ("Ring 7000 0000.", Edit("7000 0000", "{{ org.phone }}")),
        ("Ring [70 00 00 00](tel:70000000).", Edit("[70 00 00 00](tel:70000000)", "{{ org.phone }}")),
        ("Ring [til os](tel:70000000).", Edit("70000000", "{{ org.phone }}")),
        ("Ring 112.", Edit("112", '{{ emergency("alarm") }}')),
        ("Eksempelvej 1, 1000 Eksempelby", Edit("Eksempelvej 1, 1000 Eksempelby", "{{ org.address }}")),
        ("Eksempellinjens regler", Edit("Eksempellinjens", "{{ org.name | genitive }}")),
        ("## Åben for alle", Edit("", " { #aaben-for-alle }")),
        ("{{ opening_hours }}", Edit("opening_hours", "opening_hours()")),
        ("{{ partners(problem=gambling) }}", Edit("gambling", '"gambling"')),
        ("Se <ref:forside>.", Edit("<ref:forside>", "[](ref:forside)")),
        ("Ring 71 00 00 00.", None),
        ("## Åben { .bred }", None),
        ("## Om {{ org.name }}", None),
    ],
)
def test_an_edit_is_the_one_right_mending(page: str, edit: Edit | None, tmp_path: Path) -> None:
    """What `fix` may do: never where an editor has to choose."""
    (found,) = findings(make(tmp_path, {"docs/da/vagt.md": page})).open
    assert found.edit == edit


def test_an_edit_mends_its_finding(tmp_path: Path) -> None:
    """With the edit put in at the finding's place, the page is clean."""
    page = FRONT.format(id="vagt", title="Vagt") + "## Åben for alle\n\nRing 7000 0000 til Eksempellinjen.\n"
    lines = page.split("\n")
    for found in reversed(findings(make(tmp_path, {"docs/da/vagt.md": page})).open):
        assert found.edit
        line, at = lines[found.line - 1], found.column - 1
        assert line[at:].startswith(found.edit.old)
        lines[found.line - 1] = line[:at] + found.edit.new + line[at + len(found.edit.old) :]
    assert with_page(tmp_path, "\n".join(lines)) == []


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("title: Vagt\nid: vagt\nowner:\nbasis: undecided", [("page-owner", 4, 1)]),
        ("title: Vagt\nid: Vagt nu\nowner: leder\nbasis: undecided", [("data-value", 3, 5)]),
        ("title: Vagt: nu\nid: vagt\nowner: leder", [("yaml-syntax", 2, 12)]),
        ("title: Vagt\nid: eksempelcentret\nowner: leder\nbasis: undecided", [("id-duplicate", 3, 5)]),
        ("title: Ring 70 00 00 00\nid: vagt\nowner: leder\nbasis: undecided", [("fact-in-prose", 2, 13)]),
        ("title: Vagt\nid: vagt\nowner: Daglig Leder\nbasis: undecided", []),
    ],
)
def test_a_front_matter_tells_each_mistake_once(
    front: str, expected: list[tuple[str, int, int]], tmp_path: Path
) -> None:
    """A wrong value is not a missing one, and what cannot be read is not said to lack everything."""
    assert with_page(tmp_path, f"---\n{front}\n---\nVelkommen.\n") == expected


def test_a_front_matter_that_is_never_closed_is_one_mistake(tmp_path: Path) -> None:
    """The page's fields are there, so nothing is said to be missing."""
    page = "---\nid: vagt\ntitle: Vagt\nowner: leder\n\nVelkommen.\n"
    assert with_page(tmp_path, page) == [("yaml-syntax", 1, 1)]


def test_a_page_without_any_front_matter_is_told_what_it_lacks(tmp_path: Path) -> None:
    """Id, owner and basis: each has its own sentence."""
    folder = make(tmp_path, {})
    (folder / "docs/da/vagt.md").write_text("Velkommen.\n", "utf-8")
    assert [d.code for d in findings(folder).open] == ["id-missing", "page-basis", "page-owner"]


def test_a_translation_takes_the_ids_of_the_original(tmp_path: Path) -> None:
    """The right id of a translated heading is that of the same heading in the default language."""
    front = "---\nid: modul-3\ntitle: Module 3\nowner: trainer\nbasis: undecided\n---\n"
    page = front + "## What is peer support?\n"
    found = findings(make(tmp_path, {"docs/en/modul-3.md": page})).open
    assert {d.code: d.edit for d in found} == {
        "heading-id-missing": Edit("", " { #peer-stoette }"),
        "translation-unrecorded": None,
    }


def test_a_link_to_an_unapproved_partner_stops_a_release(tmp_path: Path) -> None:
    """A preview marks it; a release does not send a caller there."""
    folder = make(tmp_path, {"docs/da/vagt.md": "Ring til [Spilgruppen](partner:spilgruppen)."})
    settings, _ = read_settings(folder / "mkdocs.yml")
    for preview in (True, False):
        handbook, problems = load(replace(settings, preview=preview))
        assert check(handbook, problems).stop is not preview
