"""What a rule finds follows the tables that were known: a load of one derives its findings again, for then and for now."""

from datetime import date
from typing import Literal

import pytest

from figures.stores import desk, record
from leerroute.reference import Institution
from leerroute.rules import Value
from leerroute.store import Store
from pathway.scenario import MBO, vmbo_enrolled
from reference.making import record_table
from rules.scenario import application_rejected, mbo_applied

NOTHING_OFFERED = (
    vmbo_enrolled("2021-08-01", leerjaar=3, leerweg="kb", born="2006-09-01"),
    mbo_applied("2023-03-01", niveau=4, study_year=2023),
    application_rejected("2023-05-01", ground="numerus-fixus"),
)


def found(store: Store, known_at: int | None = None) -> list[Value]:
    """Whether another programme was owed and not offered, as it stands a month after the term."""
    at = None if known_at is None else str(known_at)
    on = date(2023, 11, 1)
    return [one.value for one in desk(store).findings(rule="TOE-15", on=on, known_at=at)]


@pytest.mark.parametrize(("kind", "expected"), [("roc", [Value.BROKEN]), ("aoc", [])])
def test_what_kind_of_institution_it_is_is_known_once_the_table_is_loaded(
    kind: Literal["roc", "aoc"], expected: list[Value], store: Store
) -> None:
    record(store, "p1", *NOTHING_OFFERED)
    before = store.log.last().position
    assert found(store) == [Value.UNDETERMINED]
    record_table(store.log, Institution(school=MBO, kind=kind))
    assert found(store) == expected
    assert found(store, before) == [Value.UNDETERMINED]
