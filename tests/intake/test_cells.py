from datetime import date

import pytest

from intake.making import BSN, NO_NUMBER, ONDERWIJSNUMMER, numbers
from leerroute.intake.bad_cell import BadCell
from leerroute.intake.cells import code, parser_of
from leerroute.intake.days import birth_date, day, earliest_day
from leerroute.intake.discretion import as_text, holds_number, nearest, shown
from leerroute.intake.persons import Persons
from leerroute.terms import Brin, Code, Leerweg, Profile, RmcRegion, School
from leerroute.vault import PersonKey

NO_TOKENS = None


def refused(type_: object, text: str, column: str = "kolom") -> str:
    with pytest.raises(BadCell) as bad:
        parser_of(type_)(text)
    return bad.value.text(column).nl


def test_a_day_is_read_with_the_year_first_or_the_day_first() -> None:
    assert day("2024-02-29") == day("29-02-2024") == date(2024, 2, 29)


def test_a_day_that_does_not_exist_is_said_to_be_so() -> None:
    text = refused(date, "31-02-2024", "datum")
    assert text == "kolom 'datum' bevat '31-02-2024'; die dag bestaat niet"


@pytest.mark.parametrize("text", ["02/13/2024", "2024/02/03", "45292", "3-4-10", "20240203", "1e5"])
def test_other_ways_to_write_a_day_are_refused(text: str) -> None:
    assert "jjjj-mm-dd of dd-mm-jjjj" in refused(date, text)


def test_a_day_outside_the_times_of_education_is_refused() -> None:
    assert "tussen 1900 en 2100" in refused(date, "3000-01-01")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("2005-03-15", "2005-03-15"),
        ("15-03-2005", "2005-03-15"),
        ("2005-03", "2005-03"),
        ("2005-03-00", "2005-03-00"),
        ("00-00-2005", "2005-00-00"),
    ],
)
def test_a_birth_date_is_kept_with_its_precision(text: str, kept: str) -> None:
    assert birth_date(text) == kept


@pytest.mark.parametrize("text", ["31-02-2005", "2005-13", "2005-00-15", "15 maart 2005", "2005"])
def test_a_bad_birth_date_is_refused_without_being_shown(text: str) -> None:
    with pytest.raises(BadCell) as bad:
        birth_date(text)
    assert text not in bad.value.text("geboortedatum").nl


def test_an_unknown_month_of_birth_is_taken_as_early_as_it_can_be() -> None:
    assert earliest_day("2005-00-00") == date(2005, 1, 1)


def test_a_short_list_is_named_whole() -> None:
    text = refused(Leerweg, "kbl", "leerweg")
    assert text == "kolom 'leerweg' bevat 'kbl'; mogelijk zijn bb, kb, gl, tl"


@pytest.mark.parametrize(
    ("found", "near"),
    [("Z & W", "Z&W"), ("ZW", "Z&W"), ("zorg & welzijn", "zorg en welzijn")],
)
def test_an_unknown_profile_names_the_nearest_one(found: str, near: str) -> None:
    assert nearest(found, ("BWI", "Z&W", "Groen", "zorg en welzijn", "groen")) == near


def test_a_long_list_names_the_nearest_first() -> None:
    text = refused(Profile, "Z & W", "profiel")
    assert text.startswith("kolom 'profiel' bevat 'Z & W'; het dichtst daarbij ligt 'Z&W';")


@pytest.mark.parametrize("text", ["02qz", "2QZ", "1E05", "02QZ0", "02QZ000", "12АВ", "02QZ\u200b"])
def test_what_a_spreadsheet_made_of_a_brin_is_not_guessed(text: str) -> None:
    assert "mogelijk is een BRIN (02QZ)" in refused(School, text)


def test_an_institution_has_no_vestiging() -> None:
    assert parser_of(Brin)("25LH") == "25LH"
    assert "mogelijk is een BRIN" in refused(Brin, "25LH00")


