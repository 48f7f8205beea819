"""Reference tables (codetabellen): programmes, institutions and the like, dated, loaded by the user into the log."""

from leerroute.reference.holes import Hole, holes_against, holes_within, not_loaded
from leerroute.reference.known import reference_known
from leerroute.reference.layouts import (
    LAYOUTS,
    Column,
    Institution,
    Line,
    MboSector,
    Programme,
    RelatedSector,
    columns_of,
)
from leerroute.reference.lines import UnknownTable, layout_of
from leerroute.reference.load import Loaded, load_table
from leerroute.reference.met import met_in
from leerroute.reference.table import (
    Reference,
    Table,
    domains_of,
    dossiers_of,
    gone_on_in,
    sectors_of,
)

__all__ = [
    "LAYOUTS",
    "Column",
    "Hole",
    "Institution",
    "Line",
    "Loaded",
    "MboSector",
    "Programme",
    "Reference",
    "RelatedSector",
    "Table",
    "UnknownTable",
    "columns_of",
    "domains_of",
    "dossiers_of",
    "gone_on_in",
    "holes_against",
    "holes_within",
    "layout_of",
    "load_table",
    "met_in",
    "not_loaded",
    "reference_known",
    "sectors_of",
]
