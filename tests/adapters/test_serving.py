"""The live preview: pages and data while you write, mistakes in the page, no restart."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import Popen
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.adapters.running import edit, small_handbook, start

PATIENCE = 60
"""Seconds a change may take on a slow machine."""


class Preview:
    """A running preview and its handbook."""

    def __init__(self, folder: Path, process: Popen[str], port: int) -> None:
        self.folder, self.process, self.port = folder, process, port

    def get(self, path: str) -> tuple[int, str]:
        try:
            with urlopen(f"http://127.0.0.1:{self.port}/{path}", timeout=30) as answer:
                return answer.status, answer.read().decode()
        except HTTPError as error:
            return error.code, error.read().decode()

    def until(self, path: str, wanted: Callable[[int, str], bool]) -> str:
        """The page, once it is as wanted."""
        limit, seen = time.monotonic() + PATIENCE, (0, "")
        while time.monotonic() < limit:
            try:
                seen = self.get(path)
            except OSError:
                seen = (0, "")
            if wanted(*seen):
                return seen[1]
            time.sleep(0.2)
        pytest.fail(f"{path} never came; last answer {seen[0]}: {seen[1][:2000]}")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def serve(folder: Path) -> Preview:
    port = free_port()
    return Preview(folder, start(folder, "serve", "--address", f"127.0.0.1:{port}"), port)


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    folder = small_handbook(tmp_path / "h")
    edit(folder / "mkdocs.yml", lambda text: text.replace("  - search\n", ""))  # then only some is made
    running = serve(folder)
    running.until("", lambda status, _: status == 200)
    yield running
    running.process.kill()
    running.process.wait()


def test_a_changed_fact_is_on_the_page(preview: Preview) -> None:
    """A new opening hour in data/ shows without a restart, in another language too."""
    edit(preview.folder / "data/opening-hours.yml", lambda t: t.replace("15.00", "14.00"))
    preview.until("kontakt/", lambda _, html: "14.00" in html and "15.00" not in html)
    preview.until("nb/kontakt/", lambda _, html: "14.00" in html or "14:00" in html)


def test_a_mistake_is_shown_in_the_page_and_goes_when_it_is_mended(preview: Preview) -> None:
    """The page says what is wrong, where and what to do; mended, it is a page again."""
    page = preview.folder / "docs/da/kontakt.md"
    whole = page.read_text(encoding="utf-8")
    page.write_text(whole + "\nSe [modulet](ref:modul-33).\n", encoding="utf-8")
    shown = preview.until("kontakt/", lambda _, html: "modul-33" in html and "mente du" in html)
    assert f"docs/da/kontakt.md:{whole.count(chr(10)) + 2}:" in shown
    page.write_text(whole, encoding="utf-8")
    preview.until("kontakt/", lambda status, html: status == 200 and "modul-33" not in html)


def test_broken_data_does_not_end_the_preview(preview: Preview) -> None:
    """YAML that cannot be read is told in the page; mended, the facts are back."""
    facts = preview.folder / "data/organisation.yml"
    whole = facts.read_text(encoding="utf-8")
    facts.write_text("name: [\n", encoding="utf-8")
    preview.until("kontakt/", lambda _, html: "data/organisation.yml:" in html)
    facts.write_text(whole, encoding="utf-8")
    preview.until(
        "kontakt/",
        lambda _, html: (
            "70\N{NO-BREAK SPACE}00\N{NO-BREAK SPACE}00\N{NO-BREAK SPACE}00" in html
            and "organisation.yml" not in html
        ),
    )


def test_a_deleted_page_is_gone_in_every_language(preview: Preview) -> None:
    """What is deleted answers 404, and the other languages are built anew as well."""
    new = preview.folder / "docs/da/ny.md"
    new.write_text(
        "---\nid: ny\ntitle: Ny side\nowner: leder\nbasis: undecided\n---\n\nTekst.\n", encoding="utf-8"
    )
    preview.until("nb/ny/", lambda status, html: status == 200 and "Tekst." in html)
    new.unlink()
    preview.until("ny/", lambda status, _: status == 404)
    preview.until("nb/ny/", lambda status, _: status == 404)


def test_it_starts_on_a_broken_handbook_and_recovers(tmp_path: Path) -> None:
    """A handbook with a mistake is shown with it; nobody must mend blind."""
    folder = small_handbook(tmp_path / "h")
    page = folder / "docs/da/kontakt.md"
    whole = page.read_text(encoding="utf-8")
    page.write_text(whole + "\n{{ org.fone }}\n", encoding="utf-8")
    running = serve(folder)
    try:
        running.until(
            "kontakt/", lambda status, html: status == 200 and "org.fone" in html and "mente du" in html
        )
        page.write_text(whole, encoding="utf-8")
        running.until("kontakt/", lambda status, html: status == 200 and "org.fone" not in html)
    finally:
        running.process.kill()
        running.process.wait()


def test_a_sentence_is_on_its_page_and_on_no_other(preview: Preview) -> None:
    """After many changes in a row each page shows what it says now, also where a translation falls behind."""
    page = preview.folder / "docs/da/kontakt.md"
    whole = page.read_text(encoding="utf-8")
    for number in range(3):
        page.write_text(f"{whole}\nSætning {number}.\n", encoding="utf-8")
        html = preview.until("kontakt/", lambda _, html, sign=f"Sætning {number}.": sign in html)
        assert f"Sætning {number - 1}." not in html
        assert "Sætning" not in preview.get("")[1]
    preview.until("nb/kontakt/", lambda _, html: "Sætning 2." in html)
    preview.until("search.json", lambda _, told: "Sætning 2." in told)
