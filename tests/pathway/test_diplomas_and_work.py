"""Diplomas, work, exemption and death as a life remembers them. Source: 1-transitions A and D; readings C9, F2a-6, F2a-7."""

from datetime import date

import pytest

from leerroute.events import Transition
from pathway.scenario import (
    CREBO,
    MBO,
    OTHER_CREBO,
    OTHER_MBO,
    died,
    diploma_awarded,
    exempted,
    life,
    mbo_registered,
    moved_home,
    work_ended,
    work_started,
)

DIPLOMA = diploma_awarded("2021-06-20", MBO, diploma="mbo-2", crebo=CREBO)


@pytest.mark.parametrize(
    "again",
    [
        diploma_awarded("2021-06-20", MBO, diploma="mbo-2", crebo=CREBO),
        diploma_awarded("2021-06-20", "25LH03", diploma="mbo-2", crebo=CREBO),
        diploma_awarded("2021-06-20", OTHER_MBO, institution=MBO, diploma="mbo-2", crebo=CREBO),
        diploma_awarded("2021-06-20", MBO, diploma="mbo-2", crebo=CREBO, registration="1"),
    ],
    ids=["same", "location", "reported-elsewhere", "with-registration"],
)
def test_one_diploma_reported_twice_counts_once(again: Transition) -> None:
    assert len(life(DIPLOMA, again).awards) == 1


@pytest.mark.parametrize(
    "another",
    [
        diploma_awarded("2021-06-21", MBO, diploma="mbo-2", crebo=CREBO),
        diploma_awarded("2021-06-20", OTHER_MBO, diploma="mbo-2", crebo=CREBO),
        diploma_awarded("2021-06-20", MBO, diploma="mbo-3", crebo=CREBO),
        diploma_awarded("2021-06-20", MBO, diploma="mbo-2", crebo=OTHER_CREBO),
    ],
    ids=["day", "institution", "kind", "crebo"],
)
def test_another_day_institution_kind_or_programme_is_another_diploma(another: Transition) -> None:
    assert len(life(DIPLOMA, another).awards) == 2


@pytest.mark.parametrize(("day", "known"), [("2021-06-19", 0), ("2021-06-20", 1)])
def test_a_diploma_counts_from_the_day_it_is_awarded(day: str, known: int) -> None:
    assert len(life(DIPLOMA).diplomas_until(date.fromisoformat(day))) == known


def test_a_diploma_keeps_the_school_that_is_on_its_row() -> None:
    [award] = life(diploma_awarded("2021-06-20", "02QZ01", diploma="vmbo-tl")).awards
    assert (award.school, award.institution) == ("02QZ01", "02QZ")


def test_a_diploma_names_the_institution_where_that_is_given() -> None:
    [award] = life(
        diploma_awarded("2021-06-20", "02QZ01", institution=MBO, diploma="entree")
    ).awards
    assert (award.school, award.institution) == ("02QZ01", MBO)


def test_a_diploma_does_not_end_a_registration() -> None:
    [registration] = life(mbo_registered("2019-08-01"), DIPLOMA).enrolments
    assert registration.last_day is None


def test_work_runs_from_its_first_day_to_its_last() -> None:
    [work] = life(work_started("2021-08-01", contract=True), work_ended("2021-10-01")).works
    assert (work.first_day, work.last_day) == (date(2021, 8, 1), date(2021, 10, 1))


def test_work_of_one_day_ends_on_that_day() -> None:
    [work] = life(work_started("2021-08-01"), work_ended("2021-08-01")).works
    assert work.last_day == work.first_day


def test_the_latest_job_that_has_not_ended_is_the_one_that_ends() -> None:
    works = life(
        work_started("2020-08-01", contract=True),
        work_started("2021-01-01", contract=False),
        work_ended("2021-06-30"),
        work_ended("2021-07-31"),
    ).works
    assert [str(work.last_day) for work in works] == ["2021-07-31", "2021-06-30"]


def test_an_end_of_work_that_never_began_changes_nothing() -> None:
    assert life(work_ended("2021-06-30")).works == ()


def test_an_exemption_counts_from_the_first_one() -> None:
    assert life(exempted("2021-10-02"), exempted("2020-10-01")).exempted_on == date(2020, 10, 1)


def test_a_person_dies_once_on_the_earliest_day_told() -> None:
    assert life(died("2021-10-02"), died("2021-10-01")).died == date(2021, 10, 1)


def test_a_life_begins_with_the_earliest_fact_however_late_it_was_recorded() -> None:
    assert life(DIPLOMA, moved_home("2010-01-01", home=1)).first_fact == date(2010, 1, 1)


def test_of_an_erased_pupil_nothing_is_known() -> None:
    nothing = life()
    assert (nothing.first_fact, nothing.enrolments, nothing.awards) == (None, (), ())
