"""Floor 4: from the model to text: insertions, tables, cards, the texts around a page."""
