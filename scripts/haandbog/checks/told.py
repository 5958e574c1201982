"""What was found wrong in a handbook: for those who tell of it and need no check."""

from __future__ import annotations

from msgspec import Struct

from haandbog.diagnostics import Diagnostic, has_errors


class Findings(Struct, frozen=True):
    """What is wrong, and what is answered: a silenced finding is still counted and shown on request."""

    open: tuple[Diagnostic, ...]
    silenced: tuple[Diagnostic, ...] = ()

    @property
    def stop(self) -> bool:
        """Whether they stop a build."""
        return has_errors(self.open)
