"""Pupils in a doorlopende leerroute follow their phase. Source: 1-transitions, "Which position counts"; G15, G16."""

import pytest

from pathway.scenario import (
    ELSEWHERE,
    MBO,
    VMBO,
    diploma_awarded,
    education_enrolled,
    given,
    mbo_deregistered,
    mbo_registered,
    route_left,
    route_phase_changed,
    route_started,
    vmbo_enrolled,
    vmbo_left,
)

AT_THE_VMBO = vmbo_enrolled("2019-08-01", leerweg="kb")
AT_THE_MBO = mbo_registered("2021-08-01", niveau=3)
ON_A_ROUTE = route_started("2019-08-01", target_niveau=3)
AT_BOTH = (AT_THE_VMBO, AT_THE_MBO, ON_A_ROUTE)
DAY = "2021-10-01"


def test_without_a_route_the_mbo_counts_before_the_vmbo() -> None:
    given(AT_THE_VMBO, AT_THE_MBO).on(DAY).stands("mbo", niveau=3)


def test_a_route_begins_in_phase_vo() -> None:
    given(*AT_BOTH).on(DAY).stands("vo", kind="vmbo", leerweg="kb", school=VMBO)


def test_a_route_can_begin_in_phase_mbo() -> None:
    begun = route_started("2019-08-01", target_niveau=3, phase="MBO")
    given(AT_THE_VMBO, AT_THE_MBO, begun).on(DAY).stands("mbo", school=MBO, niveau=3)


def test_a_phase_holds_from_the_day_it_changes() -> None:
    pupil = given(*AT_BOTH, route_phase_changed(DAY, phase="MBO"))
    pupil.on("2021-09-30").stands("vo")
    pupil.on(DAY).stands("mbo")


def test_a_phase_can_change_back() -> None:
    pupil = given(
        *AT_BOTH,
        route_phase_changed("2021-08-01", phase="MBO"),
        route_phase_changed(DAY, phase="VO"),
    )
    pupil.on("2021-09-30").stands("mbo")
    pupil.on(DAY).stands("vo")


def test_in_phase_vo_an_examendeelnemer_too_does_not_count() -> None:
    given(AT_THE_VMBO, mbo_registered("2021-08-01", examendeelnemer=True), ON_A_ROUTE).on(
        DAY
    ).stands("vo")


def test_in_phase_mbo_an_examendeelnemer_stays_one() -> None:
    given(
        AT_THE_VMBO,
        ON_A_ROUTE,
        mbo_registered("2021-08-01", examendeelnemer=True),
        route_phase_changed("2021-08-01", phase="MBO"),
    ).on(DAY).stands("exam", school=MBO)


def test_in_phase_vo_with_only_a_registration_the_position_is_vo_at_that_institution() -> None:
    given(AT_THE_MBO, ON_A_ROUTE).on(DAY).stands("vo", school=MBO, niveau=None, number=None)


def test_in_phase_mbo_with_only_the_vmbo_the_position_is_mbo_at_the_target_level() -> None:
    given(AT_THE_VMBO, ON_A_ROUTE, route_phase_changed("2021-08-01", phase="MBO")).on(DAY).stands(
        "mbo", school="02QZ", niveau=3, leerweg=None, leerjaar=None
    )


def test_in_phase_mbo_the_level_of_a_registration_goes_before_the_target_level() -> None:
    given(
        AT_THE_VMBO,
        ON_A_ROUTE,
        mbo_registered("2021-08-01", niveau=2),
        route_phase_changed("2021-08-01", phase="MBO"),
    ).on(DAY).stands("mbo", niveau=2)


@pytest.mark.parametrize("phase", ["VO", "MBO"])
def test_who_is_enrolled_nowhere_has_no_position_whatever_the_phase(phase: str) -> None:
    given(AT_THE_VMBO, ON_A_ROUTE, vmbo_left("2021-07-31"), route_phase_changed(DAY, phase=phase)).on(
        DAY
    ).stands_nowhere()  # fmt: skip


@pytest.mark.parametrize("phase", ["VO", "MBO"])
def test_ho_counts_before_both_phases(phase: str) -> None:
    given(
        *AT_BOTH,
        route_phase_changed("2021-08-01", phase=phase),
        education_enrolled("2021-08-01", education="ho"),
    ).on(DAY).stands("ho")


@pytest.mark.parametrize("education", ["vavo", "vso", "niet-bekostigd"])
def test_what_comes_after_vo_in_the_order_does_not_take_the_place_of_the_phase(
    education: str,
) -> None:
    beside = education_enrolled("2021-08-01", education=education)
    given(AT_THE_MBO, ON_A_ROUTE, beside).on(DAY).stands("vo", school=MBO)
    given(
        AT_THE_VMBO, ON_A_ROUTE, beside, route_phase_changed("2021-08-01", phase="MBO")
    ).on(DAY).stands("mbo", niveau=3)  # fmt: skip


