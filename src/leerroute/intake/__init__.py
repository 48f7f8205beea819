"""The intake: from a file of transitions to facts in the log. A refused row never stops the others."""

from leerroute.intake.bad_file import BadFile
from leerroute.intake.columns import KindColumns, column_table, columns_of, kind_named
from leerroute.intake.dialect import Dialect
from leerroute.intake.record import import_file
from leerroute.intake.report import Report, lines
from leerroute.intake.rows import Refusal
from leerroute.intake.sayings import whole_table
from leerroute.intake.streams import BadName, import_stream

__all__ = [
    "BadFile",
    "BadName",
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
    "whole_table",
]
