"""An XLSX workbook as a table: the one sheet with a header, opened only after a look at what the workbook holds."""

from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO
from itertools import islice
from pathlib import Path

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum

from leerroute.intake import bad_file, bad_workbook
from leerroute.intake.dialect import SheetDialect
from leerroute.intake.header import TRANSITIONS, WITHIN, Header
from leerroute.intake.reading import Reading, Rows, check_rows
from leerroute.intake.scan import contents
from leerroute.intake.typed import as_text
from leerroute.intake.unpacked import check_contents

WORKBOOK = b"PK\x03\x04"
LARGEST = 64 * 1024 * 1024


def read_workbook(path: Path, header: Header = TRANSITIONS) -> Reading:
    """Look at a whole workbook; BadFile when it is no table with this header, or holds more than a table.

    It is read into memory once: what was looked at is what is opened.
    """
    content = contents(path, LARGEST)
    check_contents(content)
    sheets = _sheets(content)
    dialect, sheet = _the_table(sheets, header)
    check_rows(_rows(sheet))
    length = max(sheet.total_height - 1, 0)
    return Reading(sha256(content).hexdigest(), length, dialect, lambda: _rows(sheet))


def _sheets(content: bytes) -> list[CalamineSheet]:
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        return [
            book.get_sheet_by_index(index)
            for index, sheet in enumerate(book.sheets_metadata)
            if sheet.typ == SheetTypeEnum.WorkSheet
        ]
    except (CalamineError, OSError, ValueError):
        raise bad_file.damaged("XLSX") from None


def _the_table(sheets: list[CalamineSheet], header: Header) -> tuple[SheetDialect, CalamineSheet]:
    """The one sheet that holds a table; where none does, the first that holds anything says why."""
    begins = [list(islice(_records(sheet), WITHIN + 1)) for sheet in sheets]
    tables = [number for number, records in enumerate(begins) if header.is_table(records)]
    filled = [number for number, records in enumerate(begins) if records]
    if len(tables) > 1:
        raise bad_workbook.several_tables([number + 1 for number in tables])
    if not filled:
        raise bad_file.empty()
    number = (tables or filled)[0]
    columns = header.columns_of(begins[number])
    return SheetDialect(columns, sheet=number + 1, sheets=len(sheets)), sheets[number]


def _records(sheet: CalamineSheet) -> Iterator[list[str]]:
    return ([as_text(cell) for cell in row] for row in sheet.iter_rows())


def _rows(sheet: CalamineSheet) -> Rows:
    return islice(enumerate(_records(sheet), 1), 1, None)
