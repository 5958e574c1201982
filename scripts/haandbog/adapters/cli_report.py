"""``haandbog report WHAT``: what an editor can ask of the whole handbook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import click

from haandbog.adapters import git
from haandbog.adapters.cli_common import options, read
from haandbog.diagnostics import Text
from haandbog.loading.markdown.pages import read_page
from haandbog.loading.settings import Wanted
from haandbog.model.handbook import Handbook
from haandbog.model.reviews import reviews
from haandbog.model.source import Source
from haandbog.model.translations import State, Translation, source_hash
from haandbog.publishing.catalogue import catalogue
from haandbog.rendering import report as report_words
from haandbog.rendering.reports import content, decisions, freshness, links, translations, words
from haandbog.rendering.reports.table import Row, as_json, as_table

_FORMAT = click.option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", help="How to tell."
)
_LANGUAGE = click.option("--language", metavar="L", help="The pages' language. Default: the handbook's.")


@click.group("report")
def report() -> None:
    """Tell how the whole handbook stands.

    \b
    Example: haandbog report content
    """


def told(rows: Sequence[Row], heads: Mapping[str, Text], form: str, language: str) -> None:
    """The rows as the user asked for them."""
    named = {name: text.within(language) for name, text in heads.items()}
    click.echo(as_json(rows) if form == "json" else as_table(rows, named))


@report.command("content")
@options("config", "date", "messages")
@_LANGUAGE
@_FORMAT
def content_report(
    config_file: Path | None, day: date | None, messages: str | None, language: str | None, form: str
) -> None:
    """Words, LIX, basis, sources, owner and review of each page.

    \b
    Example: haandbog report content --format json
    """
    handbook, _ = read(config_file, Wanted(today=day))
    spoken = messages or report_words.spoken(handbook.settings.language)
    rows = content.rows(handbook, language or handbook.settings.language)
    told(rows, content.HEADS, form, spoken)
    if form == "text":
        click.echo("\n" + content.summary(rows).within(spoken))


@report.command("links")
@options("config", "date", "messages")
@_LANGUAGE
@_FORMAT
def links_report(
    config_file: Path | None, day: date | None, messages: str | None, language: str | None, form: str
) -> None:
    """Which pages link to each page, those that nothing links to first.

    \b
    Example: haandbog report links --language nb
    """
    handbook, _ = read(config_file, Wanted(today=day))
    spoken = messages or report_words.spoken(handbook.settings.language)
    told(links.rows(handbook, language or handbook.settings.language), links.HEADS, form, spoken)


@report.command("decisions")
@options("config", "date", "messages")
@_FORMAT
def decisions_report(config_file: Path | None, day: date | None, messages: str | None, form: str) -> None:
    """What your organisation must decide before a release, and which law nobody has checked.

    \b
    Example: haandbog report decisions
    """
    handbook, _ = read(config_file, Wanted(today=day))
    spoken = messages or report_words.spoken(handbook.settings.language)
    rows = decisions.rows(handbook, spoken)
    told(rows, decisions.HEADS, form, spoken)
    if form == "text":
        click.echo("\n" + decisions.summary(rows).within(spoken))


@report.command("freshness")
@options("config", "date", "messages")
@click.option("--owner", metavar="ROLE", help="Only what this role answers for.")
@click.option("--all", "everything", is_flag=True, help="Also what nobody needs to look at yet.")
@click.option(
    "--format", "form", type=click.Choice(("text", "json", "ics")), default="text", help="How to tell."
)
def freshness_report(
    config_file: Path | None,
    day: date | None,
    messages: str | None,
    owner: str | None,
    everything: bool,
    form: str,
) -> None:
    """What must be confirmed again, by the role that answers for it; as a calendar too.

    \b
    Example: haandbog report freshness --owner frivilligkoordinator --format ics
    """
    handbook, _ = read(config_file, Wanted(today=day))
    spoken = messages or report_words.spoken(handbook.settings.language)
    every = reviews(handbook, spoken)
    mine = freshness.of(every, owner)
    found = freshness.waiting(mine)
    if form == "ics":
        # Every day that is named is worth a reminder, also one that is far away.
        click.echo(freshness.as_calendar(handbook, mine, spoken), nl=False)
        return
    told(freshness.rows(mine if everything else found, spoken), freshness.HEADS, form, spoken)
    if form == "text":
        click.echo("\n" + "\n".join(text.within(spoken) for text in freshness.summaries(found)))


@report.command("translations")
@options("config", "date", "messages")
@click.option("--language", metavar="L", help="Only this language. Default: all.")
@_FORMAT
@click.option("--diff", "differences", is_flag=True, help="Show what is new in the source (needs git).")
def translations_report(
    config_file: Path | None,
    day: date | None,
    messages: str | None,
    language: str | None,
    form: str,
    differences: bool,
) -> None:
    """Which pages are translated, which have fallen behind, and what changed.

    \b
    Example: haandbog report translations --language nb --diff
    """
    handbook, _ = read(config_file, Wanted(today=day))
    spoken = messages or report_words.spoken(handbook.settings.language)
    found = translations.in_order(handbook, language)
    told(translations.rows(found, spoken), translations.HEADS, form, spoken)
    if form == "text":
        click.echo("\n" + "\n".join(text.within(spoken) for text in translations.summaries(found)))
    if differences and form == "text":
        _differences(handbook, found, spoken)


@report.command("words")
@options("config", "date", "messages")
@click.option("--language", metavar="L", help="Only this language. Default: all beyond da, nb and en.")
@_FORMAT
def words_report(
    config_file: Path | None, day: date | None, messages: str | None, language: str | None, form: str
) -> None:
    """Which of the program's sentences a language beyond da, nb and en lacks, ready for data/words.yml.

    \b
    Example: haandbog report words --language sv
    """
    handbook, _ = read(config_file, Wanted(today=day))
    spoken = messages or report_words.spoken(handbook.settings.language)
    found = {code: words.rows(handbook, code, catalogue()) for code in words.beyond(handbook, language)}
    if form == "json":
        click.echo(as_json([row for listed in found.values() for row in listed]))
        return
    for code, listed in found.items():
        click.echo(f"words:\n  {code}:\n{words.as_lines(listed)}\n")
        click.echo(words.summary(listed, code).within(spoken))
    if not found:
        click.echo(words.NOTHING.within(spoken))


def _differences(handbook: Handbook, found: Sequence[Translation], spoken: str) -> None:
    for t in found:
        if t.state is not State.OUTDATED or t.page is None:
            continue
        before = _text_translated(handbook, t)
        after = t.source.source.text
        shown = translations.difference(before, after, t.source.file) if before else _LOST.within(spoken)
        click.echo(f"\n{t.page.file}\n{shown}")


def _text_translated(handbook: Handbook, t: Translation) -> str | None:
    """The source as it was when the translation was made: the commit with the same fingerprint."""
    root, file = handbook.settings.root, t.source.file
    wanted = t.page.meta.translated_from if t.page else None
    for commit in git.versions_of(root, file):
        text = git.text_at(root, commit, file)
        if text is None:
            continue
        page, _ = read_page(Source(file, text), t.source.language, t.source.path)
        if source_hash(page) == wanted:
            return text
    return None


_LOST = Text(
    "Teksten, som den så ud, findes ikke i git. Læs hele siden igennem.",
    "Teksten slik den var, finnes ikke i git. Les gjennom hele siden.",
    "The text as it was is not in git. Read the whole page through.",
)
