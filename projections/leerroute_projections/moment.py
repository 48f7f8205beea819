"""Reads what people write for "as known at" (a position, a date until its last moment, a moment in UTC), and names it."""

import re
from datetime import UTC, datetime, timedelta

from leerroute.log import Log, Mark
from leerroute.problems import Problem
from leerroute.reference import reference_known
from leerroute.terms import Text
from leerroute_projections.answer import AsKnown


class NotAMoment(Problem):
    """A text that names no position, date or moment."""

    def __init__(self, text: str) -> None:
        super().__init__(
            Text(
                f"'{text}' is geen positie, datum (jjjj-mm-dd) of moment (jjjj-mm-ddTuu:mm:ssZ)",
                f"'{text}' is no position, date (yyyy-mm-dd) or moment (yyyy-mm-ddThh:mm:ssZ)",
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
    """A date as its last microsecond, or a moment as it is; without a zone it is UTC."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise NotAMoment(text) from None
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        moment += timedelta(days=1, microseconds=-1)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
