"""How hard a text is to read: LIX, the measure that Danish and Norwegian editors know.

LIX is the number of words in a sentence plus the percentage of long words (more than six letters), as
C.-H. Björnsson defined it in 1968. A heading, a list item and a table cell each end a sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from haandbog.model.pages import Kind, Page
from haandbog.model.remembered import remembered

_FENCED = re.compile(
    r"^/{3,}.*$|^[ \t]*(?:!!!|\?\?\?\+?)[ \t]+\w+|<[^>\n]*>|\[\^[^\]]*\]|^[ \t]*\|?[ |:-]+\|?$", re.M
)
_LINE_START = re.compile(r"^[ \t]*(?:#{1,6}|[-*+>]|\d+[.)]|:)[ \t]+(?:\[[ x]\][ \t]+)?", re.M)
_MARKUP = re.compile(r"[*_`\[\]]|\([ \t]*\)|\{[ \t]*\}")
_BREAK = re.compile(
    r"""[\n.!?:\x00|]  # one of the signs that a sentence may end with: to look for them first is quick
    (?: (?<=\n) (?: [ \t]*\n | (?=\x00) )
      | (?<=[.!?:]) [.!?:]* (?= [\s»«”“"')] | $ )
      | (?<=\x00)
      | (?<=[\ \t]\|) [ \t]
      | (?<=\|) [ \t]* $
    )""",
    re.M | re.X,
)
_LETTER = re.compile(r"\w")
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Readability:
    """A text in numbers."""

    words: int
    sentences: int
    long_words: int

    @property
    def lix(self) -> int:
        """LIX, rounded; 0 for a text without words."""
        if not self.words:
            return 0
        return round(self.words / max(1, self.sentences) + 100 * self.long_words / self.words)


@remembered
def measure(text: str) -> Readability:
    """Words, sentences and long words of Markdown in which all that is no prose has been blanked out."""
    plain = _MARKUP.sub("", _LINE_START.sub("\x00", _FENCED.sub("\x00", text)))
    sentences = sum(1 for part in _BREAK.split(plain) if _LETTER.search(part))
    lengths = [len(word) for word in _WORD.findall(plain)]
    return Readability(len(lengths), sentences, sum(length > 6 for length in lengths))


def readability(page: Page) -> Readability:
    """How hard a page is to read, its front matter apart."""
    return measure(page.prose[page.body_start :])


class Register(StrEnum):
    """What a text is for; the more it is needed in a hurry, the easier it must be."""

    ACUTE = "acute"
    GUIDANCE = "guidance"
    LAW = "law"


LIMITS = {Register.ACUTE: 32, Register.GUIDANCE: 42, Register.LAW: 50}
"""The highest LIX of each: very easy to easy, easy to middling, middling."""


_REGISTERS = {Kind.ACUTE: Register.ACUTE, Kind.GUIDE: Register.ACUTE, Kind.LAW: Register.LAW}


def register(page: Page) -> Register:
    """What a page is for, by its kind; guidance where no other is named."""
    return _REGISTERS.get(page.meta.kind, Register.GUIDANCE)
