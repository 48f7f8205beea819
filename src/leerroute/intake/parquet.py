"""A Parquet file as a table: text, whole numbers, days and booleans, read in batches of rows."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from leerroute.intake import bad_file
from leerroute.intake.bad_file import BadFile
from leerroute.intake.dialect import ParquetDialect
from leerroute.intake.discretion import shown_name
from leerroute.intake.header import TRANSITIONS, Header
from leerroute.intake.reading import Reading, Rows, check_rows
from leerroute.intake.scan import digest
from leerroute.intake.typed import as_text
from leerroute.terms import Text

PARQUET = b"PAR1"
MEGABYTE = 1024 * 1024
MOST_ROWS = 5_000_000
MOST_COLUMNS = 500
LARGEST = 500 * MEGABYTE
"""Bytes of all columns together, decompressed."""
_MOST = Text(
    f"{MOST_ROWS // 1_000_000} miljoen rijen en {LARGEST // MEGABYTE} MB",
    f"{MOST_ROWS // 1_000_000} million rows and {LARGEST // MEGABYTE} MB",
)
_AT_ONCE = 1_000
_LONGEST_NAME = 16 * MEGABYTE


def read_parquet(path: Path, header: Header = TRANSITIONS) -> Reading:
    """Look at a whole Parquet file; BadFile when it is no table with this header."""
    with _opened(path) as file:
        _check_size(file.metadata)
        for field in file.schema_arrow:
            _check_type(field)
        dialect = ParquetDialect(header.columns_of([file.schema_arrow.names]))
        length = file.metadata.num_rows
    check_rows(_rows(path))
    return Reading(digest(path), length, dialect, lambda: _rows(path))


@contextmanager
def _opened(path: Path) -> Iterator[Any]:
    from pyarrow import ArrowException  # a quarter of a second that no other command should wait
    from pyarrow.parquet import ParquetFile

    try:
        with ParquetFile(
            path,
            thrift_string_size_limit=_LONGEST_NAME,
            thrift_container_size_limit=MEGABYTE,
        ) as file:
            yield file
    except BadFile:
        raise
    except (ArrowException, OSError, ValueError, OverflowError, MemoryError):
        raise bad_file.damaged("Parquet") from None


def _check_size(metadata: Any) -> None:
    size = sum(metadata.row_group(i).total_byte_size for i in range(metadata.num_row_groups))
    if metadata.num_columns > MOST_COLUMNS or metadata.num_rows > MOST_ROWS or size > LARGEST:
        raise bad_file.too_large(_MOST)


def _check_type(field: Any) -> None:
    from pyarrow import types

    kind = field.type.value_type if types.is_dictionary(field.type) else field.type
    fine = (
        types.is_string,
        types.is_large_string,
        types.is_integer,
        types.is_date,
        types.is_boolean,
        types.is_null,
    )
    if not any(is_fine(kind) for is_fine in fine):
        raise _bad_type(field.name)


def _bad_type(name: str) -> BadFile:
    column = f"'{shown_name(name) or '...'}'"
    return BadFile(
        Text(
            f"de kolom {column} is van een soort die hier niet wordt gelezen; mogelijk zijn tekst,"
            " gehele getallen, dagen (date) en ja/nee (boolean)",
            f"the column {column} is of a type that is not read here; possible are text, whole"
            " numbers, days (date) and booleans",
        )
    )


def _rows(path: Path) -> Rows:
    """Every row with its number, as if a header stood above the first."""
    number = 1
    with _opened(path) as file:
        for batch in file.iter_batches(batch_size=_AT_ONCE, use_threads=False):
            columns = [column.to_pylist() for column in batch.columns]
            for cells in zip(*columns, strict=True):
                number += 1
                yield number, [as_text(cell) for cell in cells]
