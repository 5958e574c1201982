"""The samples in every rule's docstring: the manual shows them, so they must be true."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from haandbog.checks import silence_unused
from haandbog.checks.registry import CHECKS, RULES
from haandbog.checks.samples import Sample, samples
from tests.samples import BASE, make, page_text, told

MODULES = (*CHECKS, silence_unused)
SAMPLES = [
    pytest.param(module, sample, id=f"{module.RULE.code}-{'fail' if sample.fails else 'pass'}-{number}")
    for module in MODULES
    for number, sample in enumerate(samples(module.__doc__))
]


def test_the_base_handbook_is_clean() -> None:
    """Nothing at all is wrong with the handbook that the samples are put into."""
    assert told(BASE) == []


@pytest.mark.parametrize(("module", "sample"), SAMPLES)
def test_a_sample_is_true(module: ModuleType, sample: Sample, tmp_path: Path) -> None:
    """A FAIL gives its code at its place and nothing else; a PASS gives nothing."""
    above = page_text(sample.file, sample.content)[1]
    found = told(make(tmp_path, sample.files, sample.encoding))
    assert found == (
        [(module.RULE.code, sample.file, sample.line + above, sample.column)] if sample.fails else []
    )


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.RULE.code)
def test_a_rule_has_samples_of_both_kinds(module: ModuleType) -> None:
    """Every rule shows an editor what is right and what is wrong."""
    assert {sample.fails for sample in samples(module.__doc__)} == {True, False}


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.RULE.code)
def test_a_code_is_its_modules_name(module: ModuleType) -> None:
    """Whoever reads a code knows the file that explains it."""
    assert module.__name__.rpartition(".")[2].replace("_", "-") == module.RULE.code
    assert RULES[module.RULE.code] is module.RULE
