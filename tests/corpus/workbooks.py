"""Workbooks: typed cells, what a spreadsheet has changed, and whatever holds more than the cells of one table."""

import struct
import zipfile
from datetime import date

from corpus.case import COLUMNS, ENROLLED, LEFT, OTHER, ROWS, Case, FileRefused, Outcome, read
from corpus.ooxml import MAIN, SHEET, Parts, Value, Xml, book, packed, parts, sheet
from corpus.people import FENNA, OMER

HEADER: list[Value | Xml] = [*COLUMNS]
TYPED: dict[str, Value | Xml] = {
    "leerling": int(FENNA.number),
    "datum": date(2023, 7, 31),
    "rmc": None,
}
VBA = b"\xd0\xcf\x11\xe0" + bytes(100)
MEGABYTE = 1 << 20


def row(cells: dict[str, str], **changes: Value | Xml) -> list[Value | Xml]:
    """A row of a sheet."""
    return [(dict(cells) | changes).get(column) for column in COLUMNS]


GOOD: list[list[Value | Xml]] = [HEADER, *(row(cells) for cells in ROWS)]
GOOD_PARTS = parts([sheet(GOOD)])
GOOD_SHEET = GOOD_PARTS[SHEET]
FORMULA = Xml('<c r="{at}"><f>1+1</f><v>2</v></c>')
SHARED_FORMULA = Xml('<c r="{at}"><f t="shared" si="0"/><v>2</v></c>')
ERROR = Xml('<c r="{at}" t="e"><v>#N/A</v></c>')
MOMENT = Xml('<c r="{at}" s="2"><v>45138.5</v></c>')
BAD_STRING = Xml('<c r="{at}" t="s"><v>7</v></c>')


def case(name: str, content: bytes, outcome: Outcome) -> Case:
    return Case("xlsx", f"{name}.xlsx", content, outcome)


def with_parts(name: str, more: Parts, says: str) -> Case:
    """A good workbook with these parts changed or added."""
    return case(name, packed(GOOD_PARTS | more), FileRefused(says))


def with_cell(name: str, column: str, value: Value | Xml, outcome: Outcome) -> Case:
    """A good workbook with this in row 2."""
    return case(name, book(HEADER, row(LEFT, **{column: value}), row(OTHER)), outcome)


def refused(name: str, column: str, value: Value | Xml) -> Case:
    return with_cell(name, column, value, read(1, row2=column))


def with_dtd(dtd: str) -> Parts:
    """A sheet with a DTD, and its entity in the first cell."""
    text = GOOD_SHEET.decode().replace("?>", f"?><!DOCTYPE worksheet [{dtd}]>", 1)
    return {SHEET: text.replace(">leerling<", ">&e;<", 1).encode()}


LAUGHS = '<!ENTITY a0 "lol">' + "".join(
    f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10)
)
LAUGHS += '<!ENTITY e "&a9;">'


def with_size(content: bytes, size: int, flags: int | None = None) -> bytes:
    """A zip that says of its last part that it has this size unpacked, or these flags."""
    changed = bytearray(content)
    central, local = content.rindex(b"PK\x01\x02"), content.rindex(b"PK\x03\x04")
    if flags is not None:
        struct.pack_into("<H", changed, central + 8, flags)
        struct.pack_into("<H", changed, local + 6, flags)
        return bytes(changed)
    struct.pack_into("<I", changed, central + 24, size)
    struct.pack_into("<I", changed, local + 22, size)
    return bytes(changed)


def twice(name: str) -> bytes:
    """A zip in which this part stands twice."""
    names = [*GOOD_PARTS, name.replace("sheet1", "sheetX")]
    content = packed({one: GOOD_PARTS.get(one, GOOD_PARTS[name]) for one in names})
    return content.replace(b"sheetX", b"sheet1")


def broken(content: bytes) -> bytes:
    """A zip in which one byte of the packed sheet has fallen over."""
    at = content.index(SHEET.encode()) + len(SHEET) + 40
    return content[:at] + bytes([content[at] ^ 0xFF]) + content[at + 1 :]


FAR_DOWN: list[list[Value | Xml]] = [HEADER, row(LEFT), [Xml('<c r="XFD1048576"><v>1</v></c>')]]
BOMB = f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c t="inlineStr"><is><t>'.encode()
STYLED = Xml('<c r="XFD1048576" s="1"/>')

