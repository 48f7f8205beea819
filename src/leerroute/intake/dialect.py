"""How a file is written, as a value that tells it. One dialect for the whole file, shown before anything is recorded."""

from dataclasses import dataclass
from typing import ClassVar

from leerroute.intake.scan import Encoding
from leerroute.terms import Text

FILE, ROW, FAULT, WHY_NL, WHY_EN = "bestand", "rij", "kolom", "geweigerd", "refused"
REFUSED_COLUMNS = (FILE, ROW, FAULT, WHY_NL, WHY_EN)
"""What stands before a row in a file of refused rows; the intake reads such a file again."""

SEPARATORS = {";": Text("puntkomma", "semicolon"), ",": Text("komma", "comma"), "\t": Text("tab", "tab")}  # fmt: skip
ENCODINGS: dict[Encoding, str] = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8 met BOM",
    "utf-16": "UTF-16",
    "cp1252": "Windows-1252",
}


@dataclass(frozen=True)
class TextDialect:
    """How one CSV file is written. `columns` is the header; an empty name is a column that must stay empty."""

    format: ClassVar[str] = "csv"
    encoding: Encoding
    separator: str
    columns: tuple[str, ...]
    first_line_names_separator: bool = False

    @property
    def text(self) -> Text:
        """The dialect in words."""
        separator, encoding = SEPARATORS[self.separator], ENCODINGS[self.encoding]
        return _read_as(
            Text(
                f"{encoding}, gescheiden door {separator.nl}",
                f"{encoding.replace('met', 'with')}, separated by {separator.en}",
            ),
            self.columns,
        )


@dataclass(frozen=True)
class SheetDialect:
    """Which sheet of a workbook holds the table. A sheet is named by its number: its name may be that of a person."""

    format: ClassVar[str] = "xlsx"
    columns: tuple[str, ...]
    sheet: int = 1
    sheets: int = 1
    separator: str = ";"
    """Of the file of refused rows, which is a CSV file."""

    @property
    def text(self) -> Text:
        """The dialect in words."""
        which = Text("", "")
        if self.sheets > 1:
            which = Text(
                f", blad {self.sheet} van {self.sheets}", f", sheet {self.sheet} of {self.sheets}"
            )
        return _read_as(Text(f"XLSX{which.nl}", f"XLSX{which.en}"), self.columns)


@dataclass(frozen=True)
class ParquetDialect:
    """A Parquet file has its own types; nothing about it can be written in two ways."""

    format: ClassVar[str] = "parquet"
    columns: tuple[str, ...]
    separator: str = ";"
    """Of the file of refused rows, which is a CSV file."""

    @property
    def text(self) -> Text:
        """The dialect in words."""
        return _read_as(Text("Parquet", "Parquet"), self.columns)


Dialect = TextDialect | SheetDialect | ParquetDialect


def _read_as(what: Text, columns: tuple[str, ...]) -> Text:
    number = len([column for column in columns if column])
    return Text(f"gelezen als {what.nl}, {number} kolommen", f"read as {what.en}, {number} columns")
