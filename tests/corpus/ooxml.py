"""Workbooks made part by part, so that every part can be wrong. The same bytes each time."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
SHEET = "xl/worksheets/sheet1.xml"
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'

Parts = dict[str, bytes]
Value = str | int | float | bool | date | None


class Xml(NamedTuple):
    """A cell written out; `{at}` is its place."""

    text: str


def parts(sheets: Sequence[str], names: Sequence[str] = (), main_type: str = SHEET_TYPE) -> Parts:
    """The parts of a workbook with these sheets."""
    names = names or [f"Blad{number}" for number in range(1, len(sheets) + 1)]
    listed = "".join(
        f'<sheet name="{name}" sheetId="{n}" r:id="rId{n}"/>' for n, name in enumerate(names, 1)
    )
    related = "".join(
        f'<Relationship Id="rId{n}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in range(1, len(sheets) + 1)
    )
    styles = f'<Relationship Id="rId99" Type="{RELATIONS}/styles" Target="styles.xml"/>'
    made = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override'
        f' PartName="/xl/workbook.xml" ContentType="{main_type}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1"'
        f' Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>{listed}'
        "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{related}'
        f"{styles}</Relationships>",
        "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><cellXfs count="3"><xf numFmtId="0"/>'
        '<xf numFmtId="14"/><xf numFmtId="22"/></cellXfs></styleSheet>',
    }
    made |= {f"xl/worksheets/sheet{n}.xml": text for n, text in enumerate(sheets, 1)}
    return {name: (DECLARATION + text).encode() for name, text in made.items()}


def sheet(rows: Sequence[Sequence[Value | Xml]], first: int = 1) -> str:
    """The XML of a sheet."""
    body = "".join(
        f'<row r="{number}">{"".join(map(_cell, row, _places(number, len(row))))}</row>'
        for number, row in enumerate(rows, first)
    )
    return f'<worksheet xmlns="{MAIN}"><sheetData>{body}</sheetData></worksheet>'


def _places(row: int, width: int) -> list[str]:
    return [f"{chr(ord('A') + column)}{row}" for column in range(width)]


def _cell(value: Value | Xml, at: str) -> str:
    match value:
        case Xml(text):
            return text.replace("{at}", at)
        case None | "":
            return ""
        case bool():
            return f'<c r="{at}" t="b"><v>{int(value)}</v></c>'
        case date():
            return f'<c r="{at}" s="1"><v>{(value - date(1899, 12, 30)) // timedelta(1)}</v></c>'
        case int() | float():
            return f'<c r="{at}"><v>{value!r}</v></c>'
    return f'<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'


def packed(contents: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """These parts as a zip."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in contents.items():
            info = zipfile.ZipInfo(name)
            info.compress_type = method
            archive.writestr(info, content)
    return file.getvalue()


def book(*rows: Sequence[Value | Xml]) -> bytes:
    """A workbook of one sheet with these rows."""
    return packed(parts([sheet(rows)]))
