"""Every rule speaks three languages, and every sentence is whole."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType

import pytest

from haandbog.checks import silence_unused
from haandbog.checks.registry import CHECKS, RULES
from haandbog.checks.samples import samples
from haandbog.diagnostics import LANGUAGES, Rule, Text
from haandbog.loading.problems import PROBLEMS
from tests.samples import findings, make

MODULES = (*PROBLEMS, *CHECKS, silence_unused)
HOLE = re.compile(r"(?<!\{)\{[a-z_]+\}(?!\})")


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_a_rule_explains_itself_in_three_languages(rule: Rule) -> None:
    """The explanation is a whole sentence, and no language has been given another's."""
    said = [rule.why.within(language) for language in LANGUAGES]
    assert len(set(said)) == 3
    assert all(text[0].isupper() and text.endswith(".") for text in said)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_a_message_has_the_same_holes_in_every_language(rule: Rule) -> None:
    """What one language tells, the others tell too."""
    for text in filter(None, (rule.message, rule.hint)):
        assert len({frozenset(HOLE.findall(text.within(language))) for language in LANGUAGES}) == 1


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.RULE.code)
def test_what_is_told_is_whole(module: ModuleType, tmp_path: Path) -> None:
    """Nothing told of a sample has an empty place, a capital first letter of its own or a full stop."""
    for number, sample in enumerate(sample for sample in samples(module.__doc__) if sample.fails):
        for finding in findings(make(tmp_path / str(number), sample.files, sample.encoding)).open:
            for text in filter(None, (finding.message, finding.hint)):
                assert_whole(text)
            assert finding.message.da != finding.message.en


def assert_whole(text: Text) -> None:
    """Filled, not empty, and not ended by a full stop: the printer sets one sentence per line."""
    for language in LANGUAGES:
        said = text.within(language)
        assert said.strip()
        assert not HOLE.search(said)
        assert not said.endswith(".")


def test_every_rule_is_listed_once() -> None:
    """No check was forgotten in the list, and no code means two things."""
    folder = Path(silence_unused.__file__).parent
    with_rule = {
        p.stem
        for p in folder.glob("*.py")
        if re.search(r"^RULE = Rule\(", p.read_text("utf-8"), re.MULTILINE)
    }
    assert {module.__name__.rpartition(".")[2] for module in (*CHECKS, silence_unused)} == with_rule
    assert len(RULES) == len(MODULES)
