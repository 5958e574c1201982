"""An ``accept`` comment that answers nothing any more.

PASS docs/da/vagt.md
    Linjen har nummer 70 12 34 56. <!-- haandbog: accept phone-unknown because nummeret er opdigtet -->

FAIL docs/da/vagt.md 1:19
    Ring til os. <!-- haandbog: accept phone-unknown because nummeret er opdigtet -->

FAIL mkdocs.yml 5:9
    site_name: Prøve
    plugins:
    - haandbog:
        silence:
            phone-unknown: Numrene er opdigtede.
    - i18n: {docs_structure: folder, languages: [{locale: da, default: true}]}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.handbook import Handbook

RULE = Rule(
    "silence-unused",
    Severity.WARNING,
    Text(
        "der er ikke længere noget at acceptere for '{code}'",
        "det er ikke lenger noe å godta for '{code}'",
        "there is nothing left to accept for '{code}'",
    ),
    Text(
        "En kommentar, der svarer på noget, som er rettet, skjuler den næste fejl på samme sted.",
        "En kommentar som svarer på noe som er rettet, skjuler den neste feilen på samme sted.",
        "A comment that answers what has been mended hides the next mistake in the same place.",
    ),
    Text("slet kommentaren", "slett kommentaren", "delete the comment"),
    can_be_silenced=False,
)
DELETE_LINE = Text("slet linjen", "slett linjen", "delete the line")


def unused(handbook: Handbook, answered: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The silences that no finding needed."""
    answers = list(answered)
    needed = {(d.file, d.code, line) for d in answers for line in (0, d.line)}
    for silence in handbook.silences:
        if (silence.file, silence.code, silence.line) not in needed:
            yield RULE.at(silence.place, code=silence.code)
    codes = {d.code for d in answers}
    for silence in handbook.settings.silences:
        if silence.code not in codes:
            yield RULE.at(silence.place, hint=DELETE_LINE, code=silence.code)
