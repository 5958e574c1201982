"""What a phone needs to put the handbook on its screen: a web app manifest for each language."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from haandbog.model.handbook import Handbook
from haandbog.model.pages import Kind, relative_url
from haandbog.rendering.interface_words import words
from haandbog.rendering.look import MANIFEST
from haandbog.rendering.token_styles import grounds

_SHORTCUTS = ((Kind.ACUTE, "acute"), (Kind.DIRECTORY, "referral"), (Kind.HOURS, "hours"))


def app_manifests(handbook: Handbook) -> Mapping[str, bytes]:
    """Each language's manifest, by its path below the site's root."""
    made: dict[str, bytes] = {}
    for language in handbook.settings.languages:
        own = "" if language == handbook.settings.language else f"{language}/"
        text = json.dumps(_manifest(handbook, language, own), ensure_ascii=False, indent=1)
        made[own + MANIFEST] = f"{text}\n".encode()
    return made


def _manifest(handbook: Handbook, language: str, own: str) -> Mapping[str, object]:
    organisation = handbook.facts.organisation
    title = organisation.handbook_title.within(language) if organisation else ""
    light, _ = grounds(handbook.tokens)
    return {
        "name": f"{title} · {organisation.name}" if organisation else title,
        "short_name": title,
        "lang": language,
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": light,
        "theme_color": light,
        "icons": [
            _icon(own, "icon-192.png", "192x192", "any"),
            _icon(own, "icon-512.png", "512x512", "any"),
            _icon(own, "icon-maskable-512.png", "512x512", "maskable"),
        ],
        "shortcuts": list(_shortcuts(handbook, language)),
    }


def _icon(own: str, name: str, sizes: str, purpose: str) -> Mapping[str, str]:
    source = relative_url(own, f"assets/icons/{name}")
    return {"src": source, "sizes": sizes, "type": "image/png", "purpose": purpose}


def _shortcuts(handbook: Handbook, language: str) -> Iterator[Mapping[str, str]]:
    for kind, word in _SHORTCUTS:
        page = handbook.first_of(kind, language)
        if page is not None and handbook.visible(page):
            url = page.url(handbook.settings.use_directory_urls)
            yield {"name": words(language)[word], "url": relative_url("", url)}
