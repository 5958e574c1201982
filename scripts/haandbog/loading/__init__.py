"""Floor 2: from text to the model, with a diagnostic for everything that does not fit."""
