"""Keeps the read models in step with the log. Catching up and rebuilding derive rows with the same code."""

import secrets
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing, suppress
from datetime import date
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

import sqlalchemy as sa

from leerroute.log import Log, Mark
from leerroute.problems import Problem
from leerroute.reference import reference_known
from leerroute.sqlite import told
from leerroute.terms import Text, teldatum
from leerroute.united import with_joined
from leerroute_projections.derivation import derivation
from leerroute_projections.hands import shared
from leerroute_projections.kept import kept, let_go, put_by
from leerroute_projections.rows import Row, rows_of
from leerroute_projections.share import Part, Share
from leerroute_projections.tables import READ_TABLES, bookkeeping, position
from leerroute_projections.writing import delete_pupils, insert_bound, insert_rows, write_much

PUPILS_PER_PAGE = 2_000
REBUILD_ABOVE = 1 / 3
"""When more than this share of the pupils was written about, everything is derived again."""

FRESH = "__fresh"
"""Stands in the name of the tables of a rebuild; every rebuild has its own."""

ATTEMPTS = 3

Progress = Callable[[int, int], None]


class CaughtUp(NamedTuple):
    """What was done: for how many pupils rows were derived, whether for all, and up to which position."""

    pupils: int
    rebuilt: bool
    position: int


class Reached(NamedTuple):
    """How far the read models have come; by the digest of the page there one sees whether it was in this log."""

    log_position: int
    horizon: int
    derivation: str
    erasures: int
    digest: str


class OvertakenMeanwhile(Problem):
    """Another process has brought the read models further at the same moment."""

    def __init__(self) -> None:
        super().__init__(
            Text(
                "de leestabellen zijn ondertussen door een ander proces bijgewerkt; er is niets verloren",
                "the read models were brought up to date by another process meanwhile; nothing was lost",
            )
        )


def horizon_of(recorded_on: date) -> int:
    """The year of the last 1 October that has come on a day."""
    return recorded_on.year if recorded_on >= teldatum(recorded_on.year) else recorded_on.year - 1


def reached(engine: sa.Engine) -> Reached | None:
    """How far the read models have come; None = there are none."""
    with engine.connect() as connection:
        return position_in(connection)


def position_in(connection: sa.Connection) -> Reached | None:
    """How far the read models have come, as this connection sees them; None = there are none."""
    if not sa.inspect(connection).has_table(position.name):
        return None
    row = connection.execute(sa.select(position)).one_or_none()
    return None if row is None else Reached(*row[1:])


def to_reach(log: Log, mark: Mark) -> Reached:
    """How far the read models are when they hold what was known at a mark."""
    horizon = horizon_of(mark.recorded_at.date())
    codes = reference_known(log, upto=mark.position)
    digest = mark.digest.hex()
    return Reached(mark.position, horizon, derivation(codes), log.erasures(), digest)


def catch_up(
    log: Log, engine: sa.Engine, *, progress: Progress | None = None, folder: Path | None = None
) -> CaughtUp:
    """Bring the read models to the last position of the log; who is overtaken by another process goes on from there.

    `folder` is that of the store, where helpers find the log and its keys; None = without helpers.
    """
    for _ in range(ATTEMPTS):
        with suppress(OvertakenMeanwhile), told(Path(engine.url.database or "").name):
            return bring_up(log, engine, progress, folder)
    raise OvertakenMeanwhile


def bring_up(
    log: Log, engine: sa.Engine, progress: Progress | None, folder: Path | None
) -> CaughtUp:
    """One attempt at catching up."""
    before, mark = reached(engine), log.last()
    after = to_reach(log, mark)
    if before == after:
        return CaughtUp(0, False, mark.position)
    if before is None or before[1:3] != after[1:3] or not in_this_log(log, before):
        return rebuild(log, engine, progress=progress, folder=folder)
    touched = log.pupils_since(before.log_position, upto=mark.position)
    if not log.has_pupils(len(touched) / REBUILD_ABOVE):
        return rebuild(log, engine, progress=progress, folder=folder)
    with engine.connect().execution_options(writing=True) as connection, connection.begin():
        check_undisturbed(connection, before, READ_TABLES)
        derive_again(connection, log, touched, after, progress)
        move(connection, before, after)
    return CaughtUp(len(touched), False, mark.position)


def derive_again(
    connection: sa.Connection,
    log: Log,
    touched: set[UUID],
    after: Reached,
    progress: Progress | None,
) -> None:
    """Take the rows of these pupils away, and of who was ever joined with them, and derive them again."""
    done, codes = 0, reference_known(log, upto=after.log_position)
    for page in with_joined(log, sorted(touched), upto=after.log_position):
        for table in READ_TABLES:
            delete_pupils(connection, table, [pupil for pupil, _ in page])
        rows = rows_of(page, READ_TABLES, horizon=after.horizon, codes=codes)
        write(connection, READ_TABLES, rows.values())
        done += len(page)
        if progress is not None:
            progress(min(done, len(touched)), len(touched))


