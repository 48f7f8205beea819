from datetime import date

import pytest

from leerroute.events import (
    ApplicationWithdrawn,
    CovenantJoined,
    CovenantLeft,
    LwtEnded,
    LwtPlaced,
    MboApplied,
    MboDeregistered,
    StudyAdviceGiven,
)
from leerroute.pathway.concerned import institutions_concerned
from leerroute.pathway.life import Application, Participation
from pathway.scenario import (
    MBO,
    OTHER_MBO,
    VMBO,
    Telling,
    entree_ended,
    entree_enrolled,
    life,
    mbo_deregistered,
    mbo_registered,
)

applied = Telling(MboApplied, where=MBO, application="A1")
withdrawn = Telling(ApplicationWithdrawn, where=MBO)
placed = Telling(LwtPlaced, where=VMBO, company="SBB-1")
placement_ended = Telling(LwtEnded, where=VMBO)
joined = Telling(CovenantJoined, where=VMBO, goal="instroom-niveau-4")
covenant_left = Telling(CovenantLeft, where=VMBO)
advised = Telling(StudyAdviceGiven, where=MBO, advice="negatief")


def last_days(several: tuple[Application | Participation, ...]) -> list[str | None]:
    return [str(one.last_day) if one.last_day else None for one in several]


def test_an_application_stands_until_it_is_withdrawn() -> None:
    applications = life(applied("2020-02-01"), withdrawn("2020-03-01")).applications
    assert last_days(applications) == ["2020-03-01"]


def test_an_application_stands_until_the_end_of_its_study_year() -> None:
    assert last_days(life(applied("2020-02-01", study_year=2020)).applications) == ["2021-07-31"]


def test_the_application_that_is_named_is_withdrawn() -> None:
    two = applied("2020-02-01"), applied("2020-02-02", application="A2")
    applications = life(*two, withdrawn("2020-03-01", application="A1")).applications
    assert last_days(applications) == ["2020-03-01", None]


def test_one_of_two_applications_is_not_guessed() -> None:
    two = applied("2020-02-01"), applied("2020-02-02", application="A2")
    assert last_days(life(*two, withdrawn("2020-03-01")).applications) == [None, None]


def test_the_same_number_at_another_institution_is_another_application() -> None:
    applications = life(applied("2020-02-01"), applied("2020-02-01", OTHER_MBO)).applications
    assert [one.institution for one in applications] == [MBO, OTHER_MBO]


def test_of_two_applications_with_one_number_that_of_the_institution_is_withdrawn() -> None:
    two = applied("2020-02-01"), applied("2020-02-01", OTHER_MBO)
    applications = life(*two, withdrawn("2020-03-01", OTHER_MBO, application="A1")).applications
    assert last_days(applications) == [None, "2020-03-01"]


def test_an_application_that_is_told_twice_is_one() -> None:
    assert len(life(applied("2020-02-01"), applied("2020-02-09")).applications) == 1


def test_the_number_of_a_withdrawn_application_may_be_used_again() -> None:
    facts = applied("2020-02-01"), withdrawn("2020-02-09"), applied("2020-03-01")
    assert last_days(life(*facts).applications) == ["2020-02-09", None]


def test_an_application_may_be_withdrawn_on_the_day_of_applying() -> None:
    applications = life(withdrawn("2020-02-01"), applied("2020-02-01")).applications
    assert last_days(applications) == ["2020-02-01"]


def test_of_two_places_the_one_under_the_named_agreement_ends() -> None:
    two = placed("2020-08-01", agreement="o1"), placed("2020-09-01", agreement="o2")
    placements = life(*two, placement_ended("2021-06-01", agreement="o1")).placements
    assert last_days(placements) == ["2021-06-01", None]


def test_a_covenant_programme_ends_on_its_last_day() -> None:
    covenants = life(joined("2020-08-01"), covenant_left("2021-07-31")).covenants
    assert [one.holds_on(date(2021, 7, 31)) for one in covenants] == [True]
    assert [one.holds_on(date(2021, 8, 1)) for one in covenants] == [False]


def test_of_two_entreeopleidingen_the_one_under_the_named_agreement_ends() -> None:
    two = (
        entree_enrolled("2020-08-01", agreement="o1"),
        entree_enrolled("2020-09-01", agreement="o2"),
    )
    entrees = life(*two, entree_ended("2021-06-01", agreement="o1")).entrees
    assert [str(one.last_day) for one in entrees] == ["2021-06-01", "None"]


@pytest.mark.parametrize(("day", "found"), [("2021-06-30", [MBO]), ("2021-07-01", [])])
def test_an_advice_is_about_a_registration_until_its_last_day(day: str, found: list[str]) -> None:
    known = life(mbo_registered("2020-08-01"), mbo_deregistered("2021-06-30", registration="1"))
    assert institutions_concerned(known, advised(day)) == found


def test_a_registration_whose_end_was_stated_does_not_end_once_more() -> None:
    known = life(mbo_registered("2020-08-01"), mbo_deregistered("2021-06-30", registration="1"))
    again = MboDeregistered(where=MBO, occurred_on=date(2021, 5, 1))
    assert institutions_concerned(known, again) == []


def test_what_no_position_depends_on_leaves_a_life_as_it_was() -> None:
    registered = mbo_registered("2020-08-01")
    assert life(registered, advised("2021-06-01", registration="1")) == life(registered)
