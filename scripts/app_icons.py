"""Make the icons for a phone's screen again: `python3 scripts/bootstrap.py python scripts/app_icons.py`.

Needs Chromium and the extra `test`. The logo becomes `theme/assets/icons/icon.svg`, and a PNG of each size
that phones ask for; the maskable one has room around the lamp, because phones cut its corners.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

THEME = Path(__file__).resolve().parent / "haandbog" / "theme"
TARGET = THEME / "assets" / "icons"
COLOURS = json.loads((THEME / "tokens.json").read_text(encoding="utf-8"))["color"]
PNGS = {"icon-180.png": (180, 0, 0), "icon-192.png": (192, 7, 0), "icon-512.png": (512, 7, 0)}
"""Width, and in units of the drawing the corners' radius and the room around it."""
MASKABLE = {"icon-maskable-512.png": (512, 0, 5)}


def drawing(radius: int, room: int) -> str:
    """The lamp of `partials/hb/logo.html`, with colours of its own."""
    ground, dome, bulb = (COLOURS[name]["light"] for name in ("brand", "on-brand", "lamp"))
    start, size = -room, 32 + 2 * room
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{start} {start} {size} {size}">'
        f'<rect x="{start}" y="{start}" width="{size}" height="{size}" rx="{radius}" fill="{ground}"/>'
        f'<path d="M16 {start}v{11 + room}" fill="none" stroke="{dome}" stroke-width="2"/>'
        f'<path d="M5.5 20.5a10.5 10.5 0 0 1 21 0z" fill="{dome}"/>'
        f'<path d="M11.5 22.4h9a4.5 4.5 0 0 1-9 0z" fill="{bulb}"/></svg>\n'
    )


def main() -> None:
    TARGET.mkdir(exist_ok=True)
    (TARGET / "icon.svg").write_text(drawing(7, 0), encoding="utf-8", newline="\n")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, (width, radius, room) in {**PNGS, **MASKABLE}.items():
            page = browser.new_page(viewport={"width": width, "height": width})
            page.set_content(f"<style>body{{margin:0}}svg{{display:block}}</style>{drawing(radius, room)}")
            page.screenshot(path=TARGET / name, omit_background=True)
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
