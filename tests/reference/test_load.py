"""Loading a table: the whole of it or nothing, once, as a fact in the log."""

import pytest

from intake.making import BSN
from leerroute.events import ReferenceLoaded
from leerroute.intake import BadFile, BadName
from leerroute.reference import UnknownTable, load_table, reference_known
from leerroute.store import Store
from reference.making import load_rows, text_file

CARE, TECH = "25180,2,2020-08-01,", "25168,3,2020-08-01,2023-07-31"
HEADER = "crebo,niveau,van,tot"


def loads(store: Store) -> list[ReferenceLoaded]:
    """The tables that were loaded."""
    return [one.fact for one in store.log.facts(ReferenceLoaded)]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("2518A,2,,", "kolom 'crebo' bevat '2518A'; mogelijk is een crebo van vijf cijfers"),
        (",2,,", "de kolom 'crebo' is leeg"),
        ("25180,5,,", "kolom 'niveau' bevat '5'; mogelijk zijn 1, 2, 3, 4"),
        ("25180,2,31-02-2020,", "kolom 'van' bevat '31-02-2020'; die dag bestaat niet"),
        ("25180,2,2020-08-01,2020-07-31", "'tot' ligt voor 'van'"),
        ("25180,2", "2 cellen onder een kop van 4"),
        ("25168,2,01-08-2020,", "dit stond met dezelfde eerste dag al op rij 2"),
    ],
)
def test_a_row_that_is_no_line_is_refused_with_its_number(
    store: Store, row: str, message: str
) -> None:
    (refused,) = load_rows(store, "programmes", HEADER, TECH, row).refused
    assert (refused.row, refused.text.nl) == (3, message)


@pytest.mark.parametrize(
    ("table", "header", "row", "column"),
    [
        ("programmes", "crebo,jaren", "25180,0", "jaren"),
        ("programmes", "crebo,jaren", "25180,1.5", "jaren"),
        ("programmes", "crebo,naam", "25180,=1+1", "naam"),
        ("programmes", "crebo,sector", "25180,zorg", "sector"),
        ("institutions", "school,opgegaan_in", "91AA,91AA00", "opgegaan_in"),
        ("institutions", "school,rmc", "91AA,40", "rmc"),
        ("gemeenten", "gemeente,rmc", "0518,", "rmc"),
        ("sectors", "profiel,sector", "bouw,handel", "profiel"),
        ("age-limits", "leeftijd,van", "drieentwintig,", "leeftijd"),
        ("norms", "schooljaar,norm", "2024-2026,1", "schooljaar"),
        ("norms", "schooljaar,norm", "2024-2025,101", "norm"),
    ],
)
def test_every_table_refuses_what_does_not_fit_its_column(
    store: Store, table: str, header: str, row: str, column: str
) -> None:
    (refused,) = load_rows(store, table, header, row).refused
    assert f"'{column}'" in refused.text.nl


def test_a_table_with_a_refused_row_is_refused_whole(store: Store) -> None:
    load_rows(store, "programmes", HEADER, CARE, "25168,5,,")
    assert loads(store) == []


def test_the_number_of_a_person_is_refused_and_never_shown(store: Store) -> None:
    (refused,) = load_rows(store, "programmes", "crebo,naam", f"25180,kok {BSN}").refused
    assert BSN not in refused.text.nl + refused.text.en
    assert "nummer van een persoon" in refused.text.nl


def test_a_file_whose_name_is_the_number_of_a_person_is_refused(store: Store) -> None:
    path = text_file(store.folder, [["crebo"], ["25180"]], f"{BSN}.csv")
    with pytest.raises(BadName):
        load_table("programmes", path, log=store.log, by="toets")


def test_a_load_is_a_fact_in_the_log_with_its_rows(store: Store) -> None:
    load_rows(store, "programmes", "crebo,niveau", "25180,2")
    (fact,) = loads(store)
    assert (fact.table, fact.label, fact.by, len(fact.file_sha256)) == ("programmes", "programmes", "toets", 64)  # fmt: skip
    assert dict(zip(fact.columns, fact.rows[0], strict=True))["niveau"] == "2"
    assert store.log.verify().ok


def test_loading_what_holds_already_records_nothing(store: Store) -> None:
    first = load_rows(store, "programmes", HEADER, CARE, TECH)
    again = load_rows(store, "programmes", HEADER, CARE, TECH)
    other_order = load_rows(store, "programmes", HEADER, TECH, CARE)
    assert (first.known, again.known, other_order.known) == (False, True, True)
    assert len(loads(store)) == 1


def test_going_back_to_an_earlier_table_is_a_load(store: Store) -> None:
    for rows in ([CARE], [CARE, TECH], [CARE]):
        load_rows(store, "programmes", HEADER, *rows)
    assert [len(fact.rows) for fact in loads(store)] == [1, 2, 1]
    assert len(reference_known(store.log).programmes.lines) == 1


def test_the_last_load_known_at_a_position_holds(store: Store) -> None:
    positions = [
        load_rows(store, "programmes", HEADER, *rows).mark.position
        for rows in ([CARE], [CARE, TECH])
    ]
    known = [reference_known(store.log, upto=p) for p in (positions[0] - 1, *positions)]
    assert [len(one.programmes.lines) for one in known] == [0, 1, 2]


def test_a_reference_is_read_once_until_another_table_is_loaded(store: Store) -> None:
    load_rows(store, "programmes", HEADER, CARE)
    first = reference_known(store.log)
    assert reference_known(store.log) is first
    load_rows(store, "programmes", HEADER, TECH)
    assert reference_known(store.log) is not first


def test_a_table_without_rows_is_refused(store: Store) -> None:
    with pytest.raises(BadFile, match="geen rijen"):
        load_rows(store, "programmes", HEADER)


def test_a_table_that_needs_one_column_may_have_no_other(store: Store) -> None:
    load_rows(store, "age-limits", "leeftijd", "23")
    assert [line.age for line in reference_known(store.log).age_limits.lines] == [23]


def test_a_file_of_pupils_is_no_reference_table(store: Store) -> None:
    with pytest.raises(BadFile, match="'leerling' is onbekend"):
        load_rows(store, "programmes", "leerling,crebo,niveau", "p01,25180,2")


def test_a_table_that_does_not_exist_is_named_with_those_that_do(store: Store) -> None:
    with pytest.raises(UnknownTable, match="programmes, institutions"):
        load_rows(store, "crebos", HEADER, CARE)


def test_semicolons_and_other_encodings_are_read_as_in_any_file(store: Store) -> None:
    path = store.folder / "t.csv"
    path.write_bytes("crebo;naam;niveau\n25180;Verzörging;2\n".encode("cp1252"))
    load_table("programmes", path, log=store.log, by="toets")
    (line,) = reference_known(store.log).programmes.lines
    assert (line.name, line.niveau) == ("Verzörging", 2)
