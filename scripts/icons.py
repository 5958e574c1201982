"""Make the stylesheet with our icons again: `python3 scripts/icons.py` (`--check` only compares).

Each icon of `theme/.icons/hb` (Phosphor Icons, MIT) becomes a mask, so that HTML made in Python shows it with
`<span class="hb-i hb-i--clock" aria-hidden="true"></span>`, in the colour of the text around it.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from urllib.parse import quote

THEME = Path(__file__).resolve().parent / "haandbog" / "theme"
TARGET = THEME / "assets" / "css" / "icons.css"
HEAD = "/* Made by scripts/icons.py from .icons/hb (Phosphor Icons, MIT). Do not edit by hand. */\n"
PATH = re.compile(r'<path d="([^"]+)"')
# What may stand unquoted in a data address between double quotes.
SAFE = " ,:/='-.MmLlHhVvCcSsAaZzTtQq"


NUMBER = re.compile(r"-?\d*\.\d+")


def rounded(number: re.Match[str]) -> str:
    """One decimal is a tenth of a pixel on the largest icon we show."""
    short = f"{float(number[0]):.1f}".removesuffix(".0")
    return short if short.startswith("-") else f" {short}"


def mask(svg: str) -> str:
    """An icon as an address: its drawing alone, all Phosphor icons share the frame."""
    drawings = (re.sub(r"([,a-zA-Z]) ", r"\1", NUMBER.sub(rounded, d)) for d in PATH.findall(svg))
    paths = "".join(f"<path d='{drawing}'/>" for drawing in drawings)
    drawing = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 256 256'>{paths}</svg>"
    return f'url("data:image/svg+xml,{quote(drawing, safe=SAFE)}")'


def stylesheet(folder: Path) -> str:
    """All icons as custom properties, and a class for each."""
    icons = {file.stem: mask(file.read_text(encoding="utf-8")) for file in sorted(folder.glob("*.svg"))}
    variables = "".join(f"  --hb-i-{name}: {address};\n" for name, address in icons.items())
    classes = "".join(f".hb-i--{name} {{ --hb-i: var(--hb-i-{name}) }}\n" for name in icons)
    return f"{HEAD}:root {{\n{variables}}}\n{classes}"


def main(arguments: list[str]) -> int:
    made = stylesheet(THEME / ".icons" / "hb")
    if arguments == ["--check"]:
        return 0 if TARGET.is_file() and TARGET.read_text(encoding="utf-8") == made else 1
    TARGET.write_text(made, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
