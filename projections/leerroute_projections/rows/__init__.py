"""From one pupil's history to the rows of the read models: one file per table. Pure functions: no counting, no database, no clock."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from leerroute.events import (
    ApplicationWithdrawn,
    CovenantJoined,
    CovenantLeft,
    ExemptionGranted,
    LwtEnded,
    LwtPlaced,
    MboApplied,
    ProfileChosen,
    Recorded,
    Transition,
)
from leerroute.pathway.unremembered import UNREMEMBERED
from leerroute.reference import Reference
from leerroute_projections import tables
from leerroute_projections.rows.application import application_rows
from leerroute_projections.rows.entry import entry_rows
from leerroute_projections.rows.findings import finding_rows, satisfied_rows
from leerroute_projections.rows.first_year import first_year_rows
from leerroute_projections.rows.graduate import graduate_rows
from leerroute_projections.rows.institution_diploma import institution_diploma_rows
from leerroute_projections.rows.mbo_diploma import diploma_rows
from leerroute_projections.rows.pupil import Pupil, Row, pupil_of
from leerroute_projections.rows.registration import registration_rows
from leerroute_projections.rows.year import NOT_OF_SOME, year_rows, year_rows_of_everybody

__all__ = ["Pupil", "Row", "Rows", "pupil_of", "rows_of", "unread"]

ROWS: Mapping[sa.Table, Callable[[Pupil], Iterator[Row]]] = {
    tables.year: year_rows,
    tables.graduate: graduate_rows,
    tables.mbo_diploma: diploma_rows,
    tables.institution_diploma: institution_diploma_rows,
    tables.registration: registration_rows,
    tables.first_year: first_year_rows,
    tables.entry: entry_rows,
    tables.application: application_rows,
    tables.finding: finding_rows,
    tables.satisfied: satisfied_rows,
}
"""How the rows of each read table are made."""

SELDOM_READ: frozenset[type[Transition]] = UNREMEMBERED | {
    MboApplied,
    ApplicationWithdrawn,
    LwtPlaced,
    LwtEnded,
    CovenantJoined,
    CovenantLeft,
}
"""The kinds on which no position depends: what leaves a life as it was, applications, places in an LWT or covenant."""

READS: Mapping[sa.Table, frozenset[type[Transition]]] = {
    tables.year: frozenset(),
    tables.graduate: frozenset({ProfileChosen}),
    tables.mbo_diploma: frozenset({ProfileChosen, LwtPlaced, LwtEnded, CovenantJoined, CovenantLeft}),
    tables.institution_diploma: frozenset(),
    tables.registration: frozenset({ExemptionGranted}),
    tables.entry: frozenset(),
}  # fmt: skip
"""Which of the kinds that are seldom read these tables read; a table that is not among these reads them all."""


def unread(tables: Iterable[sa.Table]) -> frozenset[type[Transition]]:
    """The kinds that change nothing in the rows of these tables."""
    return SELDOM_READ.difference(*(READS.get(table, SELDOM_READ) for table in tables))


def way_to_make(
    table: sa.Table, read: AbstractSet[sa.Column[Any]] | None
) -> Callable[[Pupil], Iterator[Row]]:
    """How the rows of a table are made for who reads these columns (None = all); others may be left empty."""
    of_some = tables.year.columns.values()[-len(NOT_OF_SOME) :]
    if table is tables.year and read is not None and read.isdisjoint(of_some):
        return year_rows_of_everybody
    return ROWS[table]


Rows = dict[sa.Table, list[Row]]
"""Rows per read table."""


def rows_of(
    histories: Iterable[tuple[UUID, Sequence[Recorded[Any]]]],
    tables: Sequence[sa.Table],
    *,
    horizon: int,
    codes: Reference,
    read: AbstractSet[sa.Column[Any]] | None = None,
) -> Rows:
    """The rows of these pupils in these tables, as known at a position.

    `horizon` is the year of the last 1 October that had come there, `codes` the reference tables that held there. With
    `read` columns that are not among these may be left empty.
    """
    together: Rows = {table: [] for table in tables}
    ways = [(together[table], way_to_make(table, read)) for table in tables]
    for id, history in histories:
        pupil = pupil_of(id, history, horizon=horizon, codes=codes)
        if pupil is not None:
            for rows, made_of in ways:
                rows += made_of(pupil)
    return together
