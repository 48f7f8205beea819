"""What may stand in a cell for a day or a birth date: as people write it, exact, or refused."""

import re
from datetime import date
from functools import lru_cache

from leerroute.intake.bad_cell import BadCell
from leerroute.intake.discretion import shown_day
from leerroute.terms import Text

FIRST_YEAR, LAST_YEAR = 1900, 2100

_YEAR_FIRST = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_DAY_FIRST = re.compile(r"([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})")
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")

NO_SUCH_DAY = Text("die dag bestaat niet", "there is no such day")
DAYS = Text("mogelijk is jjjj-mm-dd of dd-mm-jjjj", "possible is yyyy-mm-dd or dd-mm-yyyy")
YEARS = Text(
    f"een jaar ligt tussen {FIRST_YEAR} en {LAST_YEAR}",
    f"a year lies between {FIRST_YEAR} and {LAST_YEAR}",
)
BIRTH_DATES = Text(
    "mogelijk is jjjj-mm-dd, dd-mm-jjjj of jjjj-mm, met 00 voor een onbekende dag of maand",
    "possible is yyyy-mm-dd, dd-mm-yyyy or yyyy-mm, with 00 for an unknown day or month",
)


def day(text: str) -> date:
    """A day as jjjj-mm-dd or dd-mm-jjjj; anything else is refused, American dates and serial numbers included."""
    if not _parts(text):
        raise BadCell(DAYS, shown_day(text))
    year, month, number = _parts(text)
    try:
        found = date(year, month, number)
    except ValueError:
        raise BadCell(NO_SUCH_DAY, shown_day(text)) from None
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise BadCell(YEARS, shown_day(text))
    return found


def _parts(text: str) -> tuple[int, ...]:
    """Year, month and day as written; empty when this is no day."""
    if found := _YEAR_FIRST.fullmatch(text):
        return tuple(map(int, found.groups()))
    if found := _DAY_FIRST.fullmatch(text):
        return tuple(map(int, reversed(found.groups())))
    return ()


def birth_date(text: str) -> str:
    """A birth date as it is kept: jjjj-mm-dd or jjjj-mm, 00 where the register does not know it. Never shown."""
    by_month = _MONTH.fullmatch(text)
    parts = tuple(map(int, by_month.groups())) if by_month else _parts(text)
    if not parts:
        raise BadCell(BIRTH_DATES)
    year, month, number = (*parts, 0)[:3]
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise BadCell(YEARS)
    try:
        date(year, month or 1, number or 1)
    except ValueError:
        raise BadCell(NO_SUCH_DAY) from None
    if number and not month:
        raise BadCell(NO_SUCH_DAY)
    return "-".join((f"{year:04}", *(f"{part:02}" for part in parts[1:])))


@lru_cache(maxsize=20_000)
def earliest_day(born: str) -> date:
    """The first day on which somebody with this birth date can have been born."""
    year, month, number = (*map(int, born.split("-")), 0)[:3]
    return date(year, month or 1, number or 1)
