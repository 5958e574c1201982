"""The languages of a site, built side by side, and what comes home of each."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from msgspec import Struct, field

from haandbog.adapters.mkdocs import languages, sitemap
from haandbog.adapters.mkdocs.environment import compile_ahead
from haandbog.adapters.mkdocs.keeping import Keeping
from haandbog.adapters.mkdocs.workers import Workers, can_help
from haandbog.diagnostics import Diagnostic
from haandbog.model.handbook import Handbook
from haandbog.publishing.print.menu import MenuSection
from haandbog.publishing.search.collecting import Collected


class Gathered(Struct):
    """What the hooks of one language's build leave for the end of the whole build. A hook that gathers more
    adds a field here and to ``add``: what is not in it stays behind in the language's process."""

    left: list[Diagnostic] = field(default_factory=list)
    """What the last look found in the finished pages."""
    sitemaps: dict[str, str] = field(default_factory=dict)
    """Each language's part of the sitemap."""

    menus: dict[str, tuple[MenuSection, ...]] = field(default_factory=dict)
    """Each language's menu, in whose order it is printed."""

    found: Collected = field(default_factory=Collected)
    """What the pages say, for the search index."""

    frames: dict[tuple[str, str], str] = field(default_factory=dict)
    """What the frame around each page shows, by its fingerprint."""

    snapshots: dict[str, bytes] = field(default_factory=dict)
    """Each language's pages and menu, for a build that makes only some pages anew."""

    def add(self, other: Gathered) -> None:
        """What another process has gathered."""
        self.left += other.left
        self.sitemaps |= other.sitemaps
        self.found.pages |= other.found.pages
        self.found.indexes |= other.found.indexes
        self.menus |= other.menus
        self.frames |= other.frames
        self.snapshots |= other.snapshots


class SideBySide:
    """The processes of one build, one for each language but the default one."""

    def __init__(self, handbook: Handbook, keeping: Keeping, gathered: Gathered) -> None:
        self._handbook, self._keeping, self._gathered = handbook, keeping, gathered
        self._workers = Workers()

    def begin(self, config: MkDocsConfig, pages: int) -> None:
        """Start them, where that can be done and pays. Elsewhere the languages are built one by one."""
        others = languages.others(config)
        if not others or not can_help(config, pages) or not sitemap.is_ours(config):
            return
        compile_ahead(config.theme.get_env())
        for language in others:
            self._workers.begin(config, language, self._take_home)
        languages.ask_first(config, self._bring_home)

    def end(self, config: MkDocsConfig) -> None:
        """Nothing runs on, whatever ended the build."""
        self._workers.stop()
        languages.ask_no_more(config)

    def _take_home(self) -> Gathered:
        """In a language's own process, when it is built."""
        self._keeping.save_pages()
        self._gathered.found.make(self._handbook)
        return self._gathered

    def _bring_home(self, language: str) -> list[Any] | None:
        """In the first process: the language's search entries; its findings are added to ours."""
        self._gathered.found.make(self._handbook)  # of our own pages, while the others go on
        answer = self._workers.answer(language)
        if answer is None:
            return None
        if isinstance(answer.gathered, Gathered):
            self._gathered.add(answer.gathered)
        return answer.entries
