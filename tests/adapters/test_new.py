"""``haandbog new``: a handbook of one's own, whatever is answered."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from bs4 import BeautifulSoup
from pypdf import PdfReader

from haandbog.adapters.cli import VERBS
from haandbog.adapters.program import WHEEL, wheel
from haandbog.diagnostics import Severity
from haandbog.loading.starters import read_starter
from haandbog.publishing.catalogue import catalogue
from tests.adapters.running import DAY, ROOT, environment, files_of, pages_of, run
from tests.adapters.scaffolding import AWKWARD, NAMES, made, plain
from tests.publishing.print.reading import page_text
from tests.publishing.print.validating import broken_rules
from tests.samples import TODAY, findings

FIRST = re.compile(r"misbrugsportal|bagsværd|7090 ?9080|70 90 90 80|rørdam|a\.p\. møller", re.IGNORECASE)
"""What belongs to the first handbook and to nobody else."""


@pytest.mark.parametrize("name", NAMES)
def test_a_new_handbook_has_nothing_wrong_with_it(name: str) -> None:
    """Without one answer: no errors, and no warnings either."""
    found = findings(plain(name), TODAY).open
    assert [d for d in found if d.severity is not Severity.INFO] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_new_handbook_says_what_its_owner_must_decide(name: str) -> None:
    """A starter that leaves nothing open has decided something that was not its own to decide."""
    open_decisions = [d for d in findings(plain(name), TODAY).open if d.code == "decision-open"]
    assert len(open_decisions) >= 3


@pytest.mark.parametrize("name", NAMES)
def test_awkward_answers_survive(name: str, tmp_path: Path) -> None:
    """What was answered is what data says, sign for sign; and the handbook has no errors."""
    folder = made(name, tmp_path / "håndbog med mellemrum", **AWKWARD)
    said = yaml.load((folder / "data/organisation.yml").read_text("utf-8"), yaml.BaseLoader)
    assert said["name"] == AWKWARD["organisation"]
    assert said["address"] == {"street": AWKWARD["street"], "postal_code": "0150", "city": "no"}
    assert said["website"] == AWKWARD["website"]
    colours = json.loads((folder / "overrides/tokens.json").read_text("utf-8"))["color"]
    assert {"brand", "accent"} < set(colours)
    assert [d for d in findings(folder, TODAY).open if d.severity is Severity.ERROR] == []


LANGUAGES = (["nb"], ["en", "da"], ["en"], ["nb", "en"])
"""First languages that are not the helpline's starter's own, alone and with another."""


@pytest.mark.parametrize(
    "languages",
    [pytest.param(codes, marks=pytest.mark.long if at > 1 else ()) for at, codes in enumerate(LANGUAGES)],
    ids="-".join,
)
def test_a_new_handbook_may_begin_with_any_of_its_languages(languages: list[str], tmp_path: Path) -> None:
    """Nothing is wrong with it, and no translation is behind."""
    folder = made("frivillighaandbog", tmp_path / "hb", languages=languages)
    found = findings(folder, TODAY).open
    assert [d for d in found if d.severity is not Severity.INFO or d.code.startswith("translation")] == []


PRINTED = [
    pytest.param(name, given, marks=() if name == "rusmiddelprotokol" and given else pytest.mark.long)
    for name in NAMES
    for given in ({}, AWKWARD)
] + [pytest.param("frivillighaandbog", {"languages": codes}, marks=pytest.mark.long) for codes in LANGUAGES]


@pytest.mark.parametrize(("name", "given"), PRINTED)
def test_a_new_handbook_is_built_and_printed(name: str, given: dict[str, Any], tmp_path: Path) -> None:
    """Its site shows what was answered; each PDF can be read by all and speaks of nobody else."""
    folder = made(name, tmp_path / "håndbog med mellemrum", **given)
    done = run(folder, "build", "--date", DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    contact = BeautifulSoup((folder / "site/kontakt/index.html").read_text("utf-8"), "html.parser")
    assert given.get("organisation", "Eksempelhuset")[:40] in contact.get_text()
    pdfs = sorted((folder / "site").rglob("*.pdf"))
    books = [pdf for pdf in pdfs if pdf.stem in ("haandbog", "haandbok", "handbook")]
    assert len(books) == len(given.get("languages", read_starter(name).languages))
    for pdf in pdfs:
        said = " ".join(page_text(pdf, 1, len(PdfReader(pdf).pages)).split())
        assert FIRST.search(said) is None, pdf
        assert pdf not in books or given.get("organisation", "Eksempelhuset")[:20] in said
    cover = "".join(page_text(books[0], 1, 1).split())
    assert given.get("organisation", "Eksempelhuset").split()[-1].strip("\u200f") in cover
    own = json.loads((folder / "overrides/tokens.json").read_text("utf-8"))
    if brand := own["color"].get("brand"):
        assert brand["light"] in colours_of(books[0])
    assert broken_rules(tmp_path, *pdfs) == []


def colours_of(pdf: Path) -> set[str]:
    """Every colour that a PDF's first page is filled with, as tokens write it."""
    drawn = PdfReader(pdf).pages[0].get_contents()
    assert drawn is not None
    found = re.findall(rb"([\d.]+) ([\d.]+) ([\d.]+) scn", drawn.get_data())
    return {"#" + "".join(f"{round(float(part) * 255):02X}" for part in one) for one in found}


