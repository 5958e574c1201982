"""The starters that come with the program, as files: what is shared, what is a starter's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from haandbog.diagnostics import Diagnostic
from haandbog.loading.files import is_folder, read_text, walk_all
from haandbog.loading.own_starter import FACTS, LEAVE_OUT, own_starter
from haandbog.loading.records import read_record
from haandbog.loading.yaml_tree import read_yaml
from haandbog.model.starters import Answers, Starter

PACKAGE = Path(__file__).parents[1]
STARTERS = PACKAGE / "starters"
SHARED, DESCRIPTION = "shared", "starter.yml"
CONTENT = "handbook"
"""The folder of a template whose files become the handbook's; beside it stand the questions."""

Tree = dict[str, bytes]
"""Files by their path, with ``/``."""


def starter_names() -> tuple[str, ...]:
    """The starters there are, in order."""
    return tuple(sorted(path.parent.name for path in STARTERS.glob(f"*/{DESCRIPTION}")))


def read_starter(name: str) -> Starter:
    """A starter's own description. Raises ValueError when it is wrong, which only a maintainer can cause."""
    text, _ = read_text(STARTERS, STARTERS / name / DESCRIPTION)
    tree, source, problems = read_yaml(f"{name}/{DESCRIPTION}", text or "")
    starter, wrong = read_record(Starter, tree, source)
    if starter is None or problems or wrong:
        raise ValueError("; ".join(f"{d.line}: {d.message.en}" for d in (*problems, *wrong)))
    return starter


def template_files(name: str) -> Tree:
    """The whole template of a starter: what every starter shares, its language's part, and its own."""
    starter = read_starter(name)
    found = _below(STARTERS / SHARED / "all") | _below(STARTERS / SHARED / starter.language)
    found.setdefault(_DESCRIBED, carried("data-README.md").read_bytes())
    if (STARTERS / name / LEAVE_OUT).is_file():
        found = {path: content for path, content in found.items() if not path.startswith(_SHARED_TEXTS)}
        made = own_starter(own_handbook(), STARTERS / name, starter.languages)
        found |= {f"{CONTENT}/{path}": content for path, content in made.items()}
    if len(starter.languages) > 1:
        found = {path: content for path, content in found.items() if path not in _GUIDES}
        found |= dict(_guides(starter.languages))
    found |= _below(STARTERS / name)
    found.pop(DESCRIPTION)
    found.pop(LEAVE_OUT, None)
    return dict(sorted(found.items()))


def _guides(languages: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    """What is told to those who keep the handbook, in each language: their answers choose one."""
    for language in languages:
        told = {_DESCRIBED: carried("data-README.md").read_bytes()} | _below(STARTERS / SHARED / language)
        for path in _GUIDES:
            folder, _, name = path.rpartition("/")
            plain = name.removesuffix(".jinja")
            chosen = f"{{% if languages[0] == '{language}' %}}{plain}{{% endif %}}"
            yield f"{folder}/{chosen}{name.removeprefix(plain)}", told[path]


_DESCRIBED = f"{CONTENT}/data/README.md"
_GUIDES = (
    f"{CONTENT}/README.md.jinja",
    f"{CONTENT}/HOSTING.md",
    f"{CONTENT}/overrides/README.md",
    f"{CONTENT}/data/organisation.yml.jinja",
    _DESCRIBED,
)
_SHARED_TEXTS = (f"{CONTENT}/docs/", f"{CONTENT}/data/{{%")
"""What a starter made from a whole handbook brings itself."""


def own_handbook() -> Path:
    """Where the program's own handbook lies: in the repository, else beside the starters."""
    return PACKAGE.parents[1] if is_repository() else STARTERS / "carried" / "handbook"


def _below(folder: Path) -> Tree:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in walk_all(folder)}


_MADE = (".git", ".venv", ".cache", "pdf", "site", "program", "schema", "scripts")
"""What is not the handbook's own text: made anew, or brought by the program."""


def own_files(handbook: Path) -> Tree:
    """Every file of a handbook that somebody writes: its texts, facts, look and settings."""
    return {
        path.relative_to(handbook).as_posix(): path.read_bytes()
        for path in walk_all(handbook)
        if path.relative_to(handbook).parts[0] not in _MADE
        and not path.relative_to(handbook).parts[0].startswith((".site", "site.", "site-"))
    }


_CARRIED = {
    "bootstrap.py": "scripts/bootstrap.py",
    "bootstrap_messages.py": "scripts/bootstrap_messages.py",
    "build.py": "scripts/build.py",
    "build.lock": "requirements/build.lock",
    "data-README.md": "data/README.md",
    "LICENSE": "LICENSE",
}
"""What a new handbook gets of the program's own repository; in a wheel it lies beside the starters."""


def carried(name: str) -> Path:
    """Where a carried file lies: in the repository, else in the installed package."""
    here = PACKAGE.parents[1] / _CARRIED[name]
    return here if is_repository() else STARTERS / "carried" / name


def is_repository() -> bool:
    """Whether the program runs from its own repository."""
    return (PACKAGE.parents[1] / "pyproject.toml").is_file() and is_folder(
        PACKAGE.parents[1] / "requirements"
    )


def program_files() -> Iterator[tuple[str, bytes]]:
    """Every file of the installed program, as it stands in a wheel: for the copy that a handbook carries."""
    for path in walk_all(PACKAGE):
        if "__pycache__" not in path.parts:
            yield f"{PACKAGE.name}/{path.relative_to(PACKAGE).as_posix()}", path.read_bytes()
    if is_repository():
        for name in _CARRIED:
            yield f"{PACKAGE.name}/starters/carried/{name}", carried(name).read_bytes()
        for name, content in _own_content():
            yield f"{PACKAGE.name}/starters/carried/handbook/{name}", content


def _own_content() -> Iterator[tuple[str, bytes]]:
    """What the starter ``frivillighaandbog`` is made from."""
    root = own_handbook()
    for path in (root / "mkdocs.yml", *walk_all(root / "docs"), *(root / "data" / name for name in FACTS)):
        yield path.relative_to(root).as_posix(), path.read_bytes()


def read_answers(file: Path, region: str) -> tuple[Answers | None, tuple[Diagnostic, ...]]:
    """The answers in a file, and everything wrong with them at once."""
    text, unreadable = read_text(file.parent, file)
    if text is None:
        return None, (unreadable,) if unreadable else ()
    tree, source, problems = read_yaml(file.name, text)
    if problems:
        return None, problems
    return read_record(Answers, tree, source, region=region)
