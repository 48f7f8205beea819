"""When an enrolment begins and ends. Source: 1-transitions, "Enrolments without an end"; readings G1, G2, G3, G8."""

from typing import get_args

import pytest

from leerroute.terms import VMBO_DIPLOMAS, DiplomaKind, OtherEducation
from pathway.scenario import (
    ELSEWHERE,
    MBO,
    OTHER_MBO,
    OTHER_VMBO,
    VMBO,
    died,
    diploma_awarded,
    education_enrolled,
    education_left,
    given,
    mbo_deregistered,
    mbo_registered,
    vmbo_enrolled,
    vmbo_left,
    vmbo_year_started,
)

EVERY_OTHER_EDUCATION = pytest.mark.parametrize("education", get_args(OtherEducation))


def test_the_first_day_counts_and_the_day_before_does_not() -> None:
    pupil = given(vmbo_enrolled("2020-10-01"))
    pupil.on("2020-09-30").stands_nowhere()
    pupil.on("2020-10-01").stands("vo")


def test_the_last_day_counts_and_the_day_after_does_not() -> None:
    pupil = given(vmbo_enrolled("2019-08-01"), vmbo_left("2020-10-01"))
    pupil.on("2020-10-01").stands("vo")
    pupil.on("2020-10-02").stands_nowhere()


def test_who_left_on_30_september_does_not_count_on_1_october() -> None:
    given(vmbo_enrolled("2019-08-01"), vmbo_left("2020-09-30")).on("2020-10-01").stands_nowhere()


def test_the_last_day_of_an_mbo_registration_counts() -> None:
    pupil = given(mbo_registered("2020-08-01"), mbo_deregistered("2021-10-01"))
    pupil.on("2021-10-01").stands("mbo")
    pupil.on("2021-10-02").stands_nowhere()


@EVERY_OTHER_EDUCATION
def test_other_education_ends_with_its_own_leaving(education: OtherEducation) -> None:
    given(
        education_enrolled("2020-08-01", education=education),
        education_left("2021-07-31", education=education),
    ).is_at(ELSEWHERE, "2020-08-01 to 2021-07-31")


def test_leaving_one_kind_of_education_does_not_end_another_at_that_school() -> None:
    given(
        education_enrolled("2020-08-01", VMBO, education="havo"),
        vmbo_left("2021-01-31"),
        education_left("2021-02-28", VMBO, education="vwo"),
    ).is_at(VMBO, "2020-08-01 on")


def test_an_enrolment_of_one_day_holds_on_that_day_alone() -> None:
    pupil = given(vmbo_enrolled("2020-10-01"), vmbo_left("2020-10-01"))
    pupil.on("2020-10-01").stands("vo")
    pupil.on("2020-10-02").stands_nowhere()


def test_a_registration_of_one_day_holds_on_that_day_alone() -> None:
    given(
        mbo_registered("2021-08-01", registration="7"),
        mbo_deregistered("2021-08-01", registration="7"),
    ).is_at(MBO, "2021-08-01 to 2021-08-01")


def test_an_end_on_the_day_of_a_new_start_ends_what_stood_open_before() -> None:
    given(
        vmbo_enrolled("2020-08-01", leerjaar=3),
        vmbo_left("2021-08-01"),
        vmbo_enrolled("2021-08-01"),
    ).is_at(VMBO, "2020-08-01 to 2021-08-01", "2021-08-01 on")


def test_without_an_end_an_enrolment_stays_open() -> None:
    given(vmbo_enrolled("2010-08-01")).on("2030-10-01").stands("vo")


def test_a_later_enrolment_at_another_vmbo_school_ends_the_former_the_day_before() -> None:
    pupil = given(vmbo_enrolled("2020-08-01"), vmbo_enrolled("2021-01-11", OTHER_VMBO))
    pupil.is_at(VMBO, "2020-08-01 to 2021-01-10")
    pupil.is_at(OTHER_VMBO, "2021-01-11 on")


def test_a_school_can_be_left_for_another_after_one_day() -> None:
    given(vmbo_enrolled("2020-08-01"), vmbo_enrolled("2020-08-02", OTHER_VMBO)).is_at(
        VMBO, "2020-08-01 to 2020-08-01"
    )


def test_a_third_school_does_not_move_the_end_of_the_first() -> None:
    given(
        vmbo_enrolled("2019-08-01"),
        vmbo_enrolled("2020-08-01", OTHER_VMBO),
        vmbo_enrolled("2021-08-01", "11GH00"),
    ).is_at(VMBO, "2019-08-01 to 2020-07-31")


