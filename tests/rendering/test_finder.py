"""The finder: what stands on its page, and what its script is given."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

import haandbog
from haandbog.diagnostics import LANGUAGES
from haandbog.model.directory import Partner
from haandbog.model.handbook import Handbook
from haandbog.rendering.finder import finder
from haandbog.rendering.finder_entries import fold
from haandbog.rendering.finder_script import HORIZON, folder_hours_script, folder_script
from haandbog.rendering.grammar import NO_BREAK
from tests.rendering.handbooks import CONFIRMED, SERVICE, base, holding, links, partner, soup, unbalanced

NODE = shutil.which("node")
SCRIPT = Path(haandbog.__file__).parent / "theme" / "assets" / "js" / "finder.js"
RUN = """
const script = require(process.argv[1]);
const {entries, asked, open} = JSON.parse(require("fs").readFileSync(0, "utf8"));
const found = asked.map((each) => script.find(entries, each, (entry) => open[entry.id] ?? 1));
const told = found.map((each) => [each.yes.map((e) => e.id), each.perhaps.map((e) => e.id)]);
process.stdout.write(JSON.stringify(told));
"""
WEEK = {"periods": [{"week": [{"days": "man-fre", "open": "9.00–16.00"}]}]}


def named(name: str, service: Mapping[str, Any] | None = None, **fields: Any) -> Partner:
    return partner(dict(service or {}), id=fold(name).replace(" ", "-"), name=name, **fields)


def page(handbook: Handbook, language: str = "da") -> str:
    return finder(handbook, language, links(handbook))


def data(handbook: Handbook, language: str = "da") -> dict[str, Any]:
    script = folder_script(handbook, language)
    found: dict[str, Any] = json.loads(script.removeprefix("window.hbFolder=").removesuffix(";\n"))
    return found


def hours(handbook: Handbook) -> dict[str, Any]:
    script = folder_hours_script(handbook, "da")
    found: dict[str, Any] = json.loads(script.removeprefix("window.hbFolderHours=").removesuffix(";\n"))
    return found


def found(
    handbook: Handbook, asked: Mapping[str, str], opened: Mapping[str, int] | None = None
) -> list[list[str]]:
    """The organisations that the script finds for certain, and those that it finds perhaps."""
    assert NODE, "the finder's script is run by Node"
    sent = {"entries": data(handbook)["entries"], "asked": [asked], "open": opened or {}}
    run = [NODE, "-e", RUN, str(SCRIPT)]
    result = subprocess.run(run, input=json.dumps(sent), capture_output=True, text=True, check=True)
    (told,) = json.loads(result.stdout)
    return [[entry.partition("/")[0] for entry in group] for group in told]


# The page


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_whole_html(language: str) -> None:
    """In every language, with nothing left open, and no form for whoever has no script."""
    assert not list(unbalanced(page(base(), language)))
    assert soup(page(base(), language)).select("form[hidden][role=search]")


def test_without_a_script_the_folder_stands_by_problem() -> None:
    """A place stands under each problem it helps with; one of which nobody knows it stands last."""
    handbook = holding(
        named("Begge", {"problem_areas": ["alcohol", "gambling"]}),
        named("Spil", {"problem_areas": ["gambling"]}),
        named("Ingen", services=[], approval={"state": "unknown"}),
    )
    groups = {
        group.h3.get_text(): [link.get_text() for link in group.select("li > a")]
        for group in soup(page(handbook)).select("[data-hb-part=all] section")
        if group.h3
    }
    assert groups == {
        "Alkohol": ["Begge"],
        "Spil om penge": ["Begge", "Spil"],
        "Vi ved ikke med hvad": ["Ingen"],
    }


def test_a_folder_without_places_says_so_and_asks_nothing() -> None:
    """Before a release with where they are written; the emergency number is there all the same."""
    for preview in (True, False):
        handbook = holding(preview=preview)
        page = soup(finder(handbook, "da", links(handbook)))
        assert page.find("form") is None
        assert not page.select("[data-hb-finder]")
        assert page.select_one(".hb-pin") is not None
        assert "Her er ingen steder endnu." in page.get_text()
        assert ("data/partners" in page.get_text()) == preview


def test_every_field_has_a_name() -> None:
    """What a screen reader says of each: its label's words, and no field without one."""
    form = soup(page(base())).select_one("form")
    assert form
    for field in form.select("input, select"):
        label = field.find_parent("label")
        assert label
        assert label.get_text(strip=True)


def test_a_release_does_not_ask_for_what_it_always_does() -> None:
    """Only the preview can leave out what nobody has approved."""
    assert soup(page(holding(named("A")))).select("input[name=approved]")
    assert not soup(page(holding(named("A"), preview=False))).select("input[name=approved]")


