"""Everything the organisation still has to decide: on pages and in dilemma guides."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from haandbog.checks.insertion_reading import Reading, read, word_place
from haandbog.diagnostics import Place
from haandbog.model.handbook import Handbook
from haandbog.model.pages import Page


class Undecided(Struct, frozen=True):
    """One open decision and where it stands."""

    place: Place
    subject: str
    """The page's or guide's id."""
    title: str
    what: str
    because: str
    owner: str


def undecided(handbook: Handbook) -> Iterator[Undecided]:
    """Every open decision, in the order of their files."""
    found = (*_on_pages(handbook), *_in_guides(handbook))
    yield from sorted(found, key=lambda one: one.place)


def _on_pages(handbook: Handbook) -> Iterator[Undecided]:
    for page in handbook.pages:
        for insertion in page.insertions:
            reading = read(insertion.expression)
            if "decide" in reading.calls and not reading.mistakes:
                yield _on_page(page, word_place(page, insertion, "decide"), reading)


def _on_page(page: Page, place: Place, reading: Reading) -> Undecided:
    said = {used.argument: used.value for used in reading.used}
    return Undecided(place, page.id, page.title, said["what"], said["because"], said["owner"])


def _in_guides(handbook: Handbook) -> Iterator[Undecided]:
    language = handbook.settings.language
    for dilemma in handbook.facts.dilemmas.values():
        file = handbook.facts.dilemma_files[dilemma.id]
        for index, one in enumerate(dilemma.to_decide):
            yield Undecided(
                handbook.data_place(file, ("to_decide", index, "what")),
                dilemma.id,
                dilemma.title.within(language, language),
                one.what.within(language, language),
                one.because.within(language, language),
                one.owner.within(language, language),
            )
