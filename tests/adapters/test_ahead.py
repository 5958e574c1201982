"""Templates compiled by another process while the handbook is being read."""

from __future__ import annotations

from pathlib import Path

from jinja2.bccache import Bucket
from mkdocs.theme import Theme

from haandbog.adapters.meanwhile import can_fork
from haandbog.adapters.mkdocs import ahead, fingerprints
from haandbog.adapters.mkdocs.environment import Compiled, compile_ahead, prepare
from haandbog.publishing.shelf import FOLDER, Shelf
from haandbog.rendering.theme import THEME


class Noting(Compiled):
    """Notes what had to be compiled here."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        super().dump_bytecode(bucket)
        self.made = [*getattr(self, "made", []), bucket.code]


def compiled_here(overrides: Path, beside: Noting) -> list[str]:
    """The templates that a build with these overrides compiles itself."""
    theme = Theme(name="material", custom_dir=str(overrides))
    theme.dirs.insert(1, str(THEME))
    prepare(theme, beside)
    compile_ahead(theme.get_env())
    return [code.co_filename for code in getattr(beside, "made", ()) if code is not None]


def test_nothing_that_was_compiled_beside_is_compiled_again(tmp_path: Path) -> None:
    """A build finds all that its pages are made with."""
    assert compiled_here(tmp_path, Noting(Shelf(None), "", ahead.compiled())) == []
    assert len(ahead.compiled()) > 30


def test_a_template_of_the_handbooks_own_is_compiled_from_its_own_text(tmp_path: Path) -> None:
    """What was compiled beside does not stand in its place."""
    own = tmp_path / "partials/hb/nav.html"
    own.parent.mkdir(parents=True)
    own.write_text("{{ 1 + 1 }}", encoding="utf-8")
    assert compiled_here(tmp_path, Noting(Shelf(None), "", ahead.compiled())) == [str(own)]


def test_templates_are_kept_for_the_next_build_wherever_they_were_compiled(tmp_path: Path) -> None:
    """The next build finds them on the shelf, and asks nobody."""
    shelf = Shelf(tmp_path / "templates.shelf")
    compiled_here(tmp_path / "overrides", Noting(shelf, "1", ahead.compiled()))
    shelf.save()
    kept = Shelf(tmp_path / "templates.shelf")
    assert compiled_here(tmp_path / "overrides", Noting(kept, "1")) == []
    assert compiled_here(tmp_path / "overrides", Noting(kept, "2")) != []


def test_a_build_that_has_them_in_its_cache_does_without(tmp_path: Path) -> None:
    """Nothing is begun, so nothing is waited for."""
    folder = tmp_path / FOLDER
    folder.mkdir(parents=True)
    (folder / f"{ahead.TEMPLATES}-1.shelf").write_bytes(b"")
    ahead.begin(tmp_path / "mkdocs.yml")
    assert ahead.result() == ahead.Ahead()


def test_the_program_is_looked_through_meanwhile(tmp_path: Path) -> None:
    """Its fingerprint is the one that this process would find."""
    ahead.begin(tmp_path / "mkdocs.yml")
    done = ahead.result()
    assert done.program in ("", fingerprints.program())
    assert bool(done.program) is can_fork()
    assert bool(done.templates) is can_fork()
