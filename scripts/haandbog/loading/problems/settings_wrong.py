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

FAIL mkdocs.yml 2:11
    site_name: Prøve
    site_url: eksempellinjen.example
    plugins:
      - haandbog

FAIL mkdocs.yml 4:9
    site_name: Prøve
    theme:
      name: material
      logo: assets/logo.svg
    plugins:
      - haandbog
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
        "Indstillingerne bestemmer, hvem udgaven er til, og hvor den ligger. Er de forkerte, kan lederens "
        "noter havne hos alle, og adresser på papir føre ingen steder hen.",
        "Innstillingene bestemmer hvem utgaven er til, og hvor den ligger. Er de feil, kan lederens notater "
        "havne hos alle, og adresser på papir føre ingen steder.",
        "The settings decide for whom the edition is, and where it lies. If they are wrong, the leader's "
        "notes may reach everybody, and addresses on paper lead nowhere.",
    ),
    can_be_silenced=False,
)
