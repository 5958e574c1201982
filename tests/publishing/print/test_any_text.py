"""No text that anybody may write is read as Typst: it is printed as it stands."""

from __future__ import annotations

from html import escape

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from haandbog.adapters.typst import Refused, typeset
from haandbog.loading.glyphs import covered
from haandbog.publishing.print.manuscript import MAIN
from tests.publishing.print.walking import DAY, files_for, walked

SIGNS = st.characters(exclude_categories=("Cs", "Cn", "Co"))
TEXTS = st.text(
    st.one_of(SIGNS, st.sampled_from("\\\"#$*_`@<>[]{}()~-=+/;:,.!?'\u200b\u00ad\n\t æøå")), max_size=60
)
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@QUICK
@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_any_text_can_be_printed(texts: list[str]) -> None:
    """In a paragraph, in code, in a heading, in a table's head, in a link and in an alternative text."""
    a, b, c, d = (escape(text) for text in (texts * 4)[:4])
    html = (
        f'<h2 id="{a}">{a}</h2><p>{b} <code>{c}</code> <a href="#{a}">{d}</a> <a href="{b}">{c}</a></p>'
        f"<table><thead><tr><th>{c}</th></tr></thead><tbody><tr><td>{d}</td></tr></tbody></table>"
        f"<pre><code>{a}\n{b}</code></pre>"
        f'<div class="hb-say"><p class="hb-say__label">{a}</p><p>{b}</p></div>'
    )
    code, found = walked(html)
    made = typeset(files_for(code), MAIN, DAY)
    assert not isinstance(made, Refused), made
    missing = {sign for text in texts for sign in text if not covered(sign)}
    assert {what for _, what in found.slips} <= missing


def test_every_sign_that_is_said_to_be_in_the_fonts_is() -> None:
    """The map of what the fonts can draw is true: Typst refuses none of it."""
    every = "".join(map(chr, range(0x20, 0x30000)))
    drawn = "".join(sign for sign in every if sign.isprintable() and covered(sign))
    assert len(drawn) > 3000
    code, found = walked(f"<p>{escape(drawn)}</p><p><code>{escape(drawn)}</code></p>")
    assert found.slips == []
    assert not isinstance(typeset(files_for(code), MAIN, DAY), Refused)