def rebuild(
    log: Log, engine: sa.Engine, *, progress: Progress | None = None, folder: Path | None = None
) -> CaughtUp:
    """Derive the rows of every pupil into fresh tables and put these in the place of the old, which are kept."""
    mark = log.last()
    before, after = reached(engine), to_reach(log, mark)
    mine = f"{FRESH}_{secrets.token_hex(4)}"
    fresh = [table.to_metadata(sa.MetaData(), name=table.name + mine) for table in READ_TABLES]
    total, done = log.number_of_pupils(upto=mark.position), 0
    with engine.connect().execution_options(writing=True) as connection:
        write_much(connection)
        with connection.begin():
            bookkeeping.create_all(connection)
            for table in fresh:
                table.create(connection)
        work = shared(log, everybody(mark), engine.dialect, pupils=total, folder=folder)
        with closing(work) as parts:
            for part in parts:
                with connection.begin():
                    check_undisturbed(connection, before, fresh)
                    put_in(connection, fresh, part, log.erased(after=mark.position))
                done += part.pupils
                if progress is not None:
                    progress(done, total)
        with connection.begin():
            check_undisturbed(connection, before, fresh)
            make_way(connection, log, before, after)
            take_place(connection, fresh)
            move(connection, before, after)
    return CaughtUp(done, True, mark.position)


def everybody(mark: Mark) -> Share:
    """The rows of all pupils, as known at a mark."""
    return Share(
        tables=tuple(str(table.name) for table in READ_TABLES),
        upto=mark.position,
        known_on=mark.recorded_at.date(),
        horizon=horizon_of(mark.recorded_at.date()),
        pupils_per_part=PUPILS_PER_PAGE,
    )


def write(connection: sa.Connection, tables: Iterable[sa.Table], rows: Iterable[list[Row]]) -> None:
    """Insert the rows of a page, in the order of the tables."""
    for table, of_table in zip(tables, rows, strict=True):
        insert_rows(connection, table, of_table)


def check_undisturbed(
    connection: sa.Connection, before: Reached | None, tables: Sequence[sa.Table]
) -> None:
    """Another process has brought the rows further, or has taken these tables away: OvertakenMeanwhile."""
    if position_in(connection) != before or not sa.inspect(connection).has_table(tables[0].name):
        raise OvertakenMeanwhile


def put_in(connection: sa.Connection, fresh: list[sa.Table], part: Part, erased: set[UUID]) -> None:
    """Write the rows of a part, without those of who was erased since their histories were read."""
    for table, rows in zip(fresh, part.lines, strict=True):
        insert_bound(connection, table, rows)
        delete_pupils(connection, table, erased)


def make_way(connection: sa.Connection, log: Log, before: Reached | None, after: Reached) -> None:
    """Keep the rows of now where they hold at their position; else let go of them and of all that was kept."""
    if before is not None and still_holds(log, before, after):
        put_by(connection, before.log_position)
        return
    let_go(connection, kept(connection))
    for table in READ_TABLES:
        table.drop(connection, checkfirst=True)


def still_holds(log: Log, before: Reached, after: Reached) -> bool:
    """Whether what was there holds at an earlier position: rows of this log, derived by this code."""
    if not 0 < before.log_position < after.log_position or not in_this_log(log, before):
        return False
    return before.derivation == derivation(reference_known(log, upto=before.log_position))


def in_this_log(log: Log, reached: Reached) -> bool:
    """Whether what was derived is of this log, and not of one in the place of which a backup was put back."""
    if reached.log_position > log.last().position:
        return False
    return log.mark_of(reached.log_position).digest.hex() == reached.digest


def take_place(connection: sa.Connection, fresh: list[sa.Table]) -> None:
    """Give fresh tables the names of the read tables; take away what other rebuilds left or are making."""
    ours = {table.name for table in fresh}
    for name in sa.inspect(connection).get_table_names():
        if FRESH in name and name not in ours:
            connection.exec_driver_sql(f'DROP TABLE "{name}"')
    for table, new in zip(READ_TABLES, fresh, strict=True):
        connection.exec_driver_sql(f'ALTER TABLE "{new.name}" RENAME TO "{table.name}"')


def move(connection: sa.Connection, before: Reached | None, after: Reached) -> None:
    """Move the position; refuse when somebody else has moved it since `before` was read."""
    values = dict(zip(Reached._fields, after, strict=True))
    if before is None:
        try:
            connection.execute(position.insert().values(id=1, **values))
        except sa.exc.IntegrityError as clash:
            raise OvertakenMeanwhile from clash
        return
    where = sa.and_(position.c.id == 1, position.c.log_position == before.log_position)
    if connection.execute(position.update().where(where).values(**values)).rowcount != 1:
        raise OvertakenMeanwhile
