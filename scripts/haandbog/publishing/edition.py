"""One reading of a handbook, checked and expanded: what every language of a site is made from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from haandbog.checks.told import Findings
from haandbog.diagnostics import Diagnostic, Severity, learn
from haandbog.loading.project import load
from haandbog.model.handbook import Handbook
from haandbog.model.settings import Settings
from haandbog.rendering.expand import expand
from haandbog.rendering.generated import Generated, generated_pages
from haandbog.rendering.interface import Interface
from haandbog.rendering.shown import Shown, shown_page
from haandbog.rendering.views import interface


class Edition(Struct, frozen=True, dict=True):
    """A handbook as it is about to be shown."""

    handbook: Handbook
    findings: Findings
    texts: Mapping[str, str]
    """Every page's expanded Markdown, by its path relative to the docs folder."""
    generated: Mapping[str, Generated]
    """The pages made from data, likewise."""

    @cached_property
    def hidden(self) -> frozenset[str]:
        """Pages that this edition's readers may not see, by the same paths."""
        return frozenset(
            docs_path(self.handbook, p.language, p.path)
            for p in self.handbook.pages
            if not self.handbook.visible(p)
        )


def read_edition(settings: Settings, problems: Iterable[Diagnostic] = ()) -> tuple[Handbook, Findings]:
    """Load and check: what ``haandbog check`` does."""
    from haandbog.checks.findings import check  # brings all checks, which go on beside a build

    handbook, unread = load(settings)
    return handbook, check(handbook, (*problems, *unread))


class Expanded(Struct, frozen=True):
    """Every page with its facts and references in place, and what was wrong with them."""

    texts: Mapping[str, str]
    generated: Mapping[str, Generated]
    problems: tuple[Diagnostic, ...]


def expanded(handbook: Handbook) -> Expanded:
    """Put every fact and reference in place. A page of a site that is no handbook stays as it is."""
    if not handbook.is_handbook:
        return Expanded({}, {}, ())
    learn(handbook.facts.words.words if handbook.facts.words else {})
    texts: dict[str, str] = {}
    problems: list[Diagnostic] = []
    for page in handbook.pages:
        made = expand(handbook, page)
        texts[docs_path(handbook, page.language, page.path)] = made.text
        problems += made.problems
    generated = {docs_path(handbook, g.language, g.path): g for g in generated_pages(handbook)}
    return Expanded(texts, generated, tuple(problems))


def make_edition(handbook: Handbook, findings: Findings, made: Expanded | None = None) -> Edition:
    """What is shown: the pages as they were ``made``, or are made now. What the checks have not told of and
    came to light there is told too."""
    made = made or expanded(handbook)
    known = set(findings.open) | set(findings.silenced)
    unknown = tuple(p for p in made.problems if not any(p.place == k.place for k in known))
    told = Findings((*findings.open, *unknown), findings.silenced)
    return Edition(handbook, told, made.texts, made.generated)


def interface_for(edition: Edition, language: str, path: str | None, *, live: bool) -> Interface | None:
    """What the frame around a page shows; None on a site that is no handbook. ``path`` is the page's
    path relative to the docs folder, None for 404; ``live`` puts the mistakes on top of the page."""
    if not edition.handbook.is_handbook:
        return None
    mistakes = [d for d in edition.findings.open if d.severity is not Severity.INFO] if live else []
    frame = interface(edition.handbook, language, _shown(edition, path) if path else None, mistakes)
    return replace(frame, files=replace(frame.files, worker=None)) if live else frame


def _shown(edition: Edition, path: str) -> Shown | None:
    made = edition.generated.get(path)
    if made is not None:
        spoken = edition.handbook.settings.language
        return Shown(made.path, made.meta, made.title, made.language, spoken)
    settings = edition.handbook.settings
    language, _, below = path.partition("/")
    key = (language, below) if settings.folder_per_language else (settings.language, path)
    page = edition.handbook.by_path.get(key)
    return shown_page(page) if page else None


def docs_path(handbook: Handbook, language: str, path: str) -> str:
    """A page's path relative to the docs folder."""
    return f"{language}/{path}" if handbook.settings.folder_per_language else path
