"""``haandbog update`` and ``diff``: three versions of a template, and handbooks that went their own way."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from haandbog.adapters import scaffold
from haandbog.diagnostics import Severity
from haandbog.loading.files import walk_all
from haandbog.loading.stamps import fastened, loosened
from haandbog.loading.starters import CONTENT, own_files, read_starter, template_files
from haandbog.model.starters import Starter
from haandbog.publishing.updates import Outcome, result, updates
from tests.adapters.running import DAY, ROOT, edit, run
from tests.adapters.scaffolding import made, plain
from tests.samples import TODAY, findings

NAME = "rusmiddelprotokol"
PAGE, LAWS = "docs/da/grundlag/roller.md", "data/laws.yml"
GONE, FRESH = "docs/da/proces/beslutninger.md", "docs/da/proces/ny.md"
GONE_DATA, FRESH_DATA = "data/dilemmas/koere-paavirket.yml", "data/dilemmas/ny.yml"


def version(number: int) -> dict[str, bytes]:
    """The template as it was in the first, second and third version."""
    files = dict(template_files(NAME))

    def change(path: str, old: str, new: str) -> None:
        text = files[f"{CONTENT}/{path}"].decode("utf-8")
        assert old in text
        files[f"{CONTENT}/{path}"] = text.replace(old, new, 1).encode("utf-8")

    if number >= 2:
        change("README.md.jinja", "# ", "## ")
        change("overrides/README.md", "# ", "## ")
        change("mkdocs.yml.jinja", "# ", "## ")
        change(PAGE, "skal ingen gætte på, hvem der bestemmer", "skal alle vide, hvem der bestemmer")
        change("docs/da/loven.md", "Vi er ikke jurister.", "Ingen af os er jurister.")
        change(LAWS, "ask: en jurist", "ask: en jurist, I har en aftale med")
        files[f"{CONTENT}/{FRESH}"] = files[f"{CONTENT}/{GONE}"].replace(b"id: beslutninger", b"id: ny")
        moved = files[f"{CONTENT}/{GONE_DATA}"].replace(b"id: koere-paavirket", b"id: ny")
        files[f"{CONTENT}/{FRESH_DATA}"] = moved
        change("data/dilemmas/klump-hash.yml", "Lad den ligge.", "Lad den ligge, hvor den er.")
    if number >= 3:
        change(PAGE, "## Kollegaen { #kollega }", "## Kolleger imellem { #kollega }")
        change("docs/da/akut.md", "Træk vejret.", "Træk vejret roligt.")
        change("data/dilemmas/klump-hash.yml", "Led ikke i skuffer", "Led ikke i skabe, skuffer")
        del files[f"{CONTENT}/{GONE}"]
        del files[f"{CONTENT}/{GONE_DATA}"]
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
    return {one.path: one.outcome for one in outcomes}


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
    for readme in ("README.md", "overrides/README.md", "mkdocs.yml"):
        edit(handbook / readme, lambda text: text.replace("# ", "# Vores ", 1))
    versions[0] = 2
    found = updated(handbook)
    assert found[PAGE] is Outcome.MERGED
    assert found["docs/da/loven.md"] is Outcome.SIDE_BY_SIDE
    assert found[FRESH] is Outcome.NEW
    text = law.read_text("utf-8")
    assert "Vi har en jurist." in text
    assert "Ingen af os er jurister." in text
    codes = {(d.code, d.file) for d in findings(handbook, TODAY).open}
    assert ("conflict-marker", "mkdocs.yml") in codes
    assert ("conflict-marker", "docs/da/loven.md") in codes
    assert ("conflict-marker", "README.md") in codes
    assert ("conflict-marker", "overrides/README.md") in codes
    versions[0] = 3
    found = updated(handbook)
    assert found["docs/da/akut.md"] is Outcome.STAYS_AWAY
    assert found[GONE] is Outcome.REMOVED
    assert "Træk vejret." in (handbook / "docs/da/haster.md").read_text("utf-8")


def test_translations_stay_translations_through_an_update(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both have changed a page and its translation: no fingerprint is a conflict, none is out of date."""
    handbook = made("frivillighaandbog", tmp_path / "hb", languages=["nb", "en"])
    nb, en = (handbook / "docs" / code / "kontakt.md" for code in ("nb", "en"))
    edit(nb, lambda text: text.replace("\n\n", "\n\nRing først.\n\n", 1))
    edit(en, lambda text: text.replace("\n\n", "\n\nCall first.\n\n", 1))
    assert run(handbook, "translated", "docs/en/kontakt.md").returncode == 0
    newer = with_a_line_more("kontakt", "tavshedspligt")
    monkeypatch.setattr(scaffold, "template_files", lambda _: newer)
    found = updated(handbook)
    assert {path for path, outcome in found.items() if outcome is Outcome.MERGED} == {
        f"docs/{code}/kontakt.md" for code in ("nb", "en")
    }
    assert Outcome.SIDE_BY_SIDE not in found.values()
    assert "Call first." in en.read_text("utf-8")
    behind = {d.file for d in findings(handbook, TODAY).open if d.code.startswith("translation-")}
    assert behind == set()


