"""What the program says of each rule's first FAIL sample: shown in the manual.

``python -m tests.examples`` writes it anew after a message or a sample has changed.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from msgspec.structs import replace

from haandbog.checks.samples import Sample, samples
from haandbog.diagnostics import Diagnostic, Place
from haandbog.rendering.messages import EXAMPLES, MODULES, record
from tests.samples import findings, make, page_text

FILE = Path(__file__).parents[1] / "scripts" / "haandbog" / "checks" / EXAMPLES


def example(code: str, sample: Sample, folder: Path) -> Diagnostic:
    """The finding of a code in a sample, at its place in the sample itself."""
    found = findings(make(folder, sample.files, sample.encoding)).open
    diagnostic = next(d for d in found if d.code == code and d.file == sample.file)
    above = page_text(sample.file, sample.content)[1]
    return replace(diagnostic, place=Place(sample.file, diagnostic.line - above, diagnostic.column))


def all_examples(folder: Path) -> str:
    """The whole file, rules in the manual's order."""
    told = []
    for module in MODULES:
        code = module.RULE.code
        sample = next(s for s in samples(module.__doc__) if s.fails)
        told.append(record(example(code, sample, folder / code)))
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        FILE.write_text(all_examples(Path(scratch)), encoding="utf-8", newline="\n")
