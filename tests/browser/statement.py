"""What the accessibility statement claims, and the test that each claim rests on."""

from __future__ import annotations

CLAIMS = {
    "test_axe_finds_nothing_on_a_page_of_each_kind": (
        "Værktøjet axe-core finder ingen fejl på én side af hver slags, lyst og mørkt, på telefon og computer"
    ),
    "test_axe_finds_nothing_on_any_page": (
        "Det samme på alle sider og alle sprog. Den prøve kører ikke hver gang"
    ),
    "test_axe_finds_nothing_where_something_is_open": (
        "Det samme, når menuen, sprogene, et ord eller et svar er foldet ud"
    ),
    "test_a_page_fits_its_reader": (
        "Siden kan læses 320 punkter bred, forstørret til det dobbelte og med mere luft mellem bogstaverne, "
        "uden at rulle til siden. På en telefon er alt, man skal ramme, mindst 44 punkter"
    ),
    "test_a_page_can_be_walked_by_keyboard": (
        "Man kan gå hele siden igennem med tasten Tab. Hvert sted er synligt, har en ramme og et navn"
    ),
    "test_the_skip_link_leads_past_the_header": "Det første sted er et link forbi toppen af siden",
    "test_the_menu_by_keyboard": (
        "Menuen kan åbnes, bruges og lukkes med tastaturet, og man kommer tilbage, hvor man var"
    ),
    "test_a_wide_table_is_reached_by_keyboard": (
        "En tabel, der er bredere end skærmen, kan rulles med tastaturet"
    ),
    "test_without_movement_nothing_moves": "Intet bevæger sig, når man har bedt sin maskine om ro",
    "test_forced_colours_keep_what_colours_said": "Tegn og kanter kan ses, når man bruger sine egne farver",
    "test_without_script_the_menu_opens": "Menuen kan åbnes, også når browseren ikke kører scripts",
    "test_nothing_jumps": "Teksten hopper ikke, mens siden bliver hentet",
}
