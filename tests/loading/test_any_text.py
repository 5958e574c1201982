"""Whatever an editor's file holds, reading it ends well: no exception, and places inside the file."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from haandbog.diagnostics import Place
from haandbog.loading.markdown.masking import blank, without_code
from haandbog.loading.markdown.pages import read_page
from haandbog.loading.records import read_record
from haandbog.loading.settings import read_settings
from haandbog.loading.yaml_tree import read_yaml
from haandbog.model.directory import Partner
from haandbog.model.hours import OpeningHours
from haandbog.model.pages import Page, Span
from haandbog.model.source import Source

YAML_SIGNS = [
    "a",
    "id",
    ": ",
    ":",
    "- ",
    "-",
    "\n",
    "\n  ",
    "  ",
    "\t",
    "[",
    "]",
    "{",
    "}",
    ",",
    '"',
    "'",
    "#",
    "&x",
    "*x",
    "!t",
    "|",
    ">",
    "---",
    "...",
    "%",
    "@",
    "`",
    "?",
    "æøå",
    "15.00",
    "~",
    "null",
    "\x00",
    "\x85",
    "\u2028",
    "\ufeff",
    "\r\n",
]
MARKDOWN_SIGNS = [
    "a",
    "æ",
    " ",
    "    ",
    "\n",
    "\n\n",
    "# ",
    "## ",
    "[",
    "]",
    "(",
    ")",
    "](",
    "!",
    "![",
    "`",
    "```",
    "~~~",
    "{{",
    "}}",
    "{%",
    "%}",
    "{#",
    "{ #id }",
    "<",
    ">",
    "<!--",
    "-->",
    '<a href="',
    "<img ",
    '"',
    "'",
    "/// for | leader",
    "///",
    "- ",
    "1. ",
    "|",
    "|---|",
    "---",
    "===",
    "***",
    "\\",
    "[^1]: ",
    ":   ",
    "!!! note",
    "=== ",
    "ref:x#y",
    "\t",
    "\r\n",
    "<<<<<<< ",
    ">>>>>>> ",
    "<pre>",
    "</pre>",
    "---\nid: a\n---\n",
]
ORDINARY = settings(
    max_examples=150, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
LONG = settings(max_examples=5000, deadline=None, suppress_health_check=list(HealthCheck))


def of(signs: list[str]) -> st.SearchStrategy[str]:
    return st.lists(st.one_of(st.sampled_from(signs), st.text(max_size=3)), max_size=60).map("".join)


def inside(place: Place, text: str) -> bool:
    """Whether a place is one an editor can go to."""
    lines = text.split("\n")
    return 1 <= place.line <= len(lines) and 1 <= place.column <= len(lines[place.line - 1]) + 1


def check_yaml(text: str) -> None:
    tree, source, problems = read_yaml("data/x.yml", text)
    for place in (*source.keys.values(), *source.values.values(), *(p.place for p in problems)):
        assert inside(place, text), (place, text)
    for model in (Partner, OpeningHours):
        _, wrong = read_record(model, tree, source)
        assert all(inside(d.place, text) for d in wrong)


def check_page(text: str) -> None:
    page, problems = read_page(Source("docs/da/x.md", text), "da", "x.md")
    for place in (*_places(page), *(p.place for p in problems)):
        assert inside(place, text), (place, text)
    for link in page.links:
        assert text[link.target_span.start : link.target_span.end] == link.target
        assert link.span.start <= link.target_span.start <= link.target_span.end <= link.span.end
    assert len(page.prose) == len(text)
    assert [c for c in page.prose if c == "\n"] == [c for c in text if c == "\n"]


def _places(page: Page) -> list[Place]:
    return [
        *(heading.place for heading in page.headings),
        *(heading.id_place for heading in page.headings),
        *(link.place for link in page.links),
        *(link.target_place for link in page.links),
        *(insertion.place for insertion in page.insertions),
        *(block.place for block in page.blocks),
        *(loose.place for loose in page.loose),
        *(table.place for table in page.tables),
        *page.anchors.values(),
    ]


@ORDINARY
@given(st.one_of(st.text(), of(YAML_SIGNS)))
def test_yaml_never_raises(text: str) -> None:
    """The YAML reader answers every text with a tree or with problems, all inside the file."""
    check_yaml(text)


@ORDINARY
@given(st.one_of(st.text(), of(MARKDOWN_SIGNS)))
def test_markdown_never_raises(text: str) -> None:
    """The scanner answers every text; what it finds stands where it says."""
    check_page(text)


@pytest.mark.long
@LONG
@given(st.one_of(st.text(), of(YAML_SIGNS)))
def test_yaml_never_raises_at_length(text: str) -> None:
    """The same over thousands of texts."""
    check_yaml(text)


@pytest.mark.long
@LONG
@given(st.one_of(st.text(), of(MARKDOWN_SIGNS)))
def test_markdown_never_raises_at_length(text: str) -> None:
    """The same over thousands of texts."""
    check_page(text)


@ORDINARY
@given(
    text=of(
        [
            "site_name",
            "plugins",
            ": ",
            "\n",
            "- ",
            "  - ",
            "haandbog",
            "i18n",
            "{",
            "}",
            "!ENV x",
            "&a",
            "*a",
            "[",
            "]",
        ]
    )
)
def test_settings_never_raise(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    """Any mkdocs.yml is answered with settings."""
    folder = tmp_path_factory.mktemp("s")
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    found, _ = read_settings(folder / "mkdocs.yml")
    assert found.root == folder.resolve()


@given(st.text(), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=6))
@ORDINARY
def test_blanking_keeps_every_place(text: str, ends: list[tuple[int, int]]) -> None:
    """The blanked text is as long, with its line ends where they were."""
    spans = [Span(min(pair), min(max(pair), len(text))) for pair in ends if min(pair) <= len(text)]
    made = blank(text, spans)
    assert len(made) == len(text)
    assert [i for i, c in enumerate(made) if c in "\r\n"] == [i for i, c in enumerate(text) if c in "\r\n"]


HARD = {
    "brackets": "[" * 60_000,
    "links": "[a](" * 20_000,
    "images": "![" * 30_000,
    "parentheses": "[a]" + "(" * 60_000,
    "backticks": " ".join("`" * (n % 7 + 1) for n in range(20_000)),
    "tags": "<a " * 25_000,
    "quotes": '<a href="' * 10_000,
    "insertions": "{{ a }} " * 10_000,
    "open insertions": "{{" * 30_000,
    "comments": "<!-- " * 20_000,
    "one long line": "ord " * 50_000,
    "blocks": "/// for | leader\n" * 5_000,
    "braces": "{" * 60_000,
    "fences": "```\n" * 20_001,
    "headings": "## Samme\n" * 5_000,
    "notes": "[^a" * 20_000,
    "closing braces": "a}} " * 20_000,
    "stars": "**a " * 20_000,
    "attributes": "a {.b} " * 10_000,
    "swapped links": "(a)[" * 20_000,
    "nested elements": "<div><p>\n" * 3_000 + "</p></div>\n" * 3_000,
    "rows": "| a | b |\n| - | - |\n" + "| 1 | 2 |\n" * 5_000,
    "items": "Trin:\n" + "- a\n" * 10_000,
    "boxes": "!!! note\n" * 5_000,
}


@pytest.mark.parametrize("name", sorted(HARD))
def test_a_hostile_page_takes_no_longer_than_a_long_one(name: str) -> None:
    """Twice the text takes about twice the time, not four times."""

    def seconds(text: str) -> float:
        start = time.perf_counter()
        read_page(Source("docs/da/x.md", text), "da", "x.md")
        return time.perf_counter() - start

    whole = HARD[name]
    half = min(seconds(whole[: len(whole) // 2]) for _ in range(2))
    assert min(seconds(whole) for _ in range(2)) < max(3.2 * half, 0.25)


@pytest.mark.parametrize(
    "text", ["[" * 5000, "{a: " * 3000, "- " * 3000, "a:\n" + " " * 100_000 + "b: 1", "x" * 1_000_000]
)
def test_a_hostile_data_file_is_answered(text: str) -> None:
    """Deep nesting and endless lines end in a problem or a value, never in a crash."""
    _, _, problems = read_yaml("data/x.yml", text)
    assert all(p.code == "yaml-syntax" for p in problems)


def test_code_is_left_out_and_offsets_kept() -> None:
    """Fences, indented code, spans and comments are blank in what is read."""
    text = "a `b` c\n\n```\nd\n```\n\n    e\n\n<!-- f -->g\n"
    assert "".join(without_code(text, 0).split()) == "acg"


def test_files_that_are_no_text(tmp_path: Path) -> None:
    """A configuration that is not UTF-8 is told of."""
    (tmp_path / "mkdocs.yml").write_bytes("site_name: Håndbog".encode("latin-1"))
    _, problems = read_settings(tmp_path / "mkdocs.yml")
    assert [(p.code, p.line, p.column) for p in problems] == [("file-unreadable", 1, 13)]
