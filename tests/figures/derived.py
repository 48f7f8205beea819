"""The rows of one pupil in one read table, from facts, as dicts by column."""

from typing import Any

import sqlalchemy as sa

from leerroute.events import Transition
from leerroute.reference import Reference
from leerroute_projections.rows import rows_of
from pathway.scenario import PUPIL, recorded


def derived(
    table: sa.Table, *facts: Transition, horizon: int = 2026, codes: Reference | None = None
) -> list[dict[str, Any]]:
    """The rows that these facts make, recorded in this order."""
    history = recorded(facts)
    rows = rows_of([(PUPIL, history)], [table], horizon=horizon, codes=codes or Reference())
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in rows[table]]
