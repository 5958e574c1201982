"""What a rendered page says, cut at its headings."""

from __future__ import annotations

from haandbog.publishing.search.fragments import Fragment, fragments

PAGE = """
<p>Først et <strong>ord</strong>.</p>
<h2 id="druk">Druk og <em>drik</em><a class="headerlink" href="#druk">¶</a></h2>
<p>En linje<br>og en til.</p>
<ul><li>Et punkt</li><li>Et&shy;andet</li></ul>
<pre><code>kode: ja</code></pre>
<h3>Uden id</h3>
<h3 id="mere">Mere</h3>
<table><tr><th>Tid</th><td>18.00</td></tr></table>
"""


def test_a_page_is_cut_at_its_headings() -> None:
    """Each heading with an id begins a section; one without belongs to the section it stands in."""
    assert fragments(PAGE) == (
        Fragment("", "", "Først et ord."),
        Fragment("druk", "Druk og drik", "En linje\nog en til.\nEt punkt\nEtandet\nUden id"),
        Fragment("mere", "Mere", "Tid\n18.00"),
    )


def test_signs_scripts_and_what_data_makes_are_not_text() -> None:
    """Drawings, scripts, words for the ear alone, cards and footnotes are left out."""
    html = (
        '<p>Ring<span class="hb-vh"> nu</span><svg><title>Lampe</title></svg></p><script>var a;</script>'
        '<div class="hb-partners"><article>Eksempelcentret</article></div><div class="footnote">Kilde</div>'
    )
    assert fragments(html) == (Fragment("", "", "Ring"),)


def test_a_list_of_links_is_not_what_the_page_says() -> None:
    """An item that is a link and nothing more belongs to the page it leads to."""
    html = '<ul><li><a href="a">Alkohol</a></li><li>Se <a href="b">Spil</a></li></ul>'
    assert fragments(html) == (Fragment("", "", "Se Spil"),)


def test_an_empty_page_says_nothing() -> None:
    """Neither white space nor a page of pictures makes a section."""
    assert fragments(" \n") == ()
    assert fragments('<p><img src="a.png" alt=""></p>') == ()
