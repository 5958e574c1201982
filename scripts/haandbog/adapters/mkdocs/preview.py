"""The live preview: after a change only the pages that show it are made, where that is enough."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from msgspec import Struct
from msgspec.structs import replace

from haandbog.adapters.mkdocs.again import make_some
from haandbog.adapters.mkdocs.asking import asking, left_by
from haandbog.adapters.mkdocs.plugin import Finished, HaandbogPlugin
from haandbog.adapters.mkdocs.reading import Reading
from haandbog.adapters.mkdocs.some_pages import Staged
from haandbog.checks.findings import check
from haandbog.checks.told import Findings
from haandbog.diagnostics import Diagnostic, Severity
from haandbog.loading.project import load_again
from haandbog.loading.settings import read_settings
from haandbog.model.settings import Settings
from haandbog.publishing.earlier import Earlier, known_of, only_texts
from haandbog.publishing.edition import expanded, make_edition
from haandbog.publishing.inputs import Inputs, is_plain, read_inputs
from haandbog.publishing.kept import Kept, texts_of
from haandbog.publishing.sentences import changed_sentences, expanded_again

LOOK_SECONDS = 0.1
"""How often the preview looks for changed files; MkDocs alone does twice a second."""


class Shown(Struct, frozen=True):
    """What the preview shows."""

    reading: Reading
    kept: Kept
    site: Path
    address: str | None
    """Where it is served, as MkDocs has set it."""


class Preview:
    """Remembers what it shows, and makes the difference."""

    def __init__(self, config_file: Path) -> None:
        self._config_file = config_file
        self._shown: Shown | None = None
        self._inputs: Inputs = {}
        """As they were before what is shown was read."""

    @contextmanager
    def serving(self) -> Iterator[None]:
        """Meanwhile MkDocs' preview asks here first, and sees a change sooner."""
        from mkdocs.commands import serve
        from mkdocs.livereload import LiveReloadServer

        def server(builder: Callable[[], None], **settings: Any) -> LiveReloadServer:
            build = lambda: self._build(builder)  # noqa: E731
            return LiveReloadServer(builder=build, polling_interval=LOOK_SECONDS, **settings)

        settings, _ = read_settings(self._config_file, HaandbogPlugin.wanted)
        self._inputs = read_inputs(self._places(settings))
        HaandbogPlugin.finished = Finished(self._remember)
        vars(serve)["LiveReloadServer"] = server
        try:
            yield
        finally:
            vars(serve)["LiveReloadServer"] = LiveReloadServer
            HaandbogPlugin.finished = Finished(lambda plugin, config: None)

    def _remember(self, plugin: HaandbogPlugin, config: MkDocsConfig) -> None:
        """The whole preview has been made."""
        reading = plugin.reading
        if reading is None or not is_plain(self._config_file):
            return
        now = replace(reading.made, texts={})
        kept = Kept(Earlier(self._inputs, reading.known), now, texts_of(reading.edition), left_by(plugin))
        self._shown = Shown(reading, kept, Path(config.site_dir), config.site_url)

    def _places(self, settings: Settings) -> list[Path]:
        others = [settings.overrides] if settings.overrides else []
        return [self._config_file, settings.docs_dir, settings.data_dir, *others]

    def _build(self, whole: Callable[[], None]) -> None:
        settings, _ = read_settings(self._config_file, HaandbogPlugin.wanted)
        self._inputs = read_inputs(self._places(settings))
        last, self._shown = self._shown, None
        if last is not None:
            self._shown = self._changed(last)
        if self._shown is None:
            whole()

    def _changed(self, last: Shown) -> Shown | None:
        """What is shown after only some pages were made; None when all must be."""
        settings = last.reading.edition.handbook.settings
        if not only_texts(last.kept.read, self._inputs, settings):
            return None
        try:
            return self._made(last, settings)
        except Exception:  # whatever is wrong, the whole build says it in its own words
            return None

    def _made(self, last: Shown, settings: Settings) -> Shown | None:
        handbook, unread, known = load_again(settings, known_of(last.kept.read, self._inputs, settings))
        findings = check(handbook, (*last.reading.problems, *unread))
        changed = changed_sentences(handbook, last.kept.read.known, known)
        made = expanded_again(handbook, changed, last.kept.expanded) if changed else expanded(handbook)
        if made is None:
            return None
        edition = make_edition(handbook, findings, made)
        if _shown_on_pages(edition.findings) != _shown_on_pages(last.reading.edition.findings):
            return None
        staged = Staged(lambda: last.site, dict(last.kept.left.ours))
        with asking(HaandbogPlugin.wanted, edition, only_some=True):
            config = load_config(str(self._config_file), site_dir=str(last.site))
            config.site_url = last.address
            config.plugins.on_startup(command="serve", dirty=False)
            some = make_some(config, edition, last.kept, staged, changed)
        HaandbogPlugin.teller.say(edition.findings, settings.language)
        kept = Kept(Earlier(self._inputs, known), replace(made, texts={}), some.texts, some.left)
        return replace(last, reading=replace(last.reading, edition=edition), kept=kept)


def _shown_on_pages(findings: Findings) -> tuple[Diagnostic, ...]:
    """The findings that stand on top of every page."""
    return tuple(d for d in findings.open if d.severity is not Severity.INFO)
