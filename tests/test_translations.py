"""The repository's own translations: the same page in another language, written as that language is."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from haandbog.model.pages import Page
from haandbog.model.translations import State, source_of, translations
from tests.test_content import own

TRANSLATED = {
    translation.page.file: translation.page
    for translation in translations(own())
    if translation.page and translation.state is State.CURRENT
}
"""Those that say they follow their source as it stands; the others say to readers that they are behind."""
ANSWERS = re.compile(r"haandbog:.*")


def source(page: Page) -> Page:
    found = source_of(own(), page)
    assert found is not None, page.file
    return found


def built(page: Page) -> dict[str, object]:
    """What a page is built from, its words apart. References and insertions may stand in another order,
    because words do."""
    return {
        "headings": [(heading.level, heading.id) for heading in page.headings],
        "references": Counter(link.target for link in page.links),
        "insertions": Counter(insertion.expression.strip() for insertion in page.insertions),
        "blocks": [block.name for block in page.blocks],
        "blocks for": [block.argument for block in page.blocks if block.name == "for"],
        "rows": len(re.findall(r"^\|", page.source.text, re.M)),
        "items": len(re.findall(r"^[ \t]*(?:\d+\.|-)[ \t]", page.source.text[page.body_start :], re.M)),
        "boxes": re.findall(r"^(?:!!!|\?\?\?) \w+", page.source.text, re.M),
        "notes": Counter(re.findall(r"\[\^\w+\]", page.source.text)),
    }


@pytest.mark.parametrize("file", TRANSLATED)
def test_a_translation_is_built_as_its_source(file: str) -> None:
    """Nothing is left out and nothing added: headings, references, insertions, blocks, rows, items."""
    assert built(TRANSLATED[file]) == built(source(TRANSLATED[file]))


@pytest.mark.parametrize("file", TRANSLATED)
def test_a_translation_is_the_same_page(file: str) -> None:
    """Id, kind, basis, readers, weight and module in numbers; only words differ."""
    ours, theirs = TRANSLATED[file].meta, source(TRANSLATED[file]).meta
    same = ("id", "kind", "basis", "audience", "critical", "role", "review_by", "hide")
    assert {name: getattr(ours, name) for name in same} == {name: getattr(theirs, name) for name in same}
    assert len(ours.sources) == len(theirs.sources)
    if ours.module and theirs.module:
        words = {"goals": ()}
        assert ours.module.model_copy(update=words) == theirs.module.model_copy(update=words)
        assert len(ours.module.goals) == len(theirs.module.goals)


MARKS = {"nb": ("[«»]", ["«", "»"]), "en": ("[“”]", ["“", "”"])}
FOREIGN = {
    "nb": r"(?i)[“”\"]|\b(?:af|hvad|mig|dig|sig|nogle|nogen som helst|hvornår|uden|måske|efter|"
    r"fra dig|rådsøgers?|åbningstid\w*|henvisningsmappe\w*|tavshed\w*|når som helst|tlf)\b",
    "en": r"[»«\"]|(?<![\w*])(?:[a-zæøå]*[æøå]\w*)(?![\w*])",
}
"""What another language's text looks like: its quotation marks, its common words."""


def own_words(page: Page) -> str:
    """The text that the translator wrote: names of Danish laws and things stand in italics,
    and an insertion that a list explains is code."""
    text = ANSWERS.sub("", page.prose)
    text = re.sub(r"^\[\^.*$|^(?:!!!|\?\?\?).*$|^/{3,}.*$|^\w+\(.*\)$", "", text, flags=re.M)
    return re.sub(r"\*[^*\n]+\*|«barnets lov»", "", re.sub(r"\*\*", "", text))


@pytest.mark.parametrize("file", TRANSLATED)
def test_a_translation_is_written_as_its_language_is(file: str) -> None:
    """«…» in Norwegian, “…” in English, and no word left in Danish."""
    page = TRANSLATED[file]
    marks, pair = MARKS[page.language]
    for line in page.prose.splitlines():
        found = re.findall(marks, line)
        assert found == pair * (len(found) // 2), line
    left = re.search(FOREIGN[page.language], own_words(page))
    assert not left, left and left[0]


@pytest.mark.parametrize(
    ("language", "text"),
    [("nb", "Det er af ham."), ("nb", "“Hei”"), ("en", "Ring til rådgiveren."), ("en", "»Hi«")],
)
def test_a_word_left_in_danish_would_be_seen(language: str, text: str) -> None:
    """The search above can fail."""
    assert re.search(FOREIGN[language], text)
