"""From counted rows to the cells of an answer: what may be looked at yet, what the unseen are called, what it adds up to."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import zip_longest
from statistics import median
from typing import Any, NamedTuple

from leerroute_projections.answer import Apart, Case, Cell, Symbol
from leerroute_projections.closings import Closings
from leerroute_projections.figure import Dimension, Figure, LeftOut
from leerroute_projections.periods import groups_of, is_given, last_year
from leerroute_projections.statements import UNSEEN, measures
from leerroute_projections.statistics import is_unreliable, share


class Counted(NamedTuple):
    """A line of the counting statement: so many cases of one group, year, school and outcome."""

    group: tuple[Any, ...]
    year: int
    school: str
    delivery: str
    outcome: str
    cases: int
    told: tuple[int, ...] = ()


class Valued(NamedTuple):
    """So many cases of one group with one value, of those that may be counted yet."""

    group: tuple[Any, ...]
    value: int
    cases: int


class Tally:
    """What one group adds up to; `told` follows what the figure tells beside, `values` its medians."""

    def __init__(self) -> None:
        self.cases: Counter[str] = Counter()
        self.told: list[int] = []
        self.values: list[Counter[int]] = []
        self.schools: set[tuple[str, str]] = set()
        self.closed: set[tuple[str, str]] = set()
        self.years: set[int] = set()
        self.available: set[int] = set()

    def add(self, line: Counted, outcome: str | None) -> None:
        """Count a line; outcome None = its school may not be looked at yet."""
        self.schools.add((line.school, line.delivery))
        self.years.add(line.year)
        if outcome is not None:
            self.closed.add((line.school, line.delivery))
            self.available.add(line.year)
            self.cases[outcome] += line.cases
            self.told = [a + b for a, b in zip_longest(self.told, line.told, fillvalue=0)]


def is_settled(figure: Figure, closings: Closings, year: int) -> bool:
    """Whether it is known that the cases of a year are cases."""
    return not figure.settled.unseen or closings.register_closed(figure.day_settled(year))


def counts_yet(figure: Figure, closings: Closings, year: int, school: str, delivery: str) -> bool:
    """Whether cases may be counted: it is known that they are cases, and their school is complete."""
    day = figure.day_looked_at(year)
    return is_settled(figure, closings, year) and closings.may_look(school, delivery, day)


def outcome_as_known(figure: Figure, closings: Closings, line: Counted) -> str | None:
    """The category of a line as known; None = not yet."""
    if not counts_yet(figure, closings, line.year, line.school, line.delivery):
        return None
    if line.outcome != UNSEEN or figure.unseen is None:
        return line.outcome
    seen_all = closings.register_closed(figure.day_looked_at(line.year))
    return figure.unseen.register_closed if seen_all else figure.unseen.register_open


def cells_of(
    figure: Figure,
    by: Sequence[Dimension],
    lines: Iterable[Counted],
    closings: Closings,
    spreads: Sequence[Iterable[Valued]] = (),
    held: int | None = None,
) -> tuple[tuple[Cell, ...], Cell]:
    """The cells of a figure in reading order, and its total.

    `spreads` are the values behind each of its medians; `held` is the only school year that is asked for.
    """
    tallies, total = tallied(figure, by, lines, closings, held)
    for tally in (*tallies.values(), total):
        tally.values = [Counter() for _ in figure.medians]
    for i, valued in ((i, one) for i, spread in enumerate(spreads) for one in spread):
        groups = groups_of(figure, by, valued.group, held)
        for tally in (*(tallies[group] for group in groups), total):
            tally.values[i][valued.value] += valued.cases
    about = {group: last_year(by, group, held) for group in tallies}
    in_order = sorted(
        (group for group, tally in tallies.items() if about[group] in (None, *tally.years)),
        key=lambda group: [place(d, v) for d, v in zip(by, group, strict=True)],
    )
    cells = (cell(figure, group, tallies[group], about[group]) for group in in_order)
    return tuple(cells), cell(figure, (), total, held)


def tallied(
    figure: Figure,
    by: Sequence[Dimension],
    lines: Iterable[Counted],
    closings: Closings,
    held: int | None,
) -> tuple[dict[tuple[Any, ...], Tally], Tally]:
    """What each group adds up to, and what all lines do, each once."""
    tallies: dict[tuple[Any, ...], Tally] = {}
    total = Tally()
    for line in lines:
        outcome = outcome_as_known(figure, closings, line)
        groups = groups_of(figure, by, line.group, held)
        for tally in (*(tallies.setdefault(group, Tally()) for group in groups), total):
            tally.add(line, outcome)
    return tallies, total


def place(dimension: Dimension, value: Any) -> tuple[int, int, str]:
    """Where a group comes in a table: codes in the order of their list, numbers by size, unknown last."""
    if value is None:
        return 2, 0, ""
    if isinstance(value, int):
        return 0, value, ""
    listed = list(dimension.column.info.get("values", {}))
    return (0, listed.index(value), "") if value in listed else (1, 0, str(value))


def cell(figure: Figure, group: tuple[Any, ...], tally: Tally, last: int | None) -> Cell:
    """One group with its counts, rates and marks; `x` while none of its schools may be looked at, `z` without any case.

    `last` is the school year that it is about; None = all.
    """
    codes = tuple(map(code_of, group))
    schools, closed = len(tally.schools), len(tally.closed)
    if not closed or not is_given(figure, tally.available, last):
        return no_numbers(figure, codes, "x" if schools else "z", schools)
    counts = tuple(tally.cases[c.code] for c in figure.categories)
    population = sum(counts)
    counted = sum(tally.cases[code] for code in figure.counted)
    unknown = tally.cases[figure.unknown] if figure.unknown else 0
    return Cell(
        group=codes,
        population=population,
        counts=counts,
        rate=share(counted, population),
        rate_of_known=share(counted, population - unknown),
        symbol=None,
        unreliable=is_unreliable(population, unknown),
        schools=schools,
        schools_closed=closed,
        beside=tuple(tally.told[: len(figure.beside)]),
        sums=tuple(tally.told[len(figure.beside) :]),
        medians=tuple(median_of(values) for values in tally.values),
        measured=tuple(values.total() for values in tally.values),
    )


def no_numbers(figure: Figure, codes: tuple[str | None, ...], symbol: Symbol, schools: int) -> Cell:
    """A group of which nothing may be looked at yet, or that has no cases."""
    return Cell(
        group=codes,
        population=None,
        counts=(None,) * len(figure.categories),
        rate=None,
        rate_of_known=None,
        symbol=symbol,
        unreliable=False,
        schools=schools,
        schools_closed=0,
        beside=(None,) * len(figure.beside),
        sums=(None,) * len(figure.sums),
        medians=(None,) * len(figure.medians),
        measured=(None,) * len(figure.medians),
    )


def median_of(values: Counter[int]) -> float | None:
    """The middle value, of an even number the mean of the middle two; None without values. Source: reading F4-13."""
    if not values:
        return None
    return float(median(sorted(values.elements())))


def apart_of(
    figure: Figure, left_out: LeftOut, lines: Iterable[Counted], closings: Closings
) -> Apart:
    """The cases left out for one reason, by category where they are judged by them."""
    tally = Tally()
    for line in lines:
        tally.add(line, outcome_as_known(figure, closings, line))
    if tally.schools and not tally.closed:
        return Apart(left_out.code, left_out.title, None)
    counts = tuple(tally.cases[c.code] for c in figure.categories) if left_out.judged else None
    return Apart(left_out.code, left_out.title, tally.cases.total(), counts)


def case_of(figure: Figure, row: Any, closings: Closings) -> Case:
    """A line of the listing statement as a case."""
    line = Counted((), row.year, row.school, row.delivery, row.outcome, 1)
    group = {d.code: code_of(getattr(row, f"by_{d.code}")) for d in figure.dimensions}
    met = frozenset(b.code for b in figure.beside if getattr(row, f"met_{b.code}"))
    numbers = {o.code: getattr(row, f"of_{o.code}") for o in measures(figure)}
    return Case(row.pupil_id, group, outcome_as_known(figure, closings, line), met, numbers)


def code_of(value: Any) -> str | None:
    """The code of a group; None = unknown."""
    return None if value is None else str(value)
