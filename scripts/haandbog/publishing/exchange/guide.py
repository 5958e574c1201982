"""What the workbook says of itself, on a sheet of its own: how to edit it, and what is not in it."""

from __future__ import annotations

from haandbog.diagnostics import Text

TITLE = Text("Læs mig", "Les meg", "Read me")

LINES = (
    Text(
        "Ret i cellerne, gem, og skriv: haandbog import partners FIL.xlsx. Du ser hver rettelse, før "
        "den skrives.",
        "Rett i cellene, lagre, og skriv: haandbog import partners FIL.xlsx. Du ser hver rettelse før "
        "den skrives.",
        "Edit the cells, save, and run: haandbog import partners FILE.xlsx. You see each change before "
        "it is written.",
    ),
    Text(
        "En ny række nederst er noget nyt. Skriv, hvilket sted og hvilket tilbud den handler om. Numre "
        "må være tomme.",
        "En ny rad nederst er noe nytt. Skriv hvilket sted og hvilket tilbud den handler om. Numre kan "
        "være tomme.",
        "A new row at the bottom is something new. Say which organisation and which service it is "
        "about. Numbers may be left empty.",
    ),
    Text(
        "En tom celle tager oplysningen væk. Tøm alle cellerne i en linje med åbningstider, en "
        "undtagelse eller et stykke historie, så forsvinder den.",
        "En tom celle tar opplysningen bort. Tøm alle cellene i en linje med åpningstider, et unntak "
        "eller et stykke historie, så forsvinner den.",
        "An empty cell takes the fact away. Empty all the cells of a line of hours, an exception or a "
        "piece of history, and it is gone.",
    ),
    Text(
        "Det, der siger, hvilken række det er, er låst: et id ændres aldrig. Steder og tilbud slettes "
        "ikke her: skriv closed ved dem.",
        "Det som sier hvilken rad det er, er låst: en id endres aldri. Steder og tilbud slettes ikke "
        "her: skriv closed ved dem.",
        "What says which row it is, is locked: an id never changes. Organisations and services are not "
        "deleted here: write closed beside them.",
    ),
    Text(
        "Flere ting i én celle skilles med semikolon. En dag skrives 2026-11-23, en tid 15.00–18.00. "
        "Det, man ikke ved, hedder unknown.",
        "Flere ting i én celle skilles med semikolon. En dag skrives 2026-11-23, en tid 15.00–18.00. "
        "Det man ikke vet, heter unknown.",
        "Several things in one cell have a semicolon between them. A day is written 2026-11-23, a time "
        "15.00–18.00. What nobody knows is called unknown.",
    ),
    Text(
        "Ikke i arket, men urørt i filen: noter ved et nummer, tidszone, kilden til selve "
        "åbningstiderne og gamle åbningstider. Ret dem i data/partners.",
        "Ikke i arket, men urørt i filen: merknader ved et nummer, tidssone, kilden til selve "
        "åpningstidene og gamle åpningstider. Rett dem i data/partners.",
        "Not in the workbook, and left alone in the file: notes on a number, the time zone, the source "
        "of the hours themselves and hours of the past. Edit them in data/partners.",
    ),
)
