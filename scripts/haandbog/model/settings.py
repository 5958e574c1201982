"""What the handbook's configuration says, as far as the core needs to know."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:  # what types a page is slow to import, and the command line asks here for READERS alone
    from collections.abc import Mapping

    from haandbog.diagnostics import Place
    from haandbog.model.pages import Silence

READERS = ("public", "volunteer", "leader")
"""Editions in order: each reader also sees what those before may see (DESIGN.md, D16)."""


ROBOTS = ("auto", "index", "noindex")
"""Whether search engines may list the pages; ``auto``: those of the public edition only."""


class Settings(Struct, frozen=True):
    """Where the files are, and for whom and when the handbook is made."""

    root: Path
    """The handbook's folder: where its configuration file stands."""
    today: date
    docs_dir: Path
    data_dir: Path
    languages: tuple[str, ...] = ("da",)
    """The default language first."""
    folder_per_language: bool = True
    use_directory_urls: bool = True
    site_url: str = ""
    site_name: str = ""
    site_dir: Path = Path("site")
    logo: tuple[str, Place] | None = None
    """The organisation's mark: its path as written, and where that stands."""
    overrides: Path | None = None
    """The folder with the organisation's own colours and templates."""
    audience: str = "volunteer"
    preview: bool = True
    """Whether doubtful facts are shown, marked; a release shows only what is approved."""
    edition: int | None = None
    """The running number of the edition that is being published; None for every other build."""
    pdf: bool = True
    """Whether a build makes PDFs."""
    approved_by: str | None = None
    """The role that has approved the edition that is being published."""
    silences: tuple[Silence, ...] = ()
    """Codes that the whole handbook accepts, each with its reason."""
    nav: Mapping[str, Place] | None = None
    """The pages that the menu lists, as written there, and where; None when it lists every page by itself."""
    config_file: str = "mkdocs.yml"
    csp: bool = True
    """Whether pages tell browsers to refuse what is not the handbook's own."""
    offline: bool = True
    """Whether readers' browsers keep an edition to be read without a net."""

    @property
    def language(self) -> str:
        """The language that the others are translated from."""
        return self.languages[0]

    def sees(self, audience: str) -> bool:
        """Whether this edition's reader may see what is meant for ``audience``."""
        return READERS.index(audience) <= READERS.index(self.audience)
