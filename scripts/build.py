"""Build the handbook: `python3 scripts/build.py`. Everything you add goes to `haandbog build`."""

import os
import sys

# Python leaves this folder out of the path when PYTHONSAFEPATH is set.
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import bootstrap

if __name__ == "__main__":
    sys.exit(bootstrap.start("build", ["haandbog", "build"] + sys.argv[1:]))
