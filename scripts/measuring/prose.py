"""Invented text, the same at every run: plain words in short sentences, as an editor writes them."""

from __future__ import annotations

from random import Random

WORDS = {
    "da": """
du ser hører spørger siger ringer skriver læser venter samtale telefon vagt hjælp dag aften ro
tid tillid ord tekst side liste plan kort lang ny god rolig klar åben tydelig vigtig først siden
altid ofte ikke med uden ved til fra om efter før hos og eller når hvis så mens men fordi en et
den det de vi han hun man familie ven nabo kollega mor far søn datter barn voksen lytter støtter
deler holder går kommer kender lærer finder bruger tager giver viser bliver prøver hjem gade by
kontor møde pause start grænse følelse håb mod
""",
    "nb": """
du ser hører spør sier ringer skriver leser venter samtale telefon vakt hjelp dag kveld ro tid
tillit ord tekst side liste plan kort lang ny god rolig klar åpen tydelig viktig først siden
alltid ofte ikke med uten ved til fra om etter før hos og eller når hvis så mens men fordi en et
den det de vi han hun man familie venn nabo kollega mor far sønn datter barn voksen lytter
støtter deler holder går kommer kjenner lærer finner bruker tar gir viser blir prøver hjem gate
by kontor møte pause start grense følelse håp mot
""",
    "en": """
you see hear ask say call write read wait talk phone shift help day evening calm time trust word
text page list plan short long new good quiet clear open plain main first then always often not
with without by to from about after before at and or when if so while but since a an the it they
we he she family friend neighbour mother father son daughter child adult listen support share
hold go come know learn find use take give show become try home street town office meeting pause
start limit feeling hope courage
""",
}


class Writer:
    """A writer of one language; the seed decides every word."""

    def __init__(self, language: str, seed: str) -> None:
        self._words, self._random = WORDS[language].split(), Random(f"{language} {seed}")

    def phrase(self, length: int) -> str:
        return " ".join(self._random.choices(self._words, k=length))

    def heading(self) -> str:
        return self.phrase(3).capitalize()

    def paragraph(self, length: int) -> str:
        """Sentences of seven to eleven words until there are ``length`` words."""
        sentences, left = [], length
        while left > 0:
            size = min(left, self._random.randint(7, 11))
            sentences.append(self.phrase(size).capitalize() + ".")
            left -= size
        return " ".join(sentences)
