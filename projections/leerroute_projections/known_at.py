"""The read models as they were known at an earlier position.

It begins at the nearest state that there is: rows that were kept, or those of now. The rows of pupils written about
between the position and that state, and of who was joined with them by then, are derived again, cut at that position;
those of all others are as the state has them. To be listed they are laid over these: temporary views by the names of the
read tables put both together, so that every statement runs unchanged over them. To be counted they are only counted, and
what was counted is added up. Where other reference tables held then, everybody is derived again.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from msgspec.structs import replace

from leerroute.log import Log, Mark
from leerroute.reference import reference_known
from leerroute.terms import teldatum
from leerroute_projections.catch_up import (
    OvertakenMeanwhile,
    everybody,
    horizon_of,
    position_in,
)
from leerroute_projections.cube import Line
from leerroute_projections.derivation import rests_on
from leerroute_projections.engine import seeing_one_state
from leerroute_projections.figure import Figure
from leerroute_projections.hands import shared
from leerroute_projections.kept import State, nearest
from leerroute_projections.rows import unread
from leerroute_projections.share import Part, Share, tables_in
from leerroute_projections.tables import READ_TABLES, first_year, graduate, mbo_diploma
from leerroute_projections.whole import (
    Whole,
    lines_by,
    statements_of,
    tables_of,
    wholes_of,
)
from leerroute_projections.writing import insert_bound, insert_rows

TOUCHED = sa.Table(
    "touched",
    sa.MetaData(),
    sa.Column("pupil_id", sa.Uuid(), primary_key=True),
    prefixes=["TEMPORARY"],
)

EVERYBODY_ABOVE = 2 / 3
"""When more than this share of the pupils are to be counted again, everybody is."""

THEN = "__then"
"""Ends the name of a temporary table with rows of then."""

Progress = Callable[[int, int], None]


def parameters(mark: Mark) -> dict[str, Any]:
    """What every statement over the read models is asked with: the last 1 October that had come, and the day."""
    known_on = mark.recorded_at.date()
    return {"horizon": horizon_of(known_on), "known_on": known_on}


@contextmanager
def as_known_at(
    engine: sa.Engine,
    log: Log,
    mark: Mark,
    *,
    tables: Sequence[sa.Table] = READ_TABLES,
    folder: Path | None = None,
) -> Iterator[sa.Connection]:
    """A connection on which these read tables, and no others, hold what was known at a mark."""
    with seeing_one_state(engine, READ_TABLES) as connection:
        state, share = begin_at(connection, mark), share_of_all(mark, tables)
        if state != State(mark.position):
            touched = touched_since(connection, log, mark, state, share)
            lay_over(connection, log, share.of(touched), state, folder)
        yield connection


def wholes_as_known_at(
    engine: sa.Engine,
    log: Log,
    figures: Sequence[Figure],
    mark: Mark,
    *,
    folder: Path | None = None,
    progress: Progress | None = None,
) -> list[Whole]:
    """Figures in all their breakdowns and selections, as known at a mark; `progress` is told how many pupils are done."""
    lines: list[list[Line]] = [[] for figure in figures for _ in statements_of(figure)]
    with seeing_one_state(engine, READ_TABLES) as connection:
        state, others_count = begin_at(connection, mark), True
        if state != State(mark.position):
            share = share_of_all(mark, tables_of(figures))
            share = replace(share, figures=tuple(figure.name for figure in figures))
            touched = touched_since(connection, log, mark, state, share)
            total, done = len(touched), 0
            others_count = log.has_pupils(total / EVERYBODY_ABOVE)
            if others_count:
                parts = put_aside(connection, log, share.of(touched), state, folder)
            else:
                total = log.number_of_pupils(upto=mark.position)
                parts = shared(log, share, engine.dialect, pupils=total, folder=folder)
            for part in parts:
                add(lines, part.lines)
                done += part.pupils
                if progress is not None:
                    progress(min(done, total), total)
        if others_count:
            add(lines, lines_by(connection, figures, parameters(mark)))
    return wholes_of(figures, lines)


def add(lines: list[list[Line]], more: Sequence[Sequence[Line]]) -> None:
    """Put more lines with those of each statement."""
    for of_statement, some in zip(lines, more, strict=bool(more)):
        of_statement.extend(some)


def begin_at(connection: sa.Connection, mark: Mark) -> State:
    """The state from which the fewest pupils are to be derived again; OvertakenMeanwhile when all rows were just emptied."""
    reached = position_in(connection)
    if reached is None:
        raise OvertakenMeanwhile
    return nearest(connection, mark.position, reached.log_position)


def share_of_all(mark: Mark, tables: Sequence[sa.Table]) -> Share:
    """Everybody, as known at a mark."""
    return replace(everybody(mark), tables=tuple(str(table.name) for table in tables))


def touched_since(
    connection: sa.Connection, log: Log, mark: Mark, state: State, share: Share
) -> set[UUID]:
    """The pupils whose rows in the tables of a share were not at a mark as they are in a state."""
    if mark.position == state.position:
        return set()
    then, later = (reference_known(log, upto=upto) for upto in (mark.position, state.position))
    since = start_of_page(log, mark, state.position) if rests_on(then) == rests_on(later) else 0
    unheard = unread(tables_in(share))
    touched = log.pupils_since(since, upto=max(state.position, mark.position), without=unheard)
    return touched | looking_past(connection, state, share.horizon)


def lay_over(
    connection: sa.Connection, log: Log, share: Share, state: State, folder: Path | None
) -> None:
    """Hide the rows of the pupils of a share, and put what was known then in their place."""
    then = [of_then(table) for table in tables_in(share)]
    for part in put_aside(connection, log, share, state, folder, put_together=True):
        for table, rows in zip(then, part.lines, strict=True):
            insert_bound(connection, table, rows)


@cache
def of_then(table: sa.Table) -> sa.Table:
    """The temporary table with what was known then."""
    return table.to_metadata(sa.MetaData(), name=f"{table.name}{THEN}")


def put_aside(
    connection: sa.Connection,
    log: Log,
    share: Share,
    state: State,
    folder: Path | None,
    *,
    put_together: bool = False,
) -> Iterator[Part]:
    """Hide the rows in a state of the pupils of a share, and of who was joined with one of them; what these came to then.

    With `put_together` the rows of the tables of then are seen in their place. Other read tables are seen no more.
    """
    hidden = set(share.pupils or ())
    hide(connection, share, state, put_together=put_together)
    insert_rows(connection, TOUCHED, [(pupil,) for pupil in hidden])
    for part in parts_then(connection.dialect, log, share, folder):
        joined = set(part.linked) - hidden
        insert_rows(connection, TOUCHED, [(pupil,) for pupil in joined])
        hidden |= joined
        yield part


def hide(connection: sa.Connection, share: Share, state: State, *, put_together: bool) -> None:
    """Views in the place of the read tables: those of a state, without the pupils that are touched."""
    main = "main" if connection.dialect.name == "sqlite" else "public"
    run = connection.exec_driver_sql
    TOUCHED.create(connection, checkfirst=False)
    for table in READ_TABLES:
        name, seen = table.name, "SELECT NULL AS not_as_known_at"
        if name in share.tables:
            seen = f"SELECT * FROM {main}.{state.name_of(table)}"
            if share.pupils:
                seen += " WHERE pupil_id NOT IN (SELECT pupil_id FROM touched)"
        if name in share.tables and put_together:
            run(f"CREATE TEMPORARY TABLE {name}{THEN} AS {seen} LIMIT 0")
            seen += f" UNION ALL SELECT * FROM {name}{THEN}"
        run(f"CREATE TEMPORARY VIEW {name} AS {seen}")


def parts_then(dialect: sa.Dialect, log: Log, share: Share, folder: Path | None) -> Iterator[Part]:
    """The parts of a share, then of who was joined with one of its pupils and is not among them."""
    linked = set[UUID]()
    pupils = share.pupils or ()
    with closing(shared(log, share, dialect, pupils=len(pupils), folder=folder)) as parts:
        for part in parts:
            linked.update(part.linked)
            yield part
    others = linked.difference(pupils)
    if others:
        yield from shared(log, share.of(others), dialect, pupils=0, folder=None)


def start_of_page(log: Log, mark: Mark, now: int) -> int:
    """The position to look back to: before the page of the mark where the mark cuts it in two.

    A join is recorded with both pupils in one page; a cut between the two would leave one of them out.
    """
    if mark.position >= now:
        return now
    if log.mark_of(mark.position + 1).digest != mark.digest:
        return mark.position
    return log.mark_at(mark.recorded_at - timedelta(microseconds=1)).position


def looking_past(connection: sa.Connection, state: State, horizon: int) -> set[UUID]:
    """Pupils whose rows of years that count at a horizon tell of a 1 October after it, with nothing written about them since.

    Their diplomas were not ranked with one that waited, they had not gone on yet, or had gone nowhere after an advice.
    """
    last = teldatum(horizon)
    diploma, gone, first = (state.table(one).c for one in (mbo_diploma, graduate, first_year))
    onward = gone.year + 1 + gone.onward_years
    several = (
        sa.select(diploma.pupil_id).where(diploma.day > last),
        sa.select(gone.pupil_id).where(gone.year < horizon, onward > horizon),
        sa.select(first.pupil_id).where(first.year < horizon, first.advice_day >= last),
    )
    return {pupil for one in several for pupil in connection.scalars(one)}
