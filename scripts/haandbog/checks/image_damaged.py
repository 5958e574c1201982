"""A picture that cannot be drawn: its file is damaged, or is of another kind than its name says.

PASS docs/da/vagt.md
    ![En telefon på et bord](telefon.png)

FAIL docs/da/vagt.md 1:19
    ![En tændt lampe](lampe.svg)

AND docs/da/lampe.svg
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.links import IMAGES, Resolved, all_links
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.handbook import Handbook
from haandbog.model.references import Target, asset_names

RULE = Rule(
    "image-damaged",
    Severity.ERROR,
    Text(
        "billedet '{target}' kan ikke tegnes",
        "bildet '{target}' kan ikke tegnes",
        "the picture '{target}' cannot be drawn",
    ),
    Text(
        "Filen er skadet, eller den er en anden slags, end navnet siger. Læseren ville se et tomt felt.",
        "Filen er skadet, eller den er av et annet slag enn navnet sier. Leseren ville sett et tomt felt.",
        "The file is damaged, or of another kind than its name says. The reader would see an empty box.",
    ),
    Text(
        "åbn billedet, hvor det kommer fra, og gem det igen som png, jpg eller svg",
        "åpne bildet der det kommer fra, og lagre det på nytt som png, jpg eller svg",
        "open the picture where it comes from, and save it again as png, jpg or svg",
    ),
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every picture on a page whose file is not whole."""
    for found in all_links(handbook) if handbook.damaged else ():
        if found.link.form in IMAGES and _is_damaged(handbook, found):
            yield RULE.at(found.link.target_place, target=found.link.target)


def _is_damaged(handbook: Handbook, found: Resolved) -> bool:
    if not isinstance(found.target, Target):
        return False
    names = asset_names(handbook, found.page, found.target.path)
    return next((name for name in names if name in handbook.files), "") in handbook.damaged
