"""Python-Markdown set up once for all pages of a language. MkDocs sets it up anew for each, with all its
extensions and patterns: a tenth of what rendering costs, and thousands of objects to be collected."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from types import SimpleNamespace
from typing import Any

from mkdocs.structure import pages as mkdocs_pages

from haandbog.adapters.mkdocs.signs import Signs


class Converter:
    """Hands out the same instance again, as good as new. Only for extensions that are known to forget a page
    when they are told to."""

    def __init__(self) -> None:
        self._ready: Any = None

    @contextmanager
    def in_use(self) -> Iterator[None]:
        """Meanwhile MkDocs is given our instance. One that broke on a page is not used for another."""
        names = vars(mkdocs_pages)
        theirs = names["markdown"]
        names["markdown"] = SimpleNamespace(Markdown=partial(self._hand_out, theirs.Markdown))
        try:
            yield
        except BaseException:
            self._ready = None
            raise
        finally:
            names["markdown"] = theirs

    def _hand_out(self, make: Callable[..., Any], **settings: Any) -> Any:
        if self._ready is None:
            self._ready = make(**settings)
            self._signs = Signs(self._ready)
        self._ready.reset()
        self._signs.look_for_patterns()
        return self._ready
