"""The pictures that compare: schools with what chance allows, and groups with all over the years."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from leerroute_dashboards.charts.data import Benchmark, Panel
from leerroute_dashboards.charts.funnel import Dot, dots, funnel, name_of_standing
from leerroute_dashboards.charts.panels import MOST, largest
from leerroute_dashboards.charts.panels import panels as small_charts
from leerroute_dashboards.i18n import _, interval, language, ngettext, number, percentage, said
from leerroute_dashboards.picture import Picture, csv_of_table
from leerroute_dashboards.pictures import open_dots, picture
from leerroute_projections.answer import Answer, Cell
from leerroute_projections.explanation import Definition
from leerroute_projections.figure import Figure
from leerroute_projections.table import Table, as_table, shown

Line = Callable[[Cell], list[Any]]
"""What a cell adds to its line of a table."""


def schools(
    figure: Figure,
    answer: Answer,
    definition: Definition,
    *,
    title: str,
    part: str,
    chosen: str,
    nothing: str,
) -> Picture:
    """The schools in a funnel of chance; the answer is broken down by them, `nothing` says why if there are no numbers."""
    drawn, middle = dots(figure, answer), answer.total.rate
    found = picture(
        figure,
        answer,
        definition,
        title=title,
        part=part,
        chart=funnel(drawn, middle.value, chosen) if middle and drawn else None,
        summary=how_many_beyond(drawn, middle.value) if middle and drawn else nothing,
        each=[in_a_word(one) for one in drawn if one.standing != "within" or one.name == chosen],
        table=with_limits(figure, answer, drawn),
        labels=1,
        notes=[chance()] if drawn else [],
    )
    return replace(found, csv=csv_of_table(with_plain_limits(figure, answer, drawn)))


def how_many_beyond(drawn: Sequence[Dot], middle: float) -> str:
    """How many schools lie beyond the limits, and around which rate these lie."""
    beyond = sum(one.standing == "beyond" for one in drawn)
    return ngettext(
        "{beyond} van de {n} scholen ligt verder van {rate}, het percentage van allen samen, dan toeval verklaart.",
        "{beyond} van de {n} scholen liggen verder van {rate}, het percentage van allen samen, dan toeval verklaart.",
        beyond,
    ).format(beyond=number(beyond), n=number(len(drawn)), rate=percentage(middle))


def chance() -> str:
    """What the limits mean."""
    return _(
        "Als alleen toeval scholen laat verschillen, liggen er van de duizend 50 buiten de grens van 95% "
        "en 2 buiten die van 99,8%. Hoe kleiner een school, hoe wijder de grenzen."
    )


def in_a_word(one: Dot) -> str:
    """A school with its rate, its size and where it stands."""
    return _("{school}: {rate} van {n}, {standing}").format(
        school=one.name,
        rate=percentage(one.rate.value),
        n=number(one.population),
        standing=name_of_standing(one.standing),
    )


def with_limits(figure: Figure, answer: Answer, drawn: Sequence[Dot]) -> Table:
    """The schools for a reader, with the limits for their size and where they stand."""
    of = {one.name: one for one in drawn}

    def line(cell: Cell) -> list[Any]:
        one = of.get(cell.group[0] or "?") if cell.group else None
        if one is None:
            return [cell.symbol or "z"] * 3
        return [interval(one.narrow), interval(one.wide), name_of_standing(one.standing)]

    headings = [_("grenzen van 95%"), _("grenzen van 99,8%"), _("stand")]
    return widened(shown(figure, answer, language()), headings, [*answer.cells, answer.total], line)


def with_plain_limits(figure: Figure, answer: Answer, drawn: Sequence[Dot]) -> Table:
    """The schools for a machine, with the limits for their size."""
    of = {one.name: one for one in drawn}

    def line(cell: Cell) -> list[Any]:
        one = of.get(cell.group[0] or "?")
        if one is None:
            return [cell.symbol or "z"] * 4
        return [one.narrow.low, one.narrow.high, one.wide.low, one.wide.high]

    headings = [
        _("ondergrens 95%"),
        _("bovengrens 95%"),
        _("ondergrens 99,8%"),
        _("bovengrens 99,8%"),
    ]
    return widened(as_table(figure, answer, language()), headings, answer.cells, line)


def widened(table: Table, headings: Sequence[str], cells: Sequence[Cell], line: Line) -> Table:
    """A table with more columns, filled from the cell of each row."""
    rows = [[*row, *line(cell)] for row, cell in zip(table.rows, cells, strict=True)]
    return Table([*table.headings, *headings], rows)


def over_the_years(
    figure: Figure,
    answer: Answer,
    definition: Definition,
    groups: Sequence[Panel],
    beside: Benchmark | None,
    *,
    title: str,
    part: str,
    nothing: str,
) -> Picture:
    """Groups over the years beside each other; the answer's last breakdown is the year.

    Each has the line of all `beside` it, or without that its norm and its own scale.
    """
    known = [one for one in groups if any(year.rate for year in one.years)]
    drawn = largest(known)
    norms = {one.group: one.norm for one in groups if one.norm}
    return picture(
        figure,
        answer,
        definition,
        title=title,
        part=part,
        chart=small_charts(drawn, beside) if drawn else None,
        summary=highest_and_lowest(drawn) if drawn else nothing,
        each=[first_and_last(one) for one in drawn],
        table=with_norms(figure, answer, norms),
        labels=len(answer.by),
        notes=[
            *([largest_only(len(known))] if len(known) > MOST else []),
            *([_("Elk deel heeft zijn eigen schaal.")] if len(drawn) > 1 and not beside else []),
            *open_dots(year for one in drawn for year in one.years),
        ],
    )


def largest_only(groups: int) -> str:
    """That not all groups are drawn."""
    return _("Getekend zijn de {most} grootste van {n}; de tabel heeft ze alle.").format(
        most=MOST, n=groups
    )


def highest_and_lowest(groups: Sequence[Panel]) -> str:
    """Which group is highest and which lowest in the latest year in which more than one is known and reliable."""
    years = sorted({year.year for one in groups for year in one.years}, reverse=True)
    for at in years:
        rates = {
            one.name: year.rate.value
            for one in groups
            for year in one.years
            if year.year == at and year.rate and not year.unreliable
        }
        if len(rates) > 1:
            top, bottom = max(rates, key=rates.__getitem__), min(rates, key=rates.__getitem__)
            return _("In {year} het hoogst: {top} ({high}); het laagst: {bottom} ({low}).").format(
                year=at,
                top=top,
                high=percentage(rates[top]),
                bottom=bottom,
                low=percentage(rates[bottom]),
            )
    return "; ".join(map(first_and_last, groups)) + "."


def first_and_last(one: Panel) -> str:
    """A group with its rate in the first and in the last year that is known."""
    known = [year for year in one.years if year.rate]
    ends = known if len(known) == 1 else [known[0], known[-1]]
    each = [f"{percentage(year.rate.value)} ({year.year})" for year in ends if year.rate]
    return f"{one.name}: {', '.join(each)}"


def with_norms(
    figure: Figure, answer: Answer, norms: Mapping[tuple[str | None, ...], Mapping[str, float]]
) -> Table:
    """The groups by year for a reader, with the norm where there is one."""
    table = shown(figure, answer, language())
    if not norms:
        return table

    def line(cell: Cell) -> list[Any]:
        if not cell.group:
            return ["z"]
        year = figure.dimension("school_year").label(cell.group[-1], language())
        norm = norms.get(cell.group[:-1], {}).get(year)
        return ["z" if norm is None else percentage(norm)]

    return widened(table, [_("norm")], [*answer.cells, answer.total], line)


def title_by(figure: Figure, dimension: str) -> str:
    """The rate of a figure by one of its breakdowns, as a title."""
    return _("{rate_title} per {group}").format(
        rate_title=said(figure.rate_title), group=said(figure.dimension(dimension).title)
    )
