"""Floor 1: the handbook's values. Frozen, typed, without input or output."""
