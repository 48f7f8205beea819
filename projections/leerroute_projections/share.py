"""A share of the work of deriving rows: of which pupils, as known when, for which tables. Whoever does it writes nothing."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar
from uuid import UUID

import msgspec
import sqlalchemy as sa
from msgspec.structs import replace

from leerroute.log import Log
from leerroute.reference import reference_known
from leerroute.united import page_united
from leerroute_projections.rows import Row, rows_of
from leerroute_projections.tables import READ_TABLES
from leerroute_projections.writing import binder


class Share(msgspec.Struct, frozen=True, kw_only=True):
    """What is asked: rows of these tables, of the pupils after one and up to and including another (None = no bound).

    `upto` is the position at which they are known, `horizon` the year of the last 1 October that had come there.
    """

    tables: tuple[str, ...]
    upto: int
    horizon: int
    pupils_per_part: int
    after: UUID | None = None
    before: UUID | None = None

    def rest(self, done: UUID | None) -> "Share":
        """What is left when everybody up to and including a pupil was done; None = nobody."""
        return self if done is None else replace(self, after=done)


class Part(msgspec.Struct, frozen=True, array_like=True):
    """What some pupils came to, the last of whom is named: rows per table, as the database wants them."""

    last: UUID
    pupils: int
    rows: list[list[Row]]


def parts_of(log: Log, share: Share, dialect: sa.Dialect) -> Iterator[Part]:
    """Do a share, part by part, in the order of the pupils."""
    tables = [table for table in READ_TABLES if table.name in share.tables]
    binders = [binder(dialect, table) for table in tables]
    codes = reference_known(log, upto=share.upto)
    histories = log.all_histories(upto=share.upto, after=share.after, before=share.before)
    for page in pages(histories, share.pupils_per_part):
        united = page_united(log, page, upto=share.upto)
        rows = rows_of(united, tables, horizon=share.horizon, codes=codes).values()
        bound = [bind(of_table) for bind, of_table in zip(binders, rows, strict=True)]
        yield Part(page[-1][0], len(page), bound)


T = TypeVar("T")


def pages(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Items in pages."""
    waiting = iter(items)
    while page := list(islice(waiting, size)):
        yield page
