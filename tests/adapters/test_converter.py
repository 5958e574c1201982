"""One Python-Markdown for all pages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from mkdocs.config import load_config
from mkdocs.structure import pages as mkdocs_pages

from haandbog.adapters.mkdocs.converter import Converter

ROOT = Path(__file__).parents[2]
TRICKY = (
    "Se det[^1] og HTML.\n\n*[HTML]: forkortelse\n[^1]: En fodnote.\n\n## Ens\n\n## Ens\n\n[k]: https://eksempel.example/",
    "```py\nkode\n```\n\n- [ ] gør det\n\n??? note\n    ```\n    skjult\n    ```\n\n<div markdown>\n*ind*\n",
    "HTML, [^1] og [k][] hører til en anden side.\n\n## Ens\n\n    indrykket\n",
)  # fmt: skip


def settings() -> dict[str, Any]:
    config = load_config(str(ROOT / "mkdocs.yml"))
    return {"extensions": config.markdown_extensions, "extension_configs": config.mdx_configs}


def make(**settings: Any) -> Any:
    """As MkDocs does it."""
    return vars(mkdocs_pages)["markdown"].Markdown(**settings)


def test_a_page_is_rendered_as_if_it_were_the_first() -> None:
    """Nothing of the pages before is left: no footnote, abbreviation, link, heading or block of code."""
    texts = [*TRICKY, *(path.read_text("utf-8") for path in sorted((ROOT / "docs/da").rglob("*.md"))[:15])]
    how, converter = settings(), Converter()
    for text in [*texts, *reversed(texts)]:
        with converter.in_use():
            again = make(**how)
            html, contents = again.convert(text), again.toc_tokens
        fresh = make(**how)
        assert (html, contents) == (fresh.convert(text), fresh.toc_tokens)


def test_an_instance_that_broke_is_not_used_again() -> None:
    """Whatever a page did to it, the next page gets another; and MkDocs gets its own back."""
    how, converter = settings(), Converter()
    with converter.in_use():
        first = make(**how)
    with converter.in_use():
        assert make(**how) is first
    with pytest.raises(ValueError, match="broke"), converter.in_use():
        raise ValueError("broke")
    with converter.in_use():
        assert make(**how) is not first
    assert make(**how) is not make(**how)
