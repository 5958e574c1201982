"""The manual page of every message."""

from __future__ import annotations

import re
from pathlib import Path

import markdown
import pytest

from haandbog.checks.registry import RULES
from haandbog.checks.samples import samples
from haandbog.diagnostics import LANGUAGES
from haandbog.loading.problems import sheets
from haandbog.rendering.messages import MODULES, examples, messages
from tests.examples import FILE, all_examples
from tests.rendering.handbooks import soup, unbalanced


def rendered(language: str) -> str:
    return markdown.markdown(messages(language), extensions=["attr_list", "md_in_html", "toc"])


def test_the_examples_are_what_the_program_says(tmp_path: Path) -> None:
    """After a message or sample has changed: ``python -m tests.examples``."""
    assert FILE.read_text("utf-8") == all_examples(tmp_path)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_its_heading(language: str) -> None:
    """The code is the heading and its id, so that a message can be looked up."""
    heads = soup(rendered(language)).select("h3")
    codes = [*RULES, *(rule.code for rule in sheets.RULES)]
    assert [(head["id"], head.get_text()) for head in heads] == [(code, code) for code in codes]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_is_explained_with_both_samples(language: str) -> None:
    """Why it matters, what is wrong, what is said of it, and what is right."""
    shown = soup(rendered(language)).select(".hb-message")
    assert len(shown) == len(RULES) + len(sheets.RULES)
    for box, rule in zip(shown, RULES.values(), strict=False):
        assert rule.why.within(language) in box.get_text()
        assert len(box.select(".hb-sample--fail")) == len(box.select(".hb-sample--pass")) == 1
        said = box.select(".hb-sample__says")[0].get_text()
        assert f"[{rule.code}]" in said
        assert examples()[rule.code].message.within(language) in said


def test_a_sample_is_shown_as_it_is_written() -> None:
    """Every sign and line of it, whatever Markdown would make of it."""
    boxes = soup(rendered("da")).select(".hb-message")
    for box, module in zip(boxes, MODULES, strict=False):
        first = next(sample for sample in samples(module.__doc__) if sample.fails)
        shown = [code.get_text() for code in box.select(".hb-sample--fail pre:not(.hb-sample__says) code")]
        assert shown == [content.rstrip("\n") for content in first.files.values()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_wrong_with_a_sheet_is_explained_too(language: str) -> None:
    """Why it matters, and what is said at the cell; no sample of it can stand on a page."""
    boxes = soup(rendered(language)).select(".hb-message")[len(RULES) :]
    for box, rule, found in zip(boxes, sheets.RULES, sheets.EXAMPLES, strict=True):
        assert rule.why.within(language) in box.get_text()
        said = box.select(".hb-sample__says")[0].get_text()
        assert said.startswith(f"{found.file}: ")
        assert f"[{rule.code}]" in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_manual_is_whole_html(language: str) -> None:
    """No box has a blank line, and every element is closed."""
    boxes = re.findall(r"<div.*?</div>", messages(language), re.DOTALL)
    assert len(boxes) == len(RULES) + len(sheets.RULES)
    assert not [box for box in boxes if "\n\n" in box or list(unbalanced(box))]
    assert not list(unbalanced(rendered(language)))
