"""A figure in one number: its rate in one year, with what it is of and its interval."""

from leerroute_dashboards.charts.data import year_of
from leerroute_dashboards.i18n import _, interval, number, percentage
from leerroute_dashboards.pictures import counted
from leerroute_projections.answer import Answer, Cell
from leerroute_projections.figure import Figure


def in_short(figure: Figure, by_year: Answer, year: str) -> tuple[str, ...]:
    """The rate of a year, and the lines below it. Without a year: of the latest that is reliable."""
    cell = cell_of(by_year, year)
    if cell is None or not cell.schools:
        return "–", _("geen gevallen in deze selectie")
    when = year_of(cell) if cell.group else _("alle jaren samen")
    if cell.rate is None or cell.population is None:
        return cell.symbol or "–", when, _("nog niet bekend")
    tilde = " ~" if cell.unreliable else ""
    of = _("{part} van {whole}").format(
        part=number(counted(figure, cell)), whole=number(cell.population)
    )
    return (
        percentage(cell.rate.value) + tilde,
        f"{when} · {of}",
        _("95%-interval: {interval}").format(interval=interval(cell.rate)),
    )


def cell_of(by_year: Answer, year: str) -> Cell | None:
    """The cell of a year; without one the latest that carries no `~`, or all years together."""
    if year:
        return next((cell for cell in by_year.cells if cell.group == (year,)), None)
    reliable = [cell for cell in by_year.cells if cell.rate and not cell.unreliable]
    return reliable[-1] if reliable else by_year.total
