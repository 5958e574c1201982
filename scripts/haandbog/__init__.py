"""Håndbog: a handbook people can trust, from Markdown and YAML."""

__version__ = "0.1.0"