def test_services_for_a_crisis_are_pinned_below_the_emergency_number() -> None:
    """Stale ones too, with a warning and without a button; proposals and closed ones never."""
    stale = CONFIRMED | {"review_by": "2026-01-01"}
    handbook = holding(
        named("Frisk", {"crisis": "ja"}),
        named("Gammel", {"crisis": "ja"}, provenance=stale),
        named("Forslag", {"crisis": "ja"}, approval={"state": "proposed"}),
        named("Lukket", {"crisis": "ja", "status": "closed"}),
        named("Andet"),
    )
    rows = soup(page(handbook)).select(".hb-pins > article")
    assert [row.select("h2, h3")[0].get_text() for row in rows] == ["112", "Frisk", "Gammel"]
    assert [len(row.select("a[href^=tel]")) for row in rows] == [1, 1, 0]
    assert "Ikke bekræftet" in rows[2].get_text()


def test_the_places_of_the_day_can_be_chosen() -> None:
    """Regions that exist today, each with its municipalities."""
    groups = soup(page(base())).select("select[name=place] optgroup")
    assert [group["label"] for group in groups][:2] == ["Region Hovedstaden", "Region Sjælland"]
    assert len(groups) == 5
    assert sum(len(group.select("option")) - 1 for group in groups) == 98


# What the script is given


def test_a_card_says_what_for_whom_and_how() -> None:
    """The strap, the service, the facts in a fixed order, and what is not known in one line."""
    (entry,) = data(holding(named("A", {"referral": {"route": "gp"}, "age": {"min": 18}})))["entries"]
    assert (entry["kind"], entry["state"], entry["detail"]) == (
        "ok",
        "Godkendt",
        f"tjekket 1.{NO_BREAK}oktober 2026",
    )
    assert [fact[1] for fact in entry["facts"]] == [
        f"Mennesker med et problem og pårørende, fra 18{NO_BREAK}år",
        "Gennem egen læge",
        "Gratis",
        "Hele landet",
    ]
    number, shown, spoken, _ = entry["call"]
    assert (number, shown.replace(NO_BREAK, " ")) == ("+4571000000", "71 00 00 00")
    assert spoken == "syv en, nul nul, nul nul, nul nul"


def test_what_is_not_known_is_told_in_one_line() -> None:
    """A gap is shown as a gap."""
    gaps = {"audience": [], "cost": None, "area": {"scope": "unknown"}}
    (entry,) = data(holding(named("A", gaps)))["entries"]
    assert entry["facts"][-1] == [
        "question",
        "Ukendt: for hvem, sådan kommer man ind, pris og sted",
        "unknown",
    ]


def test_only_vouched_places_can_be_rung_or_called_open() -> None:
    """A proposal has neither a number to tap nor hours by the clock."""
    handbook = holding(
        named("Godkendt", {"hours": WEEK}),
        named("Forslag", {"hours": WEEK}, approval={"state": "proposed"}),
        named("Løst", {"hours": WEEK | {"provenance": {"source": "Plakat, 2019"}}}),
    )
    assert ["call" in entry for entry in data(handbook)["entries"]] == [True, True, False]
    assert list(hours(handbook)["of"]) == ["godkendt/samtaler"]


def test_a_release_holds_only_what_is_approved() -> None:
    """Nothing of a proposal leaves the house."""
    handbook = holding(named("A"), named("B", approval={"state": "proposed"}), preview=False)
    assert [entry["name"] for entry in data(handbook)["entries"]] == ["A"]


def test_hours_are_instants_from_yesterday_to_the_horizon() -> None:
    """Two services with the same week share one list, and the steps add up to real instants."""
    handbook = holding(named("A", {"hours": WEEK}), named("B", {"hours": WEEK}))
    told = hours(handbook)
    assert set(told["of"].values()) == {0}
    (zone, steps, unknown) = told["times"][0]
    assert (zone, unknown) == ("Europe/Copenhagen", [])
    first = datetime.fromtimestamp(steps[0] * 60, UTC)
    assert (first.isoformat(), steps[1]) == ("2026-11-23T08:00:00+00:00", 7 * 60)
    assert told["frames"][zone]["horizon"] - told["frames"][zone]["built"] == (HORIZON + 1) * 24 * 60


