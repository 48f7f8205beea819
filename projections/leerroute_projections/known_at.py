"""The read models as they were known at an earlier position.

The rows of pupils written about since, and of who was joined with them by then, are derived again, cut at that
position, into temporary tables; views by the names of the read tables put both together, so that every statement runs
unchanged over them. Where other reference tables held then, everybody is derived again: right first, at the price of
a rebuild per question. Keeping only those whose rows rest on a line that changed would do with less.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from uuid import UUID

import sqlalchemy as sa

from leerroute.log import Log, Mark
from leerroute.reference import reference_known
from leerroute.terms import teldatum
from leerroute.united import with_joined
from leerroute_projections.catch_up import horizon_of, write
from leerroute_projections.derivation import rests_on
from leerroute_projections.rows import rows_of
from leerroute_projections.tables import READ_TABLES, first_year, graduate, mbo_diploma
from leerroute_projections.writing import insert_rows

TOUCHED = sa.Table("touched", sa.MetaData(), sa.Column("pupil_id", sa.Uuid(), primary_key=True))


@contextmanager
def as_known_at(engine: sa.Engine, log: Log, mark: Mark, now: int) -> Iterator[sa.Connection]:
    """A connection on which the read tables hold what was known at a mark; `now` is the position they have reached."""
    with engine.connect() as connection:
        if mark.position != now:
            lay_over(connection, log, mark, now)
        yield connection


def lay_over(connection: sa.Connection, log: Log, mark: Mark, now: int) -> None:
    """Hide the rows of whoever was written about since, and put what was known then in their place."""
    horizon = horizon_of(mark.recorded_at.date())
    codes = reference_known(log, upto=mark.position)
    same_codes = rests_on(codes) == rests_on(reference_known(log, upto=now))
    since = start_of_page(log, mark, now) if same_codes else 0
    touched = log.pupils_since(since, upto=now) | looking_past(connection, horizon)
    schema = "main" if connection.dialect.name == "sqlite" else "public"
    connection.exec_driver_sql("CREATE TEMPORARY TABLE touched (pupil_id CHAR(32) PRIMARY KEY)")
    then = [table.to_metadata(sa.MetaData(), name=f"{table.name}__then") for table in READ_TABLES]
    for original, earlier in zip(READ_TABLES, then, strict=True):
        now_table = f"{schema}.{original.name}"
        connection.exec_driver_sql(
            f"CREATE TEMPORARY TABLE {earlier.name} AS SELECT * FROM {now_table} WHERE 1 = 0"
        )
        connection.exec_driver_sql(
            f"CREATE TEMPORARY VIEW {original.name} AS SELECT * FROM {now_table}"
            f" WHERE pupil_id NOT IN (SELECT pupil_id FROM touched)"
            f" UNION ALL SELECT * FROM {earlier.name}"
        )
    for page in with_joined(log, sorted(touched), upto=mark.position):
        insert_rows(connection, TOUCHED, [(pupil,) for pupil, _ in page])
        rows = rows_of(page, READ_TABLES, horizon=horizon, codes=codes)
        write(connection, then, rows.values())


def start_of_page(log: Log, mark: Mark, now: int) -> int:
    """The position to look back to: before the page of the mark where the mark cuts it in two.

    A join is recorded with both pupils in one page; a cut between the two would leave one of them out.
    """
    if mark.position >= now or log.mark_of(mark.position + 1).digest != mark.digest:
        return mark.position
    return log.mark_at(mark.recorded_at - timedelta(microseconds=1)).position


def looking_past(connection: sa.Connection, horizon: int) -> set[UUID]:
    """Pupils whose rows of years that count at a horizon tell of a 1 October after it, with nothing written about them since.

    Their diplomas were not ranked with one that waited, they had not gone on yet, or had gone nowhere after an advice.
    """
    last = teldatum(horizon)
    onward = graduate.c.year + 1 + graduate.c.onward_years
    several = (
        sa.select(mbo_diploma.c.pupil_id).where(mbo_diploma.c.day > last),
        sa.select(graduate.c.pupil_id).where(graduate.c.year < horizon, onward > horizon),
        sa.select(first_year.c.pupil_id).where(
            first_year.c.year < horizon, first_year.c.advice_day >= last
        ),
    )
    return {pupil for one in several for pupil in connection.scalars(one)}