def test_a_later_registration_at_another_institution_ends_the_former_the_day_before() -> None:
    given(mbo_registered("2020-08-01"), mbo_registered("2021-02-01", OTHER_MBO)).is_at(
        MBO, "2020-08-01 to 2021-01-31"
    )


@EVERY_OTHER_EDUCATION
def test_a_later_enrolment_in_the_same_kind_elsewhere_ends_the_former(
    education: OtherEducation,
) -> None:
    given(
        education_enrolled("2020-08-01", education=education),
        education_enrolled("2021-08-01", OTHER_VMBO, education=education),
    ).is_at(ELSEWHERE, "2020-08-01 to 2021-07-31")


def test_a_later_enrolment_in_another_kind_of_education_ends_nothing() -> None:
    given(
        vmbo_enrolled("2020-08-01"),
        education_enrolled("2021-08-01", education="havo"),
        mbo_registered("2021-08-01"),
    ).is_at(VMBO, "2020-08-01 on")


def test_another_vestiging_of_the_same_school_is_another_school() -> None:
    given(vmbo_enrolled("2020-08-01", "02QZ00"), vmbo_enrolled("2021-01-11", "02QZ01")).is_at(
        "02QZ00", "2020-08-01 to 2021-01-10"
    )


def test_two_enrolments_begun_on_one_day_do_not_end_one_another() -> None:
    pupil = given(vmbo_enrolled("2020-08-01"), vmbo_enrolled("2020-08-01", OTHER_VMBO))
    pupil.is_at(VMBO, "2020-08-01 on")
    pupil.is_at(OTHER_VMBO, "2020-08-01 on")


@pytest.mark.parametrize("last_day", ["2021-01-10", "2021-01-11", "2021-06-30"])
def test_an_end_of_its_own_holds_whatever_begins_elsewhere(last_day: str) -> None:
    given(
        vmbo_enrolled("2020-08-01"), vmbo_enrolled("2021-01-11", OTHER_VMBO), vmbo_left(last_day)
    ).is_at(VMBO, f"2020-08-01 to {last_day}")


def test_a_registration_with_an_end_of_its_own_goes_on_beside_a_later_one_elsewhere() -> None:
    given(
        mbo_registered("2020-08-01"),
        mbo_registered("2021-02-01", OTHER_MBO),
        mbo_deregistered("2021-07-31", registration="1"),
    ).is_at(MBO, "2020-08-01 to 2021-07-31")


def test_leaving_a_school_twice_does_not_revive_an_earlier_stay_there() -> None:
    given(
        vmbo_enrolled("2019-08-01"),
        vmbo_enrolled("2020-08-01", OTHER_VMBO),
        vmbo_enrolled("2021-08-01"),
        vmbo_left("2022-07-31"),
        vmbo_left("2022-08-15"),
    ).is_at(VMBO, "2019-08-01 to 2020-07-31", "2021-08-01 to 2022-07-31")


def test_deregistering_a_number_twice_does_not_revive_an_earlier_use_of_it() -> None:
    given(
        mbo_registered("2019-08-01"),
        mbo_registered("2020-08-01", OTHER_MBO),
        mbo_registered("2021-08-01"),
        mbo_deregistered("2022-07-31", registration="1"),
        mbo_deregistered("2022-08-15", registration="1"),
    ).is_at(MBO, "2019-08-01 to 2020-07-31", "2021-08-01 to 2022-07-31")


def test_an_end_of_what_never_began_changes_nothing() -> None:
    pupil = given(
        vmbo_enrolled("2020-08-01"), vmbo_left("2021-07-31", OTHER_VMBO), mbo_deregistered("2021-07-31")
    )  # fmt: skip
    pupil.is_at(VMBO, "2020-08-01 on")


@pytest.mark.parametrize(
    ("diploma_on", "last_day"),
    [("2021-06-20", "2021-07-31"), ("2021-07-31", "2021-07-31"), ("2021-08-01", "2022-07-31")],
)
def test_a_vmbo_diploma_ends_the_vmbo_on_31_july_of_that_school_year(
    diploma_on: str, last_day: str
) -> None:
    given(vmbo_enrolled("2020-08-01"), diploma_awarded(diploma_on, diploma="vmbo-kb")).is_at(
        VMBO, f"2020-08-01 to {last_day}"
    )


