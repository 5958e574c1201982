"""Take pictures of the handbook: `python3 scripts/bootstrap.py python scripts/pictures.py FOLDER [SCENE…]`.

Needs Chromium, the extra `test` and a built site. Each scene is taken on a phone and on a desk, light and
dark; `--sight KIND` takes the phone's as somebody sees it who is colour-blind (protanopia, deuteranopia,
tritanopia) or sees no colours at all (achromatopsia). To be laid beside the pictures of the design.
"""

from __future__ import annotations

import argparse
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

SITE = Path(__file__).resolve().parents[1] / "site"
SIZES = {"phone": (390, 844), "desk": (1280, 844)}
SIGHTS = ("protanopia", "deuteranopia", "tritanopia", "achromatopsia")
SAVED = "document.querySelectorAll('[data-hb-saved]').forEach((note) => { note.hidden = false; })"
SCENES: dict[str, tuple[str, str | None]] = {
    "front": ("", None),
    "acute": ("akut/", None),
    "guide": ("akut/overdosis/", None),
    "directory": ("henvisning/", None),
    "partner": ("henvisning/vamis/", None),
    "hours": ("kontakt/", None),
    "module": ("uddannelse/modul-3/", None),
    "role": ("start/raadgiver/", None),
    "policy": ("frivilligpolitik/", None),
    "knowledge": ("viden/spil/", None),
    "glossary": ("om/ordliste/", None),
    "checklist": ("om/print/#foer-du-haenger-den-op", None),
    "hosting": ("om/hosting/", None),
    "lost": ("404.html", None),
    "bokmaal": ("nb/", None),
    "english": ("en/akut/overdosis/", None),
    "menu": ("akut/overdosis/", ".hb-header__menu"),
    "word": ("uddannelse/modul-3/", "a.hb-word"),
    "search": ("", "[data-hb-search]"),
    "saved": ("akut/overdosis/", SAVED),
}
"""Where it is, and what is pressed (a selector) or done (a script) first."""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """The pictures' names are enough."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def act(page: Page, action: str | None) -> None:
    if action is None:
        return
    if action.startswith(("document", "window")):
        page.evaluate(action)
    else:
        shown = [found for found in page.locator(action).all() if found.is_visible()]
        if shown:
            shown[0].click()
    page.wait_for_timeout(400)


def take(
    browser: Browser, root: str, scene: str, size: str, scheme: str, sight: str | None, file: Path
) -> None:
    width, height = SIZES[size]
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme="dark" if scheme == "dark" else "light"
    )
    page = context.new_page()
    if sight:
        context.new_cdp_session(page).send("Emulation.setEmulatedVisionDeficiency", {"type": sight})
    path, action = SCENES[scene]
    page.goto(f"{root}/{path}")
    act(page, action)
    page.screenshot(path=file)
    context.close()


def main() -> None:
    parser = argparse.ArgumentParser(description="Pictures of the built handbook.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("scenes", nargs="*", metavar="SCENE", help=f"of {', '.join(SCENES)}; without it, all")
    parser.add_argument("--site", type=Path, default=SITE)
    parser.add_argument("--sight", choices=SIGHTS)
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright, served(asked.site) as root:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for scene in asked.scenes or SCENES:
            for size in ("phone",) if asked.sight else SIZES:
                for scheme in ("light",) if asked.sight else ("light", "dark"):
                    name = "-".join((scene, size, asked.sight or scheme))
                    take(browser, root, scene, size, scheme, asked.sight, asked.folder / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
