"""What a read table never reads changes nothing in its rows, whatever it says and whenever it happened."""

from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from figures.lives import DAYS, TRANSITIONS
from generated import facts_of
from leerroute.events import (
    CovenantJoined,
    ExemptionGranted,
    LwtPlaced,
    ProfileChosen,
    Transition,
)
from leerroute.reference import Reference
from leerroute_projections import tables
from leerroute_projections.rows import READS, SELDOM_READ, rows_of, unread
from leerroute_projections.tables import READ_TABLES
from pathway.scenario import PUPIL, diploma_awarded, mbo_registered, recorded

HORIZON = 2024
PLAIN = st.lists(TRANSITIONS, max_size=8)
DIPLOMA = diploma_awarded("2023-07-01", diploma="mbo-2", where="91AA")
"""Some tables have a row per diploma only."""


def of_kinds(kinds: frozenset[type[Transition]]) -> st.SearchStrategy[Any]:
    """Facts of these kinds, on the same days as everything else."""
    in_order = sorted(kinds, key=lambda kind: kind.name)
    some = st.sampled_from(in_order).flatmap(facts_of)
    return st.builds(lambda fact, day: replace(fact, occurred_on=day), some, DAYS)


def rows(table: sa.Table, facts: list[Transition]) -> list[Any]:
    history = recorded(facts)
    return rows_of([(PUPIL, history)], [table], horizon=HORIZON, codes=Reference())[table]


@pytest.mark.parametrize("table", READS, ids=str)
@given(st.data())
def test_what_a_table_does_not_read_changes_nothing_in_it(
    table: sa.Table, data: st.DataObject
) -> None:
    kinds = unread([table])
    several = data.draw(st.lists(of_kinds(kinds), max_size=3))
    facts = data.draw(st.permutations([DIPLOMA, *data.draw(PLAIN), *several]))
    assert rows(table, facts) == rows(table, [one for one in facts if type(one) not in kinds])


@pytest.mark.parametrize(
    ("table", "kind", "fields"),
    [
        (tables.mbo_diploma, LwtPlaced, {"company": "b"}),
        (tables.mbo_diploma, CovenantJoined, {"goal": "instroom-niveau-4"}),
        (tables.mbo_diploma, ProfileChosen, {"profile": "BWI"}),
        (tables.graduate, ProfileChosen, {"profile": "BWI"}),
        (tables.registration, ExemptionGranted, {"registration": "1", "elective": "K", "hours": 4}),
    ],
    ids=str,
)
def test_what_a_table_reads_changes_its_rows_and_is_not_left_out(
    table: sa.Table, kind: type[Transition], fields: dict[str, Any]
) -> None:
    told = kind(occurred_on=date(2022, 9, 1), where="91AA", **fields)  # type: ignore[call-arg]
    around = [
        mbo_registered("2022-08-01", registration="1", where="91AA"),
        diploma_awarded("2022-09-15", diploma="vmbo-bb"),
        DIPLOMA,
    ]
    assert rows(table, [told, *around]) != rows(table, around)
    assert kind not in unread([table])


def test_what_one_of_several_tables_reads_is_read() -> None:
    everything = unread([])
    assert everything == SELDOM_READ
    assert unread(READS) == everything.difference(*READS.values())
    assert unread(READ_TABLES) == frozenset()
