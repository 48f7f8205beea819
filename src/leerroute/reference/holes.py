"""What is missing in a reference table, or contradicts itself there. Pure: nothing is refused, everything is told."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from leerroute.reference.layouts import GemeenteLine, Institution, Line, Programme
from leerroute.reference.table import Reference, Table
from leerroute.terms import Text


@dataclass(frozen=True)
class Hole:
    """Something in a table that somebody should look at."""

    table: str
    text: Text


@dataclass(frozen=True)
class Met:
    """How often a code was met in the log on the days of one stretch, of which the table knows nothing."""

    times: int
    first: date
    last: date


def holes_within(name: str, table: Table[Any]) -> list[Hole]:
    """Overlaps and gaps in validity, and codes that a table itself refers to and does not hold."""
    found = [
        text
        for lines in table.by_code.values()
        for before, after in pairwise(lines)
        for text in _between(before, after)
    ]
    return [Hole(name, text) for text in (*found, *_dangling(table))]


def _between(before: Line, after: Line) -> Iterator[Text]:
    (_, ended), (begun, _) = before.days, after.days
    code = named(after)
    if ended >= begun:
        yield Text(
            f"{code} staat er voor {begun:%d-%m-%Y} in twee rijen; de laatst begonnen rij geldt",
            f"{code} stands there in two rows for {begun}; the row that began last holds",
        )
    elif ended + timedelta(days=1) < begun:
        gap = ended + timedelta(days=1), begun - timedelta(days=1)
        yield Text(
            f"{code} heeft een gat van {gap[0]:%d-%m-%Y} tot en met {gap[1]:%d-%m-%Y}",
            f"{code} has a gap from {gap[0]} to {gap[1]}",
        )


def _dangling(table: Table[Any]) -> Iterator[Text]:
    for line in table.lines:
        match line:
            case Programme(crebo=crebo, predecessor=str(other)) if (other,) not in table.by_code:
                yield Text(
                    f"{crebo} heeft voorganger {other}, die er niet in staat",
                    f"{crebo} has predecessor {other}, which is not in it",
                )
            case Institution(school=school, merged_into=str(other)) if (
                other,
            ) not in table.by_code:
                yield Text(
                    f"{school} is opgegaan in {other}, die er niet in staat",
                    f"{school} merged into {other}, which is not in it",
                )


def named(line: Line) -> str:
    """What a line is about, for a reader."""
    return " ".join(str(part) for part in line.code if part is not None) or line.table


Code = tuple[str, str]
"""The name of a table and a code that it should hold."""


def holes_against(reference: Reference, met: Mapping[tuple[str, str, date], int]) -> list[Hole]:
    """Codes that were met in the log on days of which a loaded table knows nothing. `met`: table, code, day -> times."""
    missing: dict[Code, Met] = {}
    for (table, code, day), times in met.items():
        if reference.tables[table] and not knows(reference, table, code, day):
            missing[table, code] = _more(missing.get((table, code)), times, day)
    return [
        Hole(
            table, _missing(code, one, is_known=bool(reference.tables[table].by_code.get((code,))))
        )
        for (table, code), one in sorted(missing.items())
    ]


def knows(reference: Reference, table: str, code: str, day: date) -> bool:
    """Whether a table has a line for a code on a day; the line of a BRIN speaks for all its vestigingen."""
    codes = (code, code[:4]) if table == Institution.table else (code,)
    return any(reference.tables[table].on(day, one) is not None for one in codes)


def _more(known: Met | None, times: int, day: date) -> Met:
    if known is None:
        return Met(times, day, day)
    return Met(known.times + times, min(known.first, day), max(known.last, day))


def _missing(code: str, met: Met, *, is_known: bool) -> Text:
    lead = (
        Text("staat er niet in op deze dagen", "is not in it on these days")
        if is_known
        else Text("staat er niet in", "is not in it")
    )
    return Text(
        f"{code} {lead.nl}: {met.times} keer, {met.first:%d-%m-%Y} tot en met {met.last:%d-%m-%Y}",
        f"{code} {lead.en}: {met.times} times, {met.first} to {met.last}",
    )


TABLES_MET: tuple[str, ...] = (Programme.table, Institution.table, GemeenteLine.table)
"""Tables whose codes occur in the facts themselves."""


def not_loaded(reference: Reference, met: Iterable[tuple[str, str, date]]) -> dict[str, int]:
    """How many codes were met of tables of which none is loaded."""
    codes = {(table, code) for table, code, _ in met}
    return {
        name: sum(table == name for table, _ in codes)
        for name in TABLES_MET
        if not reference.tables[name]
    }
