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
    THEME,
    later_stylesheet,
    stylesheet,
)
from haandbog.rendering.state import hours_script
from haandbog.rendering.term_script import terms_script

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
    """The stylesheet made of tokens and sheets, in place of the sheets that MkDocs would copy, and the
    hours in the language that is being built."""
    for file in list(files):
        if _is_made_into_another(file, config):
            files.remove(file)
    files.append(File.generated(config, STYLESHEET, content=stylesheet(handbook)))
    for path in LATER_STYLESHEETS:
        files.append(File.generated(config, path, content=later_stylesheet(path)))
    own = "" if language == handbook.settings.language else f"{language}/"
    if handbook.terms:
        script = terms_script(handbook, language)
        files.append(File.generated(config, f"{own}{TERMS_SCRIPT}", content=script))
    if handbook.facts.partners:
        for name, script in zip(FOLDER_SCRIPTS, folder_scripts(handbook, language), strict=True):
            files.append(File.generated(config, f"{own}{name}", content=script))
    if handbook.facts.hours:
        script = hours_script(handbook.facts.hours, language, handbook.today)
        files.append(File.generated(config, f"{own}{HOURS_SCRIPT}", content=script))


def _is_made_into_another(file: File, config: MkDocsConfig) -> bool:
    """Whether a file lies in the look only for the stylesheet to be made of it: our sheets, and our
    tokens as well as the handbook's own."""
    if file.src_uri == TOKENS:
        return file.src_dir in config.theme.dirs
    return file.src_dir == str(THEME) and file.src_uri.startswith("assets/css/")
