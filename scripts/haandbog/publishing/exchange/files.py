"""The partners' files as they stand now, for the sheets."""

from __future__ import annotations

from pathlib import Path

from haandbog.loading.yaml_tree import read_yaml
from haandbog.model.handbook import Handbook
from haandbog.publishing.exchange.sheets import PartnerFile


def partner_files(handbook: Handbook) -> dict[str, PartnerFile]:
    """Every partner that could be read, by its id."""
    found = {}
    for partner, file in handbook.facts.partner_files.items():
        text = handbook.sources[file].text
        found[partner] = PartnerFile(partner, file, text, read_yaml(file, text)[0])
    return found


def path_of(handbook: Handbook, partner: str) -> Path:
    """The file of a partner; where it will stand when it is new."""
    known = handbook.facts.partner_files.get(partner)
    if known:
        return handbook.settings.root / known
    return handbook.settings.data_dir / "partners" / f"{partner}.yml"
