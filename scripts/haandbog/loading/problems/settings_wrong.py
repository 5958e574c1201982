"""The handbook's own settings in mkdocs.yml do not fit.

PASS mkdocs.yml
    site_name: Prøve
    plugins:
      - haandbog:
          audience: leader

FAIL mkdocs.yml 4:17
    site_name: Prøve
    plugins:
      - haandbog:
          audience: ledere
"""

from haandbog.diagnostics import Rule, Severity, Text

RULE = Rule(
    "settings-wrong",
    Severity.ERROR,
    Text(
        "indstillingen '{field}' kan ikke være '{value}'",
        "innstillingen '{field}' kan ikke være '{value}'",
        "the setting '{field}' cannot be '{value}'",
    ),
    Text(
        "Indstillingen bestemmer, hvem udgaven er til. Er den forkert, kan lederens noter havne hos alle.",
        "Innstillingen bestemmer hvem utgaven er til. Er den feil, kan lederens notater havne hos alle.",
        "The setting decides for whom the edition is. If it is wrong, the leader's notes may reach "
        "everybody.",
    ),
    can_be_silenced=False,
)
