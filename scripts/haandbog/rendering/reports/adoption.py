"""``haandbog adopt``: what would make an ordinary MkDocs site a handbook. It changes nothing."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from haandbog.checks.findings import check
from haandbog.checks.registry import RULES
from haandbog.diagnostics import Diagnostic, Severity, Text
from haandbog.model.handbook import Handbook


class Step(Struct, frozen=True):
    """One thing to do, how often, and where the first of them is."""

    code: str
    what: Text
    count: int
    first: str
    needed: bool
    """Whether a handbook cannot be built without it."""


FIELDS = ("id", "title", "owner", "basis", "review_by")
"""What a page of a handbook says about itself."""


def steps(handbook: Handbook, problems: Iterable[Diagnostic] = ()) -> tuple[Step, ...]:
    """Everything to do, what is needed first."""
    found = (*_files(handbook), *_front_matter(handbook), *_findings(handbook, problems))
    return tuple(sorted(found, key=lambda step: not step.needed))


def _files(handbook: Handbook) -> Iterator[Step]:
    data = handbook.settings.data_dir.name
    if not handbook.is_handbook:
        yield Step("data", _DATA.fill(data=data), 1, f"{data}/organisation.yml", True)
    if not handbook.settings.folder_per_language:
        language = handbook.settings.language
        yield Step("languages", _LANGUAGES.fill(language=language), 1, f"docs/{language}/", False)
    if handbook.settings.overrides is None:
        yield Step("look", _LOOK, 1, "overrides/tokens.json", False)


def _front_matter(handbook: Handbook) -> Iterator[Step]:
    for field in FIELDS:
        lacking = [page for page in handbook.pages if getattr(page.meta, field) is None]
        if lacking and field != "title":
            yield Step(field, _FIELD[field], len(lacking), lacking[0].file, field == "id")


_TOLD = {"id-missing", "page-owner", "page-basis", "silence-unused", "data-file"}
"""What is told otherwise above, or does not matter before there is a handbook."""


def _findings(handbook: Handbook, problems: Iterable[Diagnostic]) -> Iterator[Step]:
    """What the checks would say."""
    found = [d for d in check(replace(handbook, is_handbook=True), problems).open if d.code not in _TOLD]
    number = Counter(d.code for d in found)
    first = {d.code: d for d in reversed(found)}
    for code, d in sorted(first.items()):
        place = f"{d.file}:{d.line}:{d.column}"
        said = RULES[code].why if code in RULES else d.message
        yield Step(
            code, _CHECK.fill(message=d.message, why=said), number[code], place, d.severity is Severity.ERROR
        )


def as_words(handbook: Handbook, found: Iterable[Step], language: str) -> str:
    """A numbered list, what is needed first."""
    listed = list(found)
    head = _HEAD.fill(pages=len(handbook.pages)).within(language)
    parts = [head]
    for needed, title in ((True, _NEEDED), (False, _BETTER)):
        of_kind = [step for step in listed if step.needed is needed]
        if of_kind:
            lines = (f"- {_line(step, language)}" for step in of_kind)
            parts.append("\n".join((title.within(language), *lines)))
    return "\n\n".join((*parts, _END.within(language)))


def _line(step: Step, language: str) -> str:
    told = _WHERE if step.count > 1 else _ONCE
    where = told.fill(n=step.count, first=step.first).within(language)
    return f"{step.what.within(language)} [{step.code}]\n  {where}"


def as_json(found: Iterable[Step], language: str) -> str:
    """A list of objects; the keys stay English."""
    told = [
        {
            "code": step.code,
            "what": step.what.within(language),
            "count": step.count,
            "first": step.first,
            "needed": step.needed,
        }
        for step in found
    ]
    return json.dumps(told, ensure_ascii=False, indent=2)


_HEAD = Text(
    "{pages} sider. De bygges som før; intet er ændret. Det her ville gøre dem til en håndbog:",
    "{pages} sider. De bygges som før; ingenting er endret. Dette ville gjøre dem til en håndbok:",
    "{pages} pages. They are built as before; nothing is changed. This would make them a handbook:",
)
_NEEDED = Text("Skal til", "Må til", "Needed")
_BETTER = Text("Ville være godt", "Ville være bra", "Would be good")
_END = Text(
    "Tag det i den rækkefølge. Når data/organisation.yml er der, siger haandbog check resten.",
    "Ta det i den rekkefølgen. Når data/organisation.yml er der, sier haandbog check resten.",
    "Take it in that order. Once data/organisation.yml is there, haandbog check tells the rest.",
)
_WHERE = Text("{n} gange, først i {first}", "{n} ganger, først i {first}", "{n} times, first in {first}")
_ONCE = Text("i {first}", "i {first}", "in {first}")
_CHECK = Text("{message}. {why}", "{message}. {why}", "{message}. {why}")
_DATA = Text(
    "Lav mappen {data} med filen organisation.yml: navn, land og hvor I har det fra.",
    "Lag mappen {data} med filen organisation.yml: navn, land og hvor dere har det fra.",
    "Make the folder {data} with the file organisation.yml: name, country and where you have it from.",
)
_LANGUAGES = Text(
    "Flyt siderne til docs/{language}/, hvis der skal være flere sprog.",
    "Flytt sidene til docs/{language}/ hvis det skal være flere språk.",
    "Move the pages to docs/{language}/ if there are to be more languages.",
)
_LOOK = Text(
    "Skriv jeres farver i overrides/tokens.json, og nævn mappen som custom_dir i mkdocs.yml.",
    "Skriv fargene deres i overrides/tokens.json, og nevn mappen som custom_dir i mkdocs.yml.",
    "Write your colours in overrides/tokens.json, and name the folder as custom_dir in mkdocs.yml.",
)
_FIELD = {
    "id": Text(
        "Giv hver side et id, så links til den holder.",
        "Gi hver side en id, så lenker til den holder.",
        "Give each page an id, so that links to it hold.",
    ),
    "owner": Text(
        "Skriv, hvilken rolle der har ansvaret for siden (owner).",
        "Skriv hvilken rolle som har ansvaret for siden (owner).",
        "Say which role answers for the page (owner).",
    ),
    "basis": Text(
        "Skriv, hvad siden bygger på (basis).",
        "Skriv hva siden bygger på (basis).",
        "Say what the page rests on (basis).",
    ),
    "review_by": Text(
        "Skriv, hvornår siden senest skal læses igennem (review_by).",
        "Skriv når siden senest skal leses gjennom (review_by).",
        "Say by when the page is to be read through (review_by).",
    ),
}
