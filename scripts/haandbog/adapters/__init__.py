"""Floor 6: the only importers of the tools around us, and the only ones who print."""
