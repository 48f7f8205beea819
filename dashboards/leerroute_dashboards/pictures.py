"""The pictures of a figure by itself: where its cases go, and how it runs over the years. With sentence and alternative text."""

from collections.abc import Iterable, Sequence

from leerroute_dashboards.charts.data import (
    Benchmark,
    Flow,
    YearRate,
    counted,
    ends,
    flows,
    year_of,
    year_rates,
    year_shares,
)
from leerroute_dashboards.charts.rates import rates
from leerroute_dashboards.charts.sankey import gathered, sankey, thin_ends
from leerroute_dashboards.charts.shares import shares
from leerroute_dashboards.i18n import _, language, number, percentage, said
from leerroute_dashboards.picture import Picture, csv_of, file_name, notes_of, sources_of
from leerroute_dashboards.reasons import why_nothing
from leerroute_projections.answer import Answer, Cell
from leerroute_projections.explanation import Definition
from leerroute_projections.figure import Figure
from leerroute_projections.table import Table, outcomes, shown


def destinations(figure: Figure, answer: Answer, definition: Definition, nothing: str) -> Picture:
    """Where each leerweg leads: a flow diagram. `nothing` says why, if there are no numbers."""
    drawable = flows(figure, answer)
    each = [
        f"{f.group_name} → {f.end.name}: {number(f.cases)}"
        for f in sorted(drawable, key=lambda f: -f.cases)
    ]
    return picture(
        figure,
        answer,
        definition,
        chart=sankey(gathered(drawable)) if drawable else None,
        summary=in_one_sentence(figure, answer.total) if drawable else nothing,
        each=each,
        table=outcomes(figure, answer, language()),
        labels=2,
        notes=drawn_together(drawable),
    )


def drawn_together(drawable: Sequence[Flow]) -> list[str]:
    """Which ends are drawn as one."""
    names = [end.name for end in sorted(thin_ends(drawable), key=lambda end: end.place)]
    if len(names) < 2:
        return []
    return [_("overig: {names}; apart in de tabel.").format(names=", ".join(names))]


def rate_by_year(
    figure: Figure, answer: Answer, definition: Definition, beside: Sequence[Benchmark] = ()
) -> Picture:
    """The rate over the years, with its interval, and lines to hold it against."""
    years = year_rates(answer)
    known = [cell for cell in answer.cells if cell.rate]
    return picture(
        figure,
        answer,
        definition,
        chart=rates(years, beside) if known else None,
        summary=latest(figure, known) if known else why_nothing(figure, answer),
        each=[*map(in_a_word, years), *map(line_in_words, beside)],
        table=with_lines(shown(figure, answer, language()), years, beside),
        labels=1,
        notes=open_dots(years),
    )


def open_dots(drawn: Iterable[YearRate]) -> list[str]:
    """What an open dot means, where one is drawn."""
    drawn_open = any(one.rate and one.unreliable for one in drawn)
    return [_("Een open stip is onbetrouwbaar (~).")] if drawn_open else []


def shares_by_year(figure: Figure, answer: Answer, definition: Definition) -> Picture:
    """How every year divides over the categories."""
    drawn = ends(figure)
    years = year_shares(figure, answer)
    known = [cell for cell in answer.cells if cell.rate]
    each = [
        f"{one.year}: "
        + ", ".join(
            f"{end.name} {percentage(share) if share is not None else one.symbol or 'z'}"
            for end, share in zip(drawn, one.shares, strict=True)
        )
        for one in years
    ]
    return picture(
        figure,
        answer,
        definition,
        chart=shares(drawn, years) if known else None,
        summary=latest(figure, known) if known else why_nothing(figure, answer),
        each=each,
        table=outcomes(figure, answer, language()),
        labels=2,
    )


def picture(
    figure: Figure,
    answer: Answer,
    definition: Definition,
    *,
    chart: object,
    summary: str,
    each: Sequence[str],
    table: Table,
    labels: int,
    title: str = "",
    part: str = "",
    notes: Sequence[str] = (),
) -> Picture:
    """A picture with what every picture has; `part` tells apart the pictures of one figure, `notes` come first below it."""
    title = title or said(figure.title)
    return Picture(
        key=f"{figure.name}-{part}" if part else figure.name,
        title=title,
        summary=summary,
        alt=" ".join([f"{title}.", summary, *([f"{'; '.join(each)}."] if each else [])]),
        chart=chart,
        table=table,
        labels=labels,
        definition=definition,
        notes=[*notes, *notes_of(figure, answer)],
        sources=sources_of(answer),
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


def in_a_word(one: YearRate) -> str:
    """A year with its rate or its symbol."""
    return f"{one.year}: {percentage(one.rate.value) if one.rate else one.symbol or 'z'}"


def line_in_words(line: Benchmark) -> str:
    """A line to hold a rate against, with its numbers."""
    each = (f"{year} {percentage(rate)}" for year, rate in line.rates.items())
    return f"{line.name}: {', '.join(each)}"


def with_lines(table: Table, years: Sequence[YearRate], beside: Sequence[Benchmark]) -> Table:
    """A table by year with a column for each line to hold it against; the last row is of all years."""
    rows = [
        [*row, *(percentage(b.rates[year]) if year in b.rates else "z" for b in beside)]
        for row, year in zip(table.rows, [*(one.year for one in years), ""], strict=True)
    ]
    return Table([*table.headings, *(b.name for b in beside)], rows)
