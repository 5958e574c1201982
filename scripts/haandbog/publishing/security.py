"""What a browser may do with our pages: nothing that the handbook does not need (DESIGN.md, D10).

The policy stands in each page itself, so that it holds on any host, and in files of headers that a host
can take over as they are. A script that stands within a page is let through by its hash, and no other.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from html import escape

from msgspec import Struct

# A sign that minds no case, "<", comes first: it is what makes these quick.
_SCRIPT = re.compile(r"<(?i:script)\b([^>]*)>(.*?)<(?i:/script\s*)>", re.DOTALL)
_TYPE = re.compile(r"""\btype\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)
_SRC = re.compile(r"\bsrc\s*=", re.IGNORECASE)
_CHARSET = re.compile(r"<(?i:meta\s+charset=)[^>]*>")
_ROBOTS = re.compile(r"""<(?i:meta\s+name=["']?robots)\b""")
_JAVASCRIPT = {"text/javascript", "application/javascript", "module"}

_NOT_NEEDED = (
    "accelerometer",
    "bluetooth",
    "browsing-topics",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "hid",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "serial",
    "usb",
    "xr-spatial-tracking",
)
"""What a handbook never asks a device for."""


class Protection(Struct, frozen=True):
    """How this edition is protected."""

    policy: bool
    """Whether pages carry a content security policy."""
    indexed: bool
    """Whether search engines may list the pages."""


def protection(audience: str, *, policy: bool = True, robots: str = "auto") -> Protection:
    """What is asked for; ``robots`` is one of ``ROBOTS``, and ``auto`` leaves only the public edition to
    search engines."""
    indexed = audience == "public" if robots == "auto" else robots == "index"
    return Protection(policy, indexed)


def protected(html: str, how: Protection) -> str:
    """A finished page with its policy, first of all that stands in its head."""
    charset = _CHARSET.search(html)
    if charset is None:
        return html
    metas = "".join(f"\n      {meta}" for meta in _metas(html, how))
    return html[: charset.end()] + metas + html[charset.end() :]


def _metas(html: str, how: Protection) -> Iterator[str]:
    if how.policy:
        policy = escape(content_policy(script_hashes(html)), quote=False).replace('"', "&quot;")
        yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="referrer" content="no-referrer">'
    if not how.indexed and not _ROBOTS.search(html, 0, _end_of_head(html)):
        yield '<meta name="robots" content="noindex">'


def _end_of_head(html: str) -> int:
    end = html.find("</head>")
    return end if end >= 0 else len(html)


def script_hashes(html: str) -> Iterator[str]:
    """The hashes of the scripts that stand within a page, as a policy names them."""
    for attributes, body in _SCRIPT.findall(html):
        kind = _TYPE.search(attributes)
        if not _SRC.search(attributes) and (kind is None or kind[1].lower() in _JAVASCRIPT):
            yield f"'sha256-{b64encode(sha256(body.encode('utf-8')).digest()).decode('ascii')}'"


def content_policy(hashes: Iterable[str] = ()) -> str:
    """Everything from this site, nothing from elsewhere, nothing made up while the page is read."""
    return "; ".join(
        (
            "default-src 'none'",
            " ".join(("script-src 'self'", *sorted(set(hashes)))),
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "media-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "worker-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def headers(hashes: Iterable[str], how: Protection) -> Mapping[str, str]:
    """What a host says with each file. ``frame-ancestors`` works in a header only."""
    said = {
        "Content-Security-Policy": f"{content_policy(hashes)}; frame-ancestors 'none'",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": ", ".join(f"{name}=()" for name in _NOT_NEEDED),
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "X-Robots-Tag": "noindex",
    }
    left_out = {
        *(() if how.policy else ("Content-Security-Policy",)),
        *(("X-Robots-Tag",) if how.indexed else ()),
    }
    return {name: value for name, value in said.items() if name not in left_out}


HEADER_FILES = frozenset({"_headers", "headers/nginx.conf", "headers/apache.conf", "robots.txt"})
"""What :func:`header_files` makes."""


def header_files(scripts: Iterable[str], how: Protection, site_url: str) -> Mapping[str, bytes]:
    """The files a host can take over, made for pages within which exactly these scripts stand, by their
    hashes; and ``robots.txt``."""
    said = headers(scripts, how)
    made = {
        "_headers": _for_static_hosts(said),
        "headers/nginx.conf": _for_nginx(said),
        "headers/apache.conf": _for_apache(said),
        "robots.txt": _robots(how, site_url),
    }
    return {path: text.encode("utf-8") for path, text in made.items()}


_FRESH = "no-cache"
"""Kept, but asked for again each time: a correction reaches the reader at once."""


def _for_static_hosts(said: Mapping[str, str]) -> str:
    """Netlify, Cloudflare Pages and those that have taken over their form."""
    listed = {**said, "Cache-Control": _FRESH}
    return "/*\n" + "".join(f"  {name}: {value}\n" for name, value in listed.items())


def _for_nginx(said: Mapping[str, str]) -> str:
    head = "# For nginx: include this file in the server block, and in each location with an add_header.\n"
    listed = {**said, "Cache-Control": _FRESH}
    return head + "".join(f'add_header {name} "{value}" always;\n' for name, value in listed.items())


def _for_apache(said: Mapping[str, str]) -> str:
    head = "# For Apache, with mod_headers: in the virtual host, or as .htaccess in the site's folder.\n"
    listed = {**said, "Cache-Control": _FRESH}
    lines = "".join(f'Header always set {name} "{value}"\n' for name, value in listed.items())
    return head + lines


def _robots(how: Protection, site_url: str) -> str:
    if not how.indexed:
        return (
            "# Not for search engines. Each page says noindex; a robot must be let in to read it.\n"
            "User-agent: *\nAllow: /\n"
        )
    sitemap = f"Sitemap: {site_url.rstrip('/')}/sitemap.xml\n" if site_url else ""
    return f"User-agent: *\nAllow: /\n{sitemap}"
