"""What the checks on a page's front matter share: whether it says something, right or wrong."""

from __future__ import annotations

from difflib import get_close_matches

from haandbog.model.pages import FrontMatter, Page


def lacks(page: Page, field: str) -> bool:
    """Whether the front matter leaves a field out or empty.

    A field with a wrong value is there: that mistake has been told. So has a front matter that
    cannot be read at all, and a field whose name is a slip of this one's.
    """
    if _unreadable(page) or get_close_matches(field, _strangers(page), n=1):
        return False
    key = page.front.keys.get((field,))
    if key is None:
        return True
    written = page.source.line(key.line)[key.column - 1 :].partition(":")[2].strip()
    return not getattr(page.meta, field) and (not written or written.startswith("#") or written == "~")


def _strangers(page: Page) -> list[str]:
    return [
        str(loc[0]) for loc in page.front.keys if len(loc) == 1 and loc[0] not in FrontMatter.model_fields
    ]


def _unreadable(page: Page) -> bool:
    return bool(page.front.text.strip()) and () not in page.front.values
