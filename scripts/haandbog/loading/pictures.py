"""Whether a file is a picture that can be drawn: told by what is in it, not by its name."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree

from haandbog.model.printing import PICTURES


def is_whole(content: bytes, ending: str) -> bool:
    """Whether a picture is of the kind that its name says, and is there to its end."""
    return _KINDS[ending](content)


def damaged_pictures(folder: Path, names: Iterable[str]) -> frozenset[str]:
    """The pictures among the files of a folder that cannot be drawn."""
    return frozenset(name for name in names if _ending(name) in PICTURES and _is_damaged(folder / name))


def _ending(name: str) -> str:
    return name.rpartition(".")[2].lower()


def _is_damaged(path: Path) -> bool:
    try:
        return not is_whole(path.read_bytes(), _ending(path.name))
    except OSError:
        return True


def _is_png(content: bytes) -> bool:
    if not content.startswith(b"\x89PNG\r\n\x1a\n"):
        return False
    parts = [*_png_parts(content)]
    return parts[:1] == [b"IHDR"] and b"IDAT" in parts and parts[-1] == b"IEND"


def _png_parts(content: bytes) -> Iterator[bytes]:
    """The names of a PNG's parts, up to the first that is damaged."""
    at = 8
    while at + 12 <= len(content):
        end = at + 8 + int.from_bytes(content[at : at + 4], "big")
        if zlib.crc32(content[at + 4 : end]) != int.from_bytes(content[end : end + 4], "big"):
            return
        yield content[at + 4 : at + 8]
        at = end + 4


def _is_jpeg(content: bytes) -> bool:
    return content.startswith(b"\xff\xd8\xff") and b"\xff\xd9" in content


def _is_gif(content: bytes) -> bool:
    return content.startswith((b"GIF87a", b"GIF89a")) and content.rstrip(b"\0").endswith(b";")


def _is_webp(content: bytes) -> bool:
    size = int.from_bytes(content[4:8], "little")
    return content[:4] == b"RIFF" and content[8:12] == b"WEBP" and size + 8 <= len(content)


def _is_svg(content: bytes) -> bool:
    try:
        root = ElementTree.fromstring(content)
    except (ElementTree.ParseError, ValueError, LookupError):
        return False
    return root.tag == "{http://www.w3.org/2000/svg}svg"


_KINDS: Mapping[str, Callable[[bytes], bool]] = {
    "png": _is_png,
    "jpg": _is_jpeg,
    "jpeg": _is_jpeg,
    "gif": _is_gif,
    "svg": _is_svg,
    "webp": _is_webp,
}
