"""``haandbog update`` and ``diff``: three versions of a template, and handbooks that went their own way."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from haandbog.adapters import scaffold
from haandbog.loading.starters import CONTENT, own_files, template_files
from haandbog.model.starters import Starter
from haandbog.publishing.updates import Outcome, result, updates
from tests.adapters.running import DAY, edit, run
from tests.adapters.scaffolding import made, plain
from tests.samples import TODAY, findings

NAME = "rusmiddelprotokol"
PAGE, LAWS = "docs/da/grundlag/roller.md", "data/laws.yml"
GONE, FRESH = "docs/da/proces/beslutninger.md", "docs/da/proces/ny.md"


def version(number: int) -> dict[str, bytes]:
    """The template as it was in the first, second and third version."""
    files = dict(template_files(NAME))

    def change(path: str, old: str, new: str) -> None:
        text = files[f"{CONTENT}/{path}"].decode("utf-8")
        assert old in text
        files[f"{CONTENT}/{path}"] = text.replace(old, new, 1).encode("utf-8")

    if number >= 2:
        change(PAGE, "skal ingen gætte på, hvem der bestemmer", "skal alle vide, hvem der bestemmer")
        change("docs/da/loven.md", "Vi er ikke jurister.", "Ingen af os er jurister.")
        change(LAWS, "ask: en jurist", "ask: en jurist, I har en aftale med")
        files[f"{CONTENT}/{FRESH}"] = files[f"{CONTENT}/{GONE}"].replace(b"id: beslutninger", b"id: ny")
    if number >= 3:
        change(PAGE, "## Kollegaen { #kollega }", "## Kolleger imellem { #kollega }")
        change("docs/da/akut.md", "Træk vejret.", "Træk vejret roligt.")
        del files[f"{CONTENT}/{GONE}"]
    return files


@pytest.fixture
def versions(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Set the list's only number, and that is the version of the template that the program brings."""
    now, real = [1], scaffold.read_starter

    def starter(name: str) -> Starter:
        told = [{"version": f"{number}.0.0"} for number in range(now[0], 0, -1)]
        return Starter.model_validate(real(name).model_dump() | {"releases": told})

    monkeypatch.setattr(scaffold, "template_files", lambda name: version(now[0]))
    monkeypatch.setattr(scaffold, "read_starter", starter)
    return now


def updated(handbook: Path) -> dict[str, Outcome]:
    """Update a handbook; what became of each file that the template has changed."""
    found = scaffold.renderings(handbook)
    outcomes = updates(found.ours, found.base, found.theirs, found.merged)
    scaffold.put_back(handbook, found, result(found.ours, outcomes))
    return {one.path: one.outcome for one in outcomes if one.path != scaffold.ANSWERS}


def test_an_untouched_handbook_follows_through_three_versions(tmp_path: Path, versions: list[int]) -> None:
    """After each update it is what a new handbook of that version would be."""
    handbook = made(NAME, tmp_path / "hb")
    for number in (2, 3):
        versions[0] = number
        updated(handbook)
        fresh = made(NAME, tmp_path / f"fresh-{number}")
        assert own_files(handbook) == own_files(fresh)


def test_own_words_win_or_stand_side_by_side(tmp_path: Path, versions: list[int]) -> None:
    """Another place of a page is merged; the same place is a choice that the check asks for."""
    handbook = made(NAME, tmp_path / "hb")
    edit(handbook / PAGE, lambda text: text.replace("- kommer, når der bliver kaldt", "- kommer løbende"))
    law = handbook / "docs/da/loven.md"
    edit(law, lambda text: text.replace("Vi er ikke jurister.", "Vi har en jurist."))
    (handbook / "docs/da/akut.md").rename(handbook / "docs/da/haster.md")
    versions[0] = 2
    found = updated(handbook)
    assert found[PAGE] is Outcome.MERGED
    assert found["docs/da/loven.md"] is Outcome.SIDE_BY_SIDE
    assert found[FRESH] is Outcome.NEW
    text = law.read_text("utf-8")
    assert "Vi har en jurist." in text
    assert "Ingen af os er jurister." in text
    codes = {(d.code, d.file) for d in findings(handbook, TODAY).open}
    assert ("conflict-marker", "docs/da/loven.md") in codes
    versions[0] = 3
    found = updated(handbook)
    assert found["docs/da/akut.md"] is Outcome.STAYS_AWAY
    assert found[GONE] is Outcome.REMOVED
    assert "Træk vejret." in (handbook / "docs/da/haster.md").read_text("utf-8")