@pytest.mark.parametrize("phase", ["VO", "MBO"])
def test_who_is_neither_in_vo_nor_in_mbo_stands_where_enrolled(phase: str) -> None:
    given(
        ON_A_ROUTE,
        route_phase_changed("2021-08-01", phase=phase),
        education_enrolled("2021-08-01", education="niet-bekostigd"),
    ).on(DAY).stands("unfunded", school=ELSEWHERE)


def test_the_last_day_on_a_route_counts_and_the_day_after_does_not() -> None:
    pupil = given(*AT_BOTH, route_left(DAY))
    pupil.on(DAY).stands("vo")
    pupil.on("2021-10-02").stands("mbo")


def test_before_a_route_begins_it_decides_nothing() -> None:
    pupil = given(AT_THE_VMBO, AT_THE_MBO, route_started(DAY, target_niveau=3))
    pupil.on("2021-09-30").stands("mbo")
    pupil.on(DAY).stands("vo")


@pytest.mark.parametrize("diploma", ["mbo-2", "mbo-3", "mbo-4"])
def test_an_mbo_diploma_of_level_2_or_higher_ends_a_route(diploma: str) -> None:
    pupil = given(*AT_BOTH, diploma_awarded(DAY, MBO, diploma=diploma))
    pupil.on(DAY).stands("vo")
    pupil.on("2021-10-02").stands("mbo")


@pytest.mark.parametrize("diploma", ["entree", "vmbo-kb", "havo"])
def test_no_other_diploma_ends_a_route(diploma: str) -> None:
    given(*AT_BOTH, diploma_awarded("2021-09-01", diploma=diploma)).on("2021-10-02").stands("vo")


def test_an_mbo_diploma_ends_every_route_that_is_open() -> None:
    pupil = given(
        *AT_BOTH,
        route_started("2020-08-01", target_niveau=2),
        diploma_awarded("2021-09-30", MBO, diploma="mbo-2"),
    )
    pupil.on("2021-09-30").stands("vo")
    pupil.on(DAY).stands("mbo")


def test_a_diploma_after_leaving_does_not_move_the_last_day_on_the_route() -> None:
    given(
        *AT_BOTH, route_left("2021-09-01"), diploma_awarded("2022-06-20", MBO, diploma="mbo-3")
    ).on(DAY).stands("mbo")


def test_leaving_names_the_route_by_its_agreement() -> None:
    pupil = given(
        AT_THE_VMBO,
        AT_THE_MBO,
        route_started("2019-08-01", target_niveau=3, agreement="A", phase="MBO"),
        route_started("2020-08-01", target_niveau=2, agreement="B"),
        route_left("2021-09-01", agreement="A"),
        route_left("2021-10-01", agreement="B"),
    )
    pupil.on("2021-10-01").stands("vo")
    pupil.on("2021-10-02").stands("mbo", niveau=3)
    assert [str(route.last_day) for route in pupil.life.routes] == ["2021-09-01", "2021-10-01"]


def test_without_an_agreement_the_latest_open_route_is_left() -> None:
    pupil = given(
        *AT_BOTH,
        route_started("2020-08-01", target_niveau=2, agreement="B"),
        route_left("2020-12-31"),
        route_left("2021-09-30"),
    )
    assert [str(route.last_day) for route in pupil.life.routes] == ["2021-09-30", "2020-12-31"]


def test_a_phase_changes_on_the_route_of_its_agreement() -> None:
    given(
        AT_THE_VMBO,
        AT_THE_MBO,
        route_started("2019-08-01", target_niveau=3, agreement="A"),
        route_started("2020-08-01", target_niveau=2, agreement="B"),
        route_phase_changed("2021-08-01", phase="MBO", agreement="A"),
    ).on(DAY).stands("vo")


def test_a_phase_without_a_route_decides_nothing() -> None:
    given(AT_THE_VMBO, AT_THE_MBO, route_phase_changed("2021-08-01", phase="VO")).on(DAY).stands(
        "mbo"
    )


def test_a_route_of_one_day_decides_on_that_day_alone() -> None:
    pupil = given(
        AT_THE_VMBO, AT_THE_MBO, route_started(DAY, target_niveau=3), route_left(DAY)
    )  # fmt: skip
    pupil.on("2021-09-30").stands("mbo")
    pupil.on(DAY).stands("vo")
    pupil.on("2021-10-02").stands("mbo")


def test_when_the_registration_ends_too_nothing_is_left_of_a_route() -> None:
    given(AT_THE_MBO, ON_A_ROUTE, mbo_deregistered("2021-09-30")).on(DAY).stands_nowhere()
