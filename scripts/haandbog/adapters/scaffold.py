"""New handbooks from starters, and newer starters into old handbooks: Copier, run from here (TRAPS.md 9).

Copier merges from a git repository. A handbook carries a small one, ``program/template.bundle``: the starter
as it was when the handbook was made or last updated. So nobody needs a server, a network or a history.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import yaml
from msgspec import Struct

from haandbog.adapters.answers import yaml_block
from haandbog.adapters.program import FOLDER, install_program
from haandbog.adapters.workplace import NoGitError, merge, run_git, workplace
from haandbog.diagnostics import Text
from haandbog.loading import stamps
from haandbog.loading.beside import ANSWERS
from haandbog.loading.files import write_bytes, write_text
from haandbog.loading.first_language import beginning_with
from haandbog.loading.starters import Tree, own_files, read_starter, starter_names, template_files
from haandbog.model.starters import Answers

BUNDLE = f"{FOLDER}/template.bundle"
SOURCE = "haandbog:"
"""How the answers name a starter: never by a path on somebody's machine."""


class ScaffoldError(Exception):
    """What keeps a handbook from being made or updated, in the user's words."""

    def __init__(self, message: Text) -> None:
        super().__init__(message.en)
        self.message = message


class Renderings(Struct, frozen=True):
    """A handbook and its template, as files: what an update and a comparison are made from."""

    name: str
    before: str
    """The version the handbook was made from or last updated to."""
    ours: Tree
    base: Tree
    """The template of that version, with the handbook's own answers."""
    theirs: Tree
    """The template as it is today, likewise."""
    merged: Tree
    """What is made of the three, where both have changed something."""
    first: str
    """The handbook's first language. Its translations' fingerprints are no text: a word stands for them."""
    answers: bytes
    """The answers as a handbook of today's template keeps them."""
    bundle: bytes


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
        _follow(target, (answers.languages or read_starter(name).languages)[0])
        write_bytes(target / BUNDLE, bundle.read_bytes())
    if logo is not None:
        write_bytes(target / "overrides" / "assets" / _logo_name(logo), logo.read_bytes())
    install_program(target)


def own_and_template(handbook: Path) -> tuple[Tree, Tree]:
    """A handbook, and the template that it was made from or last updated to, with its own answers."""
    told, _ = _told(handbook)
    with _temporary() as scratch:
        bundle = scratch / "before.bundle"
        bundle.write_bytes((handbook / BUNDLE).read_bytes())
        rendered = _rendered(scratch / "base", bundle, told, str(told["_commit"]))
    return _compared(own_files(handbook), rendered, str(told["languages"][0]))


def renderings(handbook: Path) -> Renderings:
    """Everything that an update needs, made in a folder apart: the handbook itself is not touched."""
    told, name = _told(handbook)
    before, first = str(told["_commit"]), str(told["languages"][0])
    with _temporary() as scratch:
        old = scratch / "before.bundle"
        old.write_bytes((handbook / BUNDLE).read_bytes())
        bundle = _bundle(scratch, template_files(name), read_starter(name).version, old)
        rendered = _rendered(scratch / "base", bundle, told, before)
        ours, base = _compared(own_files(handbook), rendered, first)
        newest = _rendered(scratch / "theirs", bundle, told, "HEAD")
        theirs = stamps.loosened(beginning_with(first, newest), first)
        answers = theirs.pop(ANSWERS)
        merged = _merged(scratch / "merging", ours, base, theirs)
        return Renderings(
            name, before.removeprefix("v"), ours, base, theirs, merged, first, answers, bundle.read_bytes()
        )


def _compared(own: Tree, rendered: Tree, first: str) -> tuple[Tree, Tree]:
    """A handbook and its template with nothing between them but what somebody has written."""
    base = beginning_with(first, rendered)
    ours = stamps.adopted(own, rendered, base)
    trees = (stamps.loosened(files, first) for files in (ours, base))
    ours, base = ({path: text for path, text in files.items() if path != ANSWERS} for files in trees)
    return ours, base


def _told(handbook: Path) -> tuple[dict[str, Any], str]:
    """The answers that a handbook keeps, and the name of its starter."""
    file = handbook / ANSWERS
    told = yaml.safe_load(file.read_text(encoding="utf-8")) if file.is_file() else {}
    name = str((told or {}).get("_src_path", "")).removeprefix(SOURCE)
    if name not in starter_names() or not (handbook / BUNDLE).is_file():
        raise ScaffoldError(NOT_OURS)
    return told, name


def language_of(handbook: Path) -> str:
    """The language of a handbook's starter."""
    return read_starter(_told(handbook)[1]).language


