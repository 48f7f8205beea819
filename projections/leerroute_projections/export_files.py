"""An exported table as a file: CSV with a companion text, XLSX or Parquet. The same table gives the same bytes. No log."""

import csv
import io
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC
from typing import Any, Literal, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq
import xlsxwriter

from leerroute.terms import Language, Text
from leerroute_projections.export import Exported, Kind

Form = Literal["csv", "xlsx", "parquet"]

SHEETS = (Text("tabel", "table"), Text("toelichting", "about"))
LIKE_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The date of every file in a zip: that of its making would make every file another one."""

TYPES: dict[Kind, pa.DataType] = {
    "text": pa.string(),
    "whole": pa.int64(),
    "decimal": pa.float64(),
}


class File(NamedTuple):
    """A file to be handed out."""

    name: str
    mime: str
    content: bytes


def as_file(table: Exported, form: Form, language: Language) -> File:
    """The table as a file of this form."""
    ending, mime, make = FORMS[form]
    return File(f"{table.name}.{ending}", mime, make(table, language))


def csv_with_text(table: Exported, language: Language) -> bytes:
    """A zip with the table as plain CSV (comma, decimal point, UTF-8) and the text that says what it is."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_STORED) as files:
        files.writestr(_named(f"{table.name}.csv"), csv_of(table))
        files.writestr(_named(f"{table.name}.txt"), text_of(table))
    return written.getvalue()


def csv_of(table: Exported) -> bytes:
    """The table alone; a symbol in the place of a number that is not there, and never a formula."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\r\n")
    rows.writerow([column.code for column in table.columns])
    for row in with_symbols(table):
        rows.writerow([as_text(value) if isinstance(value, str) else value for value in row])
    return text.getvalue().encode()


def text_of(table: Exported) -> bytes:
    """What the numbers are, a heading with its text at a time."""
    parts = [f"{one.heading}\n  " + one.text.replace("\n", "\n  ") for one in table.about]
    return "\n".join([*parts, ""]).encode()


def xlsx(table: Exported, language: Language) -> bytes:
    """A workbook with the table, and on a second sheet what it is. No cell is a formula."""
    written = io.BytesIO()
    with xlsxwriter.Workbook(written, {"in_memory": True}) as book:
        moment = table.answer.known.recorded_at.astimezone(UTC).replace(tzinfo=None)
        book.set_properties({"created": moment, "title": table.name})
        bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})  # fmt: skip
        numbers, about = (book.add_worksheet(name.in_(language)) for name in SHEETS)
        for place, column in enumerate(table.columns):
            numbers.write_string(0, place, column.code, bold)
        for line, row in enumerate(with_symbols(table), 1):
            for place, value in enumerate(row):
                _write(numbers, line, place, value)
        numbers.freeze_panes(1, len(table.answer.by))
        numbers.autofit()
        for line, one in enumerate(table.about):
            about.write_string(line, 0, one.heading, bold)
            about.write_string(line, 1, one.text, wrapped)
        about.set_column(0, 0, 28)
        about.set_column(1, 1, 110)
    return written.getvalue()


def _write(sheet: Any, line: int, place: int, value: Any) -> None:
    """A number as a number, anything else as text."""
    write = sheet.write_string if isinstance(value, str) else sheet.write_number
    write(line, place, value)


def parquet(table: Exported, language: Language) -> bytes:
    """The table with its types, null where there is no number (`mark` says why); what it is stands in its schema."""
    fields = [
        pa.field(column.code, TYPES[column.kind], metadata={"title": column.title})
        for column in table.columns
    ]
    schema = pa.schema(fields, metadata={f"leerroute.{one.code}": one.text for one in table.about})
    by_column = zip(*table.rows, strict=True) if table.rows else ([] for _ in fields)
    arrays = [pa.array(list(v), f.type) for v, f in zip(by_column, fields, strict=True)]
    written = io.BytesIO()
    pq.write_table(pa.Table.from_arrays(arrays, schema=schema), written)
    return written.getvalue()


def with_symbols(table: Exported) -> Iterator[list[Any]]:
    """The rows with a symbol in the place of each number that is not there."""
    for number, row in enumerate(table.rows):
        yield [table.missing(number) if value is None else value for value in row]


def as_text(value: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{value}" if value.startswith(LIKE_A_FORMULA) else value


def _named(name: str) -> zipfile.ZipInfo:
    return zipfile.ZipInfo(name, FIRST_DAY)


FORMS: dict[Form, tuple[str, str, Callable[[Exported, Language], bytes]]] = {
    "csv": ("zip", "application/zip", csv_with_text),
    "xlsx": (
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        xlsx,
    ),
    "parquet": ("parquet", "application/vnd.apache.parquet", parquet),
}
"""Of each form the ending of its name, what it is on the web, and how it is made."""
