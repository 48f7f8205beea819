"""Which leerjaar and leerweg a pupil is in. Source: readings G12, G13, G14."""

from pathway.scenario import (
    ELSEWHERE,
    OTHER_VMBO,
    VMBO,
    education_enrolled,
    education_year_started,
    given,
    vmbo_enrolled,
    vmbo_left,
    vmbo_year_started,
)


def test_a_year_holds_from_the_day_it_starts() -> None:
    pupil = given(
        vmbo_enrolled("2020-08-01", leerjaar=3), vmbo_year_started("2021-08-01", leerjaar=4)
    )
    pupil.on("2021-07-31").stands("vo", leerjaar=3)
    pupil.on("2021-08-01").stands("vo", leerjaar=4)


def test_a_year_without_an_open_enrolment_at_that_school_opens_one() -> None:
    pupil = given(vmbo_year_started("2020-08-01", leerjaar=4, leerweg="gl"))
    pupil.is_at(VMBO, "2020-08-01 on")
    pupil.on("2020-08-01").stands("vo", kind="vmbo", leerjaar=4, leerweg="gl")


def test_a_year_at_another_school_opens_an_enrolment_and_ends_the_former() -> None:
    pupil = given(vmbo_enrolled("2020-08-01"), vmbo_year_started("2021-08-01", OTHER_VMBO))
    pupil.is_at(VMBO, "2020-08-01 to 2021-07-31")
    pupil.is_at(OTHER_VMBO, "2021-08-01 on")


def test_a_year_after_leaving_opens_a_new_enrolment_at_that_school() -> None:
    given(
        vmbo_enrolled("2019-08-01"), vmbo_left("2020-07-31"), vmbo_year_started("2020-08-01")
    ).is_at(VMBO, "2019-08-01 to 2020-07-31", "2020-08-01 on")


def test_a_year_back_at_the_former_school_opens_a_new_enrolment_there() -> None:
    pupil = given(
        vmbo_enrolled("2019-08-01"),
        vmbo_enrolled("2020-08-01", OTHER_VMBO),
        vmbo_year_started("2021-08-01"),
    )
    pupil.is_at(VMBO, "2019-08-01 to 2020-07-31", "2021-08-01 on")
    pupil.is_at(OTHER_VMBO, "2020-08-01 to 2021-07-31")


def test_a_year_of_the_same_brin_without_vestiging_goes_on_in_the_open_enrolment() -> None:
    given(vmbo_enrolled("2020-08-01", "02QZ00"), vmbo_year_started("2021-08-01", "02QZ")).is_at(
        "02QZ00", "2020-08-01 on"
    )


def test_a_second_enrolment_at_the_same_school_while_open_is_an_update_from_its_day() -> None:
    pupil = given(
        vmbo_enrolled("2019-08-01", leerjaar=3, leerweg="kb"),
        vmbo_enrolled("2020-08-01", leerjaar=3, leerweg="bb"),
    )
    pupil.is_at(VMBO, "2019-08-01 on")
    pupil.on("2020-07-31").stands("vo", leerweg="kb")
    pupil.on("2020-08-01").stands("vo", leerweg="bb", leerjaar=3)


def test_a_year_without_leerweg_keeps_the_last_one_given() -> None:
    given(vmbo_enrolled("2019-08-01", leerweg="kb"), vmbo_year_started("2020-08-01")).on(
        "2020-10-01"
    ).stands("vo", leerweg="kb", leerjaar=4)


def test_a_new_school_without_leerweg_keeps_the_last_one_given() -> None:
    given(
        vmbo_enrolled("2019-08-01", leerweg="kb"),
        vmbo_year_started("2020-08-01", leerweg="tl"),
        vmbo_left("2021-01-31"),
        vmbo_enrolled("2021-03-01", OTHER_VMBO),
    ).on("2021-10-01").stands("vo", leerweg="tl")


def test_of_two_leerwegen_given_on_one_day_a_later_row_keeps_the_one_recorded_later() -> None:
    given(
        vmbo_enrolled("2019-08-01", VMBO, leerweg="kb"),
        vmbo_enrolled("2019-08-01", OTHER_VMBO, leerweg="tl"),
        vmbo_enrolled("2020-08-01", "11GH00"),
    ).on("2020-10-01").stands("vo", leerweg="tl")


def test_a_leerweg_given_later_says_nothing_of_the_time_before() -> None:
    pupil = given(vmbo_enrolled("2019-08-01"), vmbo_year_started("2020-08-01", leerweg="tl"))
    pupil.on("2020-07-31").stands("vo", leerweg=None)


def test_the_programme_code_does_not_change_the_leerweg() -> None:
    kb_programme = "6621"
    given(
        vmbo_enrolled("2019-08-01", leerweg="bb"),
        vmbo_enrolled("2020-08-01", programme=kb_programme),
    ).on("2020-10-01").stands("vo", leerweg="bb")


def test_a_year_of_other_education_goes_on_in_the_open_enrolment() -> None:
    pupil = given(
        education_enrolled("2020-08-01", education="havo", leerjaar=4),
        education_year_started("2021-08-01", education="havo", leerjaar=5),
    )
    pupil.is_at(ELSEWHERE, "2020-08-01 on")
    pupil.on("2021-07-31").stands("vo", kind="havo", leerjaar=4)
    pupil.on("2021-08-01").stands("vo", kind="havo", leerjaar=5)


def test_a_year_of_other_education_without_an_open_enrolment_opens_one() -> None:
    given(education_year_started("2021-08-01", education="vwo", leerjaar=5)).on(
        "2021-08-01"
    ).stands("vo", kind="vwo", leerjaar=5)


def test_other_education_enrolled_again_without_leerjaar_keeps_the_last_one_given() -> None:
    given(
        education_enrolled("2020-08-01", education="havo", leerjaar=4),
        education_enrolled("2020-09-01", education="havo"),
    ).on("2020-10-01").stands("vo", leerjaar=4)
