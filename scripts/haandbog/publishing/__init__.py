"""Floor 5: what leaves the house: the site as a whole, swapped in at once."""
