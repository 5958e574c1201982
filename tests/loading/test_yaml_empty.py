"""What an editor leaves empty is empty, whichever YAML parser is installed."""

from __future__ import annotations

import pytest
import yaml

from haandbog.loading import yaml_tree


@pytest.mark.parametrize("loader", [yaml.BaseLoader, getattr(yaml, "CBaseLoader", yaml.BaseLoader)])
def test_empty_is_nothing_unless_quoted(loader: type, monkeypatch: pytest.MonkeyPatch) -> None:
    """The C parser marks a plain text otherwise than the Python one."""
    monkeypatch.setattr(yaml_tree, "Loader", loader)
    tree, _, problems = yaml_tree.read_yaml("a.yml", "a:\nb: ~\nc: null\nd: ''\ne: '~'\n")
    assert tree == {"a": None, "b": None, "c": None, "d": "", "e": "~"}
    assert problems == ()
