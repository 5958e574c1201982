"""A picture that is not there.

PASS docs/da/vagt.md
    ![En telefon på et bord](telefon.png)

FAIL docs/da/vagt.md 1:26
    ![En telefon på et bord](telefonen.png)
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.link_broken import nearest
from haandbog.checks.links import IMAGES, lost_links
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.handbook import Handbook
from haandbog.model.references import Lost

RULE = Rule(
    "image-missing",
    Severity.ERROR,
    Text(
        "billedet '{target}' findes ikke",
        "bildet '{target}' finnes ikke",
        "the picture '{target}' does not exist",
    ),
    Text(
        "Læseren ville se et tomt felt. Billeder ligger i docs-mappen, ved siden af siderne.",
        "Leseren ville se et tomt felt. Bilder ligger i docs-mappen, ved siden av sidene.",
        "The reader would see an empty box. Pictures lie in the docs folder, beside the pages.",
    ),
    Text(
        "læg billedet i docs-mappen, ret navnet, eller slet linjen",
        "legg bildet i docs-mappen, rett navnet, eller slett linjen",
        "put the picture in the docs folder, correct its name, or delete the line",
    ),
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every picture whose file is not below the docs folder."""
    for found, nowhere in lost_links(handbook, Lost.FILE, Lost.OUTSIDE_PROJECT):
        if found.link.form in IMAGES:
            target = found.link.target
            yield RULE.at(found.link.target_place, hint=nearest(found, nowhere) or RULE.hint, target=target)
