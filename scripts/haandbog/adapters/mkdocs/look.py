"""The handbook's look laid between the handbook's own ``overrides`` and Material."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from haandbog.loading.tokens import TOKENS
from haandbog.model.handbook import Handbook
from haandbog.rendering.finder_script import folder_scripts
from haandbog.rendering.look import (
    FOLDER_SCRIPTS,
    HOURS_SCRIPT,
    LATER_STYLESHEETS,
    STYLESHEET,
    TERMS_SCRIPT,
    later_stylesheet,
    stylesheet,
)
from haandbog.rendering.state import hours_script
from haandbog.rendering.term_script import terms_script
from haandbog.rendering.theme import THEME

SCRIPTS = ("assets/js/frame.js", "assets/js/haandbog.js")


def add_look(config: MkDocsConfig) -> None:
    """Our templates before Material's, and our styles before the handbook's own."""
    place = 1 if config.theme.custom_dir else 0
    if str(THEME) not in config.theme.dirs:
        config.theme.dirs.insert(place, str(THEME))
    if STYLESHEET not in config.extra_css:
        config.extra_css = [STYLESHEET, *config.extra_css]
    written = [str(script) for script in config.extra_javascript]
    config.extra_javascript = [
        *(script for script in SCRIPTS if script not in written),
        *config.extra_javascript,
    ]


def add_look_files(files: Files, config: MkDocsConfig, handbook: Handbook, language: str) -> None:
    """Put the look's files in place of the sheets that MkDocs would copy."""
    for file in list(files):
        if _is_made_into_another(file, config):
            files.remove(file)
    for path, content in look_files(handbook, language).items():
        files.append(File.generated(config, path, content=content))


def look_files(handbook: Handbook, language: str) -> dict[str, bytes]:
    """The stylesheets made of tokens and sheets, and the scripts of the language that is being built; each by
    its path in the site."""
    made = {STYLESHEET: stylesheet(handbook)}
    made |= {path: later_stylesheet(path) for path in LATER_STYLESHEETS}
    sheets = {path: text.encode("utf-8") for path, text in made.items()}
    return {**sheets, **script_files(handbook, language)}


def script_files(handbook: Handbook, language: str) -> dict[str, bytes]:
    """What scripts know of words, folder and hours in a language: all of the look that follows from facts."""
    made: dict[str, str] = {}
    own = "" if language == handbook.settings.language else f"{language}/"
    if handbook.terms:
        made[f"{own}{TERMS_SCRIPT}"] = terms_script(handbook, language)
    if handbook.facts.partners:
        scripts = zip(FOLDER_SCRIPTS, folder_scripts(handbook, language), strict=True)
        made |= {f"{own}{name}": script for name, script in scripts}
    if handbook.facts.hours:
        made[f"{own}{HOURS_SCRIPT}"] = hours_script(handbook.facts.hours, language, handbook.today)
    return {path: text.encode("utf-8") for path, text in made.items()}


def _is_made_into_another(file: File, config: MkDocsConfig) -> bool:
    """Whether a file lies in the look only for the stylesheet to be made of it: our sheets, and our
    tokens as well as the handbook's own."""
    if file.src_uri == TOKENS:
        return file.src_dir in config.theme.dirs
    return file.src_dir == str(THEME) and file.src_uri.startswith("assets/css/")
