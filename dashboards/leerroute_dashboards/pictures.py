"""The pictures of the page of a region: each from one figure and one answer, with its sentence and its alternative text."""

from leerroute_dashboards.charts.data import (
    ends,
    flows,
    year_of,
    year_rates,
    year_shares,
)
from leerroute_dashboards.charts.rates import rates
from leerroute_dashboards.charts.sankey import sankey
from leerroute_dashboards.charts.shares import shares
from leerroute_dashboards.i18n import _, language, number, percentage, said
from leerroute_dashboards.picture import Picture, csv_of, file_name, notes_of
from leerroute_dashboards.reasons import why_nothing
from leerroute_projections.answer import Answer, Cell
from leerroute_projections.explanation import Definition
from leerroute_projections.figure import Figure
from leerroute_projections.table import Table, outcomes, shown


def destinations(figure: Figure, answer: Answer, definition: Definition, nothing: str) -> Picture:
    """Where each leerweg leads: a flow diagram. `nothing` says why, if there are no numbers."""
    drawable = flows(figure, answer)
    summary = in_one_sentence(figure, answer.total) if drawable else nothing
    each = [
        f"{f.group_name} → {f.end.name}: {number(f.cases)}"
        for f in sorted(drawable, key=lambda f: -f.cases)
    ]
    chart = sankey(drawable) if drawable else None
    return picture(
        figure, answer, definition, chart, summary, each, outcomes(figure, answer, language()), 2
    )


def rate_by_year(figure: Figure, answer: Answer, definition: Definition) -> Picture:
    """The rate over the years, with its interval."""
    years = year_rates(answer)
    known = [cell for cell in answer.cells if cell.rate]
    summary = latest(figure, known) if known else why_nothing(figure, answer)
    each = [
        f"{one.year}: {percentage(one.rate.value) if one.rate else one.symbol or 'z'}"
        for one in years
    ]
    chart = rates(years) if known else None
    return picture(
        figure, answer, definition, chart, summary, each, shown(figure, answer, language()), 1
    )


def shares_by_year(figure: Figure, answer: Answer, definition: Definition) -> Picture:
    """How every year divides over the categories."""
    drawn = ends(figure)
    years = year_shares(figure, answer)
    known = [cell for cell in answer.cells if cell.rate]
    summary = latest(figure, known) if known else why_nothing(figure, answer)
    each = [
        f"{one.year}: "
        + ", ".join(
            f"{end.name} {percentage(share) if share is not None else one.symbol or 'z'}"
            for end, share in zip(drawn, one.shares, strict=True)
        )
        for one in years
    ]
    chart = shares(drawn, years) if known else None
    return picture(
        figure, answer, definition, chart, summary, each, outcomes(figure, answer, language()), 2
    )


def picture(
    figure: Figure,
    answer: Answer,
    definition: Definition,
    chart: object,
    summary: str,
    each: list[str],
    table: Table,
    labels: int,
) -> Picture:
    """A picture with what every picture has."""
    title = said(figure.title)
    return Picture(
        key=figure.name,
        title=title,
        summary=summary,
        alt=f"{title}. {summary} {'; '.join(each)}.",
        chart=chart,
        table=table,
        labels=labels,
        definition=definition,
        notes=notes_of(figure, answer),
        csv=csv_of(figure, answer),
        file_name=file_name(figure, answer),
    )


def in_one_sentence(figure: Figure, cell: Cell) -> str:
    """What a figure says of all years together, or of the year of a cell."""
    if cell.rate is None or cell.population is None:
        return ""
    title = said(figure.rate_title)
    if cell.group:
        title = _("{rate_title} in {year}").format(rate_title=title, year=year_of(cell))
    return _("{title}: {rate} ({part} van {whole}).").format(
        title=title,
        rate=percentage(cell.rate.value),
        part=number(counted(figure, cell)),
        whole=number(cell.population),
    )


def latest(figure: Figure, known: list[Cell]) -> str:
    """What a figure says of the latest year with numbers, and of the year with numbers before it."""
    return " ".join(in_one_sentence(figure, cell) for cell in reversed(known[-2:]))


def counted(figure: Figure, cell: Cell) -> int:
    """How many of a cell are in its rate."""
    return sum(
        n or 0
        for category, n in zip(figure.categories, cell.counts, strict=True)
        if category.code in figure.counted
    )
