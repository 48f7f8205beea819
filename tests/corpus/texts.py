"""How a text is written: separators, encodings, quotes, and what is no text at all."""

import gzip

from corpus.case import ENROLLED, GOOD, HEADER, LEFT, OTHER, Case, FileRefused, line, read, with_row
from corpus.people import FENNA, OMER
from intake.making import table

ALL_READ = read(3)
CRLF = "\r\n"
ROW = line(LEFT)
REASON = LEFT | {"reden": "reünie"}
NON_ASCII = with_row(REASON)
LOOSE = ENROLLED | {"reden": "een\r\ntwee"}


def _swap(separator: str) -> str:
    return GOOD.replace(";", separator)


WRITTEN = [
    Case("dialect", "puntkomma_utf8_bom.csv", GOOD.encode("utf-8-sig"), ALL_READ),
    Case("dialect", "komma.csv", _swap(","), ALL_READ),
    Case("dialect", "tab.txt", _swap("\t"), ALL_READ),
    Case("dialect", "sep_regel.csv", f"sep=;{CRLF}{GOOD}", ALL_READ),
    Case("dialect", "sep_hoofdletters_tab.csv", f"SEP=\t{CRLF}{_swap(chr(9))}", ALL_READ),
    Case("dialect", "windows_1252.csv", NON_ASCII.encode("cp1252"), read(2)),
    Case("dialect", "utf16_le_bom.csv", NON_ASCII.encode("utf-16"), read(2)),
    Case("dialect", "utf16_be_bom.csv", b"\xfe\xff" + NON_ASCII.encode("utf-16-be"), read(2)),
    Case("dialect", "regeleinde_cr.csv", GOOD.replace(CRLF, "\r"), ALL_READ),
    Case("dialect", "regeleinde_lf.csv", GOOD.replace(CRLF, "\n"), ALL_READ),
    Case("dialect", "zonder_laatste_regeleinde.csv", GOOD.rstrip(), ALL_READ),
    Case("dialect", "alles_tussen_aanhalingstekens.csv", '"' + GOOD.rstrip().replace(";", '";"').replace(CRLF, f'"{CRLF}"') + '"', ALL_READ),
    Case("dialect", "lege_kolommen_rechts.csv", GOOD.replace(CRLF, f";;;{CRLF}"), ALL_READ),
    Case("dialect", "lege_rijen.csv", GOOD.replace(CRLF, f"{CRLF};;;;;;;;{CRLF}{CRLF}"), ALL_READ),
    Case("dialect", "200.000_lege_rijen.csv", HEADER + CRLF * 200_000, read(0)),
    Case("dialect", "kop_hoofdletters_spaties.csv", GOOD.replace("leerweg", " LeerWeg\xa0"), ALL_READ),
    Case("dialect", "kolommen_in_andere_volgorde.csv", table([ENROLLED], ";", sorted(ENROLLED)), read(1)),
    Case("dialect", "dubbel_utf8.csv", NON_ASCII.encode().decode("latin-1").encode(), read(2)),
]  # fmt: skip

