"""The words of the referral folder that the program brings along."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from haandbog.loading.records import read_record
from haandbog.loading.yaml_tree import read_yaml
from haandbog.model.taxonomies import Taxonomies

TAXONOMIES = "taxonomies.yml"
_FILE = Path(__file__).parents[1] / TAXONOMIES


@lru_cache(maxsize=1)
def default_taxonomies() -> Taxonomies:
    """What a handbook without ``data/taxonomies.yml`` uses. A mistake in it is ours: ValueError."""
    tree, source, wrong = read_yaml(TAXONOMIES, _FILE.read_text(encoding="utf-8"))
    record, problems = read_record(Taxonomies, tree, source)
    if record is None:
        raise ValueError([problem.message.en for problem in (*wrong, *problems)])
    return record
