"""A page that nobody would see: outside the languages' folders, or with another ending than ``.md``.

PASS docs/da/vagt.md
    Velkommen.

FAIL docs/vagt.md 1:1
    ---
    id: vagt
    title: Vagt
    ---
    Velkommen.

FAIL docs/da/vagt.markdown 1:1
    # Vagt
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from haandbog.diagnostics import Diagnostic, Place, Rule, Severity, Text
from haandbog.model.handbook import Handbook

RULE = Rule(
    "page-outside",
    Severity.ERROR,
    Text("{what}", "{what}", "{what}"),
    Text(
        "En side, håndbogen ikke læser, bliver ikke efterset. Den mangler, eller den kommer ud, som den er, "
        "også med lederens noter.",
        "En side håndboken ikke leser, blir ikke kontrollert. Den mangler, eller den kommer ut som den står, "
        "også med lederens notater.",
        "A page the handbook does not read is not checked. It is missing, or it gets out as it stands, "
        "the leader's notes as well.",
    ),
    can_be_silenced=False,
)
OUTSIDE = Text(
    "siden ligger ikke i et af sprogenes mapper og kommer ikke med",
    "siden ligger ikke i mappen til et av språkene og kommer ikke med",
    "the page lies in none of the languages' folders and is left out",
)
MOVE = Text("flyt den til {path}", "flytt den til {path}", "move it to {path}")
STRANGE = Text(
    "siderne i mappen {folder} hører ikke til noget sprog og kommer ikke med",
    "sidene i mappen {folder} hører ikke til noe språk og kommer ikke med",
    "the pages in the folder {folder} belong to no language and are left out",
)
LOCALE = Text(
    "ret locale: i mkdocs.yml, så den hedder som mappen, eller flyt siderne",
    "rett locale: i mkdocs.yml så den heter som mappen, eller flytt sidene",
    "correct locale: in mkdocs.yml so that it is called as the folder, or move the pages",
)
ENDING = Text(
    "en sides navn skal slutte på .md, ikke på {ending}",
    "navnet på en side skal slutte på .md, ikke på {ending}",
    "a page's name must end in .md, not in {ending}",
)
RENAME = Text("kald den {name}", "kall den {name}", "call it {name}")
ENDINGS = (".markdown", ".mdown", ".mkdn", ".mkd", ".md")


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every file of Markdown below the docs folder that is no page."""
    docs, root = handbook.settings.docs_dir, handbook.settings.root
    folder = docs.relative_to(root).as_posix() if docs.is_relative_to(root) else docs.name
    told = set[str]()
    for file in sorted(handbook.files):
        path = PurePosixPath(file)
        place = Place(f"{folder}/{file}")
        if path.suffix == ".md" and len(path.parts) > 1:
            if path.parts[0] not in told:  # once for a folder, which most often is a language's
                yield RULE.at(place, hint=LOCALE, what=STRANGE.fill(folder=f"{folder}/{path.parts[0]}"))
            told.add(path.parts[0])
        elif path.suffix == ".md":
            inside = f"{folder}/{handbook.settings.language}/{path.name}"
            yield RULE.at(place, hint=MOVE.fill(path=inside), what=OUTSIDE)
        elif path.suffix.lower() in ENDINGS:
            yield RULE.at(
                place, hint=RENAME.fill(name=f"{path.stem}.md"), what=ENDING.fill(ending=path.suffix)
            )
