"""What the pages of a build say, gathered as they are rendered, and made into an index for each language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct, field

from haandbog.model.handbook import Handbook
from haandbog.publishing.search.fragments import Fragment, fragments
from haandbog.publishing.search.index import search_index
from haandbog.rendering.look import SEARCH_INDEX


class Collected(Struct):
    """The pages of one build, by the language they were rendered for and their path below its folder."""

    pages: dict[str, dict[str, tuple[Fragment, ...]]] = field(default_factory=dict)
    indexes: dict[str, bytes] = field(default_factory=dict)
    """Each language's index, where it has been made of these pages already."""

    def add(self, handbook: Handbook, language: str, docs_path: str, html: str) -> None:
        """Keep what a rendered page says; ``docs_path`` is its file relative to the docs folder."""
        below = docs_path.partition("/")[2] if handbook.settings.folder_per_language else docs_path
        self.pages.setdefault(language, {})[below] = fragments(html)
        self.indexes.pop(language, None)

    def make(self, handbook: Handbook) -> None:
        """Make the index of every language whose pages have been rendered, in the process that has them."""
        self.indexes |= {language: self._index(handbook, language) for language in self.pages}

    def files(self, handbook: Handbook, languages: Iterable[str] | None = None) -> Mapping[str, bytes]:
        """Each language's index, or that of some, by its path below the site's root; none for a site that is
        no handbook."""
        if not handbook.is_handbook:
            return {}
        default = handbook.settings.language
        return {
            SEARCH_INDEX if language == default else f"{language}/{SEARCH_INDEX}": self._index(
                handbook, language
            )
            for language in languages or handbook.settings.languages
            if language in self.pages
        }

    def _index(self, handbook: Handbook, language: str) -> bytes:
        made = self.indexes.get(language)
        return made or search_index(handbook, language, self.pages[language]).encode("utf-8")
