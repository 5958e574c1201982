"""What may stand below ``haandbog:`` in ``mkdocs.yml``."""

from __future__ import annotations

from mkdocs.config import config_options as option
from mkdocs.config.base import Config

from haandbog.model.settings import READERS, ROBOTS
from haandbog.publishing.shelf import FOLDER


class HaandbogConfig(Config):
    """The plugin's options in ``mkdocs.yml``."""

    audience = option.Choice(READERS, default="volunteer")
    cache_dir = option.Type(str, default=FOLDER)
    csp = option.Type(bool, default=True)
    data_dir = option.Type(str, default="data")
    look = option.Type(bool, default=True)
    offline = option.Type(bool, default=True)
    pdf = option.Type(bool, default=True)
    robots = option.Choice(ROBOTS, default="auto")
    silence = option.Type(dict, default={})
