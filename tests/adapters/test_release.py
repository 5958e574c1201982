"""A release against all that leaves the house: pages, scripts, search, print, open data, the workbook."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pypdf
import pytest
import yaml
from click.testing import CliRunner

from haandbog.adapters.cli_export import export
from tests.adapters.running import DAY, edit, run, small_handbook

STATES = ("proposed", "suspended", "withdrawn", "unknown")
MARK = "kvaksi"
"""In the id, the name and every text of each place that nobody has approved; no word of anything else."""
NUMBER = "73 00 00 00"


def unfit(state: str) -> dict[str, object]:
    """A place with everything that an approved one has."""
    return {
        "id": f"{MARK}-{state}",
        "name": f"Kvaksihuset {state}",
        "also_called": ["Kvaksien"],
        "description": {"da": "Et kvaksisted."},
        "website": f"https://{MARK}.example",
        "contact": [{"type": "phone", "value": NUMBER}],
        "approval": {"state": state, "by": "rådgivningsleder", "on": "2026-10-01"},
        "provenance": {
            "source": "Kvaksifolder, 2026",
            "verified_on": "2026-10-01",
            "review_by": "2027-04-01",
        },
        "services": [
            {
                "id": "samtaler",
                "name": {"da": "Kvaksisamtaler"},
                "status": "active",
                "crisis": "ja",
                "audience": ["relative"],
                "problem_areas": ["gambling"],
                "contact": [{"type": "phone", "value": NUMBER}],
                "hours": {"periods": [{"week": [{"days": "alle dage", "open": "0-24"}]}]},
            }
        ],
        "history": [{"on": "2026-10-01", "what": {"da": "Kvaksi begyndte."}}],
    }


def put_unfit(handbook: Path) -> None:
    for state in STATES:
        file = handbook / "data" / "partners" / f"{MARK}-{state}.yml"
        file.write_text(yaml.safe_dump(unfit(state), allow_unicode=True), "utf-8")
    closed = handbook / "data" / "partners" / "lukkehuset.yml"
    edit(closed, lambda text: text.replace("eksempelcentret/samtaler", f"{MARK}-proposed"))


@pytest.fixture(scope="module")
def handbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = small_handbook(tmp_path_factory.mktemp("release") / "handbook")
    put_unfit(folder)
    edit(folder / "mkdocs.yml", lambda text: text.replace("haandbog: {pdf: false}", "haandbog"))
    page = folder / "docs/da/henvisningsmappe.md"
    edit(page, lambda text: text.replace("{{ partners() }}", "{{ finder() }}\n\n{{ folder_changes() }}"))
    return folder


def texts(folder: Path) -> Iterator[tuple[str, str]]:
    """Each file that was made, and all that can be read in it."""
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = path.relative_to(folder).as_posix()
        if path.suffix == ".pdf":
            yield name, "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)
        else:
            yield name, path.read_bytes().decode("utf-8", "replace")


def traces(folder: Path) -> list[str]:
    """The files that name one of the places, or its number."""
    wanted = (MARK, NUMBER, NUMBER.replace(" ", "\u00a0"), NUMBER.replace(" ", ""))
    return [
        name
        for name, text in texts(folder)
        if any(each in text.lower() for each in wanted) or MARK in name.lower()
    ]


def test_a_release_leaves_no_trace_of_what_nobody_approved(handbook: Path) -> None:
    """In no page, address, script, list of what is kept, search index, sitemap, open file or PDF."""
    done = run(handbook, "build", "--release", "--date", DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    site = handbook / "site"
    kinds = {path.suffix for path in site.rglob("*") if path.is_file()}
    assert {".html", ".js", ".json", ".csv", ".jsonld", ".ics", ".pdf", ".xml"} <= kinds
    assert "eksempelcentret" in dict(texts(site))["open/partners.csv"].lower()
    assert traces(site) == []


def test_a_preview_shows_all_of_it(handbook: Path) -> None:
    """So that the test above can fail: the same places, each of them marked."""
    done = run(handbook, "build", "--date", DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    found = traces(handbook / "site")
    for name in (
        "assets/js/folder.js",
        "search.json",
        "sitemap.xml",
        "open/partners.csv",
        "problem-gambling/index.html",
    ):
        assert name in found
    assert any(name.endswith(".pdf") for name in found)
    assert not [name for name in found if name.endswith(".jsonld")]


def exported(handbook: Path, file: Path, *options: str) -> Path:
    asked = [file.suffix[1:], "-f", str(handbook / "mkdocs.yml"), "--date", DAY, "--out", str(file)]
    file.parent.mkdir(exist_ok=True)
    done = CliRunner().invoke(export, [*asked, *options])
    assert done.exit_code == 0, done.output
    return file


@pytest.mark.parametrize("form", ["csv", "hsds", "jsonld"])
def test_an_export_for_a_release_leaves_no_trace_either(form: str, handbook: Path, tmp_path: Path) -> None:
    """Without ``--release`` they stand there, marked; search engines cannot see a mark and never get them."""
    exported(handbook, tmp_path / "release" / f"ud.{form}", "--release")
    exported(handbook, tmp_path / "preview" / f"ud.{form}")
    assert traces(tmp_path / "release") == []
    assert bool(traces(tmp_path / "preview")) is (form != "jsonld")


def test_a_workbook_for_a_release_holds_the_approved_alone(handbook: Path, tmp_path: Path) -> None:
    """In each of its sheets; without ``--release`` it is the editor's, and holds all."""
    for options, fits in ((["--release"], False), ([], True)):
        book = openpyxl.load_workbook(exported(handbook, tmp_path / "ud.xlsx", *options))
        for page in book.worksheets[:-2]:
            ids = [str(cell.value) for cell in page["A"][2:] if cell.value]
            assert ids or page.title in ("Undtagelser", "Historie")
            assert any(name.startswith(MARK) for name in ids) is (fits and page.title != "Undtagelser")
