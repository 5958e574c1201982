"""Where the look lies."""

from __future__ import annotations

from pathlib import Path

THEME = Path(__file__).parents[1] / "theme"
"""Our templates, styles, scripts, fonts and icons."""
