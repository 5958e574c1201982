"""The sentences about a wrong insertion."""

from __future__ import annotations

from haandbog.diagnostics import Text

WRITE = Text("skriv {what}", "skriv {what}", "write {what}")
UNREADABLE = Text(
    "det, der står mellem {{{{ og }}}}, kan ikke læses",
    "det som står mellom {{{{ og }}}}, kan ikke leses",
    "what stands between {{{{ and }}}} cannot be read",
).fill()
EXAMPLE = Text(
    "skriv for eksempel {{{{ org.phone }}}}",
    "skriv for eksempel {{{{ org.phone }}}}",
    "write for example {{{{ org.phone }}}}",
).fill()
STRAIGHT = Text(
    'brug lige anførselstegn: "…"', 'bruk rette anførselstegn: "…"', 'use straight quotation marks: "…"'
)
CLOSE_QUOTE = Text(
    "der mangler et anførselstegn", "det mangler et anførselstegn", "a quotation mark is missing"
)
CLOSE_PARENTHESIS = Text(
    "parenteserne passer ikke sammen: der skal være lige mange ( og )",
    "parentesene passer ikke sammen: det skal være like mange ( og )",
    "the parentheses do not match: there must be as many ( as )",
)
NEEDS_PARENTHESES = Text(
    "'{name}' mangler sine parenteser", "'{name}' mangler parentesene sine", "'{name}' lacks its parentheses"
)
NO_PARENTHESES = Text(
    "'{name}' skal stå uden parenteser", "'{name}' skal stå uten parenteser", "'{name}' takes no parentheses"
)
ONLY_FACTS = Text(
    "'{name}' er flere oplysninger: sig hvilken",
    "'{name}' er flere opplysninger: si hvilken",
    "'{name}' is several facts: say which",
)
NO_SUMS = Text(
    "her kan kun stå navnet på én oplysning eller blok",
    "her kan det bare stå navnet på én opplysning eller blokk",
    "only the name of one fact or block belongs here",
)
FACT_OR_BLOCK = Text(
    "skriv for eksempel {{{{ org.phone }}}} eller {{{{ opening_hours() }}}}",
    "skriv for eksempel {{{{ org.phone }}}} eller {{{{ opening_hours() }}}}",
    "write for example {{{{ org.phone }}}} or {{{{ opening_hours() }}}}",
).fill()
NO_SUCH_ARGUMENT = Text(
    "'{name}' kender ikke '{argument}'",
    "'{name}' kjenner ikke '{argument}'",
    "'{name}' does not know '{argument}'",
)
NEEDS_ARGUMENT = Text(
    "'{name}' skal vide, hvilken det er",
    "'{name}' må vite hvilken det er",
    "'{name}' must know which one is meant",
)
TOO_MANY = Text("'{name}' får for meget at vide", "'{name}' får vite for mye", "'{name}' is told too much")
NOT_A_TEXT = Text(
    "'{value}' mangler anførselstegn", "'{value}' mangler anførselstegn", "'{value}' lacks quotation marks"
)
QUOTE = Text('skriv "{value}"', 'skriv "{value}"', 'write "{value}"')
NEEDS_ONE = Text(
    "'{argument}' skal være én tekst i anførselstegn",
    "'{argument}' skal være én tekst i anførselstegn",
    "'{argument}' must be one text in quotation marks",
)
WRONG_CHOICE = Text(
    "'{argument}' kan ikke være '{value}'",
    "'{argument}' kan ikke være '{value}'",
    "'{argument}' cannot be '{value}'",
)


def syntax_hint(expression: str) -> Text:
    """What most likely went wrong in an expression that cannot be read."""
    if any(quote in expression for quote in "“”„»«‘’"):
        return STRAIGHT
    if expression.count('"') % 2 or expression.count("'") % 2:
        return CLOSE_QUOTE
    if expression.count("(") != expression.count(")"):
        return CLOSE_PARENTHESIS
    return EXAMPLE
