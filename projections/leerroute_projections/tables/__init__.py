"""The read models: which rows there are, one grain per table. No deriving, no counting.

Every table has the pupil id as its first key column, so that no figure needs a join across pupils.
Rows hold what is coarse: age in years, RMC region, in the BRP or not; never a birth date.
"""

import sqlalchemy as sa

from leerroute_projections.tables.advices import first_year
from leerroute_projections.tables.applications import application
from leerroute_projections.tables.bookkeeping import bookkeeping, position
from leerroute_projections.tables.diplomas import institution_diploma, mbo_diploma
from leerroute_projections.tables.entries import entry
from leerroute_projections.tables.findings import finding, satisfied
from leerroute_projections.tables.graduates import graduate
from leerroute_projections.tables.models import read_models
from leerroute_projections.tables.registrations import registration
from leerroute_projections.tables.years import year

__all__ = [
    "READ_TABLES",
    "application",
    "bookkeeping",
    "entry",
    "finding",
    "first_year",
    "graduate",
    "institution_diploma",
    "mbo_diploma",
    "position",
    "read_models",
    "registration",
    "satisfied",
    "year",
]

READ_TABLES: tuple[sa.Table, ...] = (
    year,
    graduate,
    mbo_diploma,
    institution_diploma,
    registration,
    first_year,
    entry,
    application,
    finding,
    satisfied,
)

for _table in (
    READ_TABLES
):  # on SQLite rows lie by pupil and year, once, instead of in a heap with an index beside it
    _table.dialect_options["sqlite"]["with_rowid"] = False
