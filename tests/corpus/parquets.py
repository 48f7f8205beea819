"""Parquet files: types that are read and types that are not, nested columns, damage."""

import io
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pyarrow
from pyarrow import parquet

from corpus.case import COLUMNS, LEFT, OTHER, ROWS, Case, FileRefused, Outcome, read
from corpus.people import FENNA, OMER
from intake.making import Cells


def written(columns: dict[str, Any]) -> bytes:
    """These columns as a Parquet file."""
    file = io.BytesIO()
    parquet.write_table(pyarrow.table(columns), file)
    return file.getvalue()


def columns_of(*rows: Cells) -> dict[str, Any]:
    """Rows as columns; what is not given is null."""
    return {column: [row.get(column) for row in rows] for column in COLUMNS}


GOOD = columns_of(*ROWS)
TWO = columns_of(LEFT, OTHER)


def case(name: str, content: bytes, outcome: Outcome) -> Case:
    return Case("parquet", f"{name}.parquet", content, outcome)


def with_column(name: str, column: str, values: Any, outcome: Outcome) -> Case:
    """Two rows, with these values in this column."""
    return case(name, written(TWO | {column: values}), outcome)


def bad_type(name: str, column: str, values: Any) -> Case:
    return with_column(name, column, values, FileRefused(f"'{column}' is van een soort"))


def _many(rows: int) -> bytes:
    """Very many times the same row, in a few kilobytes."""
    return written({name: pyarrow.repeat(cell, rows) for name, cell in LEFT.items()})


def _twice() -> bytes:
    file = io.BytesIO()
    names = [*COLUMNS, "school"]
    arrays = [pyarrow.array(column, pyarrow.string()) for column in TWO.values()]
    table = pyarrow.Table.from_arrays([*arrays, arrays[0]], names)
    parquet.write_table(table, file)
    return file.getvalue()


WHOLE = written(GOOD)
NOT_UTF8 = pyarrow.Array.from_buffers(
    pyarrow.string(), 2,
    [None, pyarrow.py_buffer(b"\0\0\0\0\x01\0\0\0\x02\0\0\0"), pyarrow.py_buffer(b"\xff\xfe")],
)  # fmt: skip

CASES = [
    case("tekst", WHOLE, read(3)),
    with_column("dagen", "datum", [date(2023, 7, 31), date(2021, 8, 1)], read(2)),
    with_column("gehele_getallen", "leerjaar", [None, 3], read(2)),
    with_column("nummers_als_getal", "leerling", [int(FENNA.number), int(OMER.number)], read(2)),
    with_column("categorie", "school", pyarrow.array(["02QZ00"] * 2).dictionary_encode(), read(2)),
    with_column("ja_nee", "lwoo", [None, False], read(2)),
    case("geen_rijen", written({column: pyarrow.array([], pyarrow.string()) for column in COLUMNS}), read(0)),
    Case("parquet", "parquet_als_csv.csv", WHOLE, read(3)),
    with_column("brin_als_getal", "school", [25, 2], read(0, row2="school", row3="school")),
    with_column("nummer_in_reden", "reden", [OMER.number, None], read(1, row2="reden")),
    with_column("naam_in_school", "school", [OMER.name, "02QZ00"], read(1, row2="school")),
    with_column("geboortedatum_in_reden", "reden", [OMER.born, None], read(1, row2="reden")),
    with_column("jaar_12023", "datum", pyarrow.array([19_000_000, 18_840], pyarrow.int32()).cast(pyarrow.date32()), FileRefused("beschadigd")),
    bad_type("lijst", "reden", [["a"], ["b"]]),
    bad_type("structuur", "reden", [{"naam": OMER.name}, {"naam": FENNA.name}]),
    bad_type("tijdstip", "datum", [datetime(2023, 7, 31), datetime(2021, 8, 1)]),
    bad_type("kommagetal", "rmc", [None, 21.0]),
    bad_type("decimaal", "rmc", [None, Decimal("21.0")]),
    bad_type("bytes", "reden", [b"x", b"y"]),
    bad_type("duur", "reden", pyarrow.array([1, 2], pyarrow.duration("s"))),
    case("kolom_onbekend", written(TWO | {"naam": [FENNA.name, OMER.name]}), FileRefused("'naam' is onbekend")),
    case("kolom_ontbreekt", written({name: TWO[name] for name in COLUMNS if name != "datum"}), FileRefused("ontbreekt")),
    case("kolom_dubbel", _twice(), FileRefused("twee keer")),
    case("andere_tabel", written({"naam": [FENNA.name], "bsn": [FENNA.number]}), FileRefused("geen kop")),
    with_column("reuzencel", "reden", ["x" * 100_000, None], FileRefused("langer")),
    with_column("geen_utf8", "reden", NOT_UTF8, FileRefused("beschadigd")),
    case("zes_miljoen_rijen", _many(6_000_000), FileRefused("te groot")),
    case("afgebroken", WHOLE[:-30], FileRefused("beschadigd")),
    case("alleen_het_begin", WHOLE[:4], FileRefused("beschadigd")),
    case("nullen", WHOLE[:4] + bytes(len(WHOLE) - 8) + WHOLE[-4:], FileRefused("beschadigd")),
    case("omgevallen_bytes", WHOLE[:60] + bytes(200) + WHOLE[260:], FileRefused("beschadigd")),
]  # fmt: skip
