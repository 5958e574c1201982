"""Addresses inside HTML that we make."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from haandbog.rendering.links import PageLinks
from tests.rendering.handbooks import base


@pytest.mark.parametrize(
    ("page", "path", "fragment", "address"),
    [
        ("", "akut.md", "", "akut/"),
        ("", "index.md", "", "./"),
        ("henvisning/", "henvisning/vamis.md", "", "vamis/"),
        ("henvisning/vamis/", "henvisning/index.md", "", "../"),
        ("henvisning/vamis/", "henvisning/lms.md", "historie", "../lms/#historie"),
    ],
)
def test_an_address_leads_from_one_page_to_the_other(
    page: str, path: str, fragment: str, address: str
) -> None:
    """Relative, so that the site works from any folder."""
    assert PageLinks(base(), page).link(path, fragment) == address


def test_an_address_follows_the_sites_setting() -> None:
    """Without directories the files themselves are named."""
    handbook = replace(base(), settings=replace(base().settings, use_directory_urls=False))
    assert PageLinks(handbook, "henvisning/index.html").link("henvisning/vamis.md") == "vamis.html"
