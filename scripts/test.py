"""Run the tests: `python3 scripts/test.py`. The rest goes to pytest; `--all` adds the long tests."""

import os
import sys

# Python leaves this folder out of the path when PYTHONSAFEPATH is set.
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import bootstrap

ONE_PROCESS = "no:xdist -pno:xdist --pdb --trace --collect-only --co -h --help --version".split()


def pytest_arguments(arguments: "list[str]", cores: "int") -> "list[str]":
    """What pytest is told: the defaults first, so that what the user says wins."""
    defaults = []  # type: list[str]
    if "--all" in arguments:
        defaults += ["-m", ""]  # pyproject.toml leaves the long tests out; an empty -m takes them in
    if cores > 1 and not any(wants_one_process(argument) for argument in arguments):
        # The tests of a file share what is built for them: in one process it is built once.
        defaults += ["-n", "auto", "--maxprocesses", "8", "--dist", "loadfile", "--no-loadscope-reorder"]
    return defaults + [argument for argument in arguments if argument != "--all"]


def wants_one_process(argument: "str") -> "bool":
    """Does this argument set the number of processes, or need a single one?"""
    return argument.startswith(("-n", "--numprocesses")) or argument in ONE_PROCESS


if __name__ == "__main__":
    command = ["pytest"] + pytest_arguments(sys.argv[1:], os.cpu_count() or 1)
    sys.exit(bootstrap.start("test", command))
