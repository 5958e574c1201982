"""New handbooks from starters, and newer starters into old handbooks: Copier, run from here (TRAPS.md 9).

Copier merges from a git repository. A handbook carries a small one, ``program/template.bundle``: the starter
as it was when the handbook was made or last updated. So nobody needs a server, a network or a history.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from jinja2 import Environment
from jinja2.ext import Extension

from haandbog.adapters.program import FOLDER, install_program
from haandbog.diagnostics import Text
from haandbog.loading.files import write_bytes, write_text
from haandbog.loading.starters import Tree, read_starter, template_files
from haandbog.loading.tokens import default_tokens
from haandbog.model.palette import look_of
from haandbog.model.starters import Answers, week_line

ANSWERS = ".haandbog-answers.yml"
"""What the makers answered, and which starter it was; an update asks nothing again."""

BUNDLE = f"{FOLDER}/template.bundle"
SOURCE = "haandbog:"
"""How the answers name a starter: never by a path on somebody's machine."""


class ScaffoldError(Exception):
    """What keeps a handbook from being made or updated, in the user's words."""

    def __init__(self, message: Text) -> None:
        super().__init__(message.en)
        self.message = message


class AnswersExtension(Extension):
    """What the templates need to write an answer so that nothing in it can break a file."""

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment)
        environment.filters |= {"yaml": _yaml, "yaml_block": _yaml_block, "md": _markdown, "look": _look}
        environment.filters["week"] = lambda text: [week_line(part) for part in text.split(";")]


def _yaml(value: Any) -> str:
    """A value on one line of YAML, quoted where it must be."""
    return (
        yaml.safe_dump(value, allow_unicode=True, width=10**9, default_flow_style=True)
        .removesuffix("...\n")
        .strip()
    )


def _yaml_block(value: Any) -> str:
    return yaml.safe_dump(value, allow_unicode=True, width=10**9, sort_keys=True).strip()


def _markdown(value: str) -> str:
    """A name in running Markdown: the signs that mean something there are made plain."""
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]<>#|" else sign for sign in value)


def _look(colour: str) -> str:
    """The tokens of a look whose main colour is the organisation's."""
    return json.dumps(look_of(colour, default_tokens()), indent=2).replace("\n", "\n  ")


def make_handbook(name: str, answers: Answers, logo: Path | None, target: Path) -> None:
    """A new handbook in a folder that is empty or not there."""
    with _temporary() as scratch:
        bundle = _bundle(scratch, template_files(name), read_starter(name).version, None)
        _copier().run_copy(
            str(bundle),
            str(target),
            data=_data(name, answers, logo),
            answers_file=ANSWERS,
            vcs_ref="HEAD",
            defaults=True,
            overwrite=True,
            quiet=True,
            unsafe=True,
        )
        _name_source(target, name)
        write_bytes(target / BUNDLE, bundle.read_bytes())
    if logo is not None:
        write_bytes(target / "overrides" / "assets" / _logo_name(logo), logo.read_bytes())
    install_program(target)


def _data(name: str, answers: Answers, logo: Path | None) -> dict[str, Any]:
    """The answers as the questions of the template name them: plain texts and lists."""
    starter = read_starter(name)
    plain = {
        "organisation": answers.organisation,
        "languages": list(answers.languages or starter.languages),
        "phone": answers.phone.written if answers.phone else "",
        "email": answers.email or "",
        "website": answers.website or "",
        "street": answers.street if answers.has_address else "",
        "postal_code": answers.postal_code or "",
        "city": answers.city,
        "hours": answers.hours or "",
        "colour": answers.colour or "",
        "logo": _logo_name(logo) if logo else "",
    }
    return plain | {"starter": name, "jurisdiction": starter.jurisdiction}


def _logo_name(logo: Path) -> str:
    return f"logo{logo.suffix.lower()}"


def _name_source(handbook: Path, name: str) -> None:
    """The starter's name in place of the path that Copier wrote."""
    file = handbook / ANSWERS
    told = yaml.safe_load(file.read_text(encoding="utf-8"))
    write_text(file, _answers_text(told | {"_src_path": f"{SOURCE}{name}"}))


def _answers_text(told: Mapping[str, Any]) -> str:
    return f"{_HEAD}{_yaml_block(dict(told))}\n"


_HEAD = (
    "# Svarene fra dengang, håndbogen blev lavet. »haandbog update« læser dem: lad filen ligge.\n"
    "# The answers this handbook was made from. “haandbog update” reads them: leave the file be.\n"
)


def _bundle(scratch: Path, files: Tree, version: str, before: Path | None) -> Path:
    """A git bundle of a template: what the handbook was made from, and what the starter is now."""
    repository = scratch / "template"
    if before is not None:
        _git(scratch, "clone", "--quiet", str(before), str(repository))
    else:
        _git(scratch, "init", "--quiet", "--initial-branch=main", str(repository))
    for path in repository.iterdir():
        if path.name != ".git":
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    for file, content in files.items():
        write_bytes(repository / file, content)
    _git(repository, "add", "--all", "--force")
    if _git(repository, "status", "--porcelain"):
        _git(repository, "commit", "--quiet", "--message", f"Version {version}")
        _git(repository, "tag", "--force", f"v{version}")
    bundle = scratch / "template.bundle"
    _git(repository, "bundle", "create", "--quiet", str(bundle), "--all")
    return bundle


_GIT = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "haandbog",
    "GIT_AUTHOR_EMAIL": "haandbog@example.invalid",
    "GIT_COMMITTER_NAME": "haandbog",
    "GIT_COMMITTER_EMAIL": "haandbog@example.invalid",
    "GIT_AUTHOR_DATE": "2020-01-01T00:00:00Z",
    "GIT_COMMITTER_DATE": "2020-01-01T00:00:00Z",
}
"""Nobody's own settings of git reach what is made here, and the same starter gives the same bytes."""


def _git(folder: Path, *arguments: str) -> str:
    command = ["git", "-c", "core.autocrlf=false", "-c", "core.safecrlf=false", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)}: {done.stderr.strip()}")
    return done.stdout


def _copier() -> Any:
    """Copier, imported when it is needed: it is large."""
    import copier

    return copier


@contextmanager
def _temporary() -> Iterator[Path]:
    """A folder to work in, with git there and deaf to anybody's own settings."""
    if shutil.which("git") is None:
        raise ScaffoldError(NO_GIT)
    kept = dict(os.environ)
    # Before Copier is imported: what it runs git with is read once.
    os.environ.update(_GIT)
    try:
        with TemporaryDirectory(prefix="haandbog-", ignore_cleanup_errors=True) as folder:
            yield Path(folder).resolve()
    finally:
        os.environ.clear()
        os.environ.update(kept)


NO_GIT = Text(
    "Programmet git mangler på denne maskine. Hent det på https://git-scm.com, og prøv igen.",
    "Programmet git mangler på denne maskinen. Hent det på https://git-scm.com, og prøv igjen.",
    "This machine lacks the program git. Get it at https://git-scm.com and try again.",
)