READ = [
    case("tekst", book(*GOOD), read(3)),
    case("soorten", book(HEADER, row(LEFT, **TYPED), row(OTHER, leerjaar=3, rmc=21, datum=date(2021, 8, 1))), read(2)),
    case("geboortedatum_als_dag", book(HEADER, row(ENROLLED, geboortedatum=FENNA.born)), read(1)),
    case("ja_nee", book([*HEADER, "lwoo"], [*row(ENROLLED), True], [*row(OTHER), False]), read(2)),
    case("lege_rijen", book(HEADER, row(LEFT), [], [], row(OTHER)), read(2)),
    case("opmaak_ver_onder_de_tabel", book(HEADER, row(LEFT), [STYLED]), read(1)),
    case("kolom_a_leeg", book([None, *HEADER], [None, *row(LEFT)]), read(1)),
    case("blad_heet_naar_een_leerling", packed(parts([sheet(GOOD)], [FENNA.name])), read(3)),
    case("tweede_blad_met_uitleg", packed(parts([sheet(GOOD), sheet([["uitleg", OMER.name]])])), read(3)),
    case("eerste_blad_met_uitleg", packed(parts([sheet([[f"Klas van {OMER.name}"]]), sheet(GOOD)])), read(3)),
    case("opmerkingen_bij_cellen", packed(GOOD_PARTS | {"xl/comments1.xml": f"<c>{OMER.number} {OMER.name}</c>".encode()}), read(3)),
    case("xml_in_utf16", packed(GOOD_PARTS | {SHEET: GOOD_SHEET.decode().replace("UTF-8", "UTF-16").encode("utf-16")}), FileRefused("beschadigd")),
    Case("xlsx", "werkmap_als_csv.csv", book(*GOOD), read(3)),
    case("alleen_kop", book(HEADER), read(0)),
]  # fmt: skip
CELLS = [
    refused("brin_als_getal", "school", 25),
    refused("brin_afgerond", "school", 1e5),
    refused("nummer_van_16_cijfers", "reden", 1234567890123456),
    refused("nummer_van_een_leerling_als_getal_in_reden", "reden", int(OMER.number)),
    refused("nummer_met_decimalen", "leerling", float(OMER.number) + 0.5),
    refused("nummer_elfproef_mist", "leerling", int(OMER.number) + 1),
    refused("datum_volgnummer", "datum", 45138),
    refused("datum_met_tijd", "datum", MOMENT),
    refused("tijd_in_code", "reden", MOMENT),
    refused("dag_van_een_code_gemaakt", "reden", date(2023, 4, 3)),
    refused("geboortedatum_in_reden", "reden", OMER.born),
    refused("datum_voor_1_maart_1900", "datum", date(1900, 1, 3)),
    refused("naam_in_school", "school", OMER.name),
    refused("formule_als_tekst", "reden", "=1+1"),
    refused("stuurteken", "reden", "ver_x0007_huisd"),
    refused("waar_in_school", "school", True),
    case("cel_naast_de_tabel", book(HEADER, [*row(LEFT), OMER.name], row(OTHER)), read(1, row2=None)),
    case("totaalregel", book(*GOOD, ["Totaal", 3]), read(3, row5="gebeurtenis")),
]  # fmt: skip
HEADERS = [
    case("leeg_blad", book(), FileRefused("leeg")),
    case("geen_kop", book(*GOOD[1:]), FileRefused("geen kop")),
    case("titelregels", book([f"Klas van {FENNA.name}"], [], *GOOD), FileRefused("rij 3")),
    case("kop_op_rij_5", packed(parts([sheet(GOOD, first=5)])), FileRefused("rij 5")),
    case("kolom_onbekend", book([*HEADER, "naam"], [*row(LEFT), FENNA.name]), FileRefused("'naam' is onbekend")),
    case("kolom_dubbel", book([*HEADER, "school"], row(LEFT)), FileRefused("twee keer")),
    case("twee_bladen_met_kop", packed(parts([sheet(GOOD), sheet(GOOD[:2])])), FileRefused("bladen 1, 2")),
    case("tweede_kop_onder_een_titel", packed(parts([sheet(GOOD), sheet([["titel"], *GOOD])])), FileRefused("bladen 1, 2")),
]  # fmt: skip
MORE_THAN_CELLS = [
    with_parts("macro_als_xlsx", {"xl/vbaProject.bin": VBA}, "macro's"),
    Case("xlsx", "macro.xlsm", packed(GOOD_PARTS | {"xl/VBAProject.bin": VBA}), FileRefused("macro's")),
    case("macro_in_soort", packed(parts([sheet(GOOD)], main_type="application/vnd.ms-excel.sheet.macroEnabled.main+xml")), FileRefused("macro's")),
    with_parts("macroblad", {"xl/macrosheets/sheet1.xml": b"<x/>"}, "macro's"),
    with_parts("koppeling_naar_werkmap", {"xl/externalLinks/externalLink1.xml": b"<x/>"}, "koppelingen"),
    with_parts("koppeling_naar_bron", {"xl/connections.xml": b"<x/>"}, "koppelingen"),
    with_parts("zoekopdracht", {"xl/queryTables/queryTable1.xml": b"<x/>"}, "koppelingen"),
    with_parts("ingebed_object", {"xl/embeddings/Microsoft_Word.docx": b"PK"}, "ingebedde"),
    with_parts("ole_object", {"xl/embeddings/oleObject1.bin": VBA}, "ingebedde"),
    with_parts("activex", {"xl/activeX/activeX1.xml": b"<x/>"}, "ingebedde"),
    with_cell("formule", "reden", FORMULA, FileRefused("cel I2 bevat een formule")),
    with_cell("gedeelde_formule", "reden", SHARED_FORMULA, FileRefused("formule")),
    case("formule_op_ander_blad", packed(parts([sheet(GOOD), sheet([["som", FORMULA]])])), FileRefused("cel B1")),
    with_cell("foutwaarde", "reden", ERROR, FileRefused("cel I2 bevat een foutwaarde")),
    with_parts("dtd_extern", with_dtd('<!ENTITY e SYSTEM "file:///etc/passwd">'), "DTD"),
    with_parts("dtd_intern", with_dtd('<!ENTITY e "leerling">'), "DTD"),
    with_parts("miljard_keer_lachen", with_dtd(LAUGHS), "DTD"),
    with_parts("dtd_in_gedeelde_teksten", {"xl/sharedStrings.xml": b'<!DOCTYPE s [<!ENTITY e "x">]><s/>'}, "DTD"),
]  # fmt: skip
SIZES = [
    with_parts("zipbom", {SHEET: BOMB + b"A" * 40 * MEGABYTE}, "veel kleiner ingepakt"),
    with_parts("zipbom_in_plaatje", {"xl/media/image1.png": bytes(40 * MEGABYTE)}, "veel kleiner ingepakt"),
    case("uitgepakt_te_groot", with_size(packed(GOOD_PARTS), 300 * MEGABYTE), FileRefused("uitgepakt te groot")),
    case("grootte_gelogen", with_size(packed(GOOD_PARTS), 100), FileRefused("beschadigd")),
    case("duizend_delen", packed(GOOD_PARTS | {f"xl/media/{n}.png": b"" for n in range(1_001)}), FileRefused("uitgepakt te groot")),
    case("cel_in_de_verste_hoek", book(*FAR_DOWN), FileRefused("cellen")),
    case("cel_buiten_elk_blad", book(HEADER, row(LEFT), [Xml('<c r="ZZZZ9999999"><v>1</v></c>')]), FileRefused("beschadigd")),
    case("een_miljoen_rijen", packed(GOOD_PARTS | {SHEET: GOOD_SHEET.replace(b"</sheetData>", b'<row r="1048576"><c r="I1048576"><v>1</v></c></row></sheetData>')}), FileRefused("cellen")),
]  # fmt: skip
DAMAGED = [
    case("afgebroken", packed(GOOD_PARTS)[:-200], FileRefused("beschadigd")),
    case("halverwege_afgebroken", packed(GOOD_PARTS)[:700], FileRefused("beschadigd")),
    case("omgevallen_byte", broken(packed(GOOD_PARTS)), FileRefused("beschadigd")),
    with_parts("xml_niet_af", {SHEET: GOOD_SHEET[:-40]}, "beschadigd"),
    with_parts("xml_geen_xml", {SHEET: b"leerling;gebeurtenis"}, "beschadigd"),
    with_cell("tekst_die_er_niet_is", "reden", BAD_STRING, FileRefused("beschadigd")),
    case("deel_dubbel", twice(SHEET), FileRefused("beschadigd")),
    with_parts("pad_naar_buiten", {"../../etc/kwaad.xml": b"<x/>"}, "beschadigd"),
    case("bzip2", packed(GOOD_PARTS, zipfile.ZIP_BZIP2), FileRefused("beschadigd")),
    case("versleutelde_zip", with_size(packed(GOOD_PARTS), 0, flags=1), FileRefused("versleuteld")),
    with_parts("zonder_blad", {SHEET: b"<x/>", "xl/workbook.xml": b"<workbook/>"}, "leeg"),
]  # fmt: skip
OTHER_KINDS = [
    Case("xlsx", "zip.zip", packed({"leerlingen.csv": b"x"}), FileRefused("andere soort")),
    Case("xlsx", "tabel.ods", packed({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<x/>"}), FileRefused("andere soort")),
    Case("xlsx", "brief.docx", packed({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"}), FileRefused("andere soort")),
    Case("xlsx", "binair.xlsb", packed({"[Content_Types].xml": b"<x/>", "xl/workbook.bin": b"x"}), FileRefused("andere soort")),
    Case("xlsx", "lege_zip.xlsx", packed({}), FileRefused("lege of gesplitste zip")),
]  # fmt: skip

CASES = [*READ, *CELLS, *HEADERS, *MORE_THAN_CELLS, *SIZES, *DAMAGED, *OTHER_KINDS]
