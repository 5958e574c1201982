"""QR codes for slides and paper, drawn as SVG: no script, no image file, the same bytes each time."""

from __future__ import annotations

import io

import segno


def qr_svg(address: str, *, title: str) -> str:
    """The address as a QR code, black on white with the quiet zone that scanners need.

    `title` is what a screen reader says instead of the drawing. Error correction is at least level M, so that
    a worn printout can still be read (ISO/IEC 18004).
    """
    out = io.BytesIO()
    _code(address).save(
        out,
        kind="svg",
        xmldecl=False,
        svgclass=None,
        lineclass=None,
        omitsize=True,
        light="#fff",
        title=title,
    )
    return out.getvalue().decode("utf-8").strip()


def qr_edge(address: str) -> float:
    """How much of the drawing's width its white edge takes on each side."""
    code = _code(address)
    return code.default_border_size / code.symbol_size()[0]


def _code(address: str) -> segno.QRCode:
    return segno.make(address, error="m", micro=False)


def qr_for_terminal(address: str) -> str:
    """The same code drawn with blocks, two rows to a line, for a terminal with any background."""
    out = io.StringIO()
    _code(address).terminal(out, compact=True)
    return out.getvalue().rstrip("\n")
