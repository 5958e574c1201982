"""The last look at a finished page."""

from __future__ import annotations

import pytest

from haandbog.publishing.leftovers import leftovers


@pytest.mark.parametrize(
    "html",
    [
        '<a href="ref:modul-3">x</a>',
        "<a class=\"a\" href='partner:vamis'>x</a>",
        '<img src="term:x">',
        "<p>Ring {{ org.phone }} nu</p>",
        "<p>Ring {{ org.phone",
        "<div>Se [modulet](ref:modul-3)</div>",
    ],
)
def test_what_is_ours_and_left_is_found(html: str) -> None:
    """An unresolved reference or insertion in the finished page is an error."""
    assert [d.code for d in leftovers("docs/da/x.md", html)] == ["leftover"]


@pytest.mark.parametrize(
    "html",
    [
        "<p>Ref: 2011-51868, Partner: ukendt</p>",
        "<pre><code>{{ org.phone }}</code></pre>",
        "<p>Skriv <code>[](ref:modul-3)</code></p>",
        "<script>var a = {b: {c: 1}}; {{x}}</script>",
        '<a href="https://eksempel.dk/?ref:x">x</a>',
        '<a data-x="{{ y }}" href="/">x</a>',
    ],
)
def test_what_only_looks_like_ours_passes(html: str) -> None:
    """Case numbers, code and scripts are left alone."""
    assert list(leftovers("docs/da/x.md", html)) == []
