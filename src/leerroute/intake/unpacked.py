"""A look inside a workbook before it is opened: how large it is unpacked, and whether it holds more than cells.

Nothing is written to disk, no entity is expanded, and nothing outside the file is fetched.
"""

import re
import zlib
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from io import BytesIO
from typing import IO
from xml.parsers.expat import ExpatError, ParserCreate
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from leerroute.intake import bad_file, bad_workbook
from leerroute.terms import Text

MEGABYTE = 1024 * 1024
LARGEST = 200 * MEGABYTE
"""Bytes of all parts together, unpacked. A table of 300.000 transitions takes about 160 MB."""
HIGHEST_RATIO, SMALL = 100, MEGABYTE
"""A part that is larger than small and is packed this well repeats one thing; a table is packed about 1 to 15."""
MOST_CELLS = 5_000_000
"""Of the rectangle round all cells of a sheet, as it would lie in memory."""
MOST_PARTS = 1_000

_MACROS = Text("macro's", "macros")
_LINKS = Text("koppelingen naar andere bestanden of bronnen", "links to other files or sources")
_OBJECTS = Text("ingebedde objecten", "embedded objects")
_NOT_CELLS = {
    "vbaproject": _MACROS,
    "xl/macrosheets/": _MACROS,
    "xl/dialogsheets/": _MACROS,
    "xl/externallinks/": _LINKS,
    "xl/connections": _LINKS,
    "xl/querytables/": _LINKS,
    "xl/embeddings/": _OBJECTS,
    "xl/activex/": _OBJECTS,
    "oleobject": _OBJECTS,
}
_DAMAGE = (
    BadZipFile,
    ExpatError,
    zlib.error,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
_TYPES = "[content_types].xml"
_CELL = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")


def check_contents(content: bytes) -> None:
    """BadFile where a workbook holds anything but cells of a reasonable number."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            parts = archive.infolist()
            _check_sizes(parts)
            _check_names([part.filename.lower() for part in parts])
            for part in parts:
                with archive.open(part) as file:
                    _check_part(part.filename.lower(), file)
    except _DAMAGE:
        raise bad_file.damaged("XLSX") from None


def _check_sizes(parts: list[ZipInfo]) -> None:
    if any(part.flag_bits & 0x1 for part in parts):
        raise bad_workbook.encrypted()
    if any(part.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for part in parts):
        raise bad_file.damaged("XLSX")
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST:
        raise bad_workbook.too_large_unpacked(LARGEST // MEGABYTE)
    if any(
        part.file_size > SMALL and part.file_size > HIGHEST_RATIO * part.compress_size
        for part in parts
    ):
        raise bad_workbook.packed_too_well()


def _check_names(names: list[str]) -> None:
    if _TYPES not in names or not any(name.startswith("xl/workbook") for name in names):
        raise bad_workbook.no_workbook()
    if "xl/workbook.bin" in names:
        raise bad_workbook.no_workbook()
    if len(set(names)) < len(names) or any(_leads_outside(name) for name in names):
        raise bad_file.damaged("XLSX")
    for part, what in _NOT_CELLS.items():
        if any(part in name for name in names):
            raise bad_workbook.holds(what)


def _leads_outside(name: str) -> bool:
    return name.startswith("/") or "\\" in name or ".." in name.split("/")


def _check_part(name: str, file: IO[bytes]) -> None:
    """Read a part to its end, which also checks what it says of its own size; XML holds no DTD, a sheet no formula."""
    if name.endswith((".xml", ".rels", ".vml")):
        _Elements(is_sheet=name.startswith("xl/worksheets/"), is_types=name == _TYPES).read(file)
    while file.read(MEGABYTE):
        pass


def _check_type(name: str, attributes: dict[str, str]) -> None:
    if "macroenabled" in attributes.get("ContentType", "").lower():
        raise bad_workbook.holds(_MACROS)


class _Elements:
    """Walks over the elements of one part."""

    def __init__(self, *, is_sheet: bool, is_types: bool) -> None:
        self._row = self._column = self._rows = self._columns = 0
        self._parser = ParserCreate(
            "UTF-8", " "
        )  # whatever it declares: the one that opens it reads UTF-8
        self._parser.StartDoctypeDeclHandler = self._doctype
        if is_sheet:
            self._parser.StartElementHandler = self._in_sheet
        elif is_types:
            self._parser.StartElementHandler = _check_type

    def read(self, file: IO[bytes]) -> None:
        """Read the part to its end."""
        piece = file.read(MEGABYTE)
        if piece.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
            raise bad_file.damaged("XLSX")
        while piece:
            self._parser.Parse(piece)
            piece = file.read(MEGABYTE)
        self._parser.Parse(b"", True)

    def _doctype(self, *about: object) -> None:
        raise bad_workbook.holds(Text("een DTD of entiteiten", "a DTD or entities"))

    def _in_sheet(self, name: str, attributes: dict[str, str]) -> None:
        match name.rpartition(" ")[2]:
            case "c":
                self._to_cell(attributes.get("r", ""))
                if attributes.get("t") == "e":
                    raise bad_workbook.error_in(self._cell())
            case "row":
                self._row = int(attributes.get("r", self._row + 1))
                self._column = 0
            case "f":
                raise bad_workbook.formula_in(self._cell())
            case _:
                self._count()

    def _to_cell(self, reference: str) -> None:
        """To the place that the cell names, or to the next column."""
        if not reference:
            self._column += 1
            return
        found = _CELL.fullmatch(reference)
        if found is None:
            raise bad_file.damaged("XLSX")
        self._column, self._row = _column_number(found[1]), int(found[2])

    def _count(self) -> None:
        """What stands in a cell, but not what is only formatted, takes room for all cells above and before it."""
        self._rows, self._columns = max(self._rows, self._row), max(self._columns, self._column)
        if self._rows * self._columns > MOST_CELLS:
            raise bad_workbook.too_many_cells(MOST_CELLS)

    def _cell(self) -> str:
        return f"{_column_name(self._column)}{self._row}"


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _column_name(number: int) -> str:
    name = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