@pytest.mark.parametrize("diploma", get_args(DiplomaKind))
def test_a_vmbo_diploma_and_no_other_ends_the_vmbo(diploma: DiplomaKind) -> None:
    given(vmbo_enrolled("2020-08-01"), diploma_awarded("2021-06-20", diploma=diploma)).is_at(
        VMBO, "2020-08-01 to 2021-07-31" if diploma in VMBO_DIPLOMAS else "2020-08-01 on"
    )


def test_a_vmbo_diploma_ends_no_other_education() -> None:
    pupil = given(
        education_enrolled("2020-08-01", education="vavo"),
        mbo_registered("2020-08-01"),
        diploma_awarded("2021-06-20", diploma="vmbo-tl"),
    )
    pupil.is_at(ELSEWHERE, "2020-08-01 on")
    pupil.is_at(MBO, "2020-08-01 on")


@pytest.mark.parametrize("last_day", ["2021-06-30", "2021-09-15"])
def test_an_end_of_its_own_holds_after_a_diploma_too(last_day: str) -> None:
    given(
        vmbo_enrolled("2020-08-01"),
        diploma_awarded("2021-06-20", diploma="vmbo-bb"),
        vmbo_left(last_day),
    ).is_at(VMBO, f"2020-08-01 to {last_day}")


def test_a_later_diploma_does_not_move_an_end() -> None:
    given(
        vmbo_enrolled("2019-08-01"),
        vmbo_left("2020-07-31"),
        diploma_awarded("2021-06-20", diploma="vmbo-bb"),
    ).is_at(VMBO, "2019-08-01 to 2020-07-31")


def test_a_new_school_before_31_july_ends_the_school_of_the_diploma() -> None:
    given(
        vmbo_enrolled("2020-08-01"),
        diploma_awarded("2021-05-20", diploma="vmbo-bb"),
        vmbo_enrolled("2021-06-01", OTHER_VMBO),
    ).is_at(VMBO, "2020-08-01 to 2021-05-31")


def test_what_begins_after_the_diploma_is_not_ended_by_it() -> None:
    given(
        vmbo_enrolled("2020-08-01"),
        diploma_awarded("2021-06-20", diploma="vmbo-bb"),
        vmbo_year_started("2021-08-01"),
    ).is_at(VMBO, "2020-08-01 to 2021-07-31", "2021-08-01 on")


def test_an_enrolment_holds_until_death() -> None:
    given(vmbo_enrolled("2020-08-01"), died("2021-10-01")).is_at(VMBO, "2020-08-01 to 2021-10-01")


def test_death_ends_an_enrolment_before_its_31_july() -> None:
    given(
        vmbo_enrolled("2020-08-01"),
        diploma_awarded("2021-06-20", diploma="vmbo-bb"),
        died("2021-07-30"),
    ).is_at(VMBO, "2020-08-01 to 2021-07-30")


def test_death_leaves_an_earlier_end_as_it_was() -> None:
    given(vmbo_enrolled("2020-08-01"), vmbo_left("2021-07-31"), died("2021-10-01")).is_at(
        VMBO, "2020-08-01 to 2021-07-31"
    )


def test_nobody_stands_anywhere_after_death_whatever_a_school_says_later() -> None:
    pupil = given(
        vmbo_enrolled("2020-08-01"),
        died("2021-07-20"),
        vmbo_year_started("2021-08-01"),
        vmbo_left("2021-11-01"),
    )
    pupil.on("2021-07-20").stands("vo")
    pupil.on("2021-07-21").stands_nowhere()
    pupil.on("2021-10-01").stands_nowhere()


@pytest.mark.parametrize(
    ("enrolled_at", "left", "ends"),
    [
        ("02QZ00", "02QZ00", True),
        ("02QZ", "02QZ00", True),
        ("02QZ00", "02QZ", True),
        ("02QZ", "02QZ", True),
        ("02QZ00", "02QZ01", False),
        ("02QZ00", "05AB00", False),
        ("02QZ00", "05AB", False),
    ],
)
def test_leaving_ends_the_enrolment_of_the_same_brin_and_vestiging_where_both_give_one(
    enrolled_at: str, left: str, ends: bool
) -> None:
    given(vmbo_enrolled("2020-08-01", enrolled_at), vmbo_left("2021-07-31", left)).is_at(
        enrolled_at, "2020-08-01 to 2021-07-31" if ends else "2020-08-01 on"
    )