def with_a_line_more(*pages: str) -> dict[str, bytes]:
    """The helpline's starter with a line more at the end of some pages and of their translations."""
    files = template_files("frivillighaandbog")
    written = loosened({path.removeprefix(f"{CONTENT}/"): text for path, text in files.items()}, "da")
    longer = {f"docs/{code}/{page}.md" for page in pages for code in ("da", "nb", "en")}
    written |= {path: written[path] + b"\nX\n" for path in longer}
    return files | {f"{CONTENT}/{path}": text for path, text in fastened(written, "da", {}).items()}


MARK = "vores egne ord"
ODD = (
    "ø – æ",
    "\N{HEBREW LETTER SHIN}\N{HEBREW LETTER LAMED}",
    "\N{HERB}",
    "\ttab ",
    "<<<< ikke et mærke",
    "a\u0301",
)
"""What a merge could spoil: letters of several bytes, from right to left, combined; tabs, spaces."""


def go_ones_own_way(handbook: Path, chance: random.Random) -> None:
    """A few of the things that people do: edit, add, delete, move; pages and data."""
    settings = [handbook / "mkdocs.yml", handbook / "README.md"]
    for number in range(chance.randint(3, 9)):
        written = [*sorted((handbook / "docs").rglob("*.md")), *sorted((handbook / "data").rglob("*.yml"))]
        file = chance.choice(written)
        mark = f"{MARK} {chance.random()} {chance.choice(ODD)}"
        match chance.choice(("edit", "edit", "edit", "settings", "add", "delete", "move", "ends", "windows")):
            case "edit":
                put_in(file, mark if file.suffix == ".md" else f"# {mark}", chance)
            case "settings":
                put_in(chance.choice(settings), f"# {mark}", chance)
            case "add":
                name = f"egen-{number}-{chance.randint(0, 999)}{file.suffix}"
                file.with_name(name).write_text(f"# {mark}\n", encoding="utf-8")
            case "delete":
                file.unlink()
            case "move":
                file.rename(file.with_name(f"flyttet-{number}-{file.name}"))
            case "ends":
                file.write_bytes(file.read_bytes().rstrip(b"\n"))
            case "windows":
                file.write_bytes(file.read_bytes().replace(b"\r", b"").replace(b"\n", b"\r\n"))


def put_in(file: Path, text: str, chance: random.Random) -> None:
    """Puts a line somewhere, or writes it over one or two that are there."""
    lines = file.read_bytes().decode("utf-8").split("\n")
    at = chance.randrange(len(lines))
    lines[at : at + chance.randint(0, 2)] = [text]
    file.write_bytes("\n".join(lines).encode("utf-8"))


Files = Mapping[str, bytes]


def lines_of(content: bytes) -> Counter[str]:
    return Counter(content.decode("utf-8").replace("\r\n", "\n").split("\n"))


def lost(ours: Files, base: Files, theirs: Files, after: Files) -> list[str]:
    """What a handbook had of its own and has no more, file by file, to the letter.

    Where the template is as it was, nothing may change at all. Elsewhere each line that is not the old
    template's must be in the same file as often as before.
    """
    gone = []
    for path, own in ours.items():
        old = base.get(path, b"")
        if base.get(path) == theirs.get(path):
            gone += [] if after.get(path) == own else [path]
        else:
            gone += [
                f"{path}: {line}" for line in (lines_of(own) - lines_of(old)) - lines_of(after.get(path, b""))
            ]
    return gone


class Step(NamedTuple):
    """A handbook's files, those of the two templates, and what the update made of them."""

    ours: Files
    base: Files
    theirs: Files
    after: Files


