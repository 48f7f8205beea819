"""Reads what people write for "as known at" (a position, a day until its last moment, a moment in UTC), and names it."""

import re
from datetime import UTC, datetime, timedelta

from leerroute.log import Log, Mark
from leerroute.problems import Problem
from leerroute.reference import reference_known
from leerroute.terms import Text
from leerroute_projections.answer import AsKnown

_DAY_FIRST = re.compile(r"([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})(.*)")


class NotAMoment(Problem):
    """A text that names no position, date or moment."""

    def __init__(self, text: str) -> None:
        super().__init__(
            Text(
                f"'{text}' is geen positie, datum of moment; mogelijk is een positie in het logboek (31712),"
                " een datum (2025-01-31 of 31-01-2025) of een moment in UTC (2025-01-31 14:30 of 31-01-2025 14:30)",
                f"'{text}' is no position, date or moment; possible is a position in the log (31712),"
                " a date (2025-01-31 or 31-01-2025) or a moment in UTC (2025-01-31 14:30 or 31-01-2025 14:30)",
            )
        )


def mark_of(log: Log, known_at: str | None) -> Mark:
    """The point in the log that a text names; None is the last. A date means the end of that day in UTC."""
    if known_at is None or not known_at.strip():
        return log.last()
    text = known_at.strip()
    if re.fullmatch(r"[0-9]{1,15}", text):
        return log.mark_of(int(text))
    return log.mark_at(moment_of(text))


def as_known_to(log: Log, mark: Mark) -> AsKnown:
    """What an answer says of the point in the log at which it stands."""
    hashes = reference_known(log, upto=mark.position).hashes
    return AsKnown(mark.position, mark.recorded_at, log.erasures(), hashes)


def moment_of(text: str) -> datetime:
    """A day as its last microsecond, or a moment as it is; without a zone it is UTC. NotAMoment."""
    written = year_first(text)
    try:
        moment = datetime.fromisoformat(written)
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", written):
            moment += timedelta(days=1, microseconds=-1)
    except ValueError:
        raise NotAMoment(text) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def year_first(text: str) -> str:
    """A day or moment with the year first and without `UTC` behind it: `31-01-2025 14:30 UTC` is `2025-01-31 14:30`."""
    written = text.removesuffix("UTC").rstrip()
    if found := _DAY_FIRST.fullmatch(written):
        day, month, year, rest = found.groups()
        return f"{year}-{month:0>2}-{day:0>2}{rest}"
    return written
