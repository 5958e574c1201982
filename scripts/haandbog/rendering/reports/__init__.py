"""What an editor can ask of the whole handbook: ``haandbog report WHAT``."""
