"""Findings small enough to read, for what the pages say of the rules."""

from datetime import date
from uuid import UUID

from leerroute.rules import RULES, Value
from leerroute_projections.findings import Finding

SINCE = date(2021, 7, 2)


def finding(
    rule: str,
    value: Value,
    *,
    due: date | None = None,
    met: date | None = None,
    rests_on: tuple[int, ...] = (),
    missing: tuple[str, ...] = (),
    subject: int = 1,
) -> Finding:
    """What a rule says of a transition, on the second of July."""
    return Finding(
        pupil=UUID(int=1),
        rule=RULES[rule],
        value=value,
        severity=RULES[rule].severity,
        year=2020,
        school="91AA",
        since=SINCE,
        due=due,
        met=met,
        subject=subject,
        rests_on=rests_on,
        missing=missing,
        lacks=(),
        measured=None,
    )
