"""What a read table never reads changes nothing in its rows, whatever it says and whenever it happened; what a figure does not read need not be made."""

from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
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
from leerroute_projections.figure import Figure
from leerroute_projections.figures import FIGURES
from leerroute_projections.rows import READS, SELDOM_READ, rows_of, unread, way_to_make
from leerroute_projections.rows.year import year_rows, year_rows_of_everybody
from leerroute_projections.tables import READ_TABLES
from leerroute_projections.whole import columns_of
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


@pytest.mark.parametrize("figure", FIGURES.values(), ids=FIGURES)
@settings(max_examples=30)
@given(facts=st.lists(TRANSITIONS, max_size=8))
def test_what_a_figure_reads_is_the_same_where_only_that_is_asked(
    figure: Figure, facts: list[Transition]
) -> None:
    columns = columns_of([figure])
    read = {column for of_table in columns.values() for column in of_table}
    history = [(PUPIL, recorded(facts))]
    all_of_them, some = (
        rows_of(history, list(columns), horizon=HORIZON, codes=Reference(), read=asked)
        for asked in (None, read)
    )
    for table, of_table in columns.items():
        places = [table.columns.keys().index(column.name) for column in of_table]
        whole, asked_for = (
            [[row[place] for place in places] for row in rows[table]]
            for rows in (all_of_them, some)
        )
        assert asked_for == whole
        assert {len(row) for row in some[table]} <= {len(table.columns)}


@pytest.mark.parametrize(
    ("column", "of_everybody"),
    [
        (tables.year.c.next_contract, True),
        (tables.year.c.new_here, False),
        (tables.year.c.back, False),
        (tables.year.c.next_change, False),
    ],
    ids=str,
)
def test_what_tells_of_some_only_is_made_for_who_reads_it(
    column: sa.Column[Any], of_everybody: bool
) -> None:
    way = year_rows_of_everybody if of_everybody else year_rows
    assert way_to_make(tables.year, {tables.year.c.year, column}) is way
    assert way_to_make(tables.year, None) is year_rows
