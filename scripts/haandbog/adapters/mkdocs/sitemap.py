"""The sitemap of all languages. static-i18n writes it once for each, the last one with everything; here each
language tells its own part, so that the parts may come from different processes."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import get_build_timestamp, write_file

from haandbog.model.handbook import Handbook
from haandbog.model.pages import page_url

SITEMAP = "sitemap.xml"
_END = "\n</urlset>"
_ENTRY = re.compile(r"\n\s*<url>\s*<loc>(.*?)</loc>.*?</url>", re.DOTALL)
_OTHER = re.compile(r'\n\s*<xhtml:link rel="alternate" hreflang="[^"]*" href="([^"]*)"/>')


def is_ours(config: MkDocsConfig) -> bool:
    """Whether the sitemap is static-i18n's own, whose form is known."""
    own = config.theme.custom_dir
    return "i18n" in config.plugins and not (own and Path(own, SITEMAP).exists())


def merged(parts: Iterable[str], handbook: Handbook) -> str:
    """One sitemap of those of several languages. A page that is not translated is not in it: it is there
    for readers, and search engines would take it for a text in another language than it is in."""
    first, *others = parts
    return _translated(first.removesuffix(_END) + "".join(map(_entries, others)) + _END, handbook)


def _translated(sitemap: str, handbook: Handbook) -> str:
    site = handbook.settings.site_url.rstrip("/")
    start = f"{site}/" if site else ""
    shown = {f"{start}{address}" for address in _untranslated(handbook)}

    def kept(found: re.Match[str]) -> str:
        return "" if unquote(unescape(found[1])) in shown else found[0]

    return _OTHER.sub(kept, _ENTRY.sub(kept, sitemap))


def _untranslated(handbook: Handbook) -> Iterable[str]:
    for language in handbook.settings.languages if handbook.is_handbook else ():
        for page in handbook.pages_for(language):
            if page.language != language:
                yield f"{language}/{page_url(page.path, handbook.settings.use_directory_urls)}"


def _entries(sitemap: str) -> str:
    start = sitemap.index(">", sitemap.index("<urlset")) + 1
    return sitemap[start:].removesuffix(_END)


def write(site: Path, sitemap: str) -> None:
    """The sitemap and its packed copy, as MkDocs writes them."""
    path = site / SITEMAP
    write_file(sitemap.encode("utf-8"), str(path))
    packed = f"{path}.gz"
    with (
        open(packed, "wb") as file,
        gzip.GzipFile(fileobj=file, filename=packed, mode="wb", mtime=get_build_timestamp()) as content,
    ):
        content.write(sitemap.encode("utf-8"))
