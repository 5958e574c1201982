"""What ``scripts/benchmark.py`` is made of: an invented handbook of any size, and the tools it times."""
