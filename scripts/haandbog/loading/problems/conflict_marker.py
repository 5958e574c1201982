"""Two people changed the same lines, and the merge left its marks in the file.

PASS docs/da/vagt.md
    Vi mødes ved vagtens start.

FAIL docs/da/vagt.md 1:1
    <<<<<<< min
    Vi mødes ved vagtens start.
    =======
    Vi mødes før vagten.
    >>>>>>> din
"""

from haandbog.diagnostics import Rule, Severity, Text

RULE = Rule(
    "conflict-marker",
    Severity.ERROR,
    Text(
        "to rettelser er stødt sammen her ('{mark}')",
        "to rettelser har støtt sammen her ('{mark}')",
        "two changes have met here ('{mark}')",
    ),
    Text(
        "To har rettet de samme linjer. Begges tekst står i filen, og kun et menneske kan vælge.",
        "To har rettet de samme linjene. Begges tekst står i filen, og bare et menneske kan velge.",
        "Two people changed the same lines. Both texts stand in the file, and only a person can choose.",
    ),
    Text(
        "vælg den rigtige tekst, og slet linjerne med <<<<<<<, ======= og >>>>>>>",
        "velg den riktige teksten, og slett linjene med <<<<<<<, ======= og >>>>>>>",
        "choose the right text and delete the lines with <<<<<<<, ======= and >>>>>>>",
    ),
    can_be_silenced=False,
)