MIXED = NON_ASCII.encode() + line(REASON | {"datum": "2023-08-01"}).encode("cp1252")
WRITTEN_BADLY = [
    Case("dialect", "sep_sluisteken.csv", "sep=|\r\n" + _swap("|"), FileRefused("'sep='")),
    Case("dialect", "sluisteken.csv", _swap("|"), FileRefused("geen kop")),
    Case("dialect", "spaties.csv", _swap(" "), FileRefused("geen kop")),
    Case("dialect", "kop_komma_rijen_puntkomma.csv", GOOD.replace(";", ",", HEADER.count(";")), read(0, row2=None, row3=None, row4=None)),
    Case("dialect", "komma_met_decimale_komma.csv", table([LEFT], ",") + f"{FENNA.number},vmbo-uitgeschreven,2023-07-31,02QZ00,7,5", read(1, row3=None)),
    Case("dialect", "utf16_zonder_bom.csv", GOOD.encode("utf-16-le"), FileRefused("NUL")),
    Case("dialect", "utf16_halve_teken.csv", GOOD.encode("utf-16")[:-1], FileRefused("codering")),
    Case("dialect", "utf32.csv", GOOD.encode("utf-32"), FileRefused("NUL")),
    Case("dialect", "ebcdic.csv", GOOD.encode("cp037"), FileRefused("UTF-8")),
    Case("dialect", "utf8_en_windows_1252.csv", MIXED, FileRefused("mengt")),
    Case("dialect", "bom_en_windows_1252.csv", b"\xef\xbb\xbf" + NON_ASCII.encode("cp1252"), FileRefused("mengt")),
    Case("dialect", "onbekende_byte.csv", GOOD.encode().replace(b"verhuisd", b"\x81"), FileRefused("codering")),
    Case("dialect", "mac_roman.csv", NON_ASCII.encode("mac_roman").replace(b"\x9f", b"\x8f"), FileRefused("codering")),
    Case("dialect", "twee_boms.csv", "\ufeff\ufeff" + GOOD, FileRefused("onbekend")),
    Case("dialect", "nul_teken.csv", GOOD.replace("verhuisd", "ver\0huisd"), FileRefused("NUL")),
    Case("dialect", "nul_aan_het_eind.csv", GOOD.encode() + bytes(512), FileRefused("NUL")),
    Case("dialect", "aanhalingsteken_open.csv", GOOD.replace("verhuisd", '"verhuisd'), FileRefused("aanhalingsteken")),
    Case("dialect", "aanhalingsteken_midden.csv", GOOD.replace("verhuisd", '"ver"huisd'), FileRefused("aanhalingsteken")),
    Case("dialect", "aanhalingsteken_in_kop.csv", GOOD.replace("leerweg", '"leerweg'), FileRefused("onbekend")),
    Case("dialect", "aanhalingsteken_met_schuine_streep.csv", GOOD.replace("verhuisd", r'"zei \"dag\" en ging"'), FileRefused("aanhalingsteken")),
    Case("dialect", "regeleinde_in_cel.csv", table([LOOSE, OTHER], ";", [*ENROLLED, "reden"]), read(1, row2="reden")),
    Case("dialect", "reuzencel.csv", GOOD.replace("verhuisd", "x" * 2_000_000), FileRefused("langer")),
    Case("dialect", "reuzenregel.csv", f"{HEADER}\r\n{';' * 500_000}\r\n", FileRefused("langer")),
    Case("dialect", "reuzencel_over_regels.csv", GOOD.replace("verhuisd", '"' + "x\n" * 40_000 + '"'), FileRefused("aanhalingsteken")),
    Case("dialect", "afgebroken_rij.csv", GOOD[:-25], read(2, row4=None)),
]  # fmt: skip

ABOUT = f"<td>{FENNA.number}</td><td>{OMER.name}</td>"
NO_TEXT = [
    Case("geen tabel", "html_als_csv.csv", f"<html><table><tr>{ABOUT}</tr></table>", FileRefused("HTML")),
    Case("geen tabel", "html_als_xls.xls", f"\ufeff \r\n<!DOCTYPE html><table>{ABOUT}", FileRefused("HTML")),
    Case("geen tabel", "xml_2003.xml", f"<?xml version='1.0'?><Workbook>{ABOUT}</Workbook>", FileRefused("HTML of XML")),
    Case("geen tabel", "json.json", f'[{{"leerling": "{FENNA.number}", "naam": "{FENNA.name}"}}]', FileRefused("geen kop")),
    Case("geen tabel", "rtf.rtf", rf"{{\rtf1 {FENNA.name} {FENNA.number}}}", FileRefused("geen kop")),
    Case("geen tabel", "brief.txt", f"Beste collega,\r\n{OMER.name} ({OMER.number}) is verhuisd.\r\n", FileRefused("geen kop")),
    Case("geen tabel", "pdf_als_csv.csv", b"%PDF-1.7\n" + ABOUT.encode(), FileRefused("PDF")),
    Case("geen tabel", "gzip.csv", gzip.compress(GOOD.encode(), mtime=0), FileRefused("gecomprimeerd")),
    Case("geen tabel", "png.csv", b"\x89PNG\r\n\x1a\n" + bytes(40), FileRefused("NUL")),
    Case("geen tabel", "sqlite.csv", b"SQLite format 3\0" + bytes(100), FileRefused("NUL")),
    Case("geen tabel", "xls_of_versleuteld_ole.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), FileRefused("oude of versleutelde")),
]  # fmt: skip

CASES = [*WRITTEN, *WRITTEN_BADLY, *NO_TEXT]
