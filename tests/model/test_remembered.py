"""What slow libraries answer is asked once."""

from __future__ import annotations

from haandbog.model.remembered import all_remembered, remembered, take_over

asked: list[str] = []


@remembered
def shout(word: str, ending: str = "!") -> str:
    asked.append(word)
    return f"{word.upper()}{ending}"


def test_the_same_question_is_asked_once() -> None:
    """Another question is another one, by its name too."""
    asked.clear()
    assert [shout("a"), shout("a"), shout("b"), shout("a", ending="?")] == ["A!", "A!", "B!", "A?"]
    assert asked == ["a", "b", "a"]


def test_what_another_process_was_answered_is_not_asked_again() -> None:
    """Handed over as it was handed out."""
    name = f"{__name__}.shout"
    shout("c")
    assert all_remembered()[name]["c",] == "C!"
    asked.clear()
    take_over({name: {("d",): "D!"}, "a.function.nobody.has": {("x",): 1}})
    assert (shout("d"), asked) == ("D!", [])
