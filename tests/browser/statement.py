"""What the accessibility statement claims, and the test that each claim rests on.

``python -m tests.browser.statement`` writes the tables of the page anew, in every language, after a test has
come, gone or changed.
"""

from __future__ import annotations

import re
from pathlib import Path

from haandbog.diagnostics import LANGUAGES, Text

PAGE = "om/tilgaengelighed.md"
DOCS = Path(__file__).parents[2] / "docs"
HEAD = Text("Prøvet", "Prøvd", "Tested")
_TABLE = re.compile(r"^\| [^|\n]+ \|\n\|---\|\n(?:\| .+ \|\n)+", re.M)

CLAIMS = {
    "test_axe_finds_nothing_on_a_page_of_each_kind": Text(
        "Værktøjet axe-core finder ingen fejl på én side af hver slags, lyst og mørkt, "
        "på telefon og computer",
        "Verktøyet axe-core finner ingen feil på én side av hvert slag, lyst og mørkt, "
        "på telefon og datamaskin",
        "The tool axe-core finds no faults on one page of each kind, light and dark, on phone and computer",
    ),
    "test_axe_finds_nothing_on_any_page": Text(
        "Det samme på alle sider og alle sprog. Den prøve kører ikke hver gang",
        "Det samme på alle sider og alle språk. Den prøven kjører ikke hver gang",
        "The same on all pages in all languages. That test does not run every time",
    ),
    "test_axe_finds_nothing_where_something_is_open": Text(
        "Det samme, når menuen, sprogene, et ord eller et svar er foldet ud",
        "Det samme når menyen, språkene, et ord eller et svar er foldet ut",
        "The same when the menu, the languages, a word or an answer is unfolded",
    ),
    "test_the_search_has_no_fault_of_accessibility": Text(
        "Det samme i søgningen: før man skriver, med svar og uden svar",
        "Det samme i søket: før man skriver, med svar og uten svar",
        "The same in the search: before one writes, with answers and without",
    ),
    "test_every_pair_in_use_can_be_read": Text(
        "De farver, der bruges sammen, har den kontrast, som WCAG 2.2 AA beder om, lyst og mørkt",
        "Fargene som brukes sammen, har den kontrasten som WCAG 2.2 AA ber om, lyst og mørkt",
        "The colours that are used together have the contrast that WCAG 2.2 AA asks for, light and dark",
    ),
    "test_a_page_fits_its_reader": Text(
        "Siden kan læses 320 punkter bred, forstørret til det dobbelte og med mere luft mellem bogstaverne, "
        "uden at rulle til siden. På en telefon er alt, man skal ramme, mindst 44 punkter",
        "Siden kan leses 320 punkter bred, forstørret til det dobbelte og med mer luft mellom bokstavene, "
        "uten å rulle til siden. På en telefon er alt man skal treffe, minst 44 punkter",
        "The page can be read 320 points wide, enlarged to double size and with more space between the "
        "letters, without scrolling sideways. On a phone everything that must be hit is at least 44 points",
    ),
    "test_a_page_can_be_walked_by_keyboard": Text(
        "Man kan gå hele siden igennem med tasten Tab. Hvert sted er synligt, har en ramme og et navn",
        "Man kan gå gjennom hele siden med tasten Tab. Hvert sted er synlig, har en ramme og et navn",
        "One can go through the whole page with the Tab key. Every place is visible, has a frame and a name",
    ),
    "test_the_skip_link_leads_past_the_header": Text(
        "Det første sted er et link forbi toppen af siden",
        "Det første stedet er en lenke forbi toppen av siden",
        "The first place is a link past the top of the page",
    ),
    "test_the_menu_by_keyboard": Text(
        "Menuen kan åbnes, bruges og lukkes med tastaturet, og man kommer tilbage, hvor man var",
        "Menyen kan åpnes, brukes og lukkes med tastaturet, og man kommer tilbake dit man var",
        "The menu can be opened, used and closed with the keyboard, and one comes back to where one was",
    ),
    "test_the_whole_search_works_by_keyboard": Text(
        "Det samme gælder søgningen", "Det samme gjelder søket", "The same goes for the search"
    ),
    "test_a_wide_table_is_reached_by_keyboard": Text(
        "En tabel, der er bredere end skærmen, kan rulles med tastaturet",
        "En tabell som er bredere enn skjermen, kan rulles med tastaturet",
        "A table that is wider than the screen can be scrolled with the keyboard",
    ),
    "test_without_movement_nothing_moves": Text(
        "Intet bevæger sig, når man har bedt sin maskine om ro",
        "Ingenting beveger seg når man har bedt maskinen sin om ro",
        "Nothing moves when one has asked one's device for calm",
    ),
    "test_forced_colours_keep_what_colours_said": Text(
        "Tegn og kanter kan ses, når man bruger sine egne farver",
        "Tegn og kanter kan ses når man bruker sine egne farger",
        "Signs and edges can be seen when one uses one's own colours",
    ),
    "test_the_search_in_the_readers_own_colours": Text(
        "I søgningen ses også, hvad der blev fundet, og hvilket svar man har valgt",
        "I søket ses også hva som ble funnet, og hvilket svar man har valgt",
        "In the search one also sees what was found, and which answer is chosen",
    ),
    "test_without_script_the_menu_opens": Text(
        "Menuen kan åbnes, også når browseren ikke kører scripts",
        "Menyen kan åpnes også når nettleseren ikke kjører skript",
        "The menu can be opened even when the browser runs no scripts",
    ),
    "test_nothing_jumps": Text(
        "Teksten hopper ikke, mens siden bliver hentet",
        "Teksten hopper ikke mens siden blir hentet",
        "The text does not jump while the page is loading",
    ),
}


def table(language: str) -> str:
    """The statement's table in a language."""
    rows = "".join(f"| {claim.within(language)} |\n" for claim in CLAIMS.values())
    return f"| {HEAD.within(language)} |\n|---|\n{rows}"


def stated(text: str, language: str) -> str:
    """A page with its table made anew."""
    return _TABLE.sub(lambda _: table(language), text, count=1)


if __name__ == "__main__":
    for code in LANGUAGES:
        page = DOCS / code / PAGE
        page.write_text(stated(page.read_text(encoding="utf-8"), code), encoding="utf-8", newline="\n")
