"""A value that cannot be right: a day that does not exist, a number nobody can call.

PASS data/partners/eksempellinjen.yml
    schema: 1
    id: eksempellinjen
    name: Eksempellinjen
    contact: [{type: phone, value: 70 00 00 00}]
    approval: {state: proposed}
    provenance: {source: "Eksempellinjens folder", seen_on: 2026-11-03}

FAIL data/partners/eksempellinjen.yml 6:57
    schema: 1
    id: eksempellinjen
    name: Eksempellinjen
    contact: [{type: phone, value: 70 00 00 00}]
    approval: {state: proposed}
    provenance: {source: "Eksempellinjens folder", seen_on: 2026-11-31}
"""

from haandbog.diagnostics import Rule, Severity, Text

RULE = Rule(
    "data-value",
    Severity.ERROR,
    Text("{what}", "{what}", "{what}"),
    Text(
        "Værdien passer ikke til feltet. En forkert værdi i data står på alle sider, der viser den.",
        "Verdien passer ikke til feltet. En gal verdi i data står på alle sider som viser den.",
        "The value does not fit the field. A wrong value in data stands on every page that shows it.",
    ),
    can_be_silenced=False,
)
