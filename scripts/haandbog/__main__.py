"""``python -m haandbog``: the same as the command ``haandbog``."""

from haandbog.adapters.cli import main

if __name__ == "__main__":
    main()
