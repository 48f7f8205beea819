"""Numbers in a cell: marks, hours, counts, study years. A decimal comma or point, never a sign between thousands."""

import re
from collections.abc import Callable

from leerroute.intake.bad_cell import BadCell
from leerroute.intake.discretion import shown
from leerroute.terms import Text

_STUDY_YEAR = re.compile(r"([0-9]{4})(?:[-/]([0-9]{4}))?")

STUDY_YEARS = Text(
    "mogelijk is een studiejaar als 2024-2025", "possible is a study year such as 2024-2025"
)


def number_between(pattern: str, low: float, high: float, possible: Text) -> Callable[[str], float]:
    """A number between two others, with a comma or a point before its decimals."""
    matches = re.compile(pattern).fullmatch

    def number(text: str) -> float:
        if not matches(text) or not low <= float(text.replace(",", ".")) <= high:
            raise BadCell(possible, shown(text))
        return float(text.replace(",", "."))

    return number


def whole_number(low: int, high: int) -> Callable[[str], int]:
    """A whole number between two others, both included."""
    possible = Text(
        f"mogelijk is een geheel getal van {low} tot en met {high}",
        f"possible is a whole number from {low} to {high}",
    )
    number = number_between("[0-9]{1,4}", low, high, possible)
    return lambda text: int(number(text))


def study_year(text: str) -> int:
    """A school year by the calendar year in which it begins: 2024-2025, or 2024."""
    found = _STUDY_YEAR.fullmatch(text)
    first, second = (int(year or 0) for year in found.groups()) if found else (0, 0)
    if not 1990 <= first <= 2100 or second not in (0, first + 1):
        raise BadCell(STUDY_YEARS, shown(text))
    return first


mark = number_between(
    "[0-9]{1,2}(?:[.,][0-9]0?)?",
    1,
    10,
    Text(
        "mogelijk is een cijfer van 1 tot en met 10 met hoogstens een decimaal",
        "possible is a mark from 1 to 10 with at most one decimal",
    ),
)
hours = number_between(
    "[0-9]{1,5}(?:[.,][0-9]{1,2})?",
    0,
    10_000,
    Text(
        "mogelijk is een aantal uren met hoogstens twee decimalen en geen teken tussen duizendtallen",
        "possible is a number of hours with at most two decimals and no sign between thousands",
    ),
)
