"""What MkDocs refuses in ``mkdocs.yml``, told in the editor's language and at its line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib.metadata import entry_points
from pathlib import Path

from haandbog.diagnostics import Diagnostic, Place, Text, suggest
from haandbog.loading.problems import settings_wrong
from haandbog.loading.yaml_tree import read_yaml
from haandbog.model.source import Loc

_VALUE = re.compile(r"^Config value '(?P<field>\w+)': (?P<why>.+)$", re.DOTALL)
_PLUGIN = re.compile(r'^The "(?P<name>[^"]+)" plugin is not installed$')
_ABORTED = "Aborted with a configuration error!"
_SAYS = Text("MkDocs siger: {why}", "MkDocs sier: {why}", "MkDocs says: {why}")
_NO_PLUGIN = Text(
    "ingen udvidelse hedder sådan: ret navnet, eller slet linjen",
    "ingen utvidelse heter slik: rett navnet, eller slett linjen",
    "no plugin is called that: correct the name, or delete the line",
)


def refused(config_file: Path, lines: Iterable[str]) -> tuple[list[Diagnostic], list[str]]:
    """The settings that MkDocs does not take, and the lines that are about something else."""
    found: list[Diagnostic] = []
    others: list[str] = []
    for line in lines:
        match = _VALUE.match(line.strip())
        if match:
            found.append(_told(config_file, match["field"], match["why"]))
        elif line.strip() != _ABORTED:
            others.append(line)
    return found, others


def _told(config_file: Path, field: str, why: str) -> Diagnostic:
    plugin = _PLUGIN.match(why)
    if plugin is None:
        place, value = _named(config_file, field, "")
        return settings_wrong.RULE.at(place, hint=_SAYS.fill(why=why), field=field, value=value)
    name = plugin["name"]
    known = {point.name for point in entry_points(group="mkdocs.plugins")}
    hint = suggest(name, known) or _NO_PLUGIN
    return settings_wrong.RULE.at(_named(config_file, field, name)[0], hint=hint, field=field, value=name)


def _named(config_file: Path, field: str, name: str) -> tuple[Place, str]:
    """Where a setting, or a name in its list, stands; and what stands there."""
    tree, source, _ = read_yaml(config_file.name, config_file.read_text(encoding="utf-8"), trusted=True)
    value = tree.get(field) if isinstance(tree, dict) else None
    loc: Loc = (field,)
    for number, item in enumerate(value) if name and isinstance(value, list) else ():
        if item == name or (isinstance(item, dict) and name in item):
            loc = (field, number)
    return source.value_at(loc), value if isinstance(value, str) else "…"