@pytest.mark.parametrize("text", ["0", "40", "1,0", "²"])
def test_an_rmc_region_lies_between_1_and_39(text: str) -> None:
    assert "1 tot en met 39" in refused(RmcRegion, text)


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "+31", "-1", "'=1", "a\u202eb", "x" * 65])
def test_a_formula_or_something_invisible_is_no_code(text: str) -> None:
    assert "zichtbare tekens" in refused(Code, text)


def test_a_code_is_kept_in_one_form_of_unicode() -> None:
    assert code("e\u0301") == "é"


@pytest.mark.parametrize("number", [BSN, ONDERWIJSNUMMER, numbers(1, digits=8)[0]])
@pytest.mark.parametrize("as_written", ["{}", "nr. {}", "{} x", "{} van 2024"])
def test_a_number_of_a_person_is_recognised_in_a_text(number: str, as_written: str) -> None:
    assert holds_number(as_written.format(number))


@pytest.mark.parametrize("sign", [".", " ", "-", "\u00a0"])
def test_a_number_of_a_person_is_recognised_through_signs(sign: str) -> None:
    assert holds_number(sign.join((BSN[:4], BSN[4:6], BSN[6:])))


def test_a_number_in_other_digits_is_recognised() -> None:
    assert holds_number("".join(chr(0xFF10 + int(digit)) for digit in BSN))


def test_a_number_that_fails_the_elfproef_is_no_number_of_a_person() -> None:
    assert not holds_number(NO_NUMBER)


@pytest.mark.parametrize(
    "found",
    [
        BSN,
        NO_NUMBER,
        NO_NUMBER[:6],
        "1,0072953E+08",
        "2005-03-15",
        "15-03-2005",
        "Jansen",
        "x" * 30,
    ],
)
def test_what_may_be_about_a_person_is_not_shown(found: str) -> None:
    assert shown(found, ("bb", "kb")) is None


def test_a_number_in_a_closed_list_is_called_what_it_is() -> None:
    assert "nummer van een persoon" in refused(Leerweg, BSN)


def test_a_cell_that_would_run_is_written_as_text() -> None:
    assert [as_text(cell) for cell in ("=1", "a=1", "-", "")] == ["'=1", "a=1", "'-", ""]


def test_eight_digits_miss_their_first_zero() -> None:
    number = numbers(1, digits=8)[0]
    key = Persons(NO_TOKENS).key(number)  # type: ignore[arg-type]
    assert key == PersonKey("pgn", f"0{number}")


@pytest.mark.parametrize("text", [NO_NUMBER, "000000000", "1,0072953E+08", "Totaal", "p01"])
def test_what_fails_the_elfproef_is_refused_and_not_shown(text: str) -> None:
    with pytest.raises(BadCell) as bad:
        Persons(NO_TOKENS).key(text)  # type: ignore[arg-type]
    assert text not in bad.value.text("leerling").nl


def test_a_test_source_has_keys_of_its_own() -> None:
    key = Persons(NO_TOKENS, "demo").key(" p01 ")  # type: ignore[arg-type]
    assert key == PersonKey("test:demo", "p01")


SPACED = f"{BSN[:4]} {BSN[4:6]}.{BSN[6:]}"


@pytest.mark.parametrize(
    "text", [BSN, ONDERWIJSNUMMER, NO_NUMBER, numbers(1, digits=8)[0], SPACED, f"BSN{BSN}"]
)
def test_a_made_up_pupil_never_has_what_may_be_a_number_of_a_person(text: str) -> None:
    with pytest.raises(BadCell) as bad:
        Persons(NO_TOKENS, "demo").key(text)  # type: ignore[arg-type]
    assert text not in bad.value.text("leerling").nl


@pytest.mark.parametrize("key", ["1234567", "v123-000001", "v1-000001", f"p{NO_NUMBER}"])
def test_a_key_of_few_digits_or_with_a_letter_is_one_of_a_made_up_pupil(key: str) -> None:
    found = Persons(NO_TOKENS, "demo").key(key)  # type: ignore[arg-type]
    assert found == PersonKey("test:demo", key)
