"""Typed cells as the text that a CSV file would hold. Whatever has no such text is refused by every column."""

from datetime import date, datetime
from typing import Any

CHANGED = "#WAARDE!"
"""Stands for a cell of which no text can be given: a time, a duration, a number that lost its digits."""

_EXACT = 10**15
"""From here on a spreadsheet no longer keeps every digit."""
_CALENDAR = date(1900, 3, 1)
"""A spreadsheet counts a 29 February 1900 that never was: earlier days are uncertain."""


def as_text(value: Any) -> str:
    """The text of a cell: days as jjjj-mm-dd, booleans as ja and nee, whole numbers without a point."""
    match value:
        case None:
            return ""
        case str():
            return value
        case bool():
            return "ja" if value else "nee"
        case int() | float():
            return _number(value)
        case datetime():
            return CHANGED
        case date() if value >= _CALENDAR:
            return value.isoformat()
    return CHANGED


def _number(value: float) -> str:
    if not abs(value) < _EXACT:
        return CHANGED
    if value == int(value):
        return str(int(value))
    written = repr(value)
    return CHANGED if "e" in written else written
