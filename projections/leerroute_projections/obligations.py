"""What the rules still ask, counted per rule: how many obligations are open on a day, and by when. No rule is judged here."""

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from typing import NamedTuple

import sqlalchemy as sa

from leerroute.rules import RULES, Rule, Value
from leerroute_projections.findings import of_school, value_on
from leerroute_projections.tables import finding

SOON = timedelta(days=30)
"""What must be done within so many days is soon."""

at = finding.c


class Obligations(NamedTuple):
    """What one rule still asks: `open` obligations, of which `soon` within 30 days.

    `first` is the earliest last day; None = of none is a last day known yet.
    """

    rule: Rule
    open: int
    soon: int
    first: date | None


def obligations_on(
    connection: sa.Connection, day: date, *, schools: Collection[str] = ()
) -> Iterator[Obligations]:
    """The obligations that are open on a day, a line for each rule that has any, what is due first at the top.

    `schools` none = of all.
    """
    standing = sa.and_(at.since <= day, value_on(day) == Value.OPEN.name)
    own = sa.or_(*[of_school(at.school, one) for one in sorted(schools)]) if schools else sa.true()
    first = sa.func.min(at.due)
    soon = sa.func.sum(sa.case((at.due <= day + SOON, 1), else_=0))
    statement = (
        sa.select(at.rule, sa.func.count(), soon, first)
        .where(standing, own)
        .group_by(at.rule)
        .order_by(first.is_(None), first, at.rule)
    )
    for rule, n, within, by in connection.execute(statement):
        yield Obligations(RULES[rule], n, within, by)
