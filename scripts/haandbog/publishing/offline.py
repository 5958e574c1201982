"""The handbook on a phone without signal: a service worker for each language, which keeps one whole edition.

Its list of files, with their hashes, is made from the finished site, so that the same site gives the same
worker byte for byte, and a changed page a new one. The urgent pages come first: front page, acute pages,
referral folder, opening hours, and what they need to be shown.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from posixpath import basename, splitext

from haandbog.diagnostics import Text
from haandbog.model.handbook import Handbook
from haandbog.model.pages import Kind, page_url, relative_url
from haandbog.rendering.interface_words import words
from haandbog.rendering.look import STYLESHEET, WORKER

_SCRIPT, _OFF = (
    Path(__file__).with_name(name).read_text(encoding="utf-8") for name in ("worker.js", "worker_off.js")
)
_URGENT = (Kind.HOME, Kind.ACUTE, Kind.GUIDE, Kind.DIRECTORY, Kind.PARTNER, Kind.HOURS)
_KEPT = {".html", ".css", ".js", ".json", ".woff2", ".svg", ".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif"}
_OF_A_LANGUAGE = {".html", ".json"}
"""What each language has its own of; the rest may stand at the default language's root for all."""
_FOR_OTHERS = {"references.json", WORKER, "search/search_index.json"}
"""What other programs read; the reader's page asks for none of it."""
_UNUSED = ("assets/javascripts/", "headers/")
_OPEN_DATA = "open/"
"""Open data, at each language's root: for programs too."""

_NOT_SAVED = Text("Siden er ikke gemt her", "Siden er ikke lagret her", "This page is not saved here")
_NOT_SAVED_WHY = Text(
    "Du er ikke på nettet, og siden hører ikke til det, der er gemt på din telefon eller computer.",
    "Du er ikke på nett, og siden hører ikke til det som er lagret på telefonen eller datamaskinen din.",
    "You are offline, and this page is not among those saved on your phone or computer.",
)


def hashed(content: bytes) -> str:
    """What the worker knows a file by: 96 bits of its SHA-256."""
    return sha256(content).hexdigest()[:24]


def workers(handbook: Handbook, site: Mapping[str, str]) -> Mapping[str, bytes]:
    """The worker of each language. ``site``: every file's path below the site's root, and its hash."""
    return {
        f"{_root(handbook, language)}{WORKER}": _worker(handbook, language, site).encode("utf-8")
        for language in handbook.settings.languages
    }


def farewell(handbook: Handbook) -> Mapping[str, bytes]:
    """Workers that throw away what was kept, and themselves: for readers who have an edition on their device
    of a handbook that is no longer to be kept there."""
    paths = (f"{_root(handbook, language)}{WORKER}" for language in handbook.settings.languages)
    return {path: _OFF.encode("utf-8") for path in paths}


def _worker(handbook: Handbook, language: str, site: Mapping[str, str]) -> str:
    root = _root(handbook, language)
    files = sorted(path for path in site if _is_kept(path, root, _other_roots(handbook, language)))
    urgent = set(_urgent(handbook))
    first = [path for path in files if _comes_first(path, root, urgent)]
    rest = [path for path in files if path not in set(first)]
    lists = [[[_address(root, path), site[path]] for path in part] for part in (first, rest)]
    edition = hashed(json.dumps([lists, _SCRIPT]).encode("utf-8"))
    head = {"EDITION": edition, "WORDS": _words(root, language), "FIRST": lists[0], "REST": lists[1]}
    said = "".join(f"const {name} = {_json(value)};\n" for name, value in head.items())
    return f"{said}\n{_SCRIPT}"


def _is_kept(path: str, root: str, others: tuple[str, ...]) -> bool:
    if path.startswith((*others, *_UNUSED, root + _OPEN_DATA)) or path.removeprefix(root) in _FOR_OTHERS:
        return False
    suffix = splitext(path)[1]
    return suffix in _KEPT and (path.startswith(root) or suffix not in _OF_A_LANGUAGE)


def _comes_first(path: str, root: str, urgent: set[str]) -> bool:
    """Urgent pages and the files that every page is shown with; pictures and searching come later."""
    if path.endswith(".html"):
        return path.removeprefix(root) in urgent
    return splitext(path)[1] in {".css", ".js", ".woff2"} and "search" not in path


def _urgent(handbook: Handbook) -> Iterator[str]:
    """The files of the pages that cannot wait, below the language's root."""
    directories = handbook.settings.use_directory_urls
    yield "404.html"
    for page in handbook.pages:
        if page.meta.kind in _URGENT and handbook.visible(page):
            yield _file(page_url(page.path, directories))
    for partner in handbook.facts.partners:
        yield _file(page_url(handbook.partner_path(partner), directories))


def _file(url: str) -> str:
    return f"{url}index.html" if url.endswith("/") or not url else url


def _address(root: str, path: str) -> str:
    """From the language's root, a folder's page as the folder."""
    url = path.removesuffix("index.html") if basename(path) == "index.html" else path
    return relative_url(root, url)


def _words(root: str, language: str) -> Mapping[str, str]:
    return {
        "language": language,
        "title": _NOT_SAVED.within(language),
        "text": _NOT_SAVED_WHY.within(language),
        "home": words(language)["home"],
        "stylesheet": relative_url(root, STYLESHEET),
    }


def _root(handbook: Handbook, language: str) -> str:
    return "" if language == handbook.settings.language else f"{language}/"


def _other_roots(handbook: Handbook, language: str) -> tuple[str, ...]:
    roots: Iterable[str] = (
        _root(handbook, other) for other in handbook.settings.languages if other != language
    )
    return tuple(root for root in roots if root)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
