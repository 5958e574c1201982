"""What a page of each kind costs and what axe-core finds on it, as a table.

``python3 scripts/bootstrap.py python -m tests.browser.numbers SITE`` reads a built site. Requests and bytes
are those of a first visit on a phone, gzipped, without the worker that keeps the handbook for later. axe-core
looks at the page in three languages, light and dark, on a phone and on a desk.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.serving import chromium, served
from tests.browser.sites import KINDS, LANGUAGES
from tests.browser.test_accessible import DRESSES, PHONE, opened, violations
from tests.browser.test_light import small


@dataclass(frozen=True)
class Measured:
    """One kind of page."""

    kind: str
    requests: int
    elsewhere: int
    """Of these, to another host."""
    html: int
    """Bytes of the page itself, gzipped."""
    total: int
    """Bytes of all that its first view asks for, gzipped."""
    looked: int
    """How many times axe-core has looked at it."""
    found: int


def measured(browser: Browser, address: str, kind: str) -> Measured:
    weights = dict(first_visit(browser, f"{address}/{KINDS[kind]}"))
    dressed = list(product(LANGUAGES.values(), DRESSES))
    found = 0
    for own, dress in dressed:
        with opened(browser, f"{address}/{own}{KINDS[kind]}", *dress) as page:
            found += len(violations(page))
    return Measured(
        kind,
        len(weights),
        sum(not url.startswith(address) for url in weights),
        next(iter(weights.values())),
        sum(weights.values()),
        len(dressed),
        found,
    )


def first_visit(browser: Browser, url: str) -> Iterator[tuple[str, int]]:
    """Each address that is asked for, the page's own first, and its bytes on the wire."""
    context = browser.new_context(viewport={"width": PHONE, "height": 844}, service_workers="block")
    page = context.new_page()
    bodies: dict[str, bytes] = {}
    page.on("requestfinished", lambda asked: bodies.update({asked.url: asked.response().body()}))
    page.goto(url, wait_until="networkidle")
    context.close()
    yield from ((asked, small(body)) for asked, body in bodies.items())


def main() -> None:
    parser = argparse.ArgumentParser(description="Numbers of a page of each kind.")
    parser.add_argument("site", type=Path)
    print(
        f"{'kind':14} {'requests':>8} {'elsewhere':>9} {'page KB':>8} {'all KB':>7} {'axe':>5} {'found':>5}"
    )
    with served(parser.parse_args().site) as address, chromium() as browser:
        for kind in KINDS:
            m = measured(browser, address, kind)
            told = f"{m.kind:14} {m.requests:8} {m.elsewhere:9} {m.html / 1000:8.1f} {m.total / 1000:7.1f}"
            print(f"{told} {m.looked:5} {m.found:5}", flush=True)


if __name__ == "__main__":
    main()
