"""The files of a site that are no pages of MkDocs': permalinks, old addresses, lists of references."""

from __future__ import annotations

from collections.abc import Mapping

from haandbog.publishing.edition import Edition
from haandbog.publishing.inventory import as_inventory, as_json
from haandbog.publishing.open_files import open_files
from haandbog.publishing.permalinks import leading_pages
from haandbog.publishing.security import Protection, protected


def site_files(edition: Edition, how: Protection | None = None) -> Mapping[str, bytes]:
    """Each file's path below the site's root and its content; nothing on a site that is no handbook.

    ``how`` its pages are protected; None under live preview.
    """
    handbook = edition.handbook
    if not handbook.is_handbook:
        return {}
    made = {
        path: (protected(html, how) if how else html).encode("utf-8")
        for path, html in leading_pages(handbook).items()
    }
    for language in handbook.settings.languages:
        own = "" if language == handbook.settings.language else f"{language}/"
        made[f"{own}objects.inv"] = as_inventory(handbook, language)
        made[f"{own}references.json"] = as_json(handbook, language).encode("utf-8")
        made |= {f"{own}{path}": content for path, content in open_files(handbook, language).items()}
    return made
