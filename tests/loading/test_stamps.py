"""What translations follow, while a handbook is only files."""

from __future__ import annotations

import pytest

from haandbog.loading.stamps import FOLLOWS, adopted, fastened, following, loosened, stamp_of

STARTER = {"da": "Ring.", "nb": "Ring.", "en": "Call."}
PAGES = {language: f"docs/{language}/vagt.md" for language in STARTER}


def page(body: str, stamp: str = "") -> bytes:
    line = f"translated_from: {stamp}\n" if stamp else ""
    return f"---\nid: vagt\n{line}title: Vagt\n---\n\n{body}\n".encode()


def starter(*languages: str, danish: str = "Ring.") -> dict[str, bytes]:
    """The pages of a starter in Danish whose translations follow it, in some of its languages."""
    stamp = stamp_of(
        following({PAGES["da"]: page(danish), "docs/nb/vagt.md": page(danish)}, "da")[PAGES["nb"]]
    )
    bodies = STARTER | {"da": danish}
    return {PAGES[code]: page(bodies[code], "" if code == "da" else stamp) for code in languages}


@pytest.mark.parametrize("languages", [("da", "nb", "en"), ("nb", "en"), ("en", "da"), ("en",)])
def test_a_handbooks_translations_follow_its_first_language(languages: tuple[str, ...]) -> None:
    """Also where it is not the starter's own; the first language is no translation."""
    made = following(starter(*languages), languages[0])
    assert stamp_of(made[PAGES[languages[0]]]) == ""
    right = loosened(made, languages[0])
    assert {stamp_of(right[PAGES[code]]) for code in languages[1:]} <= {FOLLOWS}
    assert [text.count(b"translated_from") for text in made.values()] == [0] + [1] * (len(languages) - 1)


def test_a_translation_of_an_older_text_does_not_follow() -> None:
    """What was behind in the starter is behind in the handbook."""
    files = starter("nb", "en") | {PAGES["en"]: page("Call.", "0123456789ab")}
    assert stamp_of(following(files, "nb")[PAGES["en"]]) == "0123456789ab"


def test_only_a_right_fingerprint_is_loosened_and_all_are_fastened_again() -> None:
    """To the letter, also with the line ends of Windows."""
    files = following(starter("nb", "en"), "nb") | {"data/a.yml": b"\xff", "docs/en/egen.md": b"x"}
    for told in (files, {path: text.replace(b"\n", b"\r\n") for path, text in files.items()}):
        assert stamp_of(loosened(told, "nb")[PAGES["en"]]) == FOLLOWS
        assert fastened(loosened(told, "nb"), "nb", {}) == told
    edited = files | {PAGES["nb"]: page("Ring nu.")}
    assert loosened(edited, "nb") == edited


def test_a_fingerprint_follows_what_a_merge_comes_to() -> None:
    """The source has been changed on both sides, and so has the translation."""
    merged = {PAGES["nb"]: page("Ring nå."), PAGES["en"]: page("Call now.", FOLLOWS)}
    made = fastened(merged, "nb", {})
    assert loosened(made, "nb") == merged


def test_where_two_texts_stand_the_translation_follows_the_templates() -> None:
    """Whoever chooses their own words is told that the translation is behind; the other is not."""
    template = {PAGES["nb"]: page("Ring nå.")}
    both = {PAGES["nb"]: page("<<<<<<< ours\nRing.\n=======\nRing nå.\n>>>>>>> template")}
    made = fastened(both | {PAGES["en"]: page("Call now.", FOLLOWS)}, "nb", template)
    assert stamp_of(loosened(made | template, "nb")[PAGES["en"]]) == FOLLOWS
    own = {PAGES["nb"]: page("Ring.")}
    assert stamp_of(loosened(made | own, "nb")[PAGES["en"]]) != FOLLOWS


def test_a_handbook_with_the_starters_fingerprints_gets_its_own() -> None:
    """Where nobody has written another; what somebody has recorded stays."""
    rendered = starter("nb", "en")
    restamped = following(rendered, "nb")
    assert adopted(rendered, rendered, restamped) == restamped
    own = rendered | {PAGES["en"]: page("Call us.", "0123456789ab")}
    assert stamp_of(adopted(own, rendered, restamped)[PAGES["en"]]) == "0123456789ab"
