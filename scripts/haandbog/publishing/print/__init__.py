"""The printed handbook: rendered HTML → Typst text, and what is printed together."""