def lines_of(files: dict[str, bytes]) -> set[str]:
    return {line for content in files.values() for line in content.decode("utf-8").split("\n")}


def go_ones_own_way(handbook: Path, chance: random.Random) -> None:
    """A few of the things that people do: edit, add, delete, move; pages and data."""
    pages = sorted((handbook / "docs").rglob("*.md"))
    facts = [*sorted((handbook / "data").rglob("*.yml")), handbook / "mkdocs.yml", handbook / "README.md"]
    for number in range(chance.randint(3, 9)):
        mark = f"vores egne ord {chance.random()} – ø"
        match chance.choice(("edit", "edit", "edit", "fact", "add", "delete", "move", "ends")):
            case "edit":
                put_in(chance.choice([page for page in pages if page.exists()]), mark, chance)
            case "fact":
                put_in(chance.choice(facts), f"# {mark}", chance)
            case "add":
                page = handbook / "docs/da" / f"egen-{number}-{chance.randint(0, 999)}.md"
                page.write_text(f"{mark}\n", encoding="utf-8")
            case "delete":
                chance.choice([page for page in pages if page.exists()]).unlink()
            case "move":
                page = chance.choice([page for page in pages if page.exists()])
                page.rename(page.with_name(f"flyttet-{number}-{page.name}"))
            case "ends":
                page = chance.choice([page for page in pages if page.exists()])
                page.write_bytes(page.read_bytes().rstrip(b"\n"))


def put_in(file: Path, text: str, chance: random.Random) -> None:
    """Puts a line somewhere, or writes it over one that is there."""
    lines = file.read_text("utf-8").split("\n")
    at = chance.randrange(len(lines))
    lines[at : at + chance.randint(0, 2)] = [text]
    file.write_text("\n".join(lines), encoding="utf-8")


def kept_through(seed: int, folder: Path, versions: list[int]) -> None:
    """No line that the handbook had of its own is gone after any update."""
    chance = random.Random(seed)
    versions[0] = 1
    handbook = made(NAME, folder)
    for number in (2, 3):
        go_ones_own_way(handbook, chance)
        versions[0] = number
        found = scaffold.renderings(handbook)
        outcomes = updates(found.ours, found.base, found.theirs, found.merged)
        scaffold.put_back(handbook, found, result(found.ours, outcomes))
        after, own = own_files(handbook), lines_of(found.ours) - lines_of(found.base)
        assert own, "a history without a word of its own proves nothing"
        assert own <= lines_of(after) | lines_of(found.theirs), seed
        assert {line for line in own if "vores egne ord" in line} <= lines_of(after), seed
        assert {path for path in found.ours if "egen-" in path or "flyttet-" in path} <= set(after), seed


@pytest.mark.parametrize("seed", range(2))
def test_nothing_of_ones_own_is_lost(seed: int, tmp_path: Path, versions: list[int]) -> None:
    """Edited, deleted, moved and added pages and data, through three versions."""
    kept_through(seed, tmp_path / "hb", versions)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(2, 50))
def test_nothing_of_ones_own_is_lost_in_many_histories(
    seed: int, tmp_path: Path, versions: list[int]
) -> None:
    """Fifty of them with the two above."""
    kept_through(seed, tmp_path / "hb", versions)


def test_the_command_says_that_nothing_is_new(tmp_path: Path) -> None:
    """Without a newer template there is nothing to do."""
    done = run(plain(NAME), "update", "--dry-run")
    assert done.returncode == 0, done.stderr
    assert "er ikke ændret siden sidst" in done.stdout


def test_the_command_tells_what_is_ones_own(tmp_path: Path) -> None:
    """By page and by fact."""
    handbook = made(NAME, tmp_path / "hb")
    assert run(handbook, "build", "--date", DAY).returncode == 0
    assert run(handbook, "diff").stdout.strip() == "Alt er, som skabelonen har det."
    edit(handbook / "data/acute.yml", lambda text: text.replace("number: 114", "number: 115"))
    assert "numbers.politi.number: »114« → »115«" in run(handbook, "diff").stdout


def test_a_handbook_that_was_not_made_here_is_told_so(tmp_path: Path) -> None:
    """In plain words, with nothing changed."""
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    done = run(tmp_path, "diff")
    assert done.returncode == 1
    assert "ikke lavet med haandbog new" in done.stderr
