"""What a browser may do with our pages."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

import pytest

from haandbog.publishing.security import (
    content_policy,
    header_files,
    headers,
    protected,
    protection,
    script_hashes,
)

PAGE = '<!doctype html><html><head><meta charset="utf-8"><title>A</title></head><body></body></html>'


def hashed(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def test_a_page_says_its_policy_before_anything_is_loaded() -> None:
    """The policy stands right after the character set: nothing is let through before it."""
    html = protected(PAGE, protection("public"))
    assert html.index("Content-Security-Policy") < html.index("<title>")
    assert html.index('<meta charset="utf-8">') < html.index("Content-Security-Policy")
    assert '<meta name="referrer" content="no-referrer">' in html


def test_nothing_is_allowed_that_is_not_named() -> None:
    """No eval, no inline style, no address but the site's own."""
    policy = content_policy()
    assert policy.startswith("default-src 'none'; script-src 'self';")
    assert "unsafe" not in policy
    assert "//" not in policy
    assert "*" not in policy


@pytest.mark.parametrize("attributes", ["", ' type="text/javascript"', " type=module", " defer"])
def test_a_script_within_the_page_is_let_through_by_its_hash(attributes: str) -> None:
    """Each script that runs, also one with æøå, and each but once."""
    script = 'say("Søg")'
    page = PAGE.replace("</body>", f"<script{attributes}>{script}</script>" * 2 + "</body>")
    assert set(script_hashes(page)) == {hashed(script)}
    assert protected(page, protection("public")).count(hashed(script)) == 1


@pytest.mark.parametrize("before", ["", "İ", "<scripture>"])
def test_a_script_is_found_however_it_is_written(before: str) -> None:
    """In capitals, after a letter that is longer in small, after what only looks like one."""
    page = PAGE.replace("</body>", f"<p>{before}</p><Script\n>a()</SCRIPT ></body>")
    assert list(script_hashes(page)) == [hashed("a()")]


def test_data_and_files_need_no_hash() -> None:
    """JSON in a page does not run, and a file is let through by its address."""
    page = PAGE.replace("</body>", '<script type="application/json">{}</script><script src="a.js"></script>')
    assert list(script_hashes(page)) == []


@pytest.mark.parametrize(
    ("audience", "robots", "indexed"),
    [
        ("public", "auto", True),
        ("volunteer", "auto", False),
        ("leader", "auto", False),
        ("public", "noindex", False),
        ("volunteer", "index", True),
    ],
)
def test_only_the_public_edition_is_for_search_engines(audience: str, robots: str, indexed: bool) -> None:
    """Unless the handbook says otherwise; page, header and robots.txt say the same."""
    how = protection(audience, robots=robots)
    files = header_files((), how, "https://haandbog.example.org/")
    assert ('content="noindex"' in protected(PAGE, how)) is not indexed
    assert ("X-Robots-Tag" in files["_headers"].decode()) is not indexed
    assert ("Sitemap: https://haandbog.example.org/sitemap.xml" in files["robots.txt"].decode()) is indexed


def test_a_page_that_says_itself_what_robots_may_do_says_it_once() -> None:
    """A permalink's page is never listed, and has no second word about it."""
    page = PAGE.replace("<title>", '<meta name="robots" content="noindex"><title>')
    assert protected(page, protection("volunteer")).count("robots") == 1


def test_without_a_policy_the_rest_stays() -> None:
    """`csp: false` leaves out the policy in pages and headers, and nothing else."""
    how = protection("volunteer", policy=False)
    assert "Content-Security-Policy" not in protected(PAGE, how)
    assert 'content="no-referrer"' in protected(PAGE, how)
    assert "Content-Security-Policy" not in headers([], how)
    assert "Permissions-Policy" in headers([], how)


def test_the_headers_let_through_what_any_page_needs() -> None:
    """The policy of the files is the union of the pages', and forbids to be framed."""
    pages = [PAGE.replace("</body>", f"<script>{name}</script></body>") for name in ("a()", "b()")]
    scripts = {found for page in pages for found in script_hashes(page)}
    for path in ("_headers", "headers/nginx.conf", "headers/apache.conf"):
        text = header_files(scripts, protection("volunteer"), "")[path].decode()
        assert hashed("a()") in text
        assert hashed("b()") in text
        assert "frame-ancestors 'none'" in text


def test_a_file_without_a_head_is_left_alone() -> None:
    """What is no page of ours, such as a fragment, stays as it is."""
    assert protected("<p>A</p>", protection("public")) == "<p>A</p>"
