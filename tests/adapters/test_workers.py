"""Processes that build a language each."""

from __future__ import annotations

import os
import signal

import pytest
from mkdocs.config.defaults import MkDocsConfig

from haandbog.adapters.mkdocs import workers
from haandbog.adapters.mkdocs.workers import Workers


def test_an_interrupted_language_interrupts_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    """It may be the first to hear of it: nobody is told that it broke."""
    monkeypatch.setattr(workers.languages, "become", lambda *_: None)
    monkeypatch.setattr(workers, "build", lambda _: os.kill(os.getpid(), signal.SIGINT))
    running = Workers()
    running.begin(MkDocsConfig(), "nb", lambda: None)
    with pytest.raises(KeyboardInterrupt):
        running.answer("nb")
