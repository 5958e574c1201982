"""Writing a data file: a new one begins as the others do, with the line by which editors find its schema."""

from __future__ import annotations

import os
from pathlib import Path

from haandbog.loading.files import write_text
from haandbog.model.handbook import Handbook
from haandbog.publishing.json_schemas import SCHEMAS, schema_of, with_modeline


def write_data(handbook: Handbook, path: Path, text: str) -> None:
    """Writes a file below ``data/``. A new one names its schema when the handbook keeps schemas."""
    schema = schema_of(path.relative_to(handbook.settings.data_dir).as_posix())
    described = handbook.settings.root / SCHEMAS / (schema or "")
    if schema and not path.exists() and described.is_file():
        text = with_modeline(text, Path(os.path.relpath(described, path.parent)).as_posix())
    write_text(path, text)
