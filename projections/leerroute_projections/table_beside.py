"""What an answer tells beside its categories, as a table of its own: a line for each, a column for each group. No counting."""

from leerroute.terms import Language, Text
from leerroute_projections.answer import Answer, Cell
from leerroute_projections.figure import Figure
from leerroute_projections.table import TOTAL, Table, beside, beside_headings, decimal, names_of

MOST_GROUPS = 12
"""With more groups than this only the totals are shown: they would not fit on a line."""

BESIDE = Text("daarnaast", "beside it")


def told_beside(figure: Figure, answer: Answer, language: Language) -> Table | None:
    """Conditions that may overlap, sums and medians, each on a line; None where the figure tells nothing beside."""
    headings = beside_headings(figure)
    if not headings:
        return None
    groups = [figure.dimension(code) for code in answer.by]
    cells = answer.cells if groups and len(answer.cells) <= MOST_GROUPS else ()
    columns = [written_beside(cell, language) for cell in (*cells, answer.total)]
    names = [", ".join(names_of(groups, cell, language)) for cell in cells]
    return Table(
        [BESIDE.in_(language), *names, TOTAL.in_(language)],
        [
            [heading.in_(language), *values]
            for heading, *values in zip(headings, *columns, strict=True)
        ],
    )


def written_beside(cell: Cell, language: Language) -> list[str]:
    """What is told beside of one cell; the symbol where there are no numbers."""
    missing = cell.symbol or "z"
    return [missing if n is None else decimal(n, language) for n in beside(cell)]
