"""The repository's own handbook as its readers have it: reachable, in our own words, written as Danish is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest

from haandbog.checks.links import all_links
from haandbog.loading.project import load
from haandbog.loading.settings import Wanted, read_settings
from haandbog.model.handbook import Handbook
from haandbog.model.pages import Kind, Page
from haandbog.model.readability import LIMITS, Register, readability, register
from haandbog.model.references import Target

ROOT = Path(__file__).parents[1]
SOURCES = ROOT / "sources"
"""Where an editor may lay the source documents to compare with; never committed."""
EIGHT = 8
"""Words in a row that two texts do not share by chance."""


@lru_cache(maxsize=1)
def own() -> Handbook:
    settings, _ = read_settings(ROOT / "mkdocs.yml", Wanted(today=date(2026, 11, 23), audience="leader"))
    return load(settings)[0]


def danish() -> list[Page]:
    return [page for page in own().pages if page.language == "da"]


def ways() -> dict[str, set[str]]:
    """Which pages each page links to, and from every page what the menu's sections begin with."""
    found: dict[str, set[str]] = {}
    for link in all_links(own()):
        if link.page.language == "da" and isinstance(link.target, Target) and link.target.page:
            found.setdefault(link.page.path, set()).add(link.target.page.path)
    return found


def reached(start: str, steps: int) -> set[str]:
    here, seen = {start}, {start}
    for _ in range(steps):
        here = {target for path in here for target in ways().get(path, ())} - seen
        seen |= here
    return seen


NEEDED = {
    "start/raadgiver.md": ("akut", "henvisning", "raadgivningen", "viden", "tavshedspligt.md"),
    "start/ny-frivillig.md": ("akut", "frivillig", "uddannelse", "praktisk", "raadgivningen"),
    "start/underviser.md": ("uddannelse", "akut", "frivilligpolitik.md"),
    "start/koordinator.md": ("koordinator", "om", "kontakt.md", "henvisning"),
}
"""What each role's start page must lead to, by folder or page."""


@pytest.mark.parametrize("start", NEEDED)
def test_every_page_of_a_role_is_three_steps_from_its_start(start: str) -> None:
    """By links alone, without the menu."""
    near = reached(start, 3)
    wanted = {p.path for p in danish() if p.path.startswith(tuple(NEEDED[start])) and p.path != start}
    assert wanted - near == set()


def test_every_page_is_three_steps_from_some_role(tmp_path: Path) -> None:
    """No page is left over."""
    near = set().union(*(reached(start, 3) for start in NEEDED))
    assert {page.path for page in danish()} - near == {"index.md"}


def test_peer_support_and_the_guideline_on_own_experience_lead_to_each_other() -> None:
    """Module 3 is linked from the policy's guideline, and back."""
    linked = {
        (link.page.path, link.target.page.path, link.target.fragment)
        for link in all_links(own())
        if isinstance(link.target, Target) and link.target.page and link.page.language == "da"
    }
    assert ("frivilligpolitik.md", "uddannelse/modul-3.md", "peer-stoette") in linked
    assert ("uddannelse/modul-3.md", "frivilligpolitik.md", "egen-erfaring") in linked


def test_every_page_says_what_it_is_and_rests_on() -> None:
    """Front matter: owner, basis, sources and the day by which it is read again."""
    for page in own().pages:
        meta = page.meta
        assert meta.title, page.file
        assert meta.description, page.file
        assert meta.owner, page.file
        assert meta.basis, page.file
        assert meta.sources, page.file
        assert meta.review_by, page.file


def test_no_page_is_harder_to_read_than_its_use_allows() -> None:
    """Acute pages 32, guidance 42, law 50."""
    too_hard = [(p.path, readability(p).lix) for p in danish() if readability(p).lix > LIMITS[register(p)]]
    assert too_hard == []


def test_every_acute_guide_is_one() -> None:
    """It says which page it belongs to, begins with the call, and may not be hard to read."""
    guides = [page for page in danish() if page.path.startswith("akut/")]
    assert len(guides) == 6
    for page in guides:
        assert page.meta.kind is Kind.GUIDE, page.file
        assert register(page) is Register.ACUTE, page.file
        assert page.source.text[page.body_start :].lstrip().startswith('{{ emergency_call("alarm") }}'), (
            page.file
        )


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())


def runs(text: str) -> set[tuple[str, ...]]:
    told = words(text)
    return {tuple(told[at : at + EIGHT]) for at in range(len(told) - EIGHT + 1)}


def test_a_copied_sentence_would_be_seen() -> None:
    """The comparison below can fail: eight words in a row are found whatever stands between them."""
    source = "Rådsøger kan ikke regne med at få den samme rådgiver igen."
    copied = "Husk: rådsøger kan *ikke* regne med, at få den samme rådgiver."
    assert runs(source) & runs(copied)
    assert not runs(source) & runs("Man kan ikke vide, om man får den samme rådgiver.")


@pytest.mark.skipif(not SOURCES.is_dir(), reason="the source documents are not in the repository")
def test_no_sentence_is_taken_from_the_sources() -> None:
    """Eight words in a row that a source also has; titles of sources in footnotes are no sentences."""
    known = {
        run: path.name
        for path in SOURCES.iterdir()
        if path.suffix in (".txt", ".md")
        for run in runs(path.read_text("utf-8"))
    }
    copied = [
        (page.file, " ".join(run), known[run])
        for page in own().pages
        for run in runs(re.sub(r"^\[\^.*$", "", page.prose, flags=re.M))
        if run in known
    ]
    assert copied == []


def slips(page: Page) -> Iterator[str]:
    """What is not written as Danish is: other quotation marks, times, dates and phones."""
    text = re.sub(r"^[ \t]*(?:\[\^[^\]]+\]:|!!!|\?\?\?).*$", "", page.prose, flags=re.M)
    for line in text.splitlines():
        marks = re.findall("[»«]", line)
        if marks != ["»", "«"] * (len(marks) // 2):
            yield line
    for pattern in (
        r"[“”„\"][^\n]{0,30}",
        r"\b\d{1,2}:\d{2}\b",
        r"\bkl\.? ?\d{1,2}:\d\d",
        r"\b\d{1,2}/\d{1,2}[-/]\d{2,4}\b",
        r"(?<![\d.])\d{8}(?![\d.])",
    ):
        yield from (match[0] for match in re.finditer(pattern, text))


def test_danish_is_written_as_danish_is() -> None:
    """» and « around what is said, 15.00, 3. november 2026, 70 00 00 00."""
    manual = "docs/da/om/"
    found = {page.file: [*slips(page)] for page in danish() if not page.file.startswith(manual)}
    assert {file: what for file, what in found.items() if what} == {}
