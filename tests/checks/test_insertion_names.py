"""The table of insertions names only what data holds."""

from __future__ import annotations

import pytest

from haandbog.checks.insertion_names import FACTS
from haandbog.model.base import Record
from haandbog.model.organisation import Address, Organisation, Training

RECORDS = {"org": Organisation, "org.address": Address, "training": Training}


@pytest.mark.parametrize("name", FACTS)
def test_a_fact_is_a_field_of_its_record(name: str) -> None:
    """Nothing can be inserted that no data file can hold."""
    record: type[Record] = RECORDS[name]
    assert set(FACTS[name]) <= set(record.model_fields)


def test_every_number_of_the_training_can_be_inserted() -> None:
    """A new field in training.yml is of no use before a page can show it."""
    assert set(FACTS["training"]) == set(Training.model_fields) - {"schema_version", "provenance"}
