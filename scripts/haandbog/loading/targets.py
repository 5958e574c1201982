"""Where a site may be put: it takes the place of the folder, so never where somebody's own files are."""

from __future__ import annotations

from pathlib import Path

from haandbog.diagnostics import Text
from haandbog.model.settings import Settings

_MARKS = ("index.html", "404.html", "sitemap.xml")
"""One of these stands in every site that was built."""
_OWN = Text(
    "håndbogens egne filer ligger der og ville blive slettet: skriv navnet på en ny mappe, for eksempel site",
    "håndbokens egne filer ligger der og ville blitt slettet: skriv navnet på en ny mappe, for eksempel site",
    "the handbook's own files are there and would be deleted: name a new folder, such as site",
)
_OTHERS = Text(
    "i mappen ligger andet end et websted, og det ville blive slettet: skriv navnet på en ny mappe",
    "i mappen ligger det annet enn et nettsted, og det ville blitt slettet: skriv navnet på en ny mappe",
    "the folder holds something else than a site, and it would be deleted: name a new folder",
)


def harm_at(settings: Settings) -> Text | None:
    """What would be lost if a site were put where the settings say; None where there is nothing to lose."""
    site = settings.site_dir.resolve()
    own = [settings.docs_dir, settings.data_dir, *([settings.overrides] if settings.overrides else [])]
    for folder in (path.resolve() for path in own):
        if site == folder or site in folder.parents or folder in site.parents:
            return _OWN
    if site == settings.root or site in settings.root.parents:
        return _OWN
    return _OTHERS if site.is_dir() and not _is_replaceable(site) else None


def _is_replaceable(folder: Path) -> bool:
    """Whether a folder is empty or holds an earlier site. What begins with a dot does not count."""
    names = [path.name for path in folder.iterdir() if not path.name.startswith(".")]
    return not names or any(mark in names for mark in _MARKS)
