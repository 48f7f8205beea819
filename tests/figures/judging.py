"""How the cases of one pupil end in a figure, from facts: through the rows and the figure's own statements, in memory."""

from datetime import date

import sqlalchemy as sa

from leerroute.events import DeliveryClosed, Transition
from leerroute.reference import Reference
from leerroute_projections.answer import Case
from leerroute_projections.catch_up import horizon_of
from leerroute_projections.cells import case_of
from leerroute_projections.closings import Closings
from leerroute_projections.figure import Figure
from leerroute_projections.rows import rows_of
from leerroute_projections.statements import listing
from leerroute_projections.writing import insert_rows
from pathway.scenario import ELSEWHERE, MBO, OTHER_MBO, OTHER_VMBO, PUPIL, VMBO, recorded

KNOWN_ON = date(2026, 8, 1)
SCHOOLS = (VMBO, OTHER_VMBO, MBO, OTHER_MBO, ELSEWHERE)
ALL_CLOSED = tuple(DeliveryClosed(KNOWN_ON, where) for where in (None, *SCHOOLS))


def cases(
    figure: Figure,
    *facts: Transition,
    known_on: date = KNOWN_ON,
    closed: tuple[DeliveryClosed, ...] = ALL_CLOSED,
    codes: Reference | None = None,
    left_out: str | None = None,
) -> list[Case]:
    """The cases of one pupil in order of year, or those left out for one reason."""
    horizon, history = horizon_of(known_on), [(PUPIL, recorded(facts))]
    rows = rows_of(history, [figure.table], horizon=horizon, codes=codes or Reference())
    moment = {"horizon": horizon, "known_on": known_on}
    of = next((one.when for one in figure.apart if one.code == left_out), None)
    with sa.create_engine("sqlite://").begin() as connection:
        figure.table.create(connection)
        insert_rows(connection, figure.table, rows[figure.table])
        found = connection.execute(listing(figure, {}, of).order_by(figure.year), moment).all()
    return [case_of(figure, row, Closings(known_on, closed)) for row in found]


def ends(
    figure: Figure,
    *facts: Transition,
    known_on: date = KNOWN_ON,
    closed: tuple[DeliveryClosed, ...] = ALL_CLOSED,
    codes: Reference | None = None,
) -> dict[int, str]:
    """How the case of each year ends; x = not yet."""
    found = cases(figure, *facts, known_on=known_on, closed=closed, codes=codes)
    return {int(one.group["school_year"] or 0): one.category or "x" for one in found}
