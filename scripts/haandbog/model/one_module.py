"""One module of a library that imports all of its modules to give one."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from types import ModuleType


def one_module(package: str, module: str) -> ModuleType:
    """A module of a package, without those that the package would import beside it, which takes longer than
    checking a small handbook: an empty package stands for it meanwhile. Raises ImportError."""
    spec = find_spec(package)
    if spec is None or package in sys.modules:
        return import_module(f"{package}.{module}")
    sys.modules[package] = module_from_spec(spec)
    try:
        return import_module(f"{package}.{module}")
    finally:
        del sys.modules[package]
