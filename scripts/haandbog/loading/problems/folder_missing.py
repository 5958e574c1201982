"""The folder that the pages are to be read from is not there.

PASS mkdocs.yml
    site_name: Prøve
    docs_dir: docs
    plugins:
      - haandbog
      - i18n: {docs_structure: folder, languages: [{locale: da, default: true}]}

FAIL mkdocs.yml 2:11
    site_name: Prøve
    docs_dir: dokumenter
    plugins:
      - haandbog
      - i18n: {docs_structure: folder, languages: [{locale: da, default: true}]}

FAIL mkdocs.yml 4:57
    site_name: Prøve
    plugins:
      - haandbog
      - i18n: {docs_structure: folder, languages: [{locale: dk, default: true}]}
"""

from haandbog.diagnostics import Rule, Severity, Text

RULE = Rule(
    "folder-missing",
    Severity.ERROR,
    Text(
        "mappen {folder} findes ikke",
        "mappen {folder} finnes ikke",
        "there is no folder {folder}",
    ),
    Text(
        "Uden den er der ingen sider at læse, og alt andet ville se forkert ud.",
        "Uten den er det ingen sider å lese, og alt annet ville sett feil ut.",
        "Without it there are no pages to read, and everything else would seem wrong.",
    ),
    Text(
        "ret navnet i mkdocs.yml, eller lav mappen",
        "rett navnet i mkdocs.yml, eller lag mappen",
        "correct the name in mkdocs.yml, or make the folder",
    ),
    can_be_silenced=False,
)
