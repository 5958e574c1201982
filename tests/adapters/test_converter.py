"""One Python-Markdown for all pages."""

from __future__ import annotations

import random
from importlib import import_module
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


BITS = (
    "[", "]", "(", ")", "`", "``", "*", "**", "_", "{ #x }", "\\", "\n> ", "\n- ", "\n", "\n\n",
    "\n\n!!! note\n\n    ", " | ", "\n\n## ", "<", "<div markdown>", "</div>", "[^1]", "\n\n[^1]: En note\n",
    "    ", "&amp;", "&", "<!--", "-->", "  \n", "![", "](x.md)", "<a@b.example>", "<https://x.example>",
    "\n\n*[HTML]: x\n", "HTML", "<b>", "</b>", "[k]: /u\n",
)  # fmt: skip


def test_looking_for_signs_first_changes_no_page() -> None:
    """Every pattern is applied where it could be found: 300 pages put together at random."""
    how, converter, chance = settings(), Converter(), random.Random(1)
    fresh = make(**how)
    for _ in range(300):
        text = "".join(chance.choice((*BITS, "ord ", "to ord")) for _ in range(60))
        with converter.in_use():
            again = make(**how)
        assert again.convert(text) == fresh.reset().convert(text), text


def test_a_text_without_signs_is_searched_with_few_patterns(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not with all of them."""
    asked: list[str] = []
    inline = import_module("markdown.treeprocessors").InlineProcessor
    apply = inline._InlineProcessor__applyPattern

    def noting(self: Any, pattern: Any, *rest: Any) -> Any:
        asked.append(pattern.pattern)
        return apply(self, pattern, *rest)

    monkeypatch.setattr(inline, "_InlineProcessor__applyPattern", noting)
    with Converter().in_use():
        instance = make(**settings())
    assert instance.convert("Bare almindelige ord.") == "<p>Bare almindelige ord.</p>"
    assert 0 < len(asked) < len(list(instance.inlinePatterns)) / 3
