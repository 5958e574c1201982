"""``check``: every problem in one run, and which of them an editor has answered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from haandbog.checks import silence_unused
from haandbog.checks.registry import CHECKS, RULES
from haandbog.diagnostics import Diagnostic, has_errors, in_order
from haandbog.model.handbook import Handbook


@dataclass(frozen=True, slots=True)
class Findings:
    """What is wrong, and what is answered: a silenced finding is still counted and shown on request."""

    open: tuple[Diagnostic, ...]
    silenced: tuple[Diagnostic, ...] = ()

    @property
    def stop(self) -> bool:
        """Whether they stop a build."""
        return has_errors(self.open)


def check(handbook: Handbook, problems: Iterable[Diagnostic] = ()) -> Findings:
    """All checks over the handbook, together with the problems of reading it."""
    found = [*problems]
    for module in CHECKS:
        if handbook.is_handbook or module.RULE.code in ANYWHERE:
            found += module.check(handbook)
    answered = _answered(handbook, found)
    found += silence_unused.unused(handbook, answered)
    return Findings(in_order(d for d in found if d not in answered), in_order(answered))


ANYWHERE: frozenset[str] = frozenset()
"""What holds on a site that is no handbook: nothing that it did not ask for."""


def _answered(handbook: Handbook, found: Iterable[Diagnostic]) -> frozenset[Diagnostic]:
    """The findings that an editor has accepted: on the line, in the file or in the whole handbook."""
    project = {silence.code for silence in handbook.settings.silences}
    local = {(silence.code, silence.file, silence.line) for silence in handbook.silences}

    def accepted(d: Diagnostic) -> bool:
        on_line, in_file = (d.code, d.file, d.line), (d.code, d.file, 0)
        return d.code in project or on_line in local or in_file in local

    return frozenset(d for d in found if d.code in RULES and RULES[d.code].can_be_silenced and accepted(d))
