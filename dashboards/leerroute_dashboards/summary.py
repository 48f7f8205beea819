"""A figure in one number: its rate in one year, with its interval and the difference with the year before."""

from dataclasses import dataclass
from typing import Literal

from leerroute.terms import label_of_year
from leerroute_dashboards.charts.data import counted, year_of
from leerroute_dashboards.i18n import _, interval, number, percentage, points
from leerroute_projections.answer import Answer, Cell
from leerroute_projections.figure import Figure
from leerroute_projections.statistics import Difference, difference

Turn = Literal["better", "worse", "neither"]
"""What a change means; neither, too, where it may be chance."""

WANTED: dict[str, Literal[1, -1]] = {"dropout": -1, "acceleration": 1, "starters": 1}
"""Of which figures a higher rate is wanted, and of which a lower one; of others neither is."""


@dataclass(frozen=True)
class Short:
    """A number with the lines below it; `change` since the year before, None where one of both has no rate."""

    value: str
    lines: tuple[str, ...]
    change: str | None = None
    turn: Turn = "neither"


def in_short(figure: Figure, by_year: Answer, year: str) -> Short:
    """The rate of a year, and the lines below it. Without a year: of the latest that is reliable."""
    cell = cell_of(by_year, year)
    if cell is None or not cell.schools:
        return Short("–", (_("geen gevallen in deze selectie"),))
    when = year_of(cell) if cell.group else _("alle jaren samen")
    if cell.rate is None or cell.population is None:
        return Short(cell.symbol or "–", (when, _("nog niet bekend")))
    tilde = " ~" if cell.unreliable else ""
    of = _("{part} van {whole}").format(
        part=number(counted(figure, cell)), whole=number(cell.population)
    )
    lines = (f"{when} · {of}", _("95%-interval: {interval}").format(interval=interval(cell.rate)))
    changed = since_before(by_year, cell)
    if changed is None:
        return Short(percentage(cell.rate.value) + tilde, lines)
    return Short(
        percentage(cell.rate.value) + tilde,
        (*lines, in_words(changed, year_before(cell))),
        _("{points} procentpunt").format(points=points(changed.value)),
        turn_of(figure, changed),
    )


def cell_of(by_year: Answer, year: str) -> Cell | None:
    """The cell of a year; without one the latest that carries no `~`, or all years together."""
    if year:
        return next((cell for cell in by_year.cells if cell.group == (year,)), None)
    reliable = [cell for cell in by_year.cells if cell.rate and not cell.unreliable]
    return reliable[-1] if reliable else by_year.total


def since_before(by_year: Answer, cell: Cell) -> Difference | None:
    """The difference with the year before; None for all years together, or without a rate in either."""
    before = cell_of(by_year, year_before(cell)) if cell.group else None
    if before is None or before.rate is None or cell.rate is None:
        return None
    return difference(cell.rate, before.rate)


def year_before(cell: Cell) -> str:
    """The code of the year before that of a cell."""
    return str(int(cell.group[-1] or 0) - 1)


def in_words(changed: Difference, before: str) -> str:
    """Since when, between which bounds, and whether it may be chance."""
    span = _("sinds {year}, van {low} tot {high}").format(
        year=label_of_year(int(before)), low=points(changed.low), high=points(changed.high)
    )
    return _("{span}; kan toeval zijn").format(span=span) if changed.may_be_chance else span


def turn_of(figure: Figure, changed: Difference) -> Turn:
    """What a change means."""
    wanted = WANTED.get(figure.name)
    if wanted is None or changed.may_be_chance:
        return "neither"
    return "better" if changed.value * wanted > 0 else "worse"
