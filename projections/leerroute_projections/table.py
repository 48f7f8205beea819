"""An answer as a table: plain values for a machine, or text as people write it. No counting; symbols are never empty cells."""

from typing import Any, NamedTuple

from babel.dates import format_date
from babel.numbers import format_decimal, format_percent

from leerroute.reference import LAYOUTS
from leerroute.terms import Language, Text, whole
from leerroute_projections.answer import Answer, Cell, Share
from leerroute_projections.explanation import period
from leerroute_projections.figure import Dimension, Figure
from leerroute_projections.symbols import noted

POPULATION = Text("aantal", "number")
RATE = Text("percentage", "rate")
LOW, HIGH = Text("van (95%)", "from (95%)"), Text("tot (95%)", "to (95%)")
WITHOUT_UNKNOWN = Text("zonder onbekend", "without unknown")
MARK = Text("teken", "mark")
COUNTED = Text("geteld", "counted")
OUTCOME, SHARE = Text("uitkomst", "outcome"), Text("aandeel", "share")
MEASURED = Text("gevallen daarvan", "cases of it")
CLOSED = Text("scholen volledig", "schools complete")
TOTAL = Text("totaal", "total")


class Table(NamedTuple):
    """A table with its headings; rows of plain values, or of text."""

    headings: list[str]
    rows: list[list[Any]]


def as_table(figure: Figure, answer: Answer, language: Language) -> Table:
    """All groups and categories with plain numbers: rates between 0 and 1, the symbol where there is no number."""
    groups = [figure.dimension(code) for code in answer.by]
    headings = [
        *(d.title.in_(language) for d in groups),
        POPULATION.in_(language),
        *(c.title.in_(language) for c in figure.categories),
        *(t.in_(language) for t in rate_headings(figure)),
        *(t.in_(language) for t in beside_headings(figure)),
        MARK.in_(language),
        CLOSED.in_(language),
    ]
    rows = [[*names_of(groups, cell, language), *plain(figure, cell)] for cell in answer.cells]
    return Table(headings, rows)


def rate_headings(figure: Figure) -> list[Text]:
    """The headings of the rate, its interval and, where it occurs, the rate without unknown."""
    return [figure.rate_title, LOW, HIGH, *([WITHOUT_UNKNOWN] if figure.unknown else [])]


def beside_headings(figure: Figure) -> list[Text]:
    """The headings of what is told beside the categories; a median with the number of cases behind it."""
    medians = [heading for one in figure.medians for heading in (one.title, MEASURED)]
    return [*(b.title for b in figure.beside), *(s.title for s in figure.sums), *medians]


def beside(cell: Cell) -> list[float | None]:
    """What is told beside the categories of a cell, in the order of its headings."""
    pairs = zip(cell.medians, cell.measured, strict=True)
    return [*cell.beside, *cell.sums, *(value for pair in pairs for value in pair)]


def plain(figure: Figure, cell: Cell) -> list[Any]:
    """The numbers of a cell; a symbol in the place of each number that is not there."""
    rates: list[float | None]
    rates = [cell.rate.value, cell.rate.low, cell.rate.high] if cell.rate else [None] * 3
    if figure.unknown:
        rates.append(cell.rate_of_known.value if cell.rate_of_known else None)
    missing = cell.symbol or "z"
    all_numbers = (cell.population, *cell.counts, *rates, *beside(cell))
    numbers = [missing if n is None else n for n in all_numbers]
    return [*numbers, mark(cell), f"{cell.schools_closed}/{cell.schools}"]


def mark(cell: Cell) -> str:
    """The mark beside a number: `~` where it is unreliable."""
    return cell.symbol or ("~" if cell.unreliable else "")


def shown(figure: Figure, answer: Answer, language: Language) -> Table:
    """For a reader: per group the population, how many are counted in the rate, and the rate; a last row of totals."""
    groups = [figure.dimension(code) for code in answer.by]
    headings = [
        *(d.title.in_(language) for d in groups),
        POPULATION.in_(language),
        COUNTED.in_(language),
        figure.rate_title.in_(language),
        "95%",
        *(t.in_(language) for t in beside_headings(figure)),
    ]
    rows = [
        [*names_of(groups, cell, language), *written(figure, cell, language)]
        for cell in answer.cells
    ]
    if groups:
        blank = [""] * (len(groups) - 1)
        rows.append([TOTAL.in_(language), *blank, *written(figure, answer.total, language)])
    return Table(headings, rows)


