"""An insertion that cannot be read: never closed, or not written as one.

PASS docs/da/vagt.md
    Ring på {{ org.phone }}.

FAIL docs/da/vagt.md 1:9
    Ring på {{ org.phone.

FAIL docs/da/vagt.md 1:9
    Ring på { { org.phone }}.

FAIL docs/da/vagt.md 1:9
    Ring på { org.phone }.

FAIL docs/da/vagt.md 1:1
    {% include "leder.md" %}

FAIL docs/da/vagt.md 1:4
    {{ partners(problem=“gambling”) }}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from haandbog.checks.insertion_names import CALLS
from haandbog.checks.insertion_reading import mistakes
from haandbog.checks.insertion_texts import UNREADABLE
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.handbook import Handbook
from haandbog.model.loose_ends import LooseEnd

_ONE_BRACE = re.compile(
    rf"(?<!\{{)\{{[ \t]*(?:org\.[\w.]+|(?:{'|'.join(CALLS)})\([^(){{}}\n]*\))[ \t]*\}}(?!\}})"
)

RULE = Rule(
    "insertion-syntax",
    Severity.ERROR,
    Text("{what}", "{what}", "{what}"),
    Text(
        "En oplysning hentes med to krøllede parenteser: {{ org.phone }}. Er de ikke hele, "
        "ser læseren tegnene.",
        "En opplysning hentes med to krøllparenteser: {{ org.phone }}. Er de ikke hele, ser leseren tegnene.",
        "A fact is fetched with two curly brackets: {{ org.phone }}. If they are not whole, "
        "readers see the signs.",
    ),
)
UNCLOSED = Text(
    "indsættelsen '{text}' bliver ikke lukket",
    "innsettingen '{text}' blir ikke lukket",
    "the insertion '{text}' is never closed",
)
CLOSE = Text("skriv }}}} efter den", "skriv }}}} etter den", "write }}}} after it").fill()
UNOPENED = Text(
    "'{text}' er ikke hel: de to krøllede parenteser før navnet mangler eller står hver for sig",
    "'{text}' er ikke hel: de to krøllparentesene foran navnet mangler eller står hver for seg",
    "'{text}' is not whole: the two curly brackets before the name are missing or stand apart",
)
ONE_BRACE = Text(
    "'{text}' har kun én krøllet parentes på hver side",
    "'{text}' har bare én krøllparentes på hver side",
    "'{text}' has only one curly bracket on each side",
)
TWO = Text(
    "skriv to, uden mellemrum: {{{{ org.phone }}}}",
    "skriv to, uten mellomrom: {{{{ org.phone }}}}",
    "write two, without a space: {{{{ org.phone }}}}",
).fill()
STATEMENT = Text(
    "'{text}' kan ikke bruges her", "'{text}' kan ikke brukes her", "'{text}' cannot be used here"
)
ONLY_VALUES = Text(
    "kun {{{{ … }}}} kan bruges; til det, kun nogle skal se, er der /// for | leader",
    "bare {{{{ … }}}} kan brukes; til det bare noen skal se, finnes /// for | leader",
    "only {{{{ … }}}} can be used; for what only some may see there is /// for | leader",
).fill()


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every loose brace, and every expression that is none."""
    for page in handbook.pages:
        for loose in page.loose:
            if loose.kind is LooseEnd.INSERTION_UNCLOSED:
                yield RULE.at(loose.place, hint=CLOSE, what=UNCLOSED.fill(text=loose.text))
            elif loose.kind is LooseEnd.STATEMENT:
                yield RULE.at(loose.place, hint=ONLY_VALUES, what=STATEMENT.fill(text=loose.text))
            elif loose.kind is LooseEnd.INSERTION_UNOPENED:
                yield RULE.at(loose.place, hint=TWO, what=UNOPENED.fill(text=loose.text))
        for match in _ONE_BRACE.finditer(page.prose) if "{" in page.prose else ():
            yield RULE.at(page.source.place(match.start()), hint=TWO, what=ONE_BRACE.fill(text=match[0]))
    for place, mistake in mistakes(handbook, RULE.code):
        yield RULE.at(place, hint=mistake.hint, what=UNREADABLE)
