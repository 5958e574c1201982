"""A page is harder to read than its use allows.

PASS docs/da/vagt.md
    Tag telefonen. Sig hej. Lyt. Spørg, hvad der er sket.

FAIL docs/da/vagt.md 1:1
    Koordineringsmæssige foranstaltninger vedrørende telefonrådgivningens personalesammensætning
    forudsætter ledelsesmæssig godkendelse, hvorefter implementeringen påbegyndes umiddelbart
    efterfølgende under behørig hensyntagen til rådgivningens kapacitetsmæssige begrænsninger samt
    frivilliggruppens individuelle kompetenceudviklingsmæssige forudsætninger, medmindre forholdene
    undtagelsesvis tilsiger anderledes prioritering, hvilket rådgivningslederen afgør selvstændigt.
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.handbook import Handbook
from haandbog.model.readability import LIMITS, Register, readability, register

RULE = Rule(
    "page-hard",
    Severity.WARNING,
    Text(
        "siden er svær at læse: LIX {lix}, højst {limit} til {kind}",
        "siden er vanskelig å lese: LIKS {lix}, høyst {limit} til {kind}",
        "the page is hard to read: LIX {lix}, at most {limit} for {kind}",
    ),
    Text(
        "LIX er ord per sætning plus procenten af lange ord. Den, der har en rådsøger i røret, har ikke "
        "tid til at læse en sætning to gange.",
        "LIKS er ord per setning pluss prosenten lange ord. Den som leser med en rådsøker i røret, har ikke "
        "tid til å lese en setning to ganger.",
        "LIX is words per sentence plus the percentage of long words. With a caller on the line nobody "
        "has time to read a sentence twice.",
    ),
    Text(
        "del de lange sætninger, og vælg kortere ord; er det en lovside, så skriv kind: law",
        "del de lange setningene, og velg kortere ord; er det en lovside, så skriv kind: law",
        "split the long sentences and choose shorter words; if it is a page on law, write kind: law",
    ),
)
_KINDS = {
    Register.ACUTE: Text("akutte sider", "akutte sider", "urgent pages"),
    Register.GUIDANCE: Text("vejledning", "veiledning", "guidance"),
    Register.LAW: Text("lovsider", "lovsider", "pages on law"),
}
_SPOKEN = ("da", "nb", "nn", "sv")
"""The languages that LIX was made for."""
_FEWEST = 30
"""Words below which a measure says nothing."""


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every page above the limit of its register, told at its first line of text."""
    for page in handbook.pages:
        if page.language not in _SPOKEN:
            continue
        found, kind = readability(page), register(page)
        if found.words >= _FEWEST and found.lix > LIMITS[kind]:
            body = page.source.text[page.body_start :]
            place = page.source.place(page.body_start + len(body) - len(body.lstrip()))
            yield RULE.at(place, lix=found.lix, limit=LIMITS[kind], kind=_KINDS[kind])