def history(seed: int, folder: Path, versions: list[int]) -> Iterator[Step]:
    """A handbook goes its own way and is updated, twice."""
    chance = random.Random(seed)
    versions[0] = 1
    handbook = made(NAME, folder)
    for number in (2, 3):
        go_ones_own_way(handbook, chance)
        versions[0] = number
        found = scaffold.renderings(handbook)
        outcomes = updates(found.ours, found.base, found.theirs, found.merged)
        scaffold.put_back(handbook, found, result(found.ours, outcomes))
        yield Step(*map(written, (found.ours, found.base, found.theirs, own_files(handbook))))


def written(files: Files) -> Files:
    """All but the answers: the program's own note of the version."""
    return {path: content for path, content in files.items() if path != scaffold.ANSWERS}


def kept_through(seed: int, folder: Path, versions: list[int]) -> None:
    """No letter that the handbook had of its own is gone after any update."""
    for step in history(seed, folder, versions):
        assert step.ours != step.base, "a history in which nothing happens proves nothing"
        assert lost(*step) == [], seed


def test_nothing_of_ones_own_is_lost(tmp_path: Path, versions: list[int]) -> None:
    """Edited, deleted, moved and added pages and data, through three versions."""
    kept_through(0, tmp_path / "hb", versions)


def test_one_lost_letter_would_be_noticed(tmp_path: Path, versions: list[int]) -> None:
    """A letter of what is one's own, taken away alone, is missed by the comparison."""
    noticed = 0
    histories = (step for seed in range(1, 6) for step in history(seed, tmp_path / f"hb{seed}", versions))
    for step in histories:
        if noticed > 20:  # how much of one's own a history holds hangs on what the starter's pages say
            break
        assert lost(*step) == []
        for path, content in step.after.items():
            text = content.decode("utf-8")
            for start in (at for at in range(len(text)) if text.startswith(MARK, at)):
                for at in (start, start + len(MARK) - 1, text.find("\n", start) - 1):
                    less = {**step.after, path: (text[:at] + text[at + 1 :]).encode("utf-8")}
                    assert lost(*step._replace(after=less)), (path, at)
                    noticed += 1
    assert noticed > 20


@pytest.mark.long
@pytest.mark.parametrize("seed", range(2, 50))
def test_nothing_of_ones_own_is_lost_in_many_histories(
    seed: int, tmp_path: Path, versions: list[int]
) -> None:
    """Fifty of them with the two above."""
    kept_through(seed, tmp_path / "hb", versions)


EARLIER = ROOT / "tests" / "cases" / "starters" / "earlier"
"""Files of starters as a version that is out had them; those that it lacks are the next version's."""

NOT_YET = "not-yet.txt"
"""Names the files that came after a version."""

RELEASED = [path for starter in sorted(EARLIER.iterdir()) for path in sorted(starter.iterdir())]


def as_released(folder: Path) -> dict[str, bytes]:
    """A starter's template as a version that is out had it: today's, taken back version by version."""
    files = template_files(folder.parent.name)
    for version in sorted(folder.parent.iterdir(), reverse=True):
        if version >= folder:
            own = {f"{CONTENT}/{name}": text for name, text in kept_files(version).items()}
            files = {**files, **own}
            for name in not_yet(version):
                files.pop(f"{CONTENT}/{name}", None)
    return files


def kept_files(folder: Path) -> dict[str, bytes]:
    """The files that a version had otherwise."""
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in walk_all(folder)}
    return {name: text for name, text in found.items() if name != NOT_YET}


def not_yet(folder: Path) -> list[str]:
    listed = folder / NOT_YET
    return listed.read_text("utf-8").split() if listed.is_file() else []


def made_then(folder: Path, target: Path, **given: Any) -> Path:
    """A handbook that was made when a version that is out was the newest."""
    name = folder.parent.name
    starter = read_starter(name)
    number = [release.version for release in starter.releases].index(folder.name)
    then = starter.model_copy(update={"releases": starter.releases[number:]})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scaffold, "template_files", lambda name: as_released(folder))
        patch.setattr(scaffold, "read_starter", lambda name: then)
        return made(name, target, **given)


@pytest.fixture
def released(tmp_path: Path) -> Path:
    """A handbook that was made when the first rusmiddelprotokol was the newest."""
    return made_then(EARLIER / NAME / "1.0.0", tmp_path / "hb")


