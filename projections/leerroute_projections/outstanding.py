"""Which schools and institutions deliver, until when their deliveries are complete, and which are due. No figures."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from leerroute.reference import Reference
from leerroute.terms import teldatum
from leerroute_projections.access import Access
from leerroute_projections.closings import NEVER, Closings, delivery_of
from leerroute_projections.tables import year

DELIVERING = ("vo", "vavo", "mbo", "exam")
"""The sectors whose schools are waited for."""


@dataclass(frozen=True)
class Delivering:
    """A school or institution that delivers: what, until when that is complete (None = never declared), and its last
    1 October with pupils. `due` is the day until which it should be complete by now; None = nothing is asked of it,
    since nobody stood there of late.
    """

    school: str
    name: str | None
    delivery: str
    closed_until: date | None
    last_day: date
    due: date | None

    @property
    def is_late(self) -> bool:
        """Whether its deliveries should be complete further than they are."""
        return self.due is not None and (self.closed_until or NEVER) < self.due


def delivering(
    connection: sa.Connection,
    access: Access,
    closings: Closings,
    codes: Reference,
    horizon: int,
) -> Iterator[Delivering]:
    """Every own school and institution with what it delivers, in the order of their codes."""
    statement = (
        sa.select(year.c.school, year.c.sector, sa.func.max(year.c.year))
        .where(year.c.sector.in_(DELIVERING), year.c.year <= horizon)
        .group_by(year.c.school, year.c.sector)
    )
    last = latest(tuple(row) for row in connection.execute(statement))
    for (school, delivery), of_year in sorted(last.items()):
        if access.covers(school):
            closed = closings.closed_until(school, delivery)
            yield Delivering(
                school=school,
                name=name_of(codes, school),
                delivery=delivery,
                closed_until=None if closed == NEVER else closed,
                last_day=teldatum(of_year),
                due=teldatum(horizon) if of_year >= horizon - 1 else None,
            )


def latest(found: Iterable[tuple[str, str, int]]) -> dict[tuple[str, str], int]:
    """The last year of each school and kind of delivery, from schools, sectors and years."""
    years: dict[tuple[str, str], int] = {}
    for school, sector, of_year in found:
        key = school, delivery_of(sector)
        years[key] = max(of_year, years.get(key, of_year))
    return years


def name_of(codes: Reference, school: str) -> str | None:
    """The name of a school or of its institution, as the reference table last gave it; None = not known."""
    for code in (school, school[:4]):
        if lines := codes.institutions.by_code.get((code,)):
            return str(lines[-1].name) if lines[-1].name else None
    return None
