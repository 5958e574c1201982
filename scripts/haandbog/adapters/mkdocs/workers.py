"""One process for each language. A process sends back all that its build has found and gathered; what it
does not send back is lost, as a forked process shares no memory with the one it came from."""

from __future__ import annotations

import contextlib
import gc
import logging
import os
import pickle
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from typing import IO, Any

from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError, PluginError
from msgspec import Struct

from haandbog.adapters.meanwhile import unnamed
from haandbog.adapters.mkdocs import languages
from haandbog.adapters.mkdocs.rendered import PLUGINS
from haandbog.diagnostics import Text
from haandbog.rendering import report

_SILENT = Text(
    "den proces, der bygger sproget '{language}', endte uden svar: er der hukommelse nok?",
    "prosessen som bygger språket '{language}', endte uten svar: er det nok minne?",
    "the process that builds the language '{language}' ended without an answer: is there enough memory?",
)
SMALLEST = 12
"""Pages in a language below which another process costs more than it saves."""


class Answer(Struct, frozen=True):
    """What a process sends back."""

    gathered: object
    entries: list[Any]
    """Entries of MkDocs' or Material's search."""
    said: list[tuple[str, int, str]]
    """What it logged: by whom, how grave, the words."""
    failed: str = ""


def can_help(config: MkDocsConfig, pages: int) -> bool:
    """Whether languages can be built beside each other here."""
    return (
        sys.platform == "linux"
        and pages >= SMALLEST
        and len(os.sched_getaffinity(0)) > 1
        and threading.active_count() == 1
        and set(config.plugins) <= PLUGINS  # whose state this module brings home
        and not config.hooks
        and os.environ.get("HAANDBOG_PROCESSES") != "1"
    )


class Workers:
    """The processes of one build."""

    def __init__(self) -> None:
        self._running: dict[str, tuple[int, IO[bytes]]] = {}

    def begin(self, config: MkDocsConfig, language: str, gathered: Callable[[], object]) -> None:
        """Start building a language; ``gathered`` is asked there, at the end, for what is to come home."""
        answer = unnamed()
        if answer is None:
            return
        sys.stdout.flush()
        sys.stderr.flush()
        gc.freeze()  # what is there stays shared: the collector would touch, and so copy, all of it
        process = os.fork()
        if process == 0:
            self._running.clear()  # the others are no business of this one
            _work(config, language, gathered, answer)
        gc.unfreeze()
        self._running[language] = process, answer

    def answer(self, language: str) -> Answer | None:
        """What a language's process found, once it is done; None when nobody builds that language here."""
        if language not in self._running:
            return None
        process, file = self._running[language]
        _, ended = os.waitpid(process, 0)
        del self._running[language]
        if os.WIFSIGNALED(ended) and os.WTERMSIG(ended) == signal.SIGINT:
            file.close()
            raise KeyboardInterrupt  # all of it is meant; this process may only hear of it later
        file.seek(0)
        try:
            with file:
                answer: Answer = pickle.load(file)
        except (EOFError, pickle.UnpicklingError):
            raise PluginError(_SILENT.fill(language=language).within(report.spoken(language))) from None
        for name, level, message in answer.said:
            logging.getLogger(name).log(level, "%s", message)
        if answer.failed:
            raise BuildError(answer.failed)
        return answer

    def stop(self) -> None:
        """End what is still running: the build has failed or was interrupted."""
        for process, file in self._running.values():
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)
            file.close()
        self._running.clear()


def _work(config: MkDocsConfig, language: str, gathered: Callable[[], object], answer: IO[bytes]) -> None:
    """In the new process: build, answer, end. Nothing of the old process's may run again here."""
    code = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        with answer, _listening() as said:
            pickle.dump(_built(config, language, gathered, said), answer, pickle.HIGHEST_PROTOCOL)
        code = 0
    except KeyboardInterrupt:  # in the first moment: it ends as at any later one
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGINT)
    finally:
        os._exit(code)


def _built(
    config: MkDocsConfig, language: str, gathered: Callable[[], object], said: list[tuple[str, int, str]]
) -> Answer:
    try:
        languages.become(config, language)
        build(config)
        return Answer(gathered(), languages.entries(config), said)
    except (Exception, SystemExit) as error:
        known = isinstance(error, BuildError | SystemExit)
        return Answer(None, [], said, str(error) if known else traceback.format_exc())


@contextlib.contextmanager
def _listening() -> Iterator[list[tuple[str, int, str]]]:
    """What is logged here, kept to be said where the user listens."""
    said: list[tuple[str, int, str]] = []

    class Keeping(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.append((record.name, record.levelno, record.getMessage()))

    for name in ("", "mkdocs"):
        logging.getLogger(name).handlers.clear()
    logging.getLogger("mkdocs").addHandler(Keeping())
    yield said
