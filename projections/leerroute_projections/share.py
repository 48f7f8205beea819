"""A share of the work of deriving rows: of which pupils, as known when, for which tables. Whoever does it writes nothing."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from itertools import chain, islice
from typing import Any, NamedTuple, TypeVar
from uuid import UUID

import msgspec
import sqlalchemy as sa
from msgspec.structs import replace

from leerroute.log import History, Log, Range
from leerroute.reference import reference_known
from leerroute.united import page_united
from leerroute_projections.rows import Rows, rows_of, unread
from leerroute_projections.tables import READ_TABLES
from leerroute_projections.writing import binder


class Share(msgspec.Struct, frozen=True, kw_only=True):
    """What is asked: rows of these tables, or, with `figures`, what these come to.

    Of these `pupils`, in their order, or (None) of all whose ids lie in these ranges, which are in order too.
    `upto` is the position at which they are known, `known_on` the date of it, `horizon` the year of the last 1 October
    that had come there.
    """

    tables: tuple[str, ...]
    upto: int
    known_on: date
    horizon: int
    pupils_per_part: int
    figures: tuple[str, ...] = ()
    pupils: tuple[UUID, ...] | None = None
    ranges: tuple[Range, ...] = ((None, None),)

    def of(self, pupils: Iterable[UUID]) -> "Share":
        """The same of these pupils only."""
        return replace(self, pupils=tuple(sorted(pupils, key=lambda pupil: pupil.int)))

    def rest(self, done: UUID | None) -> "Share":
        """What is left when everybody up to and including a pupil was done; None = nobody."""
        if done is None:
            return self
        if self.pupils is None:
            return replace(self, ranges=tuple(after(done, self.ranges)))
        return replace(self, pupils=tuple(pupil for pupil in self.pupils if pupil > done))


def after(pupil: UUID, ranges: Iterable[Range]) -> Iterator[Range]:
    """What of these ranges comes after a pupil."""
    for begin, end in ranges:
        if end is None or end > pupil:
            yield (pupil if begin is None or begin < pupil else begin), end


class Part(msgspec.Struct, frozen=True, array_like=True):
    """What came out for so many pupils: per table its rows, as the database wants them, or per statement of
    the figures its lines.

    Everybody up to and including `last` is done with it; None = what was done comes with a later part. `linked` are
    all who were ever joined with one of the pupils.
    """

    last: UUID | None
    pupils: int
    linked: list[UUID] = []
    lines: list[list[tuple[Any, ...]]] = []


class Derived(NamedTuple):
    """The rows of some pupils, the last of whom is named."""

    last: UUID
    pupils: int
    linked: frozenset[UUID]
    rows: Rows


def parts_with_rows(log: Log, share: Share, dialect: sa.Dialect) -> Iterator[Part]:
    """Derive the rows of a share."""
    binders = [binder(dialect, table) for table in tables_in(share)]
    for one in derived(log, share):
        pairs = zip(binders, one.rows.values(), strict=True)
        yield Part(one.last, one.pupils, list(one.linked), [bind(rows) for bind, rows in pairs])


def derived(
    log: Log, share: Share, *, read: AbstractSet[sa.Column[Any]] | None = None
) -> Iterator[Derived]:
    """The rows of the pupils of a share, page by page in their order; with `read` other columns may be left empty."""
    codes, tables = reference_known(log, upto=share.upto), tables_in(share)
    for page in pages(histories(log, share), share.pupils_per_part):
        together, linked = page_united(log, page, upto=share.upto)
        rows = rows_of(together, tables, horizon=share.horizon, codes=codes, read=read)
        yield Derived(page[-1][0], len(page), linked, rows)


def tables_in(share: Share) -> Sequence[sa.Table]:
    """The tables of a share, in the order of the read tables."""
    return [table for table in READ_TABLES if table.name in share.tables]


def histories(log: Log, share: Share) -> Iterator[tuple[UUID, History]]:
    """The histories of the pupils of a share, without what its tables never read."""
    without = unread(tables_in(share))
    if share.pupils is not None:
        return log.histories(share.pupils, upto=share.upto, without=without)
    return chain.from_iterable(
        log.all_histories(upto=share.upto, after=after, before=before, without=without)
        for after, before in share.ranges
    )


T = TypeVar("T")


def pages(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Items in pages."""
    waiting = iter(items)
    while page := list(islice(waiting, size)):
        yield page
