"""A page asks nobody but its own site, and runs nothing that its policy does not let through."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser, Response

from haandbog.publishing.security import content_policy, script_hashes
from tests.adapters.running import pages_of
from tests.browser.sites import KINDS, LANGUAGES, addresses

WATCH = """
    window.refused = [];
    document.addEventListener("securitypolicyviolation", (told) =>
      window.refused.push(`${told.violatedDirective} ${told.blockedURI} ${told.sourceFile}`));
"""


def missed(told: Response) -> list[str]:
    """What a page asked for and did not get; its own 404 is one of the kinds of pages."""
    return [] if told.status < 400 or told.request.is_navigation_request() else [f"{told.status}: {told.url}"]


def faults(browser: Browser, root: str, names: list[str]) -> list[str]:
    """What is wrong when these pages are opened: an address elsewhere or not found, something that the
    policy refuses, an error in a script, a cookie."""
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(WATCH)
    wrong: list[str] = []
    page.on("request", lambda asked: asked.url.startswith(root) or wrong.append(f"elsewhere: {asked.url}"))
    page.on("pageerror", lambda error: wrong.append(f"{page.url}: {error}"))
    page.on("response", lambda told: wrong.extend(missed(told)))
    for name in names:
        page.goto(f"{root}/{name}")
        wrong += [f"{name}: {told}" for told in page.evaluate("window.refused")]
    wrong += [f"cookie: {cookie}" for cookie in context.cookies()]
    context.close()
    return wrong


def test_a_page_of_each_kind_keeps_to_itself(own_address: str, browser: Browser) -> None:
    """No request elsewhere or in vain, nothing refused by the policy, no error in a script, no cookie."""
    assert faults(browser, own_address, [*KINDS.values(), "nb/", "en/"]) == []


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_keeps_to_itself(
    language: str, own_site: Path, own_address: str, browser: Browser
) -> None:
    """Likewise each page of each language."""
    names = addresses(own_site, language)
    assert len(names) > 50
    assert faults(browser, own_address, names) == []


def test_every_page_is_written_for_the_strict_policy(own_site: Path) -> None:
    """All pages, those that only lead on too, have the policy without exceptions; no script, style or
    handler stands within one, and all that is loaded lies on the site."""
    policy = content_policy()
    for path in pages_of(own_site):
        text = path.read_text(encoding="utf-8")
        page = html.fromstring(text)
        assert page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content") == [policy], path
        assert list(script_hashes(text)) == []
        assert page.xpath("//style | //@style | //@*[starts-with(name(), 'on')]") == [], path
        loaded = page.xpath("//@src | //link[not(@rel='canonical' or @rel='alternate')]/@href")
        assert [address for address in loaded if re.match(r"(?:[a-z]+:)?//", address)] == [], path


def test_the_ways_to_other_languages_hold_in_any_folder(own_site: Path) -> None:
    """No page of the site begins an address with a slash: it may lie in a folder of its host."""
    for path in pages_of(own_site):
        if path.name != "404.html":
            page = html.fromstring(path.read_text(encoding="utf-8"))
            assert [a for a in page.xpath("//@href | //@src") if a.startswith("/")] == [], path
