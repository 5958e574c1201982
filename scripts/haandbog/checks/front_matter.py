"""What the checks on a page's front matter share: whether it says something, right or wrong."""

from __future__ import annotations

from haandbog.model.pages import Page


def lacks(page: Page, field: str) -> bool:
    """Whether the front matter leaves a field out or empty.

    A field with a wrong value is there: that mistake has been told. So has a front matter that
    cannot be read at all.
    """
    if _unreadable(page):
        return False
    key = page.front.keys.get((field,))
    if key is None:
        return True
    written = page.source.line(key.line)[key.column - 1 :].partition(":")[2].strip()
    return not getattr(page.meta, field) and (not written or written.startswith("#") or written == "~")


def _unreadable(page: Page) -> bool:
    return bool(page.front.text.strip()) and () not in page.front.values
