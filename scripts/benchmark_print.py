"""Measure Typst against WeasyPrint on the same pages.

``python3 scripts/bootstrap.py python scripts/benchmark_print.py`` renders this handbook once and gives
about 60 pages of it to both: to Typst what the walker makes of them (the walk is counted in), to
WeasyPrint the same HTML with a plain stylesheet of the same features: page references, running heads,
hyphenation, PDF/UA-1. Both are timed without their start, in turns, each run in a process of its own, and
the least of the runs counts.
WeasyPrint is taken from ``--python``, else put into a throwaway environment, which needs the network
and Pango.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path

from lxml import etree

from haandbog.adapters.mkdocs.commands import render_site
from haandbog.adapters.mkdocs.printing import html_in
from haandbog.adapters.typst import Refused, typeset
from haandbog.loading.settings import Wanted, read_settings
from haandbog.model.handbook import Handbook
from haandbog.publishing.edition import make_edition, read_edition
from haandbog.publishing.print.chapters import Section, read_sections
from haandbog.publishing.print.manuscript import MAIN, Publication, manuscript

ROOT = Path(__file__).resolve().parents[1]
CHAPTERS = 24
"""Of the handbook's pages: about 60 pages of paper."""
DAY = date(2026, 11, 23)
GOAL = 0.125

CSS = """
@page { size: A4; margin: 24mm 20mm 28mm 30mm;
  @top-right { content: string(chapter); font-size: 8.5pt } @bottom-right { content: counter(page) } }
html { font-family: "Source Sans 3", sans-serif; font-size: 10.5pt; line-height: 1.45; hyphens: auto }
h1 { string-set: chapter content(); break-before: page; font-size: 25pt; bookmark-level: 1 }
h2 { font-size: 15pt; break-after: avoid; bookmark-level: 2 } h3 { break-after: avoid; bookmark-level: 3 }
p, li { orphans: 3; widows: 3 } table { width: 100%; border-collapse: collapse } td, th { padding: 2mm }
a[href^="#"]::after { content: ", side " target-counter(attr(href url), page) }
.headerlink, .footnote-backref { display: none }
"""

RUNNER = """
import sys, time
from weasyprint import HTML
page = HTML(filename=sys.argv[1])
start = time.perf_counter()
page.write_pdf(sys.argv[2], pdf_variant="pdf/ua-1")
print(time.perf_counter() - start)
"""


@dataclass(frozen=True)
class Pages:
    """What both engines are given."""

    handbook: Handbook
    sections: tuple[Section, ...]
    site: Path


def read_pages(site: Path, *, whole: bool) -> Pages:
    """Our own handbook, rendered into a folder: all of its chapters, or about 60 pages of them."""
    wanted = Wanted(today=DAY, site_dir=site, pdf=False)
    settings, problems = read_settings(ROOT / "mkdocs.yml", wanted)
    handbook, findings = read_edition(settings, problems)
    edition = make_edition(handbook, findings)
    rendered, warned = render_site(ROOT / "mkdocs.yml", edition, wanted)
    if rendered is None:
        raise SystemExit("\n".join(warned))
    language = handbook.settings.language
    sections = read_sections(edition, rendered.menus[language], language, html_in(site))
    chapters = [*chain.from_iterable(section.chapters for section in sections)]
    return Pages(handbook, (Section("", tuple(chapters if whole else chapters[-CHAPTERS:])),), site)


def by_typst(pages: Pages) -> float:
    """Seconds from rendered HTML to PDF."""
    start = time.perf_counter()
    publication = Publication("book", "Håndbog", pages.handbook.settings.language, pages.sections)
    written = manuscript(pages.handbook, publication, lambda name: (pages.site / name).is_file())
    pictures = {name: (pages.site / path).read_bytes() for name, path in written.images.items()}
    made = typeset({**written.files, **pictures}, MAIN, written.day)
    if isinstance(made, Refused):
        raise SystemExit(made.message)
    (pages.site / "typst.pdf").write_bytes(made)
    return time.perf_counter() - start


def apart(work: Callable[[], float]) -> float:
    """Do it in a process of its own. Typst remembers what it has set: the second run in one process takes a
    tenth of the first, and would be compared with a WeasyPrint that remembers nothing."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(writer, str(work()).encode("ascii"))
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as told:
        seconds = told.read()
    os.waitpid(child, 0)
    return float(seconds)


def by_weasyprint(pages: Pages, python: str) -> float:
    """The same by WeasyPrint, timed inside its own process."""
    source, target = pages.site / "book.html", pages.site / "weasyprint.pdf"
    source.write_text("".join(_html(pages)), encoding="utf-8")
    command = [python, "-c", RUNNER, str(source), str(target)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return float(done.stdout.strip().splitlines()[-1])


def _html(pages: Pages) -> Iterator[str]:
    language = pages.handbook.settings.language
    yield f'<!doctype html><html lang="{language}"><head><title>Håndbog</title><style>{CSS}</style></head>'
    yield "<body>"
    for section in pages.sections:
        for chapter in section.chapters:
            yield etree.tostring(chapter.content, encoding="unicode", method="html", with_tail=False)
    yield "</body></html>"


def environment(folder: Path) -> str:
    """A throwaway Python with WeasyPrint."""
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    subprocess.run([str(python), "-m", "pip", "install", "--quiet", "weasyprint"], check=True)
    return str(python)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--python", help="a Python that has WeasyPrint")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--whole", action="store_true", help="the whole handbook instead of 60 pages of it")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        pages = read_pages(Path(folder, "site"), whole=asked.whole)
        python = asked.python or environment(Path(folder, "venv"))
        runs = [(apart(partial(by_typst, pages)), by_weasyprint(pages, python)) for _ in range(asked.runs)]
    typst, weasyprint = (min(times) for times in zip(*runs, strict=True))
    ratio = typst / weasyprint
    print(f"Typst {typst:.2f} s, WeasyPrint {weasyprint:.2f} s: ratio {ratio:.3f} (goal at most {GOAL})")
    return 0 if ratio <= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
