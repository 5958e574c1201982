"""How hard a text is to read: LIX, the measure that Danish and Norwegian editors know.

LIX is the number of words in a sentence plus the percentage of long words (more than six letters), as
C.-H. Björnsson defined it in 1968. A heading, a list item and a table cell each end a sentence.
"""

from __future__ import annotations

import re
from enum import StrEnum

from msgspec import Struct

from haandbog.model.pages import Kind, Page
from haandbog.model.remembered import remembered

# Signs and lines apart: a few signs are looked for five times as fast when nothing else is.
_FENCED = re.compile(r"^(?:/{3,}.*$|[ \t]*(?:!!!|\?\?\?\+?)[ \t]+\w+|[ \t]*\|?[ |:-]+\|?$)", re.M)
_TAG_OR_NOTE = re.compile(r"[<\[](?:(?<=<)[^>\n]*>|(?<=\[)\^[^\]]*\])")
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
_LONG = 6
"""Letters of a word that is not long yet."""
_LETTER = re.compile(r"\w")
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


class Readability(Struct, frozen=True):
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
    plain = _MARKUP.sub("", _LINE_START.sub("\x00", _TAG_OR_NOTE.sub("\x00", _FENCED.sub("\x00", text))))
    sentences = sum(1 for part in _BREAK.split(plain) if _LETTER.search(part))
    words = _WORD.findall(plain)
    return Readability(len(words), sentences, sum(map(_LONG.__lt__, map(len, words))))


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
