"""The MkDocs plugin: every hook hands MkDocs' words to the core and the core's answer to MkDocs."""

from __future__ import annotations

import os
from datetime import UTC, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from jinja2 import Environment
from mkdocs.config import config_options as option
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from haandbog.adapters.mkdocs import beside, languages, navigation, pages, printing, sitemap, telling
from haandbog.adapters.mkdocs.anchors import use_our_anchors
from haandbog.adapters.mkdocs.keeping import Keeping
from haandbog.adapters.mkdocs.look import add_look, add_look_files
from haandbog.adapters.mkdocs.search_entries import compare_once
from haandbog.adapters.mkdocs.side_by_side import Gathered, SideBySide
from haandbog.adapters.mkdocs.staging import Staging, write_beside
from haandbog.adapters.mkdocs.telling import Teller
from haandbog.loading.settings import Wanted, read_settings, today_from_environment
from haandbog.model.settings import READERS, ROBOTS
from haandbog.publishing.edition import Edition, interface_for, make_edition, read_edition
from haandbog.publishing.leftovers import leftovers
from haandbog.publishing.security import Protection, protected, protection
from haandbog.publishing.shelf import FOLDER
from haandbog.publishing.site_files import site_files
from haandbog.rendering import accessible
from haandbog.rendering.interface_words import words

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

SAVED_SECONDS = 0.05
"""How long the preview waits after a file was saved for others to be saved with it."""


class HaandbogConfig(Config):
    """The plugin's options in ``mkdocs.yml``."""

    audience = option.Choice(READERS, default="volunteer")
    cache_dir = option.Type(str, default=FOLDER)
    csp = option.Type(bool, default=True)
    data_dir = option.Type(str, default="data")
    look = option.Type(bool, default=True)
    offline = option.Type(bool, default=True)
    pdf = option.Type(bool, default=True)
    robots = option.Choice(ROBOTS, default="auto")
    silence = option.Type(dict, default={})


class HaandbogPlugin(BasePlugin[HaandbogConfig]):
    """Facts from data, references that hold, and a site that is right or not published."""

    wanted: ClassVar[Wanted] = Wanted()
    """What the command line asked for; plain MkDocs asks for nothing."""
    prepared: ClassVar[Edition | None] = None
    """The edition that the command line has read, checked and told of already."""
    teller: ClassVar[Teller] = Teller(telling.tell)
    """Who says what is wrong: MkDocs' log, or the command line in its own way."""

    def __init__(self) -> None:
        self.serving = False
        self.edition: Edition | None = None
        self.staging: Staging | None = None
        self.gathered = Gathered()
        self.beside: SideBySide | None = None
        self.keeping: Keeping | None = None
        self.nav: Navigation | None = None
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
        self.edition = self._read(config)
        if self.edition.findings.stop and not self.serving:
            raise telling.stopped(self.edition.findings)
        navigation.leave_out(config, self.edition.hidden)
        if self.edition.handbook.is_handbook:
            use_our_anchors(config)
            if self._has_look(config):
                add_look(config)
            self.keeping = self._keep(config)
            self.keeping.prepare(config)
            self.beside = SideBySide(self.keeping, self.gathered)
            compare_once(config)
        if not self.serving:
            self.staging = Staging.begin(config)
        return config

    def _has_look(self, config: MkDocsConfig) -> bool:
        """Our look is a dress for Material; another theme keeps its own."""
        return bool(self.config.look) and config.theme.name == "material"

    def _is_dressed(self, config: MkDocsConfig) -> bool:
        """Whether this is a handbook in our look; on any other site nothing is added."""
        return self._edition.handbook.is_handbook and self._has_look(config)

    def _protection(self, config: MkDocsConfig) -> Protection | None:
        """How the pages are protected; not under live preview, which puts a script of its own into each."""
        if self.serving or not self._is_dressed(config):
            return None
        audience = self._edition.handbook.settings.audience
        return protection(audience, policy=self.config.csp, robots=self.config.robots)

    def _keep(self, config: MkDocsConfig) -> Keeping:
        settings = self._edition.handbook.settings
        variant = f"{settings.config_file} {settings.audience} {settings.preview} {self.serving}"
        return Keeping(settings.root / self.config.cache_dir if self.config.cache_dir else None, variant)

    def _read(self, config: MkDocsConfig) -> Edition:
        if self.prepared is not None:
            return self.prepared
        settings, problems = read_settings(
            Path(config.config_file_path or "mkdocs.yml"),
            Wanted(
                today=self.wanted.today,
                audience=self.wanted.audience or self.config.audience,
                docs_dir=Path(config.docs_dir),
                site_dir=Path(config.site_dir),
                release=self.wanted.release,
                pdf=self.config.pdf if self.wanted.pdf is None else self.wanted.pdf,
            ),
        )
        handbook, findings = read_edition(settings, problems)
        edition = make_edition(handbook, findings)
        self.teller.say(edition.findings, edition.handbook.settings.language)
        return edition

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
    def _makes_pdfs(self) -> bool:
        handbook = self._edition.handbook
        return handbook.is_handbook and handbook.settings.pdf and not self.serving

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
            language = languages.current(config, self._edition.handbook)
            self.keeping.frame(env, config, files, self.nav, language)
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
        menus = self.gathered.menus if self._makes_pdfs else {}
        context["hb"] = printing.with_pdfs(shown, self._edition, menus, path)
        context["hb_menu"] = self._menu(page, context)
        return context

    @event_priority(-100)
    def on_template_context(self, context: Any, *, template_name: str, config: MkDocsConfig) -> Any:
        language = languages.current(config, self._edition.handbook)
        if self._is_dressed(config):
            languages.make_links_lead_home(config, self._edition.handbook)
        context["hb"] = interface_for(self._edition, language, None, live=self.serving)
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
        how = self._protection(config)
        html = protected(output_content, how) if how else output_content
        return languages.keep_apart(html, template_name, config, self._edition.handbook)

    @event_priority(-100)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        known = self.keeping is not None and self.keeping.is_clean(output)
        if self._edition.handbook.is_handbook and not self.serving and not known:
            self.gathered.left += leftovers(pages.shown_source(page.file, self._edition), output)
        how = self._protection(config)
        return protected(output, how) if how else output

    @event_priority(-200)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        if languages.is_inner_build(config):
            return
        self._end_processes()
        if self.keeping is not None:
            self.keeping.save()
        site, how = Path(config.site_dir), self._protection(config)
        if self.gathered.sitemaps:
            sitemap.write(site, sitemap.merged(self.gathered.sitemaps.values(), self._edition.handbook))
        write_beside(site, site_files(self._edition, how))
        if self._is_dressed(config):
            write_beside(site, self.gathered.found.files(self._edition.handbook))
            beside.write(self._edition.handbook, site, how, config.site_url or "")
        if self.staging is None:
            return
        left = self.gathered.left
        if self._makes_pdfs and not left:
            left += printing.print_site(self._edition, self.gathered.menus, site, self.keeping)
        telling.tell_or_stop(left, self._edition.handbook.settings.language)
        self.staging.finish(config)
        self.staging = None

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


def fix_the_day() -> None:
    """One build has one day, for us and for MkDocs alike: two builds on a date give the same bytes."""
    if "SOURCE_DATE_EPOCH" not in os.environ:
        midnight = datetime.combine(today_from_environment(), time(), UTC)
        os.environ["SOURCE_DATE_EPOCH"] = str(int(midnight.timestamp()))
