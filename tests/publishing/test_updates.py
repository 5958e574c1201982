"""What an update comes to, file by file, and that no word of one's own is lost."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from haandbog.publishing.updates import Outcome, keeps, result, side_by_side, updates

OLD, NEW, OWN, BOTH = b"a\nb\nc\n", b"a\nb\nc\nd\n", b"own\na\nb\nc\n", b"own\na\nb\nc\nd\n"


@pytest.mark.parametrize(
    ("own", "old", "new", "merged", "outcome", "text"),
    [
        (OLD, OLD, NEW, NEW, Outcome.TAKEN, NEW),
        (NEW, OLD, NEW, NEW, Outcome.TAKEN, NEW),
        (OWN, OLD, NEW, BOTH, Outcome.MERGED, BOTH),
        (OWN, OLD, NEW, NEW, Outcome.SIDE_BY_SIDE, side_by_side(OWN, NEW)),
        (OWN, OLD, NEW, None, Outcome.SIDE_BY_SIDE, side_by_side(OWN, NEW)),
        (OWN, None, NEW, NEW, Outcome.SIDE_BY_SIDE, side_by_side(OWN, NEW)),
        (None, None, NEW, NEW, Outcome.NEW, NEW),
        (None, OLD, NEW, None, Outcome.STAYS_AWAY, None),
        (None, OLD, NEW, NEW, Outcome.STAYS_AWAY, None),
        (OLD, OLD, None, None, Outcome.REMOVED, None),
        (OWN, OLD, None, None, Outcome.KEPT, OWN),
    ],
)
def test_every_way_a_file_can_have_gone(
    own: bytes | None,
    old: bytes | None,
    new: bytes | None,
    merged: bytes | None,
    outcome: Outcome,
    text: bytes,
) -> None:
    """Ours, the template's before and after, and what the merge made of it."""
    trees = [{"f": one} if one is not None else {} for one in (own, old, new, merged)]
    (found,) = updates(*trees)
    assert (found.outcome, found.text) == (outcome, text)


def test_what_the_template_has_not_changed_is_left_alone() -> None:
    """Also a page that is nobody's but ours."""
    ours = {"own": b"x", "same": OWN}
    found = updates(ours, {"same": OLD}, {"same": OLD}, {})
    assert found == ()
    assert result(ours, found) == ours


def test_a_mark_in_the_merged_text_is_a_choice() -> None:
    """Both texts stand there, and the check will ask."""
    merged = b"<<<<<<< before updating\nown\n=======\na\n>>>>>>> after updating\nb\nc\nd\n"
    (found,) = updates({"f": b"own\nb\nc\n"}, {"f": OLD}, {"f": NEW}, {"f": merged})
    assert (found.outcome, found.text) == (Outcome.SIDE_BY_SIDE, merged)


TEXTS = st.lists(st.sampled_from(["a", "b", "c", "d", ""]), max_size=8).map(
    lambda lines: "\n".join(lines).encode()
)


@example(b"a\n\n", b"a", b"a\na", None)
@given(TEXTS, TEXTS, TEXTS, st.none() | TEXTS)
def test_no_line_of_ones_own_is_ever_lost(own: bytes, old: bytes, new: bytes, merged: bytes | None) -> None:
    """Whatever the merge made of the three."""
    after = {"f": merged} if merged is not None else {}
    for found in updates({"f": own}, {"f": old}, {"f": new}, after):
        assert found.text is not None
        assert keeps(own, old, found.text)


def test_bytes_that_are_no_text_survive() -> None:
    """A file in an old encoding is put side by side as it is."""
    assert b"\xf8" in side_by_side(b"br\xf8d\n", b"ny\n")
