"""The plain values that charts are drawn from, taken from an answer of the desk. No drawing, no counting."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, get_args

from leerroute.terms import label_of_year
from leerroute_dashboards.i18n import language, said
from leerroute_projections.answer import Answer, Cell, Share
from leerroute_projections.figure import Category, Dimension, Figure

Tone = Literal["counted", "rest", "other", "unseen", "unknown"]
"""What a category is to its figure, in the order of drawing: in the rate, all others, something else, seen nowhere
or lost, not known."""
LOST = frozenset({"lost"})
"""Categories of who left without what the figure looks for."""
TONES: tuple[Tone, ...] = get_args(Tone)


@dataclass(frozen=True)
class End:
    """A category to draw: its name, what it is to the figure, and its place in the order of drawing."""

    name: str
    tone: Tone
    place: int


@dataclass(frozen=True)
class Flow:
    """So many cases from one group, by its code, its name and a name that fits in the drawing, to one end."""

    group: str
    group_name: str
    short_name: str
    end: End
    cases: int


@dataclass(frozen=True)
class YearRate:
    """The rate of one year. `rate` None: not yet (`symbol`), or nobody to count."""

    year: str
    population: int | None
    rate: Share | None
    of_known: Share | None
    unreliable: bool
    symbol: str | None


@dataclass(frozen=True)
class Benchmark:
    """A line to hold a rate against: of all together, or a norm; by the year as people write it."""

    name: str
    kind: Literal["all", "norm"]
    rates: Mapping[str, float]


@dataclass(frozen=True)
class Panel:
    """A group over the years, by the codes of its breakdowns, with the norm of its years where there is one."""

    group: tuple[str | None, ...]
    name: str
    years: Sequence[YearRate]
    norm: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class YearShares:
    """How one year divides over the ends, in their order; None where there is no number."""

    year: str
    population: int | None
    shares: tuple[float | None, ...]
    counts: tuple[int | None, ...]
    rate: Share | None
    unreliable: bool
    symbol: str | None


def tone_of(figure: Figure, category: Category) -> Tone:
    """What a category is to its figure."""
    if category.code in figure.counted:
        return "counted"
    if category.code in LOST:
        return "unseen"
    if category.when is not None:
        return "other"
    if figure.unseen is None:
        return "rest"
    return "unknown" if category.code == figure.unknown else "unseen"


def in_drawing_order(figure: Figure) -> list[int]:
    """The places of the categories as they are drawn: those in the rate first, the unseen and unknown last."""
    places = range(len(figure.categories))
    return sorted(places, key=lambda i: TONES.index(tone_of(figure, figure.categories[i])))


def ends(figure: Figure) -> list[End]:
    """The categories as they are drawn, in that order."""
    drawn = [figure.categories[i] for i in in_drawing_order(figure)]
    return [End(said(c.title), tone_of(figure, c), place) for place, c in enumerate(drawn)]


def flows(figure: Figure, answer: Answer) -> list[Flow]:
    """The flows from the groups of the first breakdown to the categories; none of what has no number."""
    dimension = figure.dimension(answer.by[0])
    return [
        Flow(
            group=cell.group[0] or "?",
            group_name=dimension.label(cell.group[0], language()),
            short_name=short_name(dimension, cell.group[0] or "?"),
            end=end,
            cases=cell.counts[i] or 0,
        )
        for cell in answer.cells
        for i, end in zip(in_drawing_order(figure), ends(figure), strict=True)
        if cell.counts[i]
    ]


def year_rates(answer: Answer) -> list[YearRate]:
    """The rate of every year, the last breakdown being the year."""
    return [year_rate(cell) for cell in answer.cells]


def year_rate(cell: Cell) -> YearRate:
    """The rate of the year of a cell."""
    return YearRate(
        year_of(cell),
        cell.population,
        cell.rate,
        cell.rate_of_known,
        cell.unreliable,
        cell.symbol,
    )


def of_all(name: str, answer: Answer) -> Benchmark:
    """The rates of all together, to hold those of a part against."""
    known = {one.year: one.rate.value for one in year_rates(answer) if one.rate}
    return Benchmark(name, "all", known)


def panels(figure: Figure, answer: Answer) -> list[Panel]:
    """A panel per group of the breakdowns before the last, which is the year; the unknown are no panel."""
    dimensions = [figure.dimension(code) for code in answer.by[:-1]]
    found: dict[tuple[str | None, ...], list[YearRate]] = {}
    for cell in answer.cells:
        if any(code is not None for code in cell.group[:-1]):
            found.setdefault(cell.group[:-1], []).append(year_rate(cell))
    return [Panel(group, name_of(dimensions, group), years) for group, years in found.items()]


def name_of(dimensions: Sequence[Dimension], group: Sequence[str | None]) -> str:
    """A name of a group that fits above a small panel: that of its last breakdown that is known."""
    known = [(d, code) for d, code in zip(dimensions, group, strict=True) if code is not None]
    return short_name(*known[-1])


def short_name(dimension: Dimension, code: str) -> str:
    """The abbreviation between brackets, the name without brackets, or of a bare number what it is a number of."""
    name = dimension.label(code, language())
    if name == code and code.isdigit():
        return f"{said(dimension.title)} {code}"
    return code if name.endswith(f"({code})") else name.split(" (")[0]


def year_shares(figure: Figure, answer: Answer) -> list[YearShares]:
    """How every year divides over the categories, in drawing order."""
    order = in_drawing_order(figure)
    return [
        YearShares(
            year=year_of(cell),
            population=cell.population,
            shares=tuple(share_of(cell, i) for i in order),
            counts=tuple(cell.counts[i] for i in order),
            rate=cell.rate,
            unreliable=cell.unreliable,
            symbol=cell.symbol,
        )
        for cell in answer.cells
    ]


def share_of(cell: Cell, place: int) -> float | None:
    """The share of one category; None without a number or without anybody."""
    count = cell.counts[place]
    return None if count is None or not cell.population else count / cell.population


def counted(figure: Figure, cell: Cell) -> int:
    """How many of a cell are in its rate."""
    return sum(
        n or 0
        for category, n in zip(figure.categories, cell.counts, strict=True)
        if category.code in figure.counted
    )


def year_of(cell: Cell) -> str:
    """The year of a cell, its last breakdown, as people write it."""
    return label_of_year(int(cell.group[-1] or 0))
