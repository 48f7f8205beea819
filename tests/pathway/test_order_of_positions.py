"""Which position counts for who holds several. Source: CBS; 1-transitions, "Which position counts on a date"; G4, G17-G19."""

from itertools import combinations

import pytest

from leerroute.events import Transition
from leerroute.pathway import Sector
from pathway.scenario import (
    ELSEWHERE,
    OTHER_VMBO,
    VMBO,
    died,
    education_enrolled,
    education_left,
    given,
    left_register,
    mbo_registered,
    vmbo_enrolled,
)

IN_ORDER: dict[Sector, Transition] = {
    "ho": education_enrolled("2020-08-01", education="ho"),
    "mbo": mbo_registered("2020-08-01"),
    "vo": vmbo_enrolled("2020-08-01"),
    "vavo": education_enrolled("2020-08-01", education="vavo"),
    "vso": education_enrolled("2020-08-01", education="vso"),
    "exam": mbo_registered("2020-08-01", registration="2", examendeelnemer=True),
    "unfunded": education_enrolled("2020-08-01", education="niet-bekostigd"),
}


@pytest.mark.parametrize(("higher", "lower"), [*combinations(IN_ORDER, 2)])
def test_the_higher_in_the_order_counts_whichever_was_recorded_first(
    higher: Sector, lower: Sector
) -> None:
    given(IN_ORDER[higher], IN_ORDER[lower]).on("2020-10-01").stands(higher)
    given(IN_ORDER[lower], IN_ORDER[higher]).on("2020-10-01").stands(higher)


def test_a_lower_position_counts_again_when_the_higher_one_has_ended() -> None:
    pupil = given(*IN_ORDER.values(), education_left("2020-10-01", education="ho"))
    pupil.on("2020-10-01").stands("ho")
    pupil.on("2020-10-02").stands("mbo")


@pytest.mark.parametrize("education", ["havo", "vwo", "pro"])
def test_havo_vwo_and_pro_are_vo(education: str) -> None:
    given(IN_ORDER["vavo"], education_enrolled("2020-08-01", education=education)).on(
        "2020-10-01"
    ).stands("vo", kind=education)


@pytest.mark.parametrize("education", ["vso", "so"])
def test_vso_and_so_come_after_vavo_and_before_an_examendeelnemer(education: str) -> None:
    special = education_enrolled("2020-08-01", VMBO, education=education)
    given(IN_ORDER["exam"], special).on("2020-10-01").stands("vso", kind=education)
    given(IN_ORDER["vavo"], special).on("2020-10-01").stands("vavo")


def test_who_is_examendeelnemer_only_is_in_education_all_the_same() -> None:
    given(IN_ORDER["exam"]).on("2020-10-01").stands("exam", kind="examendeelnemer")


def test_niet_bekostigd_is_a_position_of_its_own() -> None:
    given(IN_ORDER["unfunded"]).on("2020-10-01").stands("unfunded", kind="niet-bekostigd")


def test_within_vo_the_latest_start_counts() -> None:
    vmbo_later = given(
        education_enrolled("2020-08-01", education="havo"), vmbo_enrolled("2020-08-02")
    )
    havo_later = given(
        vmbo_enrolled("2020-08-01"), education_enrolled("2020-08-02", education="havo")
    )
    vmbo_later.on("2020-10-01").stands("vo", kind="vmbo")
    havo_later.on("2020-10-01").stands("vo", kind="havo")


def test_before_the_latest_start_the_former_counts() -> None:
    given(vmbo_enrolled("2020-08-01"), education_enrolled("2020-10-02", education="havo")).on(
        "2020-10-01"
    ).stands("vo", kind="vmbo")


@pytest.mark.parametrize(
    ("first", "second"), [(VMBO, OTHER_VMBO), (OTHER_VMBO, VMBO)], ids=["one-way", "the-other"]
)
def test_of_two_vmbo_schools_begun_on_one_day_the_one_recorded_later_counts(
    first: str, second: str
) -> None:
    given(vmbo_enrolled("2020-08-01", first), vmbo_enrolled("2020-08-01", second)).on(
        "2020-10-01"
    ).stands("vo", school=second)


def test_an_update_of_an_enrolment_does_not_make_it_begin_later() -> None:
    given(
        vmbo_enrolled("2020-08-01"),
        education_enrolled("2020-09-01", education="havo"),
        vmbo_enrolled("2020-09-15", leerweg="tl"),
    ).on("2020-10-01").stands("vo", kind="havo")


def test_outside_vo_and_mbo_too_the_latest_begun_counts() -> None:
    given(
        education_enrolled("2020-08-02", VMBO, education="so"),
        education_enrolled("2020-08-01", ELSEWHERE, education="vso"),
    ).on("2020-10-01").stands("vso", kind="so")


def test_a_position_counts_for_who_lives_abroad() -> None:
    given(vmbo_enrolled("2020-08-01"), left_register("2020-09-01")).on("2020-10-01").stands("vo")


def test_a_position_tells_what_the_enrolment_is_for() -> None:
    given(vmbo_enrolled("2020-08-01", VMBO, leerjaar=2, leerweg="gl")).on("2020-10-01").stands(
        "vo", kind="vmbo", school=VMBO, leerjaar=2, leerweg="gl", niveau=None, crebo=None, number=None
    )  # fmt: skip


def test_who_was_never_told_of_stands_nowhere() -> None:
    given().on("2020-10-01").stands_nowhere()
    given(died("2020-01-01")).on("2020-10-01").stands_nowhere()
