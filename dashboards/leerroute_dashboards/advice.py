"""The picture of the study advice: from registration to advice, and where one goes after a negative one."""

from collections.abc import Sequence

from leerroute_dashboards.charts.data import counted
from leerroute_dashboards.charts.steps import Block, Look, Step, steps
from leerroute_dashboards.i18n import _, number, percentage, said
from leerroute_dashboards.picture import Picture
from leerroute_dashboards.pictures import in_one_sentence, picture
from leerroute_dashboards.summary import cell_of
from leerroute_projections.answer import Answer, Cell
from leerroute_projections.explanation import Definition
from leerroute_projections.figure import Figure
from leerroute_projections.names import AFTER_ADVICE
from leerroute_projections.table import Table

LOOKS: dict[str, Look] = {"positive": "good", "negative": "bad", "dropped-out": "bad"}
"""Steps that are drawn in a colour of their own."""

AFTER = "after-"
"""Begins the codes of what comes after a negative advice."""


def study_advice(
    figure: Figure, by_year: Answer, definition: Definition, year: str, nothing: str
) -> Picture:
    """The steps of one year, or of all years together; `nothing` says why, if there are no numbers."""
    cell = cell_of(by_year, year) if year else by_year.total
    blocks = blocks_of(figure, cell) if cell and cell.population else []
    return picture(
        figure,
        by_year,
        definition,
        chart=steps(blocks) if blocks else None,
        summary=in_one_sentence(figure, cell) if cell and blocks else nothing,
        each=[f"{block.title}: {', '.join(map(in_words, block.steps))}" for block in blocks],
        table=as_lines(blocks, cell),
        labels=1,
        notes=medians(figure, cell) if cell and blocks else [],
    )


def blocks_of(figure: Figure, cell: Cell) -> list[Block]:
    """What befell all who registered, and what those did who got a negative advice."""
    everyone, negative = cell.population or 0, counted(figure, cell)
    first = Block(_("Van alle eerstejaars"), everyone, of_everyone(figure, cell))
    second = Block(_("Na een negatief advies"), negative, after_negative(figure, cell))
    return [first, second] if negative else [first]


def of_everyone(figure: Figure, cell: Cell) -> list[Step]:
    """Registered, warned, with an improvement period, and the advice or why there is none."""
    beside = [
        Step(said(one.title), cases or 0, "step")
        for one, cases in zip(figure.beside, cell.beside, strict=True)
        if not one.code.startswith(AFTER)
    ]
    advised = [
        Step(said(one.title), cases or 0, LOOKS.get(one.code, "step"))
        for one, cases in zip(figure.categories, cell.counts, strict=True)
    ]
    return [Step(_("ingeschreven"), cell.population or 0, "all"), *beside, *advised]


def after_negative(figure: Figure, cell: Cell) -> list[Step]:
    """Where those went who got a negative advice."""
    return [
        Step(said(AFTER_ADVICE[code]), cases or 0, LOOKS.get(code, "step"))
        for one, cases in zip(figure.beside, cell.beside, strict=True)
        if (code := one.code.removeprefix(AFTER)) != one.code
    ]


def medians(figure: Figure, cell: Cell) -> list[str]:
    """How long it takes from step to step, where that is known of anybody."""
    return [
        _("{step}: mediaan {days} ({n} gevallen).").format(
            step=said(one.title).capitalize(), days=number(round(days)), n=number(cases or 0)
        )
        for one, days, cases in zip(figure.medians, cell.medians, cell.measured, strict=True)
        if days is not None
    ]


def in_words(step: Step) -> str:
    """A step with its number."""
    return f"{step.name} {number(step.cases)}"


def as_lines(blocks: Sequence[Block], cell: Cell | None) -> Table:
    """The steps as lines of a table; one line with the symbol where there are no numbers."""
    headings = [_("stap"), _("aantal"), _("aandeel")]
    if not blocks:
        return Table(headings, [[(cell.symbol if cell else None) or "z"] * 3])
    return Table(headings, [line(step, block) for block in blocks for step in block.steps])


def line(step: Step, block: Block) -> list[str]:
    """A line of the table: what share of its own whole."""
    share = percentage(step.cases / block.of) if block.of else "z"
    return [f"{block.title}: {step.name}", number(step.cases), share]
