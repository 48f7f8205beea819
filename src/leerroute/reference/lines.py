"""From cells to lines of a reference table: each read exactly or refused with its row number. No file, no log."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from leerroute.events import ReferenceLoaded
from leerroute.intake.bad_cell import BadCell
from leerroute.problems import Problem
from leerroute.reference.cells import parser, text_of
from leerroute.reference.layouts import LAYOUTS, Line, columns_of
from leerroute.terms import Text


class UnknownTable(Problem):
    """A reference table that does not exist."""

    def __init__(self, name: str) -> None:
        known = ", ".join(LAYOUTS)
        super().__init__(
            Text(
                f"er is geen codetabel '{name}'; mogelijk zijn {known}",
                f"there is no reference table '{name}'; there are {known}",
            )
        )


class BadLine(Problem):
    """A row that is no line of its table."""


class Refused(NamedTuple):
    """A row that cannot be read, and why."""

    row: int
    text: Text


class ReadLines(NamedTuple):
    """What stands in a table: its lines, and the rows that are none."""

    lines: tuple[Line, ...]
    refused: tuple[Refused, ...]


def layout_of(table: str) -> type[Line]:
    """The layout of a table; UnknownTable."""
    if table not in LAYOUTS:
        raise UnknownTable(table)
    return LAYOUTS[table]


def read_lines(
    kind: type[Line], columns: Sequence[str], rows: Iterable[tuple[int, Sequence[str]]]
) -> ReadLines:
    """Every row as a line; empty rows are passed over, and the second of two rows for one thing is refused."""
    lines: dict[tuple[Any, ...], Line] = {}
    numbers: dict[tuple[Any, ...], int] = {}
    refused: list[Refused] = []
    for number, cells in rows:
        if not any(cell.strip() for cell in cells):
            continue
        try:
            line = line_of(kind, columns, cells)
        except BadLine as bad:
            refused.append(Refused(number, bad.text))
            continue
        same = (*line.code, line.days[0])
        if same in lines:
            refused.append(Refused(number, _twice(numbers[same])))
            continue
        lines[same], numbers[same] = line, number
    return ReadLines(tuple(sorted(lines.values(), key=_order)), tuple(refused))


def line_of(kind: type[Line], columns: Sequence[str], cells: Sequence[str]) -> Line:
    """One row as a line; BadLine names the column."""
    if len(cells) != len(columns):
        raise BadLine(
            Text(
                f"{len(cells)} cellen onder een kop van {len(columns)}",
                f"{len(cells)} cells below a header of {len(columns)}",
            )
        )
    found = dict(zip(columns, (cell.strip() for cell in cells), strict=True))
    line = kind(**_values(kind, found))
    if line.days[0] > line.days[1]:
        raise BadLine(Text("'tot' ligt voor 'van'", "'tot' lies before 'van'"))
    return line


def _values(kind: type[Line], found: Mapping[str, str]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for one in columns_of(kind):
        text = found.get(one.name, "")
        if not text and one.needed:
            raise BadLine(
                Text(f"de kolom '{one.name}' is leeg", f"the column '{one.name}' is empty")
            )
        try:
            values[one.field] = parser(one.type)(text) if text else None
        except BadCell as bad:
            raise BadLine(bad.text(one.name)) from None
    return values


def _twice(first: int) -> Text:
    return Text(
        f"dit stond met dezelfde eerste dag al op rij {first}",
        f"this stood on row {first} already, with the same first day",
    )


def _order(line: Line) -> list[str]:
    """Lines in the order of their text: the order of a file says nothing."""
    return [*map(str, line.code), str(line.days[0])]


def as_text(kind: type[Line], lines: Iterable[Line]) -> tuple[tuple[str, ...], ...]:
    """Lines as they are kept in the log: a cell for each column of the layout."""
    columns = columns_of(kind)
    return tuple(
        tuple(text_of(getattr(line, one.field), one.type) for one in columns) for line in lines
    )


def lines_in(loaded: ReferenceLoaded) -> tuple[Line, ...]:
    """The lines of a table that was loaded; a column that a later layout does not know is passed over."""
    kind = layout_of(loaded.table)
    return tuple(line_of(kind, loaded.columns, cells) for cells in loaded.rows)
