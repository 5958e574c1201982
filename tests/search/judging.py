"""The judged queries, and how well an engine's answers fit them."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

import haandbog

ENGINE = Path(haandbog.__file__).parent / "theme" / "assets" / "js" / "search" / "engine.js"
QUERIES = Path(__file__).parent / "queries.yml"
NODE = shutil.which("node")

_RUN = """
const [engine, index] = process.argv.slice(-2);
const { createSearch } = await import(engine);
const { readFileSync } = await import("node:fs");
const search = createSearch(JSON.parse(readFileSync(index, "utf8")));
const asked = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(asked.map((query) => search(query, { limit: 20 }))));
"""


@dataclass(frozen=True)
class Judged:
    """A query and the pages that answer it."""

    language: str
    ask: str
    find: tuple[str, ...]
    section: str
    """``page#heading`` that answers it; empty where no single one does."""
    held_out: bool
    """Every second query: never looked at while the engine was tuned."""


def judged() -> tuple[Judged, ...]:
    """All the queries, in their order."""
    told = yaml.safe_load(QUERIES.read_text(encoding="utf-8"))
    return tuple(
        Judged(language, str(q["ask"]), tuple(q["find"]), q.get("section", ""), at % 2 == 1)
        for language, queries in told.items()
        for at, q in enumerate(queries)
    )


@dataclass(frozen=True)
class Quality:
    """How well the answers fit: each between 0 and 1, the mean over the queries."""

    precision: float
    """P@3: how many of the first three pages are right, of as many as can be."""
    recall: float
    """Recall@5: how many of the right pages stand among the first five, of as many as can."""
    rank: float
    """MRR: one divided by the place of the first right page."""
    queries: int


def quality(answers: Iterable[tuple[Judged, Sequence[str]]]) -> Quality:
    """``answers`` holds the page ids that an engine gave, the best first, each page once."""
    scored = [_score(question.find, tuple(dict.fromkeys(pages))) for question, pages in answers]
    n = len(scored) or 1
    return Quality(*(sum(score[at] for score in scored) / n for at in range(3)), queries=len(scored))


def _score(right: tuple[str, ...], pages: tuple[str, ...]) -> tuple[float, float, float]:
    precision = len(set(pages[:3]) & set(right)) / min(3, len(right))
    recall = len(set(pages[:5]) & set(right)) / min(5, len(right))
    first = next((place for place, page in enumerate(pages, 1) if page in right), None)
    return precision, recall, 1 / first if first else 0.0


def run_engine(index: Path, queries: Sequence[str]) -> list[list[dict[str, Any]]]:
    """What our engine answers to each query, run by Node on a built index."""
    assert NODE, "the search engine is run by Node: apt install nodejs"
    result = subprocess.run(
        [NODE, "--input-type=module", "-e", _RUN, ENGINE.as_uri(), str(index)],
        input=json.dumps(queries),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
    )
    assert result.returncode == 0, result.stderr
    answers: list[list[dict[str, Any]]] = json.loads(result.stdout)
    return answers


def page_ids(site: Path, language: str) -> Mapping[str, str]:
    """Each address below a language's root and the page or partner that stands there."""
    own = "" if language == "da" else f"{language}/"
    listed = json.loads((site / own / "references.json").read_text(encoding="utf-8"))["references"]
    return {r["url"].removeprefix(own): r["name"] for r in listed if r["kind"] != "section"}


def our_answers(site: Path, language: str) -> list[tuple[Judged, list[str]]]:
    """Our engine's answers to a language's queries as page ids; a word of the glossary is its page."""
    own = "" if language == "da" else f"{language}/"
    questions = [question for question in judged() if question.language == language]
    ids = page_ids(site, language)
    answers = run_engine(site / own / "search.json", [question.ask for question in questions])
    return [
        (question, [ids[hit["url"].partition("#")[0]] for hit in answer])
        for question, answer in zip(questions, answers, strict=True)
    ]
