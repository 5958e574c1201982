"""Headings get the anchors that the core has read them to have, so that a checked link is a working one."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig

from haandbog.loading.markdown.structure import slug


def use_our_anchors(config: MkDocsConfig) -> None:
    """Give Python-Markdown our slugs, unless the configuration brings its own."""
    if "toc" in config.markdown_extensions:
        config.mdx_configs.setdefault("toc", {}).setdefault("slugify", slugify)


def slugify(value: str, separator: str) -> str:
    """Python-Markdown's question; our separator is always a hyphen."""
    return slug(value)
