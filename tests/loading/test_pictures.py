"""Whether a file is a picture that can be drawn."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest

from haandbog.loading.pictures import damaged_pictures, is_whole
from haandbog.model.printing import PICTURES
from tests.samples import BASE

PNG = (BASE / "docs" / "da" / "telefon.png").read_bytes()
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>'
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xd9"
GIF = b"GIF89a\x01\x00\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
WEBP = b"RIFF\x0c\x00\x00\x00WEBPVP8L\x00\x00\x00\x00"
WHOLE = {"png": PNG, "jpg": JPEG, "jpeg": JPEG, "gif": GIF, "svg": SVG, "webp": WEBP}


def _png(*names: bytes) -> bytes:
    """A PNG of empty parts, each with its sum."""
    parts = (b"\0\0\0\0" + name + zlib.crc32(name).to_bytes(4, "big") for name in names)
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


@pytest.mark.parametrize("ending", PICTURES)
def test_a_picture_of_each_kind_that_can_be_printed_is_known(ending: str) -> None:
    """By its own kind, and not by another's."""
    assert is_whole(WHOLE[ending], ending)
    others = {other for other, content in WHOLE.items() if content != WHOLE[ending]}
    assert not any(is_whole(WHOLE[ending], other) for other in others)


@pytest.mark.parametrize("ending", PICTURES)
def test_half_a_picture_is_none(ending: str) -> None:
    """Nor is an empty file, or a text with a picture's name."""
    content = WHOLE[ending]
    assert not is_whole(content[: len(content) // 2], ending)
    assert not is_whole(b"", ending)
    assert not is_whole("Vores logo på 1 side".encode(), ending)


def test_one_wrong_bit_in_a_png_is_seen() -> None:
    """Each part of it carries its own sum; and it begins, shows something and ends."""
    broken = bytearray(PNG)
    broken[len(broken) // 2] ^= 1
    assert not is_whole(bytes(broken), "png")
    assert is_whole(_png(b"IHDR", b"IDAT", b"IEND"), "png")
    assert not is_whole(_png(b"IHDR", b"IEND"), "png")
    assert not is_whole(_png(b"IDAT", b"IHDR", b"IEND"), "png")


@pytest.mark.parametrize(
    "text",
    [
        b"<svg><path/></svg>",
        b"<html xmlns='http://www.w3.org/2000/svg'><body/></html>",
        b"<?xml version='1.0' encoding='utf-9'?><svg xmlns='http://www.w3.org/2000/svg'/>",
        b"<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'>"
        + b"".join(b"<!ENTITY %c '%s'>" % (98 + n, (b"&%c;" % (97 + n)) * 10) for n in range(9))
        + b"]><svg xmlns='http://www.w3.org/2000/svg'><text>&j;</text></svg>",
    ],
)
def test_what_is_no_drawing_is_none(text: bytes) -> None:
    """Without its namespace nothing is drawn; and nobody's memory is filled by names that grow."""
    assert not is_whole(text, "svg")


def test_among_files_the_pictures_that_cannot_be_drawn_are_known(tmp_path: Path) -> None:
    """By their content; what is no picture by its name is not looked into."""
    files = {"hel.png": PNG, "halv.png": PNG[:-5], "LAMPE.SVG": b"<svg", "note.txt": b"", "tegning.svg": SVG}
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    assert damaged_pictures(tmp_path, files) == {"halv.png", "LAMPE.SVG"}
