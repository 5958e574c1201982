"""``check``: every problem in one run, and which of them an editor has answered."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from haandbog.checks import silence_unused
from haandbog.checks.registry import CHECKS, RULES
from haandbog.checks.told import Findings
from haandbog.diagnostics import Diagnostic, Rule, Severity, in_order
from haandbog.loading.dividing import Divide, here
from haandbog.loading.problems import file_unreadable, folder_missing, yaml_syntax
from haandbog.model.handbook import Handbook


class Check(Protocol):
    """A module that looks for one thing."""

    RULE: Rule

    def check(self, handbook: Handbook) -> Iterable[Diagnostic]: ...


UNREAD = (yaml_syntax.RULE.code, file_unreadable.RULE.code, folder_missing.RULE.code)
"""What leaves nothing to look through when it is told of the settings."""


def check(handbook: Handbook, problems: Iterable[Diagnostic] = (), divide: Divide = here) -> Findings:
    """All checks over the handbook, together with the problems of reading it."""
    read = list(problems)
    if any(d.file == handbook.settings.config_file and d.code in UNREAD for d in read):
        return Findings(in_order(read), ())  # where the pages are and in which language, nobody knows
    asked = [one for one in CHECKS if handbook.is_handbook or one.RULE.code in ANYWHERE]
    told = divide(len(asked), lambda number: list(asked[number].check(handbook)))()
    found = [*read, *(diagnostic for one in told for diagnostic in one)]
    answered = _answered(handbook, found)
    if not any(d.severity is Severity.ERROR for d in read):  # what could not be read may need its answers
        found += silence_unused.unused(handbook, answered)
    return Findings(in_order(d for d in found if d not in answered), in_order(answered))


def accept(handbook: Handbook, findings: Findings, names: Iterable[str]) -> tuple[Findings, tuple[str, ...]]:
    """The findings with those answered that an edition is published in spite of, named ``CODE:ID``; and the
    names that fit none. What no reason can answer stays open."""
    wanted = set(names)
    fits = {d: name for d in findings.open if (name := f"{d.code}:{subject(handbook, d)}") in wanted}
    accepted = frozenset(d for d in fits if d.code in RULES and RULES[d.code].can_be_silenced)
    left = tuple(d for d in findings.open if d not in accepted)
    unknown = tuple(sorted(wanted - {fits[d] for d in accepted}))
    return Findings(left, in_order((*findings.silenced, *accepted))), unknown


def subject(handbook: Handbook, diagnostic: Diagnostic) -> str:
    """What a finding is about, by its id: a page, a partner, else the file's name without its ending."""
    for page in handbook.pages:
        if page.file == diagnostic.file and page.id:
            return page.id
    return diagnostic.file.rpartition("/")[2].rpartition(".")[0]


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
