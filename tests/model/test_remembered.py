"""What slow libraries answer is asked once."""

from __future__ import annotations

from haandbog.model.remembered import all_remembered, remembered, since, so_far, take_over

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


def test_a_long_text_is_told_by_its_hash() -> None:
    """Every letter of it counts, and none of it is kept."""
    asked.clear()
    long = "ord " * 100
    assert [shout(long), shout(long), shout(f"{long}x")] == [f"{long.upper()}!"] * 2 + [f"{long.upper()}X!"]
    assert asked == [long, f"{long}x"]
    assert not any(long in key for key in all_remembered()[f"{__name__}.shout"] if isinstance(key, tuple))


def test_what_is_new_is_told_apart() -> None:
    """What another process brings home is what it was asked there."""
    shout("e")
    then = so_far()
    shout("e")
    shout("f")
    assert since(then)[f"{__name__}.shout"] == {("f",): "F!"}
