"""QR codes."""

from __future__ import annotations

from lxml import etree

from haandbog.publishing.permalinks import permalink
from haandbog.publishing.qr import qr_svg


def test_a_qr_code_is_an_svg_with_a_title_and_the_same_each_time() -> None:
    """A screen reader can name it, and a build does not differ from the last."""
    first = qr_svg("https://eksempel.dk/r/modul-3/#peer-stoette", title="Åbn siden")
    svg = etree.fromstring(first)
    assert svg.tag.endswith("svg")
    assert [part.text for part in svg if part.tag.endswith("title")] == ["Åbn siden"]
    assert first == qr_svg("https://eksempel.dk/r/modul-3/#peer-stoette", title="Åbn siden")


def test_different_addresses_have_different_codes() -> None:
    """The code carries the address, not only a pattern."""
    assert qr_svg("https://eksempel.dk/r/a/", title="x") != qr_svg("https://eksempel.dk/r/b/", title="x")


def test_a_permalink_stands_below_its_language() -> None:
    """The default language has the root, the others their own folder."""
    assert permalink("modul-3", language="da", default="da") == "/r/modul-3/"
    assert (
        permalink(
            "modul-3",
            language="nb",
            default="da",
            site_url="https://eksempel.dk/hb/",
            fragment="peer-stoette",
        )
        == "https://eksempel.dk/hb/nb/r/modul-3/#peer-stoette"
    )
