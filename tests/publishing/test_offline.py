"""The list of what a reader keeps: whole, in order, and the same for the same site."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from haandbog.loading.project import load
from haandbog.loading.settings import Wanted, read_settings
from haandbog.model.handbook import Handbook
from haandbog.publishing.app_manifest import app_manifests
from haandbog.publishing.offline import farewell, hashed, workers
from tests.samples import TODAY, make

SITE = {
    path: hashed(path.encode())
    for path in (
        "404.html",
        "_headers",
        "assets/css/haandbog.css",
        "assets/fonts/a.woff2",
        "assets/javascripts/bundle.js.map",
        "assets/js/haandbog.js",
        "assets/js/hours.js",
        "en/assets/js/hours.js",
        "en/index.html",
        "en/search.json",
        "haandbog.pdf",
        "headers/nginx.conf",
        "henvisningsmappe/eksempelcentret/index.html",
        "henvisningsmappe/index.html",
        "img/kort.png",
        "index.html",
        "kontakt/index.html",
        "manifest.json",
        "modul-3/index.html",
        "nb/index.html",
        "objects.inv",
        "ordliste/index.html",
        "r/modul-3/index.html",
        "references.json",
        "search.json",
        "sitemap.xml",
        "sw.js",
    )
}


@pytest.fixture
def handbook(tmp_path: Path) -> Handbook:
    folder = make(tmp_path / "h", {})
    settings, _ = read_settings(folder / "mkdocs.yml", Wanted(today=TODAY))
    return load(settings)[0]


def lists(worker: bytes) -> Mapping[str, list[str]]:
    text = worker.decode("utf-8")
    found = re.findall(r"^const (FIRST|REST) = (.*);$", text, re.M)
    return {name: [address for address, _ in json.loads(files)] for name, files in found}


def test_the_urgent_pages_and_their_dress_come_first(handbook: Handbook) -> None:
    """Front page, referral folder, partners and hours, with styles, scripts and fonts; then the rest."""
    found = lists(workers(handbook, SITE)["sw.js"])
    assert {"./", "henvisningsmappe/", "kontakt/", "404.html"} <= set(found["FIRST"])
    assert {"assets/css/haandbog.css", "assets/js/haandbog.js", "assets/fonts/a.woff2"} <= set(found["FIRST"])
    assert {"modul-3/", "ordliste/", "r/modul-3/", "search.json", "img/kort.png"} <= set(found["REST"])


def test_a_language_keeps_its_own(handbook: Handbook) -> None:
    """Each language has a worker of its own, with its pages and what all share, from its own root."""
    made = workers(handbook, SITE)
    assert set(made) == {"sw.js", "nb/sw.js", "en/sw.js"}
    english = {address for part in lists(made["en/sw.js"]).values() for address in part}
    assert {"./", "search.json", "assets/js/hours.js", "../assets/css/haandbog.css"} <= english
    assert not any(address.startswith("../nb/") or address.endswith("kontakt/") for address in english)
    assert "../search.json" not in english


@pytest.mark.parametrize(
    "path", ["haandbog.pdf", "objects.inv", "references.json", "sitemap.xml", "sw.js", "_headers"]
)
def test_what_is_for_others_is_not_kept(handbook: Handbook, path: str) -> None:
    """Print, lists for programs and the host's files stay on the net."""
    found = lists(workers(handbook, SITE)["sw.js"])
    assert path not in [*found["FIRST"], *found["REST"]]


def test_the_same_site_gives_the_same_worker_and_a_changed_page_a_new_one(handbook: Handbook) -> None:
    """Byte for byte; a page of another language changes nothing here."""
    made = workers(handbook, SITE)
    assert workers(handbook, dict(reversed(SITE.items()))) == made
    changed = workers(handbook, {**SITE, "modul-3/index.html": hashed(b"changed")})
    assert changed["sw.js"] != made["sw.js"]
    assert changed["en/sw.js"] == made["en/sw.js"]


def test_the_workers_are_scripts(handbook: Handbook, tmp_path: Path) -> None:
    """What is put together can be read as a script, and so can the farewell."""
    for name, script in {"a": workers(handbook, SITE)["nb/sw.js"], "b": farewell(handbook)["sw.js"]}.items():
        file = tmp_path / f"{name}.js"
        file.write_bytes(script)
        subprocess.run(["node", "--check", str(file)], check=True)


def test_a_phone_is_told_what_the_handbook_is(handbook: Handbook) -> None:
    """Name, language, icons that lie on the site, and the shortcuts of the thumb bar."""
    told = json.loads(app_manifests(handbook)["nb/manifest.json"])
    assert (told["lang"], told["start_url"], told["scope"]) == ("nb", "./", "./")
    assert told["icons"][0]["src"] == "../assets/icons/icon-192.png"
    assert {short["name"] for short in told["shortcuts"]} == {"Henvisning", "Åpningstider"}