def test_the_data_cannot_end_the_script() -> None:
    """A name that looks like HTML is only a name."""
    script = folder_script(holding(named("A", {"summary": "</script><b>"})), "da")
    assert "</script>" not in script


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Ærø  Kommune", "aeroe kommune"),
        ("ÅBENRÅ", "aabenraa"),
        ("café-møde", "cafe moede"),
        ("Göteborg", "goeteborg"),
    ],
)
def test_letters_are_compared_as_they_are_typed_anywhere(typed: str, folded: str) -> None:
    """The page's own folding gives the same."""
    assert fold(typed) == folded
    assert NODE
    code = "process.stdout.write(require(process.argv[1]).fold(process.argv[2]))"
    told = subprocess.run([NODE, "-e", code, str(SCRIPT), typed], capture_output=True, text=True, check=True)
    assert told.stdout == folded


# What is found


SURE = named("Sikker", {"age": {"min": 18}, "languages": ["da"], "anonymity": "anonymous"})
UNSURE = named("Uvis", {"area": None, "cost": None, "audience": [], "anonymity": "unknown"})
OTHER = named(
    "Anden",
    {
        "age": {"max": 17},
        "languages": ["ar"],
        "cost": {"type": "fee"},
        "anonymity": "identified",
        "area": {"scope": "municipality", "municipalities": ["0851"]},
        "audience": ["professional"],
        "problem_areas": ["alcohol"],
    },
)


@pytest.mark.parametrize(
    ("asked", "sure", "perhaps"),
    [
        ({}, ["anden", "sikker", "uvis"], []),
        ({"problem": "gambling"}, ["sikker", "uvis"], []),
        ({"for": "relative"}, ["sikker"], ["uvis"]),
        ({"age": "30"}, ["sikker"], ["uvis"]),
        ({"age": "17"}, ["anden"], ["uvis"]),
        ({"place": "0851"}, ["anden", "sikker"], ["uvis"]),
        ({"place": "0101"}, ["sikker"], ["uvis"]),
        ({"place": "nordjylland"}, ["anden", "sikker"], ["uvis"]),
        ({"language": "ar"}, ["anden"], ["uvis"]),
        ({"free": "1"}, ["sikker"], ["uvis"]),
        ({"anonymous": "1"}, ["sikker"], ["uvis"]),
        ({"text": "sikk"}, ["sikker"], []),
        ({"text": "ludomani"}, ["sikker", "uvis"], []),
        ({"text": "alkoholen"}, ["anden"], []),
        ({"text": "aalborg"}, ["anden"], []),
        ({"text": "sikker anden"}, [], []),
        ({"problem": "gambling", "free": "1", "age": "30"}, ["sikker"], ["uvis"]),
    ],
)
def test_a_gap_is_no_no(asked: dict[str, str], sure: list[str], perhaps: list[str]) -> None:
    """What fits, what may fit because something is not known, and nothing else."""
    assert found(holding(SURE, UNSURE, OTHER), asked) == [sure, perhaps]


def test_open_now_is_asked_of_the_clock() -> None:
    """Unknown hours are a perhaps."""
    opened = {"sikker/samtaler": 2, "anden/samtaler": 0}
    assert found(holding(SURE, UNSURE, OTHER), {"open": "1"}, opened) == [["sikker"], ["uvis"]]


def test_what_is_gone_is_found_by_name_alone() -> None:
    """A place that closed is no answer to a problem; who types its name learns what became of it."""
    gone = named("Lukkehuset", {"status": "closed", "replaced_by": "sikker"})
    handbook = holding(SURE, gone)
    assert found(handbook, {"problem": "gambling"}) == [["sikker"], []]
    assert found(handbook, {"text": "lukke"}) == [["lukkehuset"], []]
    assert data(handbook)["entries"][-1]["what"] == "Sikker har taget over."


def test_what_a_source_only_names_is_never_a_perhaps() -> None:
    """Nobody knows what it helps with: it is no suggestion, but found by its name."""
    handbook = holding(SURE, named("Fonden", services=[], approval={"state": "unknown"}))
    assert found(handbook, {"problem": "gambling"}) == [["sikker"], []]
    assert found(handbook, {"text": "fond"}) == [["fonden"], []]
    last = data(handbook)["entries"][-1]
    assert (last["state"], last["detail"]) == ("Kun nævnt i en kilde", "henvis ikke hertil")


def test_a_name_that_begins_with_the_word_comes_first() -> None:
    """Whoever types a name wants that place."""
    handbook = holding(named("Aen", {"summary": "Tæt på Zonen."}), named("Zonen"))
    assert found(handbook, {"text": "zonen"})[0] == ["zonen", "aen"]


def test_two_services_are_two_answers() -> None:
    """What fits is one service, not an organisation that has a bit of each."""
    both = named(
        "Begge", services=[SERVICE, SERVICE | {"id": "kursus", "name": "Kursus", "cost": {"type": "fee"}}]
    )
    assert [entry["service"] for entry in data(holding(both))["entries"]] == ["Kursus", "Samtaler"]
    assert found(holding(both), {"free": "1"}) == [["begge"], []]
