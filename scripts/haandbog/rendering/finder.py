"""The finder on the referral folder's page: a form for the script, and the whole folder for whoever has none.

Without JavaScript the form is not there, and every place stands under each problem it helps with. With it the
same list gives way to the answers (``assets/js/finder.js``, from the data of ``finder_script``).
"""

from __future__ import annotations

from collections.abc import Iterable

from haandbog.diagnostics import Text
from haandbog.model.directory import Partner
from haandbog.model.handbook import Handbook
from haandbog.model.taxonomies import Kind, Municipality
from haandbog.rendering import finder_words as said
from haandbog.rendering.emergency import pinned_number
from haandbog.rendering.finder_entries import Entry, Teller, entries, state_of
from haandbog.rendering.grammar import alphabetical, capital
from haandbog.rendering.html import Html, anchor, icon, join, stack, tag, told, void
from haandbog.rendering.links import Links
from haandbog.rendering.partners import call_button
from haandbog.rendering.service_words import language_words
from haandbog.rendering.standing import Standing, service_phones, service_strap


def finder(handbook: Handbook, language: str, links: Links) -> Html:
    """The form, the pinned rows, the place for the answers, and the list by problem.

    Of a folder without places only the pinned rows, and that it is empty.
    """
    made = _Finder(handbook, language, links)
    if not made.has_places:
        return stack("section", "hb-finder", made.nothing(), made.pinned())
    return stack(
        "section",
        "hb-finder",
        tag("h2", "hb-vh", said.FIND.within(language)),
        made.form(),
        made.count(),
        made.pinned(),
        tag("div", "hb-finder__found", data_hb_part="found"),
        stack("div", "hb-finder__all", *made.by_problem(), data_hb_part="all"),
        data_hb_finder=links.link("index.md"),
    )


