"""The live preview: how long an editor waits for a change to be on the screen."""

from __future__ import annotations

import os
import socket
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from urllib.error import URLError
from urllib.request import urlopen

from measuring.cases import DAY, program
from measuring.dialects import Size
from measuring.synthetic import write_handbook

PATIENCE = 120
"""Seconds that an answer may take."""


def seconds_to_screen(work: Path, pages: int, runs: int) -> tuple[float, float]:
    """From a saved page, and from a saved fact, to the answer that shows it: medians in seconds."""
    folder, size = write_handbook(work / f"preview-{pages}", pages), Size(pages)
    page, hours = folder / "docs/da" / size.path(0), folder / "data/opening-hours.yml"
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    command = [program("haandbog"), "serve", "--date", DAY, "--address", f"127.0.0.1:{port}"]
    nowhere = subprocess.DEVNULL
    process = subprocess.Popen(command, cwd=folder, env={**os.environ}, stdout=nowhere, stderr=nowhere)
    root = f"http://127.0.0.1:{port}/"
    try:
        _until(root, "", lambda html: bool(html))
        return _median(runs, root, size, page, _sentence), _median(runs, root, size, hours, _hour)
    finally:
        process.terminate()
        process.wait()


def _median(
    runs: int, root: str, size: Size, file: Path, change: Callable[[str, int], tuple[str, str]]
) -> float:
    where = "kontakt/" if file.suffix == ".yml" else size.path(0).removesuffix(".md") + "/"
    times = []
    for run in range(1, runs + 1):
        text, sign = change(file.read_text("utf-8"), run)
        file.write_text(text, encoding="utf-8")
        began = time.perf_counter()
        _until(root, where, lambda html, sign=sign: sign in html)  # type: ignore[misc]
        times.append(time.perf_counter() - began)
        time.sleep(0.5)
    return median(times)


def _sentence(text: str, run: int) -> tuple[str, str]:
    return f"{text}\nSætning {run}.\n", f"Sætning {run}."


def _hour(text: str, run: int) -> tuple[str, str]:
    now, then = f"15.{run - 1:02}–18.00", f"15.{run:02}–18.00"
    return text.replace(now, then), then


def _until(root: str, path: str, wanted: Callable[[str], bool]) -> None:
    limit = time.monotonic() + PATIENCE
    while time.monotonic() < limit:
        try:
            with urlopen(root + path, timeout=PATIENCE) as answer:
                if wanted(answer.read().decode()):
                    return
        except (URLError, OSError):
            pass
        time.sleep(0.02)
    raise SystemExit(f"{root}{path} never showed the change")
