"""The house: imports fall downward, and each outside tool has one door (DESIGN.md, "The house")."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

import pytest

PACKAGE = Path(__file__).parents[1] / "scripts" / "haandbog"
FLOORS = ("diagnostics", "model", "loading", "checks", "rendering", "publishing", "adapters", "__main__")
MODULES = sorted(PACKAGE.rglob("*.py"))
DOORS = {
    "mkdocs": "adapters/mkdocs",
    "mkdocs_static_i18n": "adapters/mkdocs",
    "click": "adapters/cli",
    "rich": "adapters",
    "ruamel": "adapters/yaml_text.py",
    "openpyxl": "adapters/xlsx.py",
    "snowballstemmer": "publishing/search/stems.py",
    "typst": "adapters/typst.py",
}


def imports_of(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def floor_of(name: str) -> int:
    return FLOORS.index(name)


def functions() -> Iterator[tuple[str, int]]:
    for module in MODULES:
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                yield f"{module.relative_to(PACKAGE)}:{node.name}", (node.end_lineno or 0) - node.lineno + 1


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_fall_downward(module: Path) -> None:
    """A module imports from its own floor or from those below, never from above."""
    own = module.relative_to(PACKAGE).parts[0].removesuffix(".py")
    if own == "__init__":
        return
    used = {name.split(".")[1] for name in imports_of(module) if name.startswith("haandbog.")}
    above = {floor for floor in used if floor in FLOORS and floor_of(floor) > floor_of(own)}
    assert not above, f"{own} imports from above: {above}"


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_outside_tools_have_one_door(module: Path) -> None:
    """MkDocs is imported in its adapter only, the command line's library in the command line only."""
    where = module.relative_to(PACKAGE).as_posix()
    used = {name.split(".")[0] for name in imports_of(module)}
    strayed = {tool for tool, door in DOORS.items() if tool in used and not where.startswith(door)}
    assert not strayed


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_below_the_adapters_nothing_prints_or_logs(module: Path) -> None:
    """Problems are returned: only the adapters print and log."""
    if module.relative_to(PACKAGE).parts[0] == "adapters":
        return
    tree = ast.parse(module.read_text(encoding="utf-8"))
    calls = {
        node.func.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert "print" not in calls
    assert "logging" not in set(imports_of(module))


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_modules_are_short(module: Path) -> None:
    """No module is longer than 300 lines."""
    assert module.read_text(encoding="utf-8").count("\n") <= 300


def test_functions_are_short() -> None:
    """Half the functions have at most 8 lines, nine in ten fewer than 30, none more than 60."""
    sizes = dict(functions())
    assert median(sizes.values()) <= 8
    assert quantiles(sizes.values(), n=10)[-1] < 30
    assert {name: size for name, size in sizes.items() if size > 60} == {}


def test_every_module_says_what_it_is_for() -> None:
    """Every module begins with a docstring."""
    silent = [str(m) for m in MODULES if not ast.get_docstring(ast.parse(m.read_text(encoding="utf-8")))]
    assert silent == []
