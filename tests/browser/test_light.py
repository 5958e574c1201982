"""A start page for a phone with little signal: few bytes, nothing that jumps, usable before any script."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.sites import KINDS

MOST = 150_000
SHIFTS = """
    window.shifted = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.shifted += entry.value)))
      .observe({ type: "layout-shift", buffered: true });
"""
PHONE = {"width": 390, "height": 844}
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
"""A slow mobile net, as browsers' own tools have it."""


def small(body: bytes) -> int:
    return min(len(body), len(gzip.compress(body, 9)))


@pytest.mark.parametrize("language", ["", "nb/", "en/"])
def test_the_start_page_is_light(language: str, own_address: str, browser: Browser) -> None:
    """All that the first view asks for is at most 150 KB on the wire, without Material's script."""
    context = browser.new_context(viewport=PHONE, service_workers="block")
    page = context.new_page()
    weights: dict[str, int] = {}
    page.on("requestfinished", lambda asked: weights.update({asked.url: small(asked.response().body())}))
    page.goto(f"{own_address}/{language}", wait_until="networkidle")
    assert len(weights) > 5
    assert sum(weights.values()) <= MOST, weights
    assert not [url for url in weights if "assets/javascripts" in url or url.endswith(".map")]
    context.close()


@pytest.mark.parametrize("kind", ["front", "acute guide", "partner", "hours"])
def test_nothing_jumps(kind: str, own_address: str, browser: Browser) -> None:
    """Fonts, hours and scripts come without moving what is being read: no more than a good page may."""
    context = browser.new_context(viewport=PHONE, service_workers="block")
    page = context.new_page()
    page.add_init_script(SHIFTS)
    page.goto(f"{own_address}/{KINDS[kind]}", wait_until="networkidle")
    assert page.evaluate("window.shifted") <= 0.005
    context.close()


def test_the_urgent_ways_work_before_any_script(own_address: str, browser: Browser) -> None:
    """While scripts are still on their way, Akut and the number can be tapped."""
    context = browser.new_context(viewport=PHONE, service_workers="block")
    page = context.new_page()
    page.route("**/*.js", lambda route: route.abort())
    page.goto(f"{own_address}/")
    page.locator("a.hb-tile--acute").click()
    page.locator("#hb-content a[href$='overdosis/']").first.click()
    expect(page.locator("#hb-content a[href^='tel:112']").first).to_be_visible()
    context.close()


@pytest.mark.long
def test_it_is_usable_at_once_on_a_slow_phone(own_address: str, browser: Browser) -> None:
    """With a slow net and a processor at a quarter of its speed the page is painted within three seconds,
    though this test's host does not even compress."""
    context = browser.new_context(viewport=PHONE, service_workers="block")
    page = context.new_page()
    tools = context.new_cdp_session(page)
    tools.send("Network.enable")
    tools.send("Network.emulateNetworkConditions", SLOW)
    tools.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(f"{own_address}/")
    paint = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    assert paint < 3000
    context.close()


def test_two_fonts_are_asked_for_at_once(own_site: Path) -> None:
    """The page names the fonts of its first screen itself, so that they need not wait for the stylesheet."""
    html = (own_site / "index.html").read_text(encoding="utf-8")
    for name in ("source-sans-3-latin-wght-normal", "bricolage-grotesque-88"):
        assert f'rel="preload" href="assets/fonts/{name}.woff2" as="font"' in html
        assert (own_site / f"assets/fonts/{name}.woff2").is_file()
