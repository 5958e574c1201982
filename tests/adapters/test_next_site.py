"""The next site, begun before it is known what differs."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from haandbog.adapters.next_site import NextSite
from haandbog.publishing import swap


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "site" / "side").mkdir(parents=True)
    (tmp_path / "site" / "side" / "index.html").write_text("side", encoding="utf-8")
    return tmp_path / "site"


def around(site: Path) -> list[str]:
    return sorted(path.name for path in site.parent.iterdir())


def test_it_holds_all_files_and_takes_the_sites_place(site: Path) -> None:
    """The old one is left beside it until it is cleared away."""
    with NextSite(site) as following:
        page = following.ready() / "side" / "index.html"
        page.unlink()
        page.write_text("ny", encoding="utf-8")
        assert (site / "side" / "index.html").read_text("utf-8") == "side"
        following.put_in_place()
    assert (site / "side" / "index.html").read_text("utf-8") == "ny"
    assert around(site) == [".site.previous", "site"]


def test_nothing_is_left_of_one_that_is_given_up(site: Path) -> None:
    """Whether or not it was waited for; twice is no harm."""
    with NextSite(site):
        pass
    with NextSite(site) as following:
        assert following.ready().is_dir()
        following.give_up()
    assert around(site) == ["site"]


def test_a_site_that_a_killed_build_took_away_is_there_again(site: Path) -> None:
    """Before it is copied."""
    site.rename(site.with_name(".site.previous"))
    with NextSite(site) as following:
        assert (following.ready() / "side" / "index.html").is_file()
    assert around(site) == ["site"]


def test_a_site_without_a_new_file_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It takes its place when all its files are there, although nobody has asked for them."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("Hej", encoding="utf-8")
    linked = swap.link_tree

    def slowly(source: Path, target: Path) -> None:
        target.mkdir()
        time.sleep(0.3)
        target.rmdir()
        linked(source, target)

    monkeypatch.setattr(swap, "link_tree", slowly)
    with NextSite(site) as next_site:
        time.sleep(0.1)
        next_site.put_in_place()
    assert (site / "index.html").read_text("utf-8") == "Hej"