def _rendered(folder: Path, bundle: Path, told: Mapping[str, Any], ref: str) -> Tree:
    """The template of a version with the answers, as files."""
    answers = {key: value for key, value in told.items() if not key.startswith("_")}
    _copier().run_copy(
        str(bundle),
        str(folder),
        data=answers,
        answers_file=ANSWERS,
        vcs_ref=ref,
        defaults=True,
        overwrite=True,
        quiet=True,
        unsafe=True,
    )
    return own_files(folder)


def _merged(folder: Path, ours: Tree, base: Tree, theirs: Tree) -> Tree:
    """Every file that both have changed, with both changes in it where that can be."""
    folder.mkdir()
    both = [path for path in ours if path in base and path in theirs]
    changed = [path for path in both if base[path] not in (ours[path], theirs[path])]
    return {path: merge(folder, ours[path], base[path], theirs[path]) for path in changed}


def put_back(handbook: Path, found: Renderings, result: Tree) -> None:
    """Writes what an update came to, the newer program and the newer template with it."""
    before = own_files(handbook)
    after = stamps.fastened(result, found.first, found.theirs)
    after[ANSWERS] = _COMMIT.sub(lambda _: _commit(found.answers), before[ANSWERS], count=1)
    for path, content in after.items():
        if before.get(path) != content:
            write_bytes(handbook / path, content)
    for path in found.ours.keys() - result.keys():
        (handbook / path).unlink()
    write_bytes(handbook / BUNDLE, found.bundle)
    install_program(handbook)


_COMMIT = re.compile(rb"^_commit:.*$", re.M)
"""The one line of the answers that an update writes."""


def _commit(answers: bytes) -> bytes:
    found = _COMMIT.search(answers)
    return found[0] if found else b""


def _follow(handbook: Path, first: str) -> None:
    """A new handbook holds together in its own first language."""
    files = own_files(handbook)
    told = beginning_with(first, files)
    for path in files:
        if path not in told:
            (handbook / path).unlink()
        elif files[path] != told[path]:
            write_bytes(handbook / path, told[path])


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
    write_text(file, _answers_text({**told, "_src_path": f"{SOURCE}{name}"}))


def _answers_text(told: Mapping[str, Any]) -> str:
    return f"{_HEAD}{yaml_block(dict(told))}\n"


_HEAD = (
    "# Svarene fra dengang, håndbogen blev lavet. »haandbog update« læser dem: lad filen ligge.\n"
    "# The answers this handbook was made from. “haandbog update” reads them: leave the file be.\n"
)


def _bundle(scratch: Path, files: Tree, version: str, before: Path | None) -> Path:
    """A git bundle of a template: what the handbook was made from, and what the starter is now."""
    repository = scratch / "template"
    if before is not None:
        run_git(scratch, "clone", "--quiet", str(before), str(repository))
    else:
        run_git(scratch, "init", "--quiet", "--initial-branch=main", str(repository))
    for path in repository.iterdir():
        if path.name != ".git":
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    for file, content in files.items():
        write_bytes(repository / file, content)
    run_git(repository, "add", "--all", "--force")
    if run_git(repository, "status", "--porcelain"):
        run_git(repository, "commit", "--quiet", "--message", f"Version {version}")
        if f"v{version}" not in run_git(repository, "tag").split():  # a version is one text for ever
            run_git(repository, "tag", f"v{version}")
    bundle = scratch / "template.bundle"
    run_git(repository, "bundle", "create", "--quiet", str(bundle), "--all")
    return bundle


def _copier() -> Any:
    """Copier, imported when it is needed: it is large."""
    import copier

    return copier


@contextmanager
def _temporary() -> Iterator[Path]:
    """A folder to work in, with git there."""
    try:
        with workplace() as folder:
            yield folder
    except NoGitError:
        raise ScaffoldError(NO_GIT) from None


NOT_OURS = Text(
    "Håndbogen er ikke lavet med haandbog new, eller også mangler .haandbog-answers.yml eller program/.",
    "Håndboken er ikke laget med haandbog new, eller så mangler .haandbog-answers.yml eller program/.",
    "This handbook was not made by haandbog new, or .haandbog-answers.yml or program/ is missing.",
)
NO_GIT = Text(
    "Programmet git mangler på denne maskine. Hent det på https://git-scm.com, og prøv igen.",
    "Programmet git mangler på denne maskinen. Hent det på https://git-scm.com, og prøv igjen.",
    "This machine lacks the program git. Get it at https://git-scm.com and try again.",
)
