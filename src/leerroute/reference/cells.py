"""A cell of a reference table: from text to a value and back. Exact, or refused with what could have stood there."""

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

from leerroute.intake.bad_cell import BadCell, NumberInWrongColumn
from leerroute.intake.cells import Parser, parser_of
from leerroute.intake.discretion import holds_number, is_formula, shown
from leerroute.reference.layouts import Age, Name, Percentage, Years
from leerroute.terms import StudyYear, Text

LONGEST_NAME = 200


def name(text: str) -> str:
    """A name: no formula, nothing invisible, no number of a person."""
    if holds_number(text):
        raise NumberInWrongColumn
    if is_formula(text) or len(text) > LONGEST_NAME or not text.isprintable():
        raise BadCell(
            Text(
                f"mogelijk is een naam van hoogstens {LONGEST_NAME} zichtbare tekens",
                f"possible is a name of at most {LONGEST_NAME} visible characters",
            )
        )
    return text


def whole(low: int, high: int) -> Callable[[str], int]:
    """A whole number from low to high."""

    def number(text: str) -> int:
        if not re.fullmatch("[0-9]{1,3}", text) or not low <= int(text) <= high:
            raise BadCell(
                Text(
                    f"mogelijk is een geheel getal van {low} tot en met {high}",
                    f"possible is a whole number from {low} to {high}",
                ),
                shown(text),
            )
        return int(text)

    return number


def percentage(text: str) -> float:
    """A percentage, with a decimal comma or point."""
    found = re.fullmatch("[0-9]{1,3}(?:[.,][0-9]{1,4})?", text)
    if not found or float(text.replace(",", ".")) > 100:
        raise BadCell(
            Text("mogelijk is een percentage als 2,75", "possible is a percentage such as 2.75"),
            shown(text),
        )
    return float(text.replace(",", "."))


OF_A_TABLE: dict[Any, Parser] = {
    Name: name,
    Years: whole(1, 8),
    Age: whole(1, 120),
    Percentage: percentage,
}
"""The parsers of what only reference tables hold."""


@cache
def parser(type_: Any) -> Parser:
    """The parser of a type of a column."""
    return OF_A_TABLE.get(type_) or parser_of(type_)


def text_of(value: Any, type_: Any) -> str:
    """A value as people write it; empty = not stated."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if type_ == StudyYear:
        return f"{value}-{value + 1}"
    return value.isoformat() if isinstance(value, date) else str(value)
