"""Two readers of Markdown agree: the links and anchors that we scan are those of the rendered page."""

from __future__ import annotations

from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import markdown
import pytest
import yaml

from haandbog.loading.markdown.pages import read_page
from haandbog.loading.markdown.structure import slug
from haandbog.model.pages import LinkForm, Page
from haandbog.model.source import Source

ROOT = Path(__file__).parents[2]
CASES = sorted((ROOT / "tests" / "cases" / "markdown").glob("*.md"))
OWN = sorted((ROOT / "docs").rglob("*.md"))
EXTENSIONS = [
    "abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc",
    "pymdownx.details", "pymdownx.superfences", "pymdownx.tabbed", "pymdownx.tasklist",
]  # fmt: skip


class Rendered(HTMLParser):
    """The addresses and heading ids of a page, but for those that extensions add by themselves."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.addresses: Counter[str] = Counter()
        self.headings: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        address = given.get("href") if tag == "a" else given.get("src") if tag == "img" else None
        if address and not address.startswith(("#fn", "#fnref")):
            self.addresses[address] += 1
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            self.headings.append(given.get("id") or "")


def render(text: str) -> Rendered:
    configs = {"toc": {"slugify": lambda value, _: slug(value)}, "pymdownx.tabbed": {"alternate_style": True}}
    return Rendered(markdown.Markdown(extensions=EXTENSIONS, extension_configs=configs).convert(text))


def scanned(page: Page, used: Counter[str]) -> Counter[str]:
    """What we found, a definition counted as often as it is used."""
    found = Counter(link.target for link in page.links if link.form is not LinkForm.DEFINITION)
    for link in page.links:
        if link.form is LinkForm.DEFINITION and used[link.target] > found[link.target]:
            found[link.target] = used[link.target]
    return found


def both(path: Path) -> tuple[Page, Rendered]:
    text = path.read_text(encoding="utf-8")
    page, _ = read_page(Source(path.name, text), "da", path.name)
    return page, render(text[page.body_start :])


def test_the_extensions_are_those_of_the_handbook() -> None:
    """What is compared is what our own mkdocs.yml switches on."""
    config = yaml.compose((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    section = next(value for key, value in config.value if key.value == "markdown_extensions")
    names = [
        item.value[0][0].value if isinstance(item, yaml.MappingNode) else item.value for item in section.value
    ]
    assert sorted(names) == sorted(EXTENSIONS)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_links_scanned_are_links_rendered(path: Path) -> None:
    """Every link of the finished page is one we found, and we found no other."""
    page, html = both(path)
    assert scanned(page, html.addresses) == html.addresses


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_headings_scanned_are_headings_rendered(path: Path) -> None:
    """The anchors of headings are the same, with and without ids of their own, second ones numbered."""
    page, html = both(path)
    assert [heading.id for heading in page.headings] == html.headings


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.relative_to(ROOT / "docs").as_posix())
def test_our_own_pages_are_read_alike(path: Path) -> None:
    """Links and headings of the repository's pages, as they are written."""
    page, html = both(path)
    plain = {link.target for link in page.links if "{{" not in link.target}
    assert {address for address in html.addresses if "{{" not in address and "%7B" not in address} == plain
    assert [heading.id for heading in page.headings] == html.headings
