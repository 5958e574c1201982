"""A site that is built beside the old one, and the files that are made before its pages."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from haandbog.adapters.mkdocs.staging import Staging
from haandbog.publishing.offline import hashed


def staged(folder: Path, others: Mapping[str, bytes]) -> Staging:
    """A build of a site in a folder."""
    config = MkDocsConfig()
    config.site_dir = str(folder / "site")
    return Staging.begin(config, lambda: others)


def written(folder: Path) -> dict[str, str]:
    """Every file below a folder."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in files}


def test_what_was_made_before_the_pages_is_put_among_them(tmp_path: Path) -> None:
    """Whole folders, and files in folders that the pages have made; what is known of each is told."""
    staging = staged(tmp_path, {"r/a/index.html": b"a", "nb/r/b/index.html": b"b", "nb/x.json": b"x"})
    (staging.folder / "nb").mkdir(parents=True)
    (staging.folder / "nb/index.html").write_text("side", encoding="utf-8")
    told = staging.take_in()
    assert written(staging.folder) == {
        "r/a/index.html": "a", "nb/r/b/index.html": "b", "nb/x.json": "x", "nb/index.html": "side",
    }  # fmt: skip
    assert {name: one.hash for name, one in told.items()} == {
        "r/a/index.html": hashed(b"a"), "nb/r/b/index.html": hashed(b"b"), "nb/x.json": hashed(b"x"),
    }  # fmt: skip
    assert [path.name for path in tmp_path.iterdir()] == [staging.folder.name]


def test_a_file_of_the_handbooks_own_keeps_its_place(tmp_path: Path) -> None:
    """It is not written over, and not told as one of ours; a folder's own file keeps the folder's others out
    as little as it must."""
    staging = staged(tmp_path, {"open/x.json": b"ours", "open/y.json": b"ours", "r/a": b"ours"})
    (staging.folder / "open").mkdir(parents=True)
    (staging.folder / "open/x.json").write_text("own", encoding="utf-8")
    (staging.folder / "r").write_text("own", encoding="utf-8")
    assert list(staging.take_in()) == ["open/y.json"]
    assert written(staging.folder) == {"open/x.json": "own", "open/y.json": "ours", "r": "own"}


def test_a_build_that_is_given_up_leaves_nothing(tmp_path: Path) -> None:
    """Neither pages nor what was made before them."""
    staging = staged(tmp_path, {f"r/{n}/index.html": b"a" for n in range(500)})
    staging.folder.mkdir()
    staging.give_up()
    assert list(tmp_path.iterdir()) == []


def test_scripts_within_pages_are_told(tmp_path: Path) -> None:
    """For the header files of hosts, without reading the page again."""
    staging = staged(tmp_path, {"a.html": b"<script>1</script>", "a.txt": b"<script>1</script>"})
    staging.folder.mkdir()
    told = staging.take_in()
    assert len(told["a.html"].scripts) == 1
    assert told["a.txt"].scripts == ()
