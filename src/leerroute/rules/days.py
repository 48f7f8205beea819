"""Days in the sentences of the law: whether something was surely done in time. No facts of its own."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from leerroute.events import Recorded

ONE_DAY = timedelta(days=1)

SUREST: tuple[bool | None, ...] = (True, None, False)
"""Whether something was done in time, the surest first."""


def last_possible_day(fact: Recorded[Any]) -> date:
    """The last day on which it can have happened: the day itself where the source knows it."""
    return fact.fact.occurred_until or fact.fact.occurred_on  # type: ignore[no-any-return]


def on_or_before(fact: Recorded[Any], day: date) -> bool | None:
    """Whether it happened on or before a day; None = the source knows it only as a period around that day."""
    if last_possible_day(fact) <= day:
        return True
    return False if fact.fact.occurred_on > day else None


def before(fact: Recorded[Any], day: date) -> bool | None:
    """Whether it happened before a day; None = the source knows it only as a period around that day."""
    return on_or_before(fact, day - ONE_DAY)


def on_or_before_fact(fact: Recorded[Any], other: Recorded[Any]) -> bool | None:
    """Whether it happened on the day of the other or an earlier one; None = the periods that the sources know overlap."""
    if last_possible_day(fact) <= other.fact.occurred_on:
        return True
    return False if fact.fact.occurred_on > last_possible_day(other) else None


def surest_by(day: date, facts: Iterable[Recorded[Any]]) -> Recorded[Any] | None:
    """Of facts the one of which it is surest that it happened on or before a day, and of these the first; None = there are none."""
    return min(
        facts,
        key=lambda one: (SUREST.index(on_or_before(one, day)), one.fact.occurred_on, one.position),
        default=None,
    )


def before_fact(fact: Recorded[Any], other: Recorded[Any]) -> bool | None:
    """Whether it happened on an earlier day than the other; None = the periods that the sources know overlap."""
    if last_possible_day(fact) < other.fact.occurred_on:
        return True
    return False if fact.fact.occurred_on >= last_possible_day(other) else None


def between(fact: Recorded[Any], first: Recorded[Any], last: Recorded[Any]) -> bool | None:
    """Whether it happened from the day of one fact to that of another, or with one fact on its very day; None = the periods that the sources know overlap."""
    begun, ended = fact.fact.occurred_on, last_possible_day(fact)
    if last_possible_day(first) <= begun and ended <= last.fact.occurred_on:
        return True
    may_be = first.fact.occurred_on <= ended and begun <= last_possible_day(last)
    return None if may_be else False
