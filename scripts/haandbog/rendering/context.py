"""What an expression on a page may name: the facts and blocks of ``checks/insertion_names.py``, made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from haandbog.model.handbook import Handbook
from haandbog.model.pages import Kind, Page
from haandbog.rendering import hours as opening
from haandbog.rendering import state
from haandbog.rendering.decisions import decide
from haandbog.rendering.dilemma_page import dilemma_list
from haandbog.rendering.emergency import emergency, emergency_call, emergency_numbers
from haandbog.rendering.fact import Fact, Gap, OrganisationFacts, TrainingFacts, text_fact, unknown
from haandbog.rendering.finder import finder
from haandbog.rendering.folder_changes import folder_changes
from haandbog.rendering.front import roles, tiles
from haandbog.rendering.glossary import glossary
from haandbog.rendering.grammar import genitive, in_words
from haandbog.rendering.insertions import Filters
from haandbog.rendering.laws import laws
from haandbog.rendering.links import HOURS_CALENDAR, PageLinks
from haandbog.rendering.open_data import open_data
from haandbog.rendering.partners import partner_card, partner_cards
from haandbog.rendering.provenance_words import history, unconfirmed


def values_for(handbook: Handbook, page: Page) -> Mapping[str, object]:
    """The names that the page's expressions may use, in the page's own language. What stands in a file
    that is missing or wrong is a visible gap: its problem is told where the file is read."""
    language = page.language
    links = PageLinks(handbook, page.url(handbook.settings.use_directory_urls))
    facts, hours = _facts(handbook, language), _hours(handbook, language, links)
    return {**facts, **hours, **_blocks(handbook, language, links)}


@lru_cache(maxsize=16)
def _facts(handbook: Handbook, language: str) -> Mapping[str, object]:
    organisation, training = handbook.facts.organisation, handbook.facts.training
    return {
        "org": OrganisationFacts(organisation, language) if organisation else Gap(language),
        "training": TrainingFacts(training, language) if training else Gap(language),
    }


def _hours(handbook: Handbook, language: str, links: PageLinks) -> dict[str, Callable[..., object]]:
    hours, today = handbook.facts.hours, handbook.today
    if hours is None:
        names = ("opening_hours", "state_panel", "today_hours", "history")
        return dict.fromkeys(names, lambda: unknown(language))
    page = handbook.first_of(Kind.HOURS, language)
    url = links.link(page.path) if page else ""
    name = handbook.facts.organisation.name if handbook.facts.organisation else ""
    return {
        "opening_hours": lambda: opening.hours_table(hours, language, today, links.file(HOURS_CALENDAR)),
        "state_panel": lambda: state.state_panel(hours, name, language, today, url),
        "today_hours": lambda: state.today_line(hours, language, today),
        "history": lambda: history(handbook, language),
    }


def _blocks(handbook: Handbook, language: str, links: PageLinks) -> dict[str, Callable[..., object]]:
    def partners(problem: str | None = None, audience: str | None = None) -> str:
        return partner_cards(handbook, language, links, problem, audience)

    return {
        "finder": lambda: finder(handbook, language, links),
        "folder_changes": lambda: folder_changes(handbook, language, links),
        "partners": partners,
        "partner_card": lambda id: partner_card(handbook, id, language, links),
        "emergency": lambda id: emergency(handbook, id) if handbook.facts.acute else unknown(language),
        "emergency_numbers": lambda: emergency_numbers(handbook, language),
        "emergency_call": lambda id: emergency_call(handbook, id, language),
        "tiles": lambda: tiles(handbook, language, links),
        "roles": lambda: roles(handbook, language, links),
        "glossary": lambda: glossary(handbook, language),
        "messages": lambda: _messages(language),
        "dilemmas": lambda: dilemma_list(handbook, language, links),
        "open_data": lambda: open_data(handbook, language, links),
        "laws": lambda: laws(handbook, language),
        "decide": lambda what, because, owner: decide(what, because, owner, language),
        "unconfirmed": lambda: unconfirmed(handbook, language, links),
    }


def _messages(language: str) -> str:
    from haandbog.rendering.messages import messages  # brings all checks, and stands on one page

    return messages(language)


@lru_cache(maxsize=8)
def filters_for(language: str) -> Filters:
    """What may follow ``|`` in a language."""

    def genitive_of(value: object) -> Fact:
        return text_fact(genitive(str(value), language))

    def words(value: object) -> str:
        told = str(value)
        return in_words(int(told), language) if told.isdigit() else told

    return (("genitive", genitive_of), ("words", words))
