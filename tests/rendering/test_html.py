"""HTML that nothing from data can break."""

from __future__ import annotations

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from haandbog.diagnostics import same
from haandbog.model.base import Localised
from haandbog.rendering.html import (
    Html,
    anchor,
    cited,
    escape,
    icon,
    join,
    lines,
    sentence,
    stack,
    tag,
    told,
    verbatim,
)
from tests.rendering.handbooks import one, soup, unbalanced


def test_plain_text_is_escaped_and_html_is_not() -> None:
    """What comes from data is text, whatever it looks like."""
    made = tag("p", "x", "<script>", tag("b", "", "&"))
    assert made == '<p class="x">&lt;script&gt;<b>&amp;</b></p>'


def test_an_attribute_cannot_be_left_by_its_value() -> None:
    """A quote in data stays inside the attribute."""
    made = anchor('https://a.example/"onclick="x', "her")
    assert one(made, "a").attrs == {"href": 'https://a.example/"onclick="x'}


@given(st.text())
def test_no_text_becomes_markup(text: str) -> None:
    """Whatever stands in data, the element around it is closed and nothing in it is an element."""
    made = tag("p", "", text)
    assert not list(unbalanced(made))
    assert "\n" not in made
    assert "<" not in str(made)[3:-4]


@pytest.mark.parametrize(
    "text", ["*hej*", "_hej_", "[hej](x)", "`hej`", "{{ org.name }}", r"\*", "<b>", "![x](y)"]
)
def test_markdown_leaves_a_text_alone_in_a_box(text: str) -> None:
    """Python-Markdown reads the text of indented HTML; the signs it minds are entities."""
    fragment = str(stack("div", "hb-x", tag("p", "", text))).replace("\n", "\n    ")
    made = markdown.markdown(
        f"!!! note\n\n    {fragment}\n", extensions=["admonition", "md_in_html", "attr_list"]
    )
    assert one(made, "div.hb-x > p").get_text() == text


def test_an_insertion_in_data_is_never_one_on_the_page() -> None:
    """Braces from data are written so that no later reader takes them for ours."""
    assert "{{" not in escape("{{ org.phone }}")


def test_line_breaks_become_spaces_but_in_a_sample() -> None:
    """A fragment has no line of data's own; a sample keeps its lines, written as entities."""
    assert escape("en \n\n to") == "en to"
    assert verbatim("en\n\nto") == "en&#10;&#10;to"
    assert soup(tag("pre", "", verbatim("en\n\nto"))).get_text() == "en\n\nto"


def test_empty_parts_leave_no_blank_line() -> None:
    """A blank line would end the HTML for Markdown."""
    assert (
        stack("ul", "", "", tag("li", "", "a"), Html(""), tag("li", "", "b"))
        == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"
    )
    assert stack("ul", "x", "", Html("")) == ""
    assert lines("", "a", "") == "a"
    assert join("a", "", "b", by=", ") == "a, b"


def test_a_name_of_an_attribute_is_written_as_html_writes_it() -> None:
    """Underscores are hyphens, and an empty attribute is left out."""
    assert tag("p", "", "x", aria_label="y", lang="") == '<p aria-label="y">x</p>'


def test_an_icon_is_silent() -> None:
    """A screen reader hears the word beside it only."""
    assert icon("clock") == '<span class="hb-i hb-i--clock" aria-hidden="true"></span>'


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (None, "da", ""),
        (Localised("Hej"), "en", "Hej"),
        (Localised({"da": "Hej", "en": "Hi"}), "en", "Hi"),
        (Localised({"da": "Hej"}), "en", '<span lang="da">Hej</span>'),
        (Localised({"nb": "Hei"}), "en", '<span lang="nb">Hei</span>'),
    ],
)
def test_a_text_in_another_language_says_which(text: Localised | None, language: str, expected: str) -> None:
    """A voice reads it in its own language."""
    assert told(text, language, "da") == expected


def test_a_sentence_takes_html_and_text() -> None:
    """A value from data is escaped, an element is not."""
    made = sentence(same("{a} & {b}."), "da", a="<x>", b=tag("b", "", "y"))
    assert made == "&lt;x&gt; &amp; <b>y</b>."


@pytest.mark.parametrize(
    ("source", "text", "addresses"),
    [
        ("Folder, 2026", "Folder, 2026", []),
        ("Alarm: https://a.example/b", "Alarm", ["https://a.example/b"]),
        ("A <b>, 2026 https://a.example; B, udateret", "A <b>, 2026; B, udateret", ["https://a.example"]),
        ("https://a.example/b", "a.example/b", ["https://a.example/b"]),
    ],
)
def test_a_sources_title_is_its_link(source: str, text: str, addresses: list[str]) -> None:
    """A long address is not read aloud or broken across lines."""
    made = soup(tag("p", "", cited(source, "da", "da")))
    assert made.get_text() == text
    assert [link["href"] for link in made.select("a")] == addresses