@pytest.mark.parametrize(
    ("folder", "languages"),
    [
        pytest.param(
            folder,
            languages,
            marks=() if folder == EARLIER / "oppfoelgingssenter" / "1.1.0" else pytest.mark.long,
            id="-".join((folder.parent.name, folder.name, *languages)),
        )
        for folder in RELEASED
        for languages in ([["da", "nb", "en"], ["nb", "en"]] if "frivillighaand" in str(folder) else [[]])
    ],
)
def test_every_release_reaches_a_handbook_nobody_has_touched(
    folder: Path, languages: list[str], tmp_path: Path
) -> None:
    """It becomes what a new one is, and nothing is wrong with it."""
    given = {"languages": languages} if languages else {}
    handbook = made_then(folder, tmp_path / "hb", **given)
    assert Outcome.SIDE_BY_SIDE not in updated(handbook).values()
    assert own_files(handbook) == own_files(made(folder.parent.name, tmp_path / "new", **given))
    assert [d for d in findings(handbook, TODAY).open if d.severity is not Severity.INFO] == []


def test_a_real_release_reaches_an_old_handbook(released: Path) -> None:
    """Its new words come in, one's own stay, and what is new is told page by page with the reason."""
    hash_guide = released / "data/dilemmas/klump-hash.yml"
    edit(hash_guide, lambda text: text.replace("owner: leder\nbasis", "owner: stedfortræder\nbasis"))
    law = released / "docs/da/loven.md"
    edit(law, lambda text: text.replace("er en pligt og kræver ingens lov", "kræver ikke nogens ja"))
    done = run(released, "update", "--summary", "nyt.md")
    assert done.returncode == 1, done.stderr
    told = (released / "nyt.md").read_text("utf-8")
    assert told.startswith("# Ny udgave af skabelonen »Rusmiddelprotokol«: fra 1.0.0 til ")
    assert told.index("## Vælg") < told.index("docs/da/loven.md") < told.index("## Nyt fra skabelonen")
    assert "- `data/dilemmas/klump-hash.yml`: Et nyt skridt: ring til lederen" in told
    text = hash_guide.read_text("utf-8")
    assert "owner: stedfortræder" in text
    assert "Ring til lederen, så snart du er ude." in text
    found = findings(released, TODAY).open
    assert {d.file for d in found if d.severity is not Severity.INFO} == {"docs/da/loven.md"}
    edit(law, lambda text: re.sub(r"<{7}[^\n]*\n(.*?)={7}\n.*?>{7}[^\n]*\n", r"\1", text, flags=re.S))
    assert [d for d in findings(released, TODAY).open if d.severity is not Severity.INFO] == []
    assert "kræver ikke nogens ja" in law.read_text("utf-8")


@pytest.mark.parametrize("folder", RELEASED, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_every_change_since_a_release_is_told(folder: Path) -> None:
    """A file whose text is another now has a line in the starter's list of changes."""
    starter = read_starter(folder.parent.name)
    told = [
        file for release in starter.since(folder.name) for change in release.changes for file in change.files
    ]
    today = template_files(folder.parent.name)
    for name, text in kept_files(folder).items():
        assert today[f"{CONTENT}/{name}"] != text, name
    for name in (*kept_files(folder), *not_yet(folder)):
        plain_name = in_a_handbook(name)
        assert any(plain_name == file or (file[-1] == "/" and plain_name.startswith(file)) for file in told)
    there = {in_a_handbook(path.removeprefix(f"{CONTENT}/")) for path in today}
    assert not [file for file in told if not file.endswith("/") and file not in there]


def in_a_handbook(name: str) -> str:
    """What a file of a template is called in a handbook."""
    return re.sub(r"\{%.*?%\}", "", name).removesuffix(".jinja")


def test_the_command_says_that_nothing_is_new(tmp_path: Path) -> None:
    """Without a newer template there is nothing to do."""
    done = run(plain(NAME), "update", "--dry-run")
    assert done.returncode == 0, done.stderr
    assert "er ikke ændret siden sidst" in done.stdout


def test_the_command_tells_what_is_ones_own(tmp_path: Path) -> None:
    """By page and by fact."""
    handbook = made(NAME, tmp_path / "hb")
    for out in ("site", "site-leder"):
        done = run(handbook, "build", "--date", DAY, "--out", out)
        assert done.returncode == 0
        assert "python3 scripts/haandbog.py serve" in done.stdout
    assert run(handbook, "diff").stdout.strip() == "Alt er, som skabelonen har det."
    edit(handbook / "data/acute.yml", lambda text: text.replace("number: 114", "number: 115"))
    assert "numbers.politi.number: »114« → »115«" in run(handbook, "diff").stdout


def test_a_handbook_that_was_not_made_here_is_told_so(tmp_path: Path) -> None:
    """In plain words, with nothing changed."""
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    done = run(tmp_path, "diff")
    assert done.returncode == 1
    assert "ikke lavet med haandbog new" in done.stderr
