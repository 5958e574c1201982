"""The names of the data files, as a diagnostic tells them."""

from __future__ import annotations

import os
from pathlib import Path

from haandbog.diagnostics import Place
from haandbog.model.handbook import Handbook
from haandbog.model.source import Loc


def place_in(handbook: Handbook, name: str, loc: Loc = ()) -> Place:
    """Where a value of ``data/<name>`` stands."""
    folder = os.path.relpath(handbook.settings.data_dir, handbook.settings.root)
    return handbook.data_place(Path(folder, name).as_posix(), loc)
