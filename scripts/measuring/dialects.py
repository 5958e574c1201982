"""How large the invented handbook is, and how a link or a fact is written in it: with our insertions and
references, or written out for MkDocs alone."""

from __future__ import annotations

from dataclasses import dataclass

PAGES_IN_CHAPTER = 5
CHAPTERS_IN_PART = 4
PAGES_FOR_PARTNER = 20
SHOWN_ON = 3
"""Each partner's card stands on this many pages."""
PHONE = "70 00 00 00"


@dataclass(frozen=True, slots=True)
class Size:
    """How large the handbook is."""

    pages: int

    @property
    def partners(self) -> int:
        return max(3, self.pages // PAGES_FOR_PARTNER)

    def path(self, number: int) -> str:
        """Where a page stands: part, chapter, page; three deep in the navigation."""
        chapter = number // PAGES_IN_CHAPTER
        return f"del-{chapter // CHAPTERS_IN_PART + 1}/kapitel-{chapter + 1}/side-{number + 1}.md"

    def shows(self, number: int) -> int | None:
        """The partner whose card a page shows."""
        shown = number // SHOWN_ON
        return shown if shown < self.partners else None


class Dialect:
    """How a link or a fact is written."""

    def __init__(self, size: Size) -> None:
        self.size = size

    def page(self, start: int, to: int, text: str) -> str:
        """A link to a page in the same language."""
        return f"[{text}](../../{self.size.path(to)})"

    def section(self, start: int, to: int, text: str) -> str:
        return f"[{text}](../../{self.size.path(to)}#afsnit-2)"

    def partner(self, number: int, text: str) -> str:
        return f"[{text}](https://partner-{number}.example/)"

    def phone(self) -> str:
        return f"[{PHONE}](tel:+4570000000)"

    def hours(self) -> str:
        return "| | |\n|---|---|\n" + "\n".join(f"| {day} | 15.00–18.00 |" for day in range(1, 8))

    def card(self, number: int) -> str:
        return f"**Eksempelsted {number}**\n\nTelefon {partner_phone(number)}"


class Ours(Dialect):
    """Håndbog's references and insertions."""

    def page(self, start: int, to: int, text: str) -> str:
        return f"[{text}](ref:side-{to + 1})"

    def section(self, start: int, to: int, text: str) -> str:
        return f"[{text}](ref:side-{to + 1}#afsnit-2)"

    def partner(self, number: int, text: str) -> str:
        return f"[{text}](partner:partner-{number})"

    def phone(self) -> str:
        return "{{ org.phone }}"

    def hours(self) -> str:
        return "{{ opening_hours() }}"

    def card(self, number: int) -> str:
        return f'{{{{ partner_card(id="partner-{number}") }}}}'


def partner_phone(number: int) -> str:
    return f"71 {number // 100 + 10:02} {number % 100:02} 00"