class _Finder:
    """The parts of the finder in one language."""

    def __init__(self, handbook: Handbook, language: str, links: Links) -> None:
        self._handbook, self._language, self._links = handbook, language, links
        self._entries, self._teller = entries(handbook), Teller(handbook, language)
        self._taxonomies, self._fallback = handbook.facts.taxonomies, handbook.settings.language

    @property
    def has_places(self) -> bool:
        return bool(self._entries)

    def nothing(self) -> Html:
        """That there are no places; before a release also where they are written."""
        empty = said.WRITE_PLACES if self._handbook.settings.preview else said.NO_PLACES
        return tag("p", "", empty.within(self._language))

    def form(self) -> Html:
        return stack(
            "form",
            "hb-filter",
            self._search(),
            self._select("problem", said.PROBLEM, said.ANY_PROBLEM, self._taxa("problem_areas")),
            self._select("place", said.PLACE, said.ANY_PLACE, self._places()),
            stack("div", "hb-chips", *self._chips(), self._more()),
            role="search",
            hidden="hidden",
            aria_label=said.FIND.within(self._language),
        )

    def _search(self) -> Html:
        label = tag("span", "hb-vh", said.SEARCH.within(self._language))
        field = void("input", type="search", name="text", autocomplete="off", spellcheck="false",
                      enterkeyhint="search", placeholder=said.SEARCH_HINT.within(self._language))  # fmt: skip
        return tag("label", "hb-field hb-field--search", label, icon("magnifying-glass"), field)

    def _select(self, name: str, label: Text, anything: Text, options: Iterable[Html]) -> Html:
        first = tag("option", "", anything.within(self._language), value="")
        field = tag("select", "", first, *options, name=name)
        return tag(
            "label", "hb-field", tag("span", "", label.within(self._language)), field, icon("caret-down")
        )

    def _taxa(self, kind: Kind) -> Iterable[Html]:
        for taxon in self._taxonomies.of(kind).values():
            yield tag(
                "option", "", capital(taxon.name.within(self._language, self._fallback)), value=taxon.id
            )

    def _places(self) -> Iterable[Html]:
        """Each region of the day with its municipalities below it."""
        for region in self._taxonomies.regions_on(self._handbook.today):
            name = region.name.within(self._language, self._fallback)
            whole = tag("option", "", said.WHOLE.fill(region=name).within(self._language), value=region.id)
            below = (tag("option", "", place.name, value=place.code) for place in self._within(region.id))
            yield tag("optgroup", "", whole, *below, label=name)

    def _within(self, region_id: str) -> list[Municipality]:
        known = self._taxonomies.municipality_by_code
        found = [known[code] for code in self._taxonomies.within(region_id)]
        return sorted(found, key=lambda place: alphabetical(place.name))

    def _chips(self) -> Iterable[Html]:
        yield self._chip("open", said.OPEN)
        yield self._chip("free", said.FREE)
        yield self._chip("anonymous", said.ANONYMOUS)
        if self._handbook.settings.preview:
            yield self._chip("approved", said.APPROVED)

    def _chip(self, name: str, label: Text) -> Html:
        box = void("input", type="checkbox", name=name, value="1")
        return tag("label", "hb-chip", box, icon("check-square"), icon("square"),
                   tag("span", "", label.within(self._language)))  # fmt: skip

    def _more(self) -> Html:
        """What is asked less often: folded, and unfolded by the script while something is chosen in it."""
        age = void("input", type="number", name="age", min="0", max="120", inputmode="numeric",
                    placeholder=said.ANY_AGE.within(self._language))  # fmt: skip
        rows = stack(
            "div",
            "hb-filter__more",
            self._select("for", said.FOR, said.ANYBODY, self._taxa("audiences")),
            tag("label", "hb-field hb-field--age", tag("span", "", said.AGE.within(self._language)), age),
            self._select("language", said.LANGUAGE, said.ANY_LANGUAGE, self._languages()),
        )
        head = tag("summary", "hb-chip", icon("list"), tag("span", "", said.MORE.within(self._language)))
        return stack("details", "hb-more", head, rows)

    def _languages(self) -> Iterable[Html]:
        codes = {code for entry in self._entries for code in entry.service.languages}
        named = sorted((language_words(code, self._language), code) for code in codes)
        return (tag("option", "", capital(name), value=code) for name, code in named)

    def count(self) -> Html:
        number = len(self._entries)
        word = said.ONE if number == 1 else said.MANY
        counted = tag("b", "", word.fill(n=number).within(self._language))
        status = tag("p", "hb-count", counted, data_hb_part="count", role="status")
        copy = self._button("copy", "link-simple", said.COPY)
        clear = self._button("clear", "x", said.CLEAR)
        acts = tag("div", "hb-finder__acts", copy, clear, data_hb_part="acts", hidden="hidden")
        return stack("div", "hb-finder__head", status, acts)

    def _button(self, part: str, picture: str, label: Text) -> Html:
        named = tag("span", "", label.within(self._language))
        return tag("button", "hb-link", icon(picture), named, type="button", data_hb_part=part)

    def pinned(self) -> Html:
        """Danger to life first, then every approved service for a crisis, stale ones too."""
        crisis = [entry for entry in self._entries if entry.service.crisis and self._may_be_pinned(entry)]
        rows = (pinned_number(self._handbook, self._language), *map(self._pin, crisis))
        return stack("div", "hb-pins", *rows)

    def _may_be_pinned(self, entry: Entry) -> bool:
        state = state_of(self._handbook, entry)
        approved = entry.partner.recommendable
        return state in (Standing.READY, Standing.DUE) or (state is Standing.UNCONFIRMED and approved)

    def _pin(self, entry: Entry) -> Html:
        name = entry.partner.name if entry.bare else self._name(entry)
        page = anchor(self._page(entry.partner), name)
        line = self._live(entry) or Html("")
        words = tag("div", "", tag("h3", "", page), tag("p", "", line or self._state(entry)))
        number = next(iter(service_phones(entry.partner, entry.service, self._handbook.today)), None)
        act = call_button(number.e164, number.display) if number else Html("")
        return tag("article", "hb-pin hb-pin--crisis", icon("push-pin"), words, act)

    def _name(self, entry: Entry) -> str:
        if len(entry.partner.services) < 2:
            return entry.partner.name
        return f"{entry.partner.name}: {entry.service.name.within(self._language, self._fallback)}"

    def _live(self, entry: Entry) -> Html:
        """The week, for the script to make today's state of."""
        hours = next((fact for fact in self._teller.facts(entry) if fact[0] == "clock"), None)
        if hours is None or hours[2]:
            return Html("")
        return tag("span", "hb-open", hours[1], data_hb_open=entry.id)

    def _state(self, entry: Entry) -> str:
        top = service_strap(entry.partner, entry.service, self._language, self._handbook.today)
        return f"{top.state}, {top.detail}" if top.detail else top.state

    def by_problem(self) -> Iterable[Html]:
        """Every place under each problem it helps with, and last those of which nobody knows it."""
        known = self._taxonomies.of("problem_areas")
        for problem, taxon in known.items():
            found = [e for e in self._entries if problem in e.service.problem_areas]
            page = self._links.link(self._handbook.problem_path(problem))
            name = anchor(page, capital(taxon.name.within(self._language, self._fallback)))
            yield self._group(name, found)
        rest = [e for e in self._entries if not any(p in known for p in e.service.problem_areas)]
        yield self._group(Html(said.NOT_SAID.within(self._language)), rest)

    def _group(self, name: Html, found: list[Entry]) -> Html:
        rows = stack("ul", "hb-refs", *map(self._row, found))
        return stack("section", "", tag("h3", "", name), rows) if rows else Html("")

    def _row(self, entry: Entry) -> Html:
        number = next(iter(service_phones(entry.partner, entry.service, self._handbook.today)), None)
        called = anchor(f"tel:{number.e164}", number.display) if number else Html("")
        facts = [text for _, text, _ in self._teller.facts(entry)]
        summary = told(entry.service.summary or entry.partner.description, self._language, self._fallback)
        line = join(self._state(entry), called, summary, *facts, by=" · ")
        return tag("li", "", anchor(self._page(entry.partner), self._name(entry)), tag("span", "", line))

    def _page(self, partner: Partner) -> str:
        return self._links.link(self._handbook.partner_path(partner.id))
