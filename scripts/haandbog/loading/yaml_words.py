"""What a broken YAML file is said to be, in an editor's words."""

from __future__ import annotations

from haandbog.diagnostics import Text

KEY_IS_NO_WORD = Text(
    "et felts navn skal være ét ord", "et felts navn skal være ett ord", "a field's name must be one word"
)
TOO_DEEP = Text(
    "der er for mange lag inden i hinanden",
    "det er for mange lag inni hverandre",
    "there are too many layers inside each other",
)
STRANGE = Text("her står et usynligt tegn", "her står et usynlig tegn", "there is an invisible sign here")
DELETE_SIGN = Text(
    "slet tegnet, og skriv ordet igen",
    "slett tegnet, og skriv ordet på nytt",
    "delete the sign and write the word again",
)
QUOTE = Text(
    'sæt værdien i anførselstegn: "…"',
    'sett verdien i anførselstegn: "…"',
    'put the value in quotation marks: "…"',
)
SPACES = Text("brug mellemrum, ikke tabulator", "bruk mellomrom, ikke tabulator", "use spaces, not tabs")
INDENT = Text(
    "ret indrykningen, så linjen flugter med dem, den hører sammen med",
    "rett innrykket, så linjen står likt med dem den hører sammen med",
    "indent the line like those it belongs with",
)
TAB = Text("der står en tabulator", "det står en tabulator", "there is a tab")
NOT_YAML = Text("det er ikke YAML", "det er ikke YAML", "it is not YAML")
MISPLACED = Text(
    "linjen hører ikke til det, der står over den",
    "linjen hører ikke til det som står over den",
    "the line does not belong to what stands above it",
)
INDENT_OR_COLON = Text(
    "ret indrykningen, eller sæt kolon efter feltets navn i linjen over",
    "rett innrykket, eller sett kolon etter feltets navn i linjen over",
    "mend the indent, or put a colon after the field's name in the line above",
)
CLOSE = Text("luk det, der er åbnet", "lukk det som er åpnet", "close what is open")

OPEN_QUOTE = Text(
    "et anførselstegn bliver ikke lukket",
    "et anførselstegn blir ikke lukket",
    "a quotation mark is never closed",
)
CLOSE_QUOTE = Text(
    "sæt et anførselstegn, hvor teksten slutter",
    "sett et anførselstegn der teksten slutter",
    "put a quotation mark where the text ends",
)

# What PyYAML says → what an editor needs to know, what to do, and whether the start of the broken
# thing says more than the place where reading gave up.
SIGNS: tuple[tuple[str, Text, Text, bool], ...] = (
    (
        "mapping values are not allowed",
        Text("der er to koloner i linjen", "det er to kolon i linjen", "there are two colons in the line"),
        QUOTE,
        False,
    ),
    (
        "cannot start any token",
        Text(
            "tegnet kan ikke begynde en værdi",
            "tegnet kan ikke begynne en verdi",
            "the sign cannot begin a value",
        ),
        QUOTE,
        False,
    ),
    ("quoted scalar", OPEN_QUOTE, CLOSE_QUOTE, True),
    (
        "flow sequence",
        Text(
            "en liste [ … ] bliver ikke lukket",
            "en liste [ … ] blir ikke lukket",
            "a list [ … ] is never closed",
        ),
        CLOSE,
        True,
    ),
    (
        "flow mapping",
        Text(
            "en parentes { … } er ikke skrevet rigtigt",
            "en parentes { … } er ikke skrevet riktig",
            "a group { … } is not written right",
        ),
        QUOTE,
        False,
    ),
    (
        "block sequence",
        Text("listen er ikke rykket ens ind", "listen har ulikt innrykk", "the list is not indented evenly"),
        INDENT,
        False,
    ),
    (
        "could not find expected ':'",
        Text(
            "der mangler et kolon efter feltets navn",
            "det mangler et kolon etter feltets navn",
            "a colon is missing after the field's name",
        ),
        Text("skriv navn: værdi", "skriv navn: verdi", "write name: value"),
        True,
    ),
    (
        "simple key",
        Text(
            "der mangler et kolon efter feltets navn",
            "det mangler et kolon etter feltets navn",
            "a colon is missing after the field's name",
        ),
        Text("skriv navn: værdi", "skriv navn: verdi", "write name: value"),
        True,
    ),
    (
        "block mapping",
        Text(
            "linjen er ikke rykket ind som de andre",
            "linjen har ikke samme innrykk som de andre",
            "the line is not indented like the others",
        ),
        INDENT,
        False,
    ),
    (
        "but found another document",
        Text("filen er delt i to af ---", "filen er delt i to av ---", "the file is split in two by ---"),
        Text("slet linjen ---", "slett linjen ---", "delete the line ---"),
        False,
    ),
    (
        "alphabetic or numeric",
        Text(
            "tegnet & eller * har en særlig betydning",
            "tegnet & eller * har en egen betydning",
            "the sign & or * has a special meaning",
        ),
        QUOTE,
        False,
    ),
)
