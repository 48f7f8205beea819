"""The intake: from a file of transitions to facts in the log. A refused row never stops the others."""

from leerroute.intake.bad_file import BadFile
from leerroute.intake.columns import KindColumns, column_table, columns_of, kind_named
from leerroute.intake.dialect import Dialect
from leerroute.intake.record import import_file, import_stream
from leerroute.intake.report import Report, lines
from leerroute.intake.rows import Refusal

__all__ = [
    "BadFile",
    "Dialect",
    "KindColumns",
    "Refusal",
    "Report",
    "column_table",
    "columns_of",
    "import_file",
    "import_stream",
    "kind_named",
    "lines",
]
