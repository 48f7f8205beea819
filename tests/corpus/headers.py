"""The first rows and the last: titles, totals, headers that are none."""

from corpus.case import COLUMNS, ENROLLED, GOOD, HEADER, LEFT, Case, FileRefused, line, read
from corpus.people import FENNA, OMER

WIDE = ";" * (len(COLUMNS) - 1)
TITLE = f"Klas van {FENNA.name}{WIDE}\r\nDatum: 01-09-2023{WIDE}\r\n"
BODY = GOOD.partition("\r\n")[2]
BELOW = {
    "totaalregel.csv": f"Totaal;3{WIDE[1:]}",
    "voettekst.csv": f"Gemaakt door {OMER.name}",
    "kop_nog_eens.csv": HEADER,
    "bom_en_kop_nog_eens.csv": f"\ufeff{HEADER}",
    "streepjes.csv": ";".join(["---"] * len(COLUMNS)),
    "opmerking.csv": f"# {OMER.name} komt nog",
}
WHERE = {"totaalregel.csv": "gebeurtenis", "kop_nog_eens.csv": "gebeurtenis"} | {
    "bom_en_kop_nog_eens.csv": "gebeurtenis",
    "streepjes.csv": "gebeurtenis",
}

CASES = [
    Case("kop", "leeg.csv", b"", FileRefused("leeg")),
    Case("kop", "alleen_bom.csv", b"\xef\xbb\xbf", FileRefused("leeg")),
    Case("kop", "alleen_sep.csv", "sep=;\r\n", FileRefused("leeg")),
    Case("kop", "alleen_witregels.csv", "\r\n" * 5, FileRefused("geen kop")),
    Case("kop", "alleen_kop.csv", f"{HEADER}\r\n", read(0)),
    Case("kop", "alleen_kop_zonder_regeleinde.csv", HEADER, read(0)),
    Case("kop", "geen_kop.csv", BODY, FileRefused("geen kop")),
    Case("kop", "titelregels.csv", TITLE + GOOD, FileRefused("rij 3")),
    Case("kop", "titelregels_en_witregel.csv", TITLE + "\r\n" + GOOD, FileRefused("rij 4")),
    Case("kop", "witregel_boven.csv", "\r\n" + GOOD, FileRefused("rij 2")),
    Case("kop", "kolom_dubbel.csv", GOOD.replace("leerweg", "School "), FileRefused("'school' staat er twee keer")),
    Case("kop", "kolom_ontbreekt.csv", GOOD.replace(";datum", ";gemeld_op"), FileRefused("'datum' ontbreekt")),
    Case("kop", "kolom_onbekend.csv", GOOD.replace("reden", "opmerking over de leerling"), FileRefused("onbekend")),
    Case("kop", "kolom_bijna_goed.csv", GOOD.replace("leerweg", "leerwegg"), FileRefused("'leerweg'")),
    Case("kop", "kolom_met_naam.csv", GOOD.replace(";rmc", ";naam").replace(";21;", f";{FENNA.name};"), FileRefused("'naam'")),
    Case("kop", "kolom_heet_als_een_nummer.csv", GOOD.replace("reden", OMER.number), FileRefused("onbekend")),
    Case("kop", "kolom_heet_als_een_dag.csv", GOOD.replace("reden", str(OMER.born)), FileRefused("onbekend")),
    Case("kop", "kolom_cyrillisch.csv", GOOD.replace("leerweg", "lеerweg"), FileRefused("onbekend")),
    Case("kop", "kolom_nulbreedte.csv", GOOD.replace("leerweg", "leer\u200bweg"), FileRefused("onbekend")),
    Case("kop", "kolom_rechts_naar_links.csv", GOOD.replace("leerweg", "\u202egewreel"), FileRefused("onbekend")),
    Case("kop", "kop_in_het_engels.csv", GOOD.replace(HEADER, "pupil;event;date;school;born;rmc;leerweg;year;reason"), FileRefused("onbekend")),
    Case("kop", "kolom_zonder_naam_gevuld.csv", f"{HEADER};\r\n{line(LEFT)};{OMER.name}\r\n{line(ENROLLED)};\r\n", read(1, row2=None)),
    Case("kop", "gekanteld.csv", "\r\n".join(f"{column};{ENROLLED.get(column, '')}" for column in COLUMNS), FileRefused("geen kop")),
    *[
        Case("kop", name, f"{GOOD}{below}\r\n", read(3, row5=WHERE.get(name)))
        for name, below in BELOW.items()
    ],
]  # fmt: skip
