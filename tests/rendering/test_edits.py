"""What ``haandbog fix`` does to a text."""

from __future__ import annotations

from haandbog.diagnostics import Diagnostic, Edit, Place, Severity, same
from haandbog.model.source import Source
from haandbog.rendering.edits import mend


def finding(line: int, column: int, old: str, new: str) -> Diagnostic:
    return Diagnostic(Place("a.md", line, column), "x", same("x"), Severity.INFO, edit=Edit(old, new))


def mended(text: str, *findings: Diagnostic) -> str:
    result = mend({"a.md": Source("a.md", text)}, findings)
    return result[0].text if result else text


def test_every_edit_lands_at_its_own_place() -> None:
    """Two edits on one line and one on the next do not disturb each other."""
    text = "en to en\nen\n"
    assert (
        mended(text, finding(1, 1, "en", "et"), finding(1, 7, "en", "et"), finding(2, 1, "en", "et"))
        == "et to et\net\n"
    )


def test_an_edit_may_add_without_taking_away() -> None:
    """An empty old text puts the new one in."""
    assert mended("## Æblet\n", finding(1, 9, "", " { #aeblet }")) == "## Æblet { #aeblet }\n"


def test_an_edit_whose_text_has_changed_is_left_out() -> None:
    """Nothing is written where the text is no longer what the finding was about."""
    assert mend({"a.md": Source("a.md", "noget andet\n")}, [finding(1, 1, "en", "et")]) == ()


def test_of_two_edits_that_overlap_only_one_is_made() -> None:
    """An overlapping edit waits for the next run."""
    assert mended("abcd\n", finding(1, 1, "abc", "x"), finding(1, 3, "cd", "y")) in {"aby\n", "xd\n"}


def test_what_has_no_mending_or_no_source_is_left() -> None:
    """Findings without an edit, or in another file, change nothing."""
    other = Diagnostic(Place("b.md", 1, 1), "x", same("x"), Severity.INFO, edit=Edit("a", "b"))
    plain = Diagnostic(Place("a.md", 1, 1), "x", same("x"), Severity.INFO)
    assert mend({"a.md": Source("a.md", "a\n")}, [other, plain]) == ()
