"""The MkDocs plugin: every hook hands MkDocs' words to the core and the core's answer to MkDocs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from msgspec import Struct

from haandbog.adapters.mkdocs import (
    beside,
    languages,
    navigation,
    pages,
    printing,
    sitemap,
    snapshot,
    telling,
)
from haandbog.adapters.mkdocs.anchors import use_our_anchors
from haandbog.adapters.mkdocs.keeping import Keeping
from haandbog.adapters.mkdocs.look import add_look, add_look_files
from haandbog.adapters.mkdocs.options import HaandbogConfig
from haandbog.adapters.mkdocs.plain_paths import quicken
from haandbog.adapters.mkdocs.reading import Reading, fix_the_day, keeping_for, read
from haandbog.adapters.mkdocs.side_by_side import Gathered, SideBySide
from haandbog.adapters.mkdocs.staging import Staging
from haandbog.adapters.mkdocs.telling import Teller
from haandbog.loading.settings import Wanted
from haandbog.publishing.edition import Edition, interface_for
from haandbog.publishing.kept import frame_in_common, frame_of
from haandbog.publishing.leftovers import leftovers
from haandbog.publishing.security import Protection, protected, protection
from haandbog.rendering import accessible
from haandbog.rendering.interface_words import words

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

SAVED_SECONDS = 0.05
"""How long the preview waits after a file was saved for others to be saved with it."""


class Finished(Struct, frozen=True):
    """Who is told when all languages of a site have been made."""

    hear: Callable[[HaandbogPlugin, MkDocsConfig], None]


class HaandbogPlugin(BasePlugin[HaandbogConfig]):
    """Facts from data, references that hold, and a site that is right or not published."""

    wanted: ClassVar[Wanted] = Wanted()
    """What the command line asked for; plain MkDocs asks for nothing."""
    prepared: ClassVar[Edition | None] = None
    """The edition that the command line has read, checked and told of already."""
    only_some: ClassVar[bool] = False
    """Whether only pages that have changed are made, into a copy of the finished site."""
    teller: ClassVar[Teller] = Teller(telling.tell)
    """Who says what is wrong: MkDocs' log, or the command line in its own way."""
    finished: ClassVar[Finished] = Finished(lambda plugin, config: None)
    """Who is told when a whole preview has been made."""

    def __init__(self) -> None:
        self.serving = False
        self.edition: Edition | None = None
        self.staging: Staging | None = None
        self.gathered = Gathered()
        self.beside: SideBySide | None = None
        self.keeping: Keeping | None = None
        self.nav: Navigation | None = None
        self.files: Files | None = None
        self.reading: Reading | None = None
        self.written: beside.Written = beside.Written()
        self._config: MkDocsConfig | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self.serving = command == "serve"
        fix_the_day()

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        if languages.is_inner_build(config):
            return config
        self._config = config
        self.gathered, self.keeping, self.beside = Gathered(), None, None
        self.edition = self.prepared or self._read(config)
        if self.edition.findings.stop and not self.serving:
            raise telling.stopped(self.edition.findings)
        navigation.leave_out(config, self.edition.hidden)
        if self.edition.handbook.is_handbook:
            use_our_anchors(config)
            if self._has_look(config):
                add_look(config)
            self.keeping = keeping_for(self.edition.handbook.settings, self.config, serving=self.serving)
            self.keeping.prepare(config)
            self.beside = SideBySide(self.edition.handbook, self.keeping, self.gathered)
            quicken(config)
        if not self.serving and not self.only_some:
            how = self.protection(config)
            self.staging = beside.stage(config, self.edition, how, dressed=self._is_dressed(config))
        return config

    def _read(self, config: MkDocsConfig) -> Edition:
        self.reading = read(config, self.config, self.wanted)
        edition = self.reading.edition
        self.teller.say(edition.findings, edition.handbook.settings.language)
        return edition

    def _has_look(self, config: MkDocsConfig) -> bool:
        """Our look is a dress for Material; another theme keeps its own."""
        return bool(self.config.look) and config.theme.name == "material"

    def _is_dressed(self, config: MkDocsConfig) -> bool:
        """Whether this is a handbook in our look; on any other site nothing is added."""
        return self._edition.handbook.is_handbook and self._has_look(config)

    def protection(self, config: MkDocsConfig) -> Protection | None:
        """How the pages are protected; not under live preview, which puts a script of its own into each."""
        if self.serving or not self._is_dressed(config):
            return None
        audience = self._edition.handbook.settings.audience
        return protection(audience, policy=self.config.csp, robots=self.config.robots)

    @event_priority(-99)
    def _add_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        if self.beside is not None and not self.serving:
            self.beside.begin(config, len(files.documentation_pages()))
        return pages.add_generated(files, config, self._edition)

    @event_priority(-200)
    def _fill_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        if self._is_dressed(config):
            handbook = self._edition.handbook
            add_look_files(files, config, handbook, languages.current(config, handbook))
        if self.keeping is not None:
            self.keeping.begin(config, languages.current(config, self._edition.handbook))
        if languages.is_inner_build(config):
            pages.copy_once(files, languages.current(config, self._edition.handbook))
        return pages.fill(files, config, self._edition)

    on_files = CombinedEvent(_add_files, _fill_files)

    @property
    def makes_pdfs(self) -> bool:
        handbook = self._edition.handbook
        return handbook.is_handbook and handbook.settings.pdf and not self.serving

    @property
    def inclusion(self) -> Callable[[InclusionLevel], bool]:
        """Which pages are made: in the preview drafts, too."""
        return InclusionLevel.is_in_serve if self.serving else InclusionLevel.is_included

    @property
    def _edition(self) -> Edition:
        if self.edition is None:
            raise RuntimeError("MkDocs asked for pages before it read its configuration")
        return self.edition

    @event_priority(-200)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        self.nav = nav
        language = languages.current(config, self._edition.handbook)
        self.gathered.menus[language] = printing.menu_of(nav)
        return nav

    @event_priority(-200)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        env.globals["hb"] = None
        if self.keeping is not None and self.nav is not None and self._is_dressed(config):
            self.files = files
            language = languages.current(config, self._edition.handbook)
            self.keeping.frame(env, config, files, self.nav, None if self.only_some else language)
        return env

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        if self._is_dressed(config):
            pages.set_layout(page, self._edition)
        if self.keeping is not None:
            self.keeping.take_over(page)
        return markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        if not self._edition.handbook.is_handbook:
            return html
        language = languages.current(config, self._edition.handbook)
        self.gathered.found.add(self._edition.handbook, language, pages.docs_path_of(page.file), html)
        return accessible.mend(html, words(language))

    @event_priority(-100)
    def on_page_context(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Any) -> Any:
        language = languages.current(config, self._edition.handbook)
        if self._is_dressed(config):
            languages.make_links_relative(config)
        path = pages.docs_path_of(page.file)
        shown = interface_for(self._edition, language, path, live=self.serving)
        menus = self.gathered.menus if self.makes_pdfs else {}
        context["hb"] = shown = printing.with_pdfs(shown, self._edition, menus, path)
        self.gathered.frames[language, path] = frame_of(shown)
        context["hb_menu"] = self._menu(page, context)
        return context

    @event_priority(-100)
    def on_template_context(self, context: Any, *, template_name: str, config: MkDocsConfig) -> Any:
        language = languages.current(config, self._edition.handbook)
        if self._is_dressed(config):
            languages.make_links_lead_home(config, self._edition.handbook)
        context["hb"] = shown = interface_for(self._edition, language, None, live=self.serving)
        self.gathered.frames[language, ""] = frame_in_common(shown)
        context["hb_menu"] = self._menu(None, context)
        if template_name == sitemap.SITEMAP and sitemap.is_ours(config):
            context["i18n_alternates"] = {language: context["i18n_alternates"][language]}
        return context

    def _menu(self, page: Page | None, context: Any) -> str:
        return self.keeping.menu(page, context) if self.keeping is not None else ""

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        if template_name == sitemap.SITEMAP and sitemap.is_ours(config):
            self.gathered.sitemaps[languages.current(config, self._edition.handbook)] = output_content
            return ""
        if template_name != "404.html" or not self._edition.handbook.is_handbook:
            return output_content
        how = self.protection(config)
        html = protected(output_content, how) if how else output_content
        return languages.keep_apart(html, template_name, config, self._edition.handbook)

    @event_priority(-100)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        known = self.keeping is not None and self.keeping.is_clean(output)
        if self._edition.handbook.is_handbook and not self.serving and not known:
            self.gathered.left += leftovers(pages.shown_source(page.file, self._edition), output)
        how = self.protection(config)
        return protected(output, how) if how else output

    @event_priority(100)
    def _remember(self, *, config: MkDocsConfig) -> None:
        """Before the other languages are built inside this one."""
        if self.nav is not None and self.files is not None and snapshot.can_take_over(config):
            language = languages.current(config, self._edition.handbook)
            taken = snapshot.take(self.files, self.nav)
            self.gathered.snapshots |= {language: taken} if taken else {}

    @event_priority(-200)
    def _finish(self, *, config: MkDocsConfig) -> None:
        if languages.is_inner_build(config):
            return
        self._end_processes()
        if self.keeping is not None:
            self.keeping.save()
        site, how = Path(config.site_dir), self.protection(config)
        if self.gathered.sitemaps:
            sitemap.write(site, sitemap.merged(self.gathered.sitemaps.values(), self._edition.handbook))
        found, dressed = self.gathered.found, self._is_dressed(config)
        self.written = beside.write(self._edition, found, self.staging, config, how, dressed=dressed)
        self.finished.hear(self, config)
        if self.staging is None:
            return
        left = self.gathered.left
        if self.makes_pdfs and not left:
            left += printing.print_site(self._edition, self.gathered.menus, site, self.keeping)
        telling.tell_or_stop(left, self._edition.handbook.settings.language)
        self.staging.finish(config)
        self.staging = None

    on_post_build = CombinedEvent(_remember, _finish)

    def on_build_error(self, *, error: Exception) -> None:
        languages.start_over(self._config)
        self._leave_nothing()

    def on_shutdown(self) -> None:
        self._leave_nothing()

    def _leave_nothing(self) -> None:
        """Whatever ended the build, an interruption too: no process runs on, nothing half-made is left."""
        self._end_processes()
        if self.staging is not None:
            self.staging.give_up()
            self.staging = None

    def _end_processes(self) -> None:
        if self.beside is not None and self._config is not None:
            self.beside.end(self._config)

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        for folder in (self._edition.handbook.settings.data_dir, *map(Path, config.theme.dirs[:1])):
            if folder.is_dir():
                server.watch(str(folder))
        server.build_delay = SAVED_SECONDS
        return server
