import pytest

from intake.making import BSN
from leerroute.events.curriculum import PracticePlacementStarted
from leerroute.events.lwt import LwtPlaced
from leerroute.events.programme import CareerActivityHeld, SubjectsSet
from leerroute.intake.bad_cell import BadCell
from leerroute.intake.cells import parser_of
from leerroute.intake.columns import slots_of
from leerroute.terms import Company, Days, Hours, Mark, ModuleCode, StudyYear, SubjectInPart

SUBJECTS = next(slot.type for slot in slots_of(SubjectsSet) if slot.column == "vak")
COMPETENCIES = next(s.type for s in slots_of(CareerActivityHeld) if s.column == "competenties")


def refused(type_: object, text: str) -> str:
    with pytest.raises(BadCell) as bad:
        parser_of(type_)(text)
    return bad.value.text("kolom").nl


def test_subjects_are_read_with_their_part() -> None:
    read = parser_of(SUBJECTS)("nederlands:gemeenschappelijk|wiskunde:profieldeel")
    assert read == (
        SubjectInPart("nederlands", "gemeenschappelijk"),
        SubjectInPart("wiskunde", "profieldeel"),
    )


def test_a_subject_may_stand_outside_the_parts() -> None:
    assert parser_of(SUBJECTS)("rekenen") == (SubjectInPart("rekenen"),)


def test_the_order_of_a_list_and_what_stands_in_it_twice_say_nothing() -> None:
    read = parser_of(COMPETENCIES)
    assert read("netwerken | motieven|netwerken") == read("motieven|netwerken")


@pytest.mark.parametrize("text", ["motieven|", "|motieven", "motieven||netwerken", "|"])
def test_a_list_with_a_gap_is_refused(text: str) -> None:
    assert "staat niets" in refused(COMPETENCIES, text)


def test_what_a_list_cannot_hold_is_named_with_what_is_possible() -> None:
    assert "'netwerk'; mogelijk zijn kwaliteiten" in refused(COMPETENCIES, "motieven|netwerk")


@pytest.mark.parametrize("text", ["wiskunde:profiel", "wiskunde:", "wiskunde:vrij-deel:x"])
def test_a_part_that_does_not_exist_is_refused(text: str) -> None:
    assert "mogelijk zijn gemeenschappelijk, profieldeel, vrij-deel" in refused(SUBJECTS, text)


def test_a_number_of_a_person_in_a_list_is_called_what_it_is() -> None:
    assert "nummer van een persoon" in refused(COMPETENCIES, f"motieven|{BSN}")


@pytest.mark.parametrize(("text", "mark"), [("6,8", 6.8), ("6.8", 6.8), ("10", 10), ("7,50", 7.5)])
def test_a_mark_has_a_decimal_comma_or_point(text: str, mark: float) -> None:
    assert parser_of(Mark)(text) == mark


@pytest.mark.parametrize("text", ["0,9", "10,1", "68", "6,85", "6,8,1", "-6", "6-", "v", "²"])
def test_what_is_no_mark_is_refused(text: str) -> None:
    assert "cijfer van 1 tot en met 10" in refused(Mark, text)


@pytest.mark.parametrize(("text", "hours"), [("640", 640), ("7,5", 7.5), ("0.25", 0.25)])
def test_hours_may_be_parts_of_an_hour(text: str, hours: float) -> None:
    assert parser_of(Hours)(text) == hours


@pytest.mark.parametrize("text", ["1.280", "1,280", "1.280,5", "7:30", "10001"])
def test_a_sign_between_thousands_is_not_guessed(text: str) -> None:
    assert "geen teken tussen duizendtallen" in refused(Hours, text)


@pytest.mark.parametrize("text", ["80,5", "1001", "-1", "tachtig"])
def test_days_are_whole(text: str) -> None:
    assert "geheel getal van 0 tot en met 1000" in refused(Days, text)


def test_a_study_year_goes_by_its_first_year_or_both() -> None:
    assert parser_of(StudyYear)("2024-2025") == parser_of(StudyYear)("2024") == 2024


@pytest.mark.parametrize("text", ["2024-2026", "24-25", "1989", "2024 en 25", "2101", "2024-"])
def test_what_is_no_study_year_is_refused(text: str) -> None:
    assert "studiejaar als 2024-2025" in refused(StudyYear, text)


@pytest.mark.parametrize("text", ["k0021", "K021", "K00211", "25180"])
def test_an_optional_module_has_a_k_and_four_digits(text: str) -> None:
    assert "keuzedeel als K0123" in refused(ModuleCode, text)


def test_the_number_of_a_company_may_look_like_that_of_a_person() -> None:
    assert parser_of(Company)(BSN) == BSN


def test_the_number_of_a_person_within_a_code_of_a_company_is_refused() -> None:
    assert "nummer van een persoon" in refused(Company, f"bedrijf {BSN}")


def test_every_company_is_checked_against_the_pupils_own_number() -> None:
    types = [s.type for k in (LwtPlaced, PracticePlacementStarted) for s in slots_of(k)]
    assert types.count(Company) == 2