def test_a_starter_says_otherwise_only_what_the_program_says() -> None:
    """Every sentence of the program that a starter puts in other words is still one of the program's."""
    told = [*(ROOT / "scripts/haandbog/starters").glob("*/handbook/data/words.yml")]
    assert told
    ours = set(catalogue())
    for file in told:
        for sentences in yaml.safe_load(file.read_text("utf-8"))["words"].values():
            assert set(sentences) <= ours, file


@pytest.mark.parametrize("name", NAMES)
def test_a_new_handbook_builds_and_speaks_of_nobody_else(name: str, tmp_path: Path) -> None:
    """Its pages and its files hold no word of the first handbook's organisation."""
    done = run(plain(name), "build", "--date", DAY, "--out", str(tmp_path / "site"))
    assert done.returncode == 0, done.stdout + done.stderr
    texts = [path for path in plain(name).rglob("*") if path.is_file() and "program" not in path.parts]
    for path in (*texts, *pages_of(tmp_path / "site")):
        text = path.read_bytes().decode("utf-8", "replace")
        assert FIRST.search(text) is None, path
        assert "Eksempelhuset" in (plain(name) / "README.md").read_text("utf-8")


@pytest.mark.parametrize("file", sorted((ROOT / "tests/cases/starters").glob("*.yml")), ids=lambda f: f.stem)
def test_those_who_inspired_a_starter_can_use_it(file: Path, tmp_path: Path) -> None:
    """With the answers that their own texts give: it builds, and their facts stand on its pages."""
    done = run(tmp_path, "new", "hb", "--template", file.stem, "--answers", str(file))
    assert done.returncode == 0, done.stdout + done.stderr
    done = run(tmp_path / "hb", "build", "--date", DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    told = yaml.load(file.read_text("utf-8"), yaml.BaseLoader)
    page = (tmp_path / "hb/site/kontakt/index.html").read_text("utf-8").replace("\N{NO-BREAK SPACE}", " ")
    for name in ("organisation", "phone", "email", "street"):
        assert told.get(name, "") in page


@pytest.mark.parametrize("name", NAMES)
def test_its_own_readme_names_only_what_is_there(name: str) -> None:
    """Every command it shows is one, and every file it links to lies there."""
    folder = plain(name)
    for file in ("README.md", "HOSTING.md"):
        text = (folder / file).read_text("utf-8")
        verbs = set(re.findall(r"scripts/haandbog\.py (\w+)", text))
        assert verbs <= set(VERBS)
        assert "python3 scripts/build.py" in text
        for link in re.findall(r"\]\(([^)#]+)\)", text):
            assert (folder / link).is_file(), link


@pytest.mark.parametrize("language", ["da", "nb", "en"])
def test_its_guidance_is_in_the_language_of_the_answers(language: str, tmp_path: Path) -> None:
    """What those who keep it read: the READMEs, the hosting note, the comments in data."""
    folder = made("frivillighaandbog", tmp_path / "hb", languages=[language], hours="man-fre 9-15")
    files = (
        "README.md",
        "HOSTING.md",
        "overrides/README.md",
        "data/README.md",
        "data/training.yml",
        "mkdocs.yml",
    )
    for file in (*files, "data/organisation.yml", "data/opening-hours.yml"):
        words = set(re.findall(r"\w+", (folder / file).read_text("utf-8").lower()))
        for other, own_words in TELLING.items():
            assert bool(own_words & words) == (other == language), (file, other)


TELLING = {
    "da": {"håndbog", "håndbogens", "afgjort", "skabelonens", "svarene"},
    "nb": {"av", "håndboken", "håndbokens", "malens", "avgjort"},
    "en": {"are", "can", "answers", "settings"},
}
"""Words that one language has and the others have not."""


def test_data_files_lead_an_editor_to_a_schema_that_is_there() -> None:
    """So VS Code marks mistakes in a new handbook from the first day."""
    for name in NAMES:
        files = sorted((plain(name) / "data").rglob("*.yml"))
        assert len(files) >= 4
        for file in files:
            found = re.match(r"# yaml-language-server: \$schema=(\S+)\n", file.read_text("utf-8"))
            assert found is not None, file
            assert (file.parent / found[1]).is_file(), file


def test_the_same_answers_give_the_same_files(tmp_path: Path) -> None:
    """Byte for byte, but for the bundle that git packs."""
    one, other = (made(NAMES[0], tmp_path / n, **AWKWARD) for n in ("a", "b"))
    first, second = files_of(one), files_of(other)
    first.pop("program/template.bundle"), second.pop("program/template.bundle")
    assert first == second


def test_the_answers_are_kept_and_name_no_path(tmp_path: Path) -> None:
    """An update needs them on any machine."""
    kept = (made(NAMES[0], tmp_path / "hb", **AWKWARD) / ".haandbog-answers.yml").read_text("utf-8")
    told = yaml.safe_load(kept)
    assert told["_src_path"] == f"haandbog:{NAMES[0]}"
    assert told["organisation"] == AWKWARD["organisation"]
    assert "/tmp" not in kept


def test_the_logo_is_taken_along(tmp_path: Path) -> None:
    """And named in the settings."""
    logo = tmp_path / "Vores LOGO.SVG"
    logo.write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    folder = made(NAMES[0], tmp_path / "hb", logo)
    assert (folder / "overrides/assets/logo.svg").read_bytes() == logo.read_bytes()
    assert "logo: assets/logo.svg" in (folder / "mkdocs.yml").read_text("utf-8")


def test_the_carried_program_is_a_whole_wheel() -> None:
    """All that the package holds is in it, listed with its hash, and it is made the same each time."""
    assert wheel() == wheel()
    with zipfile.ZipFile(plain(NAMES[0]) / "program" / WHEEL) as archive:
        names = archive.namelist()
        assert archive.testzip() is None
    assert {"haandbog/adapters/cli.py", "haandbog/theme/tokens.json"} < set(names)
    assert "haandbog/starters/carried/bootstrap.py" in names
    assert not [name for name in names if "__pycache__" in name]


def test_answers_from_a_file_are_all_judged_at_once(tmp_path: Path) -> None:
    """Each with its line, and nothing is made."""
    (tmp_path / "svar.yml").write_text(
        'organisation: ""\nphone: 12\ncolour: grøn\nfarve: rød\n', encoding="utf-8"
    )
    done = run(tmp_path, "new", "hb", "--template", "rusmiddelprotokol", "--answers", "svar.yml")
    assert done.returncode == 1
    places = [line.partition(": ")[0] for line in done.stdout.splitlines() if line.startswith("svar.yml")]
    assert places == ["svar.yml:1:15", "svar.yml:2:8", "svar.yml:3:9", "svar.yml:4:1"]
    assert not (tmp_path / "hb").exists()


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    """A wrong folder costs nobody their files."""
    (tmp_path / "hb").mkdir()
    (tmp_path / "hb" / "brev.txt").write_text("vigtigt", encoding="utf-8")
    done = run(tmp_path, "new", "hb", "--template", "rusmiddelprotokol", "--defaults")
    assert done.returncode == 2
    assert files_of(tmp_path / "hb").keys() == {"brev.txt"}


def test_the_whole_dialogue(tmp_path: Path) -> None:
    """A wrong answer is asked again; an empty one goes on."""
    told = "Huset ved åen\n12\n70 00 00 00\n\n\n\nman-fre 9-15\nrød\n#ffee00\nlogo.gif\nlogo.png\n"
    (tmp_path / "logo.png").write_bytes(b"\x89PNG")
    command = [sys.executable, "-m", "haandbog", "new", "hb", "--template", "rusmiddelprotokol"]
    done = subprocess.run(
        command, cwd=tmp_path, env=environment(), input=told, capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    assert "'12' er ikke et telefonnummer" in done.stdout
    assert "'rød' er ikke en farve" in done.stdout
    assert "der er intet billede 'logo.gif'" in done.stdout
    assert (tmp_path / "hb/overrides/assets/logo.png").is_file()
    assert "Tekst i #FFEE00 er ikke til at læse. Håndbogen bruger #" in done.stdout
    assert "name: Huset ved åen" in (tmp_path / "hb/data/organisation.yml").read_text("utf-8")


def test_the_questions_are_in_the_users_language(tmp_path: Path) -> None:
    """Where the starter is written in it."""
    for name, asked in (("frivillighaandbog", "Hva heter"), ("rusmiddelprotokol", "Hvad hedder")):
        command = [sys.executable, "-m", "haandbog", "new", "hb", "--template", name]
        done = subprocess.run(
            command,
            cwd=tmp_path,
            env=environment(LC_ALL="nb_NO.UTF-8"),
            input="",
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        assert asked in done.stdout


def ci_lines(folder: Path) -> list[str]:
    """The lines that GitHub and GitLab run, in order."""
    github = yaml.safe_load((folder / ".github/workflows/handbook.yml").read_text("utf-8"))
    gitlab = yaml.safe_load((folder / ".gitlab-ci.yml").read_text("utf-8"))
    steps = [step for job in github["jobs"].values() for step in job["steps"] if "run" in step]
    jobs = [job for job in gitlab.values() if isinstance(job, dict)]
    return [*(step["run"] for step in steps), *(line for job in jobs for line in job["script"])]


def test_github_and_gitlab_run_what_there_is() -> None:
    """Each line is a file of the handbook with a command and options that the program has."""
    lines = ci_lines(plain("rusmiddelprotokol"))
    assert len(lines) == 7
    for line in lines:
        words = line.split()
        if words[0] == "cp":
            continue
        assert words[0] == "python3"
        assert (plain("rusmiddelprotokol") / words[1]).is_file()
        verb = "build" if words[1] == "scripts/build.py" else words[2]
        known = run(plain("rusmiddelprotokol"), verb, "--help").stdout
        assert {word for word in words if word.startswith("--")} <= set(re.findall(r"--[a-z-]+", known))


@pytest.mark.long
def test_the_handbook_works_on_its_own(tmp_path: Path) -> None:
    """With nothing but Python: in its own environment it does what GitHub and GitLab ask, line by line."""
    folder = made("rusmiddelprotokol", tmp_path / "hb")
    for line in ci_lines(folder):
        done = subprocess.run(
            line.split(), cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False
        )
        waits = "--release" in line  # until everything is decided
        assert done.returncode == (1 if waits else 0), done.stdout + done.stderr
        assert ("[decision-open]" in done.stdout and "fejl" in done.stdout) or not waits
    assert (folder / "public" / "index.html").is_file()
    assert str(ROOT) not in (folder / ".venv" / "haandbog-installed.json").read_text("utf-8")