def outcomes(figure: Figure, answer: Answer, language: Language) -> Table:
    """For a reader: a row per group and outcome that occurs, with its number and its share of the group."""
    groups = [figure.dimension(code) for code in answer.by]
    headings = [
        *(d.title.in_(language) for d in groups),
        OUTCOME.in_(language),
        POPULATION.in_(language),
        SHARE.in_(language),
    ]
    rows = [
        [*names_of(groups, cell, language), *line]
        for cell in answer.cells
        for line in outcomes_of(figure, cell, language)
    ]
    return Table(headings, rows)


def outcomes_of(figure: Figure, cell: Cell, language: Language) -> list[list[str]]:
    """The outcomes of one group; one line with the symbol where there are no numbers."""
    if cell.population is None:
        return [[cell.symbol or "z"] * 3]
    return [
        [c.title.in_(language), number(n, language), percentage(n / cell.population, language)]
        for c, n in zip(figure.categories, cell.counts, strict=True)
        if n
    ]


def names_of(groups: list[Dimension], cell: Cell, language: Language) -> list[str]:
    """The names of the group of a cell."""
    return [d.label(v, language) for d, v in zip(groups, cell.group, strict=True)]


def written(figure: Figure, cell: Cell, language: Language) -> list[str]:
    """The population, the counted, the rate and its interval of a cell in writing; a symbol for each that is not there."""
    if cell.population is None or cell.rate is None:
        return [cell.symbol or "z"] * (4 + len(beside(cell)))
    counted = sum(
        n or 0
        for c, n in zip(figure.categories, cell.counts, strict=True)
        if c.code in figure.counted
    )
    tilde = " ~" if cell.unreliable else ""
    return [
        number(cell.population, language),
        number(counted, language),
        percentage(cell.rate.value, language) + tilde,
        interval(cell.rate, language),
        *("z" if n is None else decimal(n, language) for n in beside(cell)),
    ]


def number(value: int, language: Language) -> str:
    """A whole number."""
    return whole(value).in_(language)


def decimal(value: float, language: Language) -> str:
    """A number with at most one decimal."""
    return str(format_decimal(value, "#,##0.#", locale=language))


def percentage(value: float, language: Language) -> str:
    """A share as a percentage with one decimal."""
    return str(format_percent(value, "#,##0.0%", locale=language))


def interval(share: Share, language: Language) -> str:
    """The 95% interval of a share."""
    low = format_decimal(100 * share.low, "0.0", locale=language)
    high = format_decimal(100 * share.high, "0.0", locale=language)
    return f"{low} – {high}"


def notes(figure: Figure, answer: Answer, language: Language) -> list[str]:
    """What stands below a table: the symbols used, what is counted apart, as known when."""
    cells = (*answer.cells, answer.total)
    lines = [
        f"{one.title.in_(language)}: {'x' if one.cases is None else decimal(one.cases, language)}"
        for one in answer.apart
        if one.cases != 0
    ]
    if any(cell.symbol == "x" for cell in cells):
        lines.append(noted("x").in_(language))
    if figure.over_years > 1:
        lines.append(period(figure, language))
    if any(0 < cell.schools_closed < cell.schools for cell in cells):
        lines.append(PARTLY.in_(language))
    if any(cell.unreliable for cell in cells):
        lines.append(noted("~").in_(language))
    lines.append(as_known(answer, language))
    if answer.known.references:
        lines.append(references(answer, language))
    return lines


PARTLY = Text(
    "Niet elke groep telt al haar scholen mee: alleen scholen met volledige leveringen tellen.",
    "Not every group counts all its schools: only schools with complete deliveries are counted.",
)


def as_known(answer: Answer, language: Language) -> str:
    """At which point in the log the answer stands."""
    known = answer.known
    day = format_date(known.recorded_at, "d MMMM y", locale=language)
    moment = f"{day} {known.recorded_at:%H:%M:%S} UTC"
    position, erased = (decimal(one, language) for one in (known.position, known.erasures))
    return Text(
        f"Zoals bekend op {moment} (positie {position}, {erased} gewist).",
        f"As known at {moment} (position {position}, {erased} erased).",
    ).in_(language)


def references(answer: Answer, language: Language) -> str:
    """Which reference tables held there; the digits are the first of the SHA-256 of the file that was loaded."""
    named = ", ".join(
        f"{LAYOUTS[table].title.in_(language)} {sha256}"
        for table, sha256 in answer.known.references
    )
    return Text(f"Codetabellen: {named}.", f"Reference tables: {named}.").in_(language)
