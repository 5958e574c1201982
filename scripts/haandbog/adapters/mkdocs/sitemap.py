"""The sitemap of all languages. static-i18n writes it once for each, the last one with everything; here each
language tells its own part, so that the parts may come from different processes."""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import get_build_timestamp, write_file

SITEMAP = "sitemap.xml"
_END = "\n</urlset>"


def is_ours(config: MkDocsConfig) -> bool:
    """Whether the sitemap is static-i18n's own, whose form is known."""
    own = config.theme.custom_dir
    return "i18n" in config.plugins and not (own and Path(own, SITEMAP).exists())


def merged(parts: Iterable[str]) -> str:
    """One sitemap of those of several languages."""
    first, *others = parts
    return first.removesuffix(_END) + "".join(_entries(part) for part in others) + _END


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
