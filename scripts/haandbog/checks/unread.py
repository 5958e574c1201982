"""What the checks on half-written Markdown share: each kind of loose end with its sentence and its advice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from haandbog.diagnostics import Diagnostic, Rule, Text
from haandbog.model.handbook import Handbook
from haandbog.model.loose_ends import LooseEnd

Told = Mapping[LooseEnd, tuple[Text, Text]]
"""What is wrong, and what to write; ``{text}`` in either is what stands on the page."""


def unread(handbook: Handbook, rule: Rule, told: Told) -> Iterator[Diagnostic]:
    """Every loose end of these kinds on every page."""
    for page in handbook.pages:
        for loose in page.loose:
            if loose.kind in told:
                what, hint = told[loose.kind]
                yield rule.at(loose.place, hint=hint.fill(text=loose.text), what=what.fill(text=loose.text))
