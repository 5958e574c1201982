"""The command ``haandbog``, and ``python -m haandbog``."""

import os


def main() -> None:
    """Do what the command line asks. Whoever interrupts before anything has begun is told nothing."""
    try:
        from haandbog.adapters.cli import main as command
    except KeyboardInterrupt:
        os._exit(130)
    command()


if __name__ == "__main__":
    main()
