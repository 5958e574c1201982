"""A dilemma guide as a page: what to do now, what not to do, who decides, where it is written down."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from haandbog.diagnostics import Text
from haandbog.model.base import Localised
from haandbog.model.dilemmas import Dilemma
from haandbog.model.handbook import Handbook
from haandbog.model.pages import FrontMatter, Kind
from haandbog.model.references import Target, to_page
from haandbog.rendering.decisions import decision_box
from haandbog.rendering.emergency import emergency_call
from haandbog.rendering.grammar import alphabetical
from haandbog.rendering.html import Html, anchor, icon, stack, tag, told
from haandbog.rendering.laws import law_list
from haandbog.rendering.links import Links


def dilemma_meta(handbook: Handbook, dilemma: Dilemma, language: str) -> FrontMatter:
    """What the page says about itself."""
    fallback = handbook.settings.language
    return FrontMatter(
        id=dilemma.id,
        title=dilemma.title.within(language, fallback),
        kind=Kind.DILEMMA,
        description=dilemma.situation.within(language, fallback),
        owner=dilemma.owner,
        basis=dilemma.basis,
        sources=dilemma.sources,
        reviewed_on=dilemma.reviewed_on,
        review_by=dilemma.review_by,
        hide=("toc",),
    )


def dilemma_page(handbook: Handbook, dilemma: Dilemma, language: str, links: Links) -> str:
    """The page's whole Markdown with its front matter."""
    page = _DilemmaPage(handbook, dilemma, language, links)
    blocks = (
        page.call(),
        '<div class="hb-guide" markdown="1">\n<div class="hb-guide__main" markdown="1">',
        *page.acting(),
        "</div>",
        '<aside class="hb-guide__side" markdown="1">',
        *page.agreeing(),
        "</aside>\n</div>",
    )
    meta = dilemma_meta(handbook, dilemma, language)
    return _front_matter(meta) + "\n" + "\n\n".join(block for block in blocks if block) + "\n"


def dilemma_list(handbook: Handbook, language: str, links: Links) -> Html:
    """A way in to every guide: those where an ambulance may be needed first, then by title."""
    fallback = handbook.settings.language

    def order(dilemma: Dilemma) -> tuple[bool, str]:
        return dilemma.call is None, alphabetical(dilemma.title.within(language, fallback))

    ways = (
        _way_in(handbook, one, language, links) for one in sorted(handbook.facts.dilemmas.values(), key=order)
    )
    return stack("nav", "hb-roles hb-dilemmas", *ways, aria_label=_ALL.within(language))


def _way_in(handbook: Handbook, dilemma: Dilemma, language: str, links: Links) -> Html:
    fallback = handbook.settings.language
    picture = icon("siren" if dilemma.call else "path")
    name = tag("b", "", told(dilemma.title, language, fallback))
    situation = dilemma.situation.within(language, fallback).partition(". ")[0].rstrip(".")
    what = tag("i", "", situation, lang="" if language in dilemma.situation.root else fallback)
    return anchor(links.link(handbook.dilemma_path(dilemma.id)), picture, tag("span", "", name, what))


class _DilemmaPage:
    """One guide in one language."""

    def __init__(self, handbook: Handbook, dilemma: Dilemma, language: str, links: Links) -> None:
        self._handbook, self._dilemma, self._language, self._links = handbook, dilemma, language, links
        self._fallback = handbook.settings.language

    def call(self) -> Html:
        """The emergency number before everything else."""
        wanted = self._dilemma.call
        if wanted is None:
            return Html("")
        return emergency_call(self._handbook, wanted, self._language, self._told(self._dilemma.call_when))

    def acting(self) -> Iterator[Html]:
        """What is done, said, left alone, and done afterwards."""
        yield self._heading(_NOW, "goer-nu")
        yield stack("div", "hb-steps", stack("ol", "", *map(self._step, self._dilemma.do_now)))
        yield self._say()
        yield self._heading(_NOT, "goer-ikke")
        yield self._list(self._dilemma.do_not, "hb-donts", "x-circle")
        if self._dilemma.afterwards:
            yield self._heading(_AFTER, "bagefter")
            yield self._list(self._dilemma.afterwards, "hb-dos", "check-circle")
        yield from (decision_box(open_, self._language, self._fallback) for open_ in self._dilemma.to_decide)

    def agreeing(self) -> Iterator[Html]:
        """Who decides, where it is written, and the law."""
        yield self._heading(_WHO, "hvem-bestemmer")
        yield tag("p", "", self._told(self._dilemma.who_decides))
        yield self._heading(_WRITE, "skriv-det-ned")
        yield tag("p", "", self._told(self._dilemma.document_where))
        named = [self._handbook.laws[law] for law in self._dilemma.law if law in self._handbook.laws]
        if named:
            yield self._heading(_LAW, "loven")
            yield law_list(named, self._language, self._fallback)
        yield from self._see()

    def _told(self, text: Localised | None) -> Html:
        return told(text, self._language, self._fallback)

    def _heading(self, words: Text, name: str) -> Html:
        return Html(f"## {words.within(self._language)} {{ #{name} }}")

    def _step(self, text: Localised) -> Html:
        """A step with its first sentence as its head."""
        said = text.within(self._language, self._fallback)
        head, rest = _first_sentence(said)
        lang = "" if self._language in text.root or "*" in text.root else self._fallback
        strong = tag("strong", "hb-step" if rest else "", head)
        return tag("li", "", strong, " " if rest else "", rest, lang=lang)

    def _say(self) -> Html:
        if not self._dilemma.say:
            return Html("")
        label = tag("span", "hb-say__label", _SAY.within(self._language))
        words = (tag("p", "", self._told(said)) for said in self._dilemma.say)
        return stack("div", "hb-say", label, *words)

    def _list(self, texts: Iterable[Localised], css: str, picture: str) -> Html:
        items = (tag("li", "", icon(picture), tag("span", "", self._told(text))) for text in texts)
        return stack("ul", css, *items)

    def _see(self) -> Iterator[Html]:
        """Pages and guides to read as well; one that is not there is told of by its check."""
        found = [to_page(self._handbook, self._language, page_id) for page_id in self._dilemma.see]
        there = [target for target in found if isinstance(target, Target) and target.path]
        ways = [t for t in there if t.page is None or self._handbook.visible(t.page)]
        if ways:
            yield self._heading(_SEE, "laes-ogsaa")
            items = (tag("li", "", anchor(self._links.link(t.path, t.fragment), t.title)) for t in ways)
            yield stack("ul", "hb-see", *items)


def _first_sentence(text: str) -> tuple[str, str]:
    found = re.match(r"(.+?[.!?:])\s+(?=\S)(.+)$", text)
    return (found[1], found[2]) if found else (text, "")


def _front_matter(meta: FrontMatter) -> str:
    told_of = meta.model_dump(mode="json", exclude_defaults=True)
    written = (f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in told_of.items())
    return "\n".join(("---", *written, "---", ""))


_ALL = Text("Dilemmaer", "Dilemmaer", "Dilemmas")
_NOW = Text("Gør nu", "Gjør nå", "Do now")
_NOT = Text("Gør ikke", "Ikke gjør", "Do not")
_AFTER = Text("Bagefter", "Etterpå", "Afterwards")
_WHO = Text("Hvem bestemmer", "Hvem bestemmer", "Who decides")
_WRITE = Text("Skriv det ned", "Skriv det ned", "Write it down")
_LAW = Text("Loven", "Loven", "The law")
_SEE = Text("Læs også", "Les også", "Read as well")
_SAY = Text("Sig for eksempel", "Si for eksempel", "Say, for example")
