"""What a build takes from the last one and leaves for the next: shelves in the handbook's cache folder."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from haandbog.adapters.mkdocs import ahead
from haandbog.adapters.mkdocs.ahead import TEMPLATES
from haandbog.adapters.mkdocs.environment import Compiled, prepare
from haandbog.adapters.mkdocs.fingerprints import program, take_over
from haandbog.adapters.mkdocs.menu import MENU
from haandbog.adapters.mkdocs.output import Output
from haandbog.adapters.mkdocs.rendered import Rendered
from haandbog.publishing.shelf import Shelf, fingerprint, tidy


class Keeping:
    """The shelves of one build. Each language has its own, so that several can be built at once."""

    def __init__(self, folder: Path | None, variant: str) -> None:
        self._folder, self._variant = folder, fingerprint(variant)[:12]
        self._shelves: dict[str, Shelf] = {}
        self._rendered: Rendered | None = None
        self._output: Output | None = None

    @property
    def folder(self) -> Path | None:
        """Where the shelves stand; None when nothing is kept."""
        return self._folder

    def prepare(self, config: MkDocsConfig) -> None:
        """Compile and list the theme once for all languages."""
        done = ahead.result()
        take_over(done.program)
        prepare(config.theme, Compiled(self._shelf(TEMPLATES), program(), done.templates))

    def begin(self, config: MkDocsConfig, language: str) -> None:
        """A language's pages are about to be rendered."""
        self._rendered = Rendered(self._shelf(f"markdown-{language}"), config)

    def take_over(self, page: Page) -> None:
        """MkDocs is about to render this page's Markdown."""
        if self._rendered is not None:
            self._rendered.take_over(page)

    def frame(
        self,
        environment: Environment,
        config: MkDocsConfig,
        files: Files,
        nav: Navigation,
        language: str | None,
    ) -> None:
        """A language's pages have been rendered and are about to be put into their frames. Without a
        language they are known to be new: none is looked for or kept."""
        shelf = self._shelf(f"pages-{language}") if language else Shelf(None)
        self._output = Output(shelf, config, files, nav)
        self._output.attach(environment)

    def menu(self, page: Page | None, context: Mapping[str, Any]) -> str:
        """What stands for the menu in a page that is made from a template; elsewhere the menu itself."""
        if page is not None or self._output is None:
            return MENU
        return self._output.menu(None, context)

    def recall(self, language: str, name: str, text: str, make: Callable[[str], str]) -> str:
        """What ``make`` makes of a text, from the last build where it is known. ``make`` depends on the text
        alone; ``name`` tells it from others, and names all else that it depends on."""
        key = fingerprint("recall", program(), name, text)
        shelf = self._shelf(f"recalled-{language}")
        known = shelf.get(key)
        if known is not None:
            return known.decode("utf-8", "surrogatepass")
        made = make(text)
        shelf.put(key, made.encode("utf-8", "surrogatepass"))
        return made

    def is_clean(self, html: str) -> bool:
        """Whether a page is known to have nothing of ours left in it unresolved."""
        return self._output is not None and self._output.is_clean(html)

    def save(self) -> None:
        """Leave what was used for the next build."""
        self.save_pages()
        self._shelf(TEMPLATES).save()
        if self._folder is not None:
            tidy(self._folder)

    def save_pages(self) -> None:
        """The same of the languages that were built in this process, the templates apart."""
        for name, shelf in self._shelves.items():
            if name != TEMPLATES:
                shelf.save()

    def _shelf(self, name: str) -> Shelf:
        if name not in self._shelves:
            path = self._folder / f"{name}-{self._variant}.shelf" if self._folder else None
            self._shelves[name] = Shelf(path, large=name != TEMPLATES)
        return self._shelves[name]
