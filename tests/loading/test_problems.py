"""The samples of the rules that loading finds: what cannot be read is told once, where it stands."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from haandbog.checks.samples import Sample, samples
from haandbog.loading.problems import PROBLEMS
from tests.samples import make, page_text, told

SAMPLES = [
    pytest.param(module, sample, id=f"{module.RULE.code}-{'fail' if sample.fails else 'pass'}-{number}")
    for module in PROBLEMS
    for number, sample in enumerate(samples(module.__doc__))
]


@pytest.mark.parametrize(("module", "sample"), SAMPLES)
def test_a_sample_is_true(module: ModuleType, sample: Sample, tmp_path: Path) -> None:
    """A FAIL gives its code at its place and nothing else; a PASS gives nothing of that code."""
    above = page_text(sample.file, sample.content)[1]
    found = told(make(tmp_path, sample.files, sample.encoding))
    if sample.fails:
        assert found == [(module.RULE.code, sample.file, sample.line + above, sample.column)]
    else:
        assert module.RULE.code not in [code for code, *_ in found]


@pytest.mark.parametrize("module", PROBLEMS, ids=lambda module: module.RULE.code)
def test_a_rule_has_samples_and_its_own_module(module: ModuleType) -> None:
    """Every rule shows what is right and what is wrong, in the file that bears its code."""
    assert {sample.fails for sample in samples(module.__doc__)} == {True, False}
    assert module.__name__.rpartition(".")[2].replace("_", "-") == module.RULE.code
