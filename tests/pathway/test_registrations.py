"""Registrations at the mbo: their numbers, their changes, which one is meant. Source: readings G6, G7, G20, G26."""

from pathway.scenario import (
    CREBO,
    MBO,
    OTHER_CREBO,
    OTHER_MBO,
    VMBO,
    given,
    mbo_deregistered,
    mbo_registered,
    registration_changed,
    vmbo_enrolled,
)

DAY = "2021-10-01"
AT_MBO = mbo_registered("2020-08-01")


def test_the_institution_of_a_registration_is_the_one_that_is_named() -> None:
    given(mbo_registered("2021-08-01", VMBO, institution=MBO)).on(DAY).stands("mbo", school=MBO)


def test_else_the_institution_is_the_first_four_characters_of_the_school() -> None:
    given(mbo_registered("2021-08-01", "25LH03")).on(DAY).stands("mbo", school="25LH")


def test_a_registration_is_known_by_its_number_and_its_institution() -> None:
    pupil = given(
        mbo_registered("2020-08-01", MBO, registration="1"),
        mbo_registered("2020-08-01", OTHER_MBO, registration="1"),
        mbo_deregistered("2021-07-31", OTHER_MBO, registration="1"),
    )
    pupil.is_at(MBO, "2020-08-01 on")
    pupil.is_at(OTHER_MBO, "2020-08-01 to 2021-07-31")


def test_two_numbers_at_one_institution_are_two_registrations() -> None:
    given(
        mbo_registered("2020-08-01", registration="1"),
        mbo_registered("2021-08-01", registration="2"),
        mbo_deregistered("2021-09-30", registration="1"),
    ).is_at(MBO, "2020-08-01 to 2021-09-30", "2021-08-01 on")


def test_a_number_used_again_after_its_end_is_a_new_registration() -> None:
    pupil = given(
        mbo_registered("2019-08-01", niveau=2),
        mbo_deregistered("2020-07-31", registration="1"),
        mbo_registered("2021-08-01", niveau=3),
    )
    pupil.is_at(MBO, "2019-08-01 to 2020-07-31", "2021-08-01 on")
    pupil.on(DAY).stands("mbo", niveau=3)


def test_a_number_registered_again_while_open_goes_on_from_that_day() -> None:
    pupil = given(mbo_registered("2020-08-01", niveau=2), mbo_registered("2021-08-01", niveau=3))
    pupil.is_at(MBO, "2020-08-01 on")
    pupil.on("2021-07-31").stands("mbo", niveau=2)
    pupil.on("2021-08-01").stands("mbo", niveau=3)


def test_a_change_holds_from_its_day() -> None:
    pupil = given(
        mbo_registered("2020-08-01", crebo=CREBO, niveau=3, leertraject="bol"),
        registration_changed(DAY, registration="1", crebo=OTHER_CREBO, niveau=2, leertraject="bbl"),
    )
    pupil.on("2021-09-30").stands("mbo", crebo=CREBO, niveau=3, leertraject="bol")
    pupil.on(DAY).stands("mbo", crebo=OTHER_CREBO, niveau=2, leertraject="bbl")


def test_what_a_change_does_not_state_stays_as_it_was() -> None:
    given(
        mbo_registered("2020-08-01", crebo=CREBO, niveau=3, leertraject="bol"),
        registration_changed("2021-02-01", registration="1", leertraject="bbl"),
        registration_changed("2021-03-01", registration="1", planned_end="2023-07-31"),
    ).on(DAY).stands("mbo", crebo=CREBO, niveau=3, leertraject="bbl")


def test_the_planned_end_is_kept_until_another_is_stated() -> None:
    pupil = given(
        mbo_registered("2020-08-01", planned_end="2023-07-31"),
        registration_changed("2021-02-01", registration="1", leertraject="bbl"),
        registration_changed("2021-09-01", registration="1", planned_end="2024-07-31"),
    )
    [registration] = pupil.life.enrolments
    assert [str(stage.planned_end) for stage in registration.stages] == [
        "2023-07-31",
        "2023-07-31",
        "2024-07-31",
    ]


def test_a_level_that_nobody_states_is_not_known() -> None:
    given(mbo_registered("2021-08-01", crebo=CREBO)).on(DAY).stands("mbo", niveau=None)


def test_the_level_of_another_programme_is_not_known_until_it_is_stated() -> None:
    pupil = given(
        mbo_registered("2020-08-01", crebo=CREBO, niveau=3),
        registration_changed("2021-08-01", registration="1", crebo=OTHER_CREBO),
        registration_changed("2021-10-02", registration="1", niveau=2),
    )
    pupil.on(DAY).stands("mbo", crebo=OTHER_CREBO, niveau=None)
    pupil.on("2021-10-02").stands("mbo", crebo=OTHER_CREBO, niveau=2)


def test_a_change_that_names_the_same_programme_keeps_the_level() -> None:
    given(
        mbo_registered("2020-08-01", crebo=CREBO, niveau=3),
        registration_changed("2021-08-01", registration="1", crebo=CREBO, leertraject="bbl"),
    ).on(DAY).stands("mbo", niveau=3)


def test_a_change_on_the_last_day_holds_on_that_day() -> None:
    given(
        mbo_registered("2020-08-01", niveau=2),
        registration_changed(DAY, registration="1", niveau=3),
        mbo_deregistered(DAY, registration="1"),
    ).on(DAY).stands("mbo", niveau=3)


def test_without_a_number_the_only_open_registration_is_meant() -> None:
    pupil = given(
        mbo_registered("2020-08-01", niveau=2),
        registration_changed("2021-02-01", niveau=3),
        mbo_deregistered(DAY),
    )
    pupil.on("2021-10-01").stands("mbo", niveau=3)
    pupil.on("2021-10-02").stands_nowhere()


def test_without_a_number_and_with_several_open_nothing_changes() -> None:
    given(
        mbo_registered("2020-08-01", registration="1"),
        mbo_registered("2020-08-01", registration="2"),
        mbo_deregistered("2021-07-31"),
    ).is_at(MBO, "2020-08-01 on", "2020-08-01 on")


def test_without_a_number_one_that_has_ended_is_not_meant() -> None:
    given(
        mbo_registered("2020-08-01", registration="1"),
        mbo_registered("2020-08-01", registration="2"),
        mbo_deregistered("2021-01-31", registration="2"),
        mbo_deregistered("2021-07-31"),
    ).is_at(MBO, "2020-08-01 to 2021-07-31", "2020-08-01 to 2021-01-31")


def test_without_a_number_one_that_was_ended_by_another_institution_is_not_meant() -> None:
    given(
        mbo_registered("2020-08-01", MBO),
        mbo_registered("2021-02-01", OTHER_MBO),
        mbo_deregistered("2021-07-31", OTHER_MBO),
    ).is_at(OTHER_MBO, "2021-02-01 to 2021-07-31")


def test_without_a_number_an_enrolment_at_a_school_is_not_meant() -> None:
    pupil = given(vmbo_enrolled("2020-08-01"), AT_MBO, mbo_deregistered("2021-07-31"))
    pupil.is_at(VMBO, "2020-08-01 on")
    pupil.is_at(MBO, "2020-08-01 to 2021-07-31")


def test_one_whose_end_was_stated_that_day_is_not_ended_once_more() -> None:
    given(
        mbo_registered("2020-08-01", registration="1"),
        mbo_registered("2020-09-01", registration="2"),
        mbo_deregistered("2021-07-31", registration="2"),
        mbo_deregistered("2021-07-31"),
    ).is_at(MBO, "2020-08-01 to 2021-07-31", "2020-09-01 to 2021-07-31")


def test_one_that_counts_for_the_last_time_that_day_can_still_change() -> None:
    given(
        mbo_registered("2020-08-01", niveau=2),
        mbo_deregistered(DAY),
        registration_changed(DAY, niveau=3),
    ).on(DAY).stands("mbo", niveau=3)


def test_without_a_number_one_institution_does_not_deregister_from_another() -> None:
    pupil = given(
        mbo_registered("2020-08-01", MBO),
        mbo_registered("2021-09-01", OTHER_MBO),
        mbo_deregistered("2021-09-15", MBO),
    )
    pupil.is_at(OTHER_MBO, "2021-09-01 on")


def test_who_starts_in_a_later_year_of_the_programme_is_remembered_so() -> None:
    [registration] = given(mbo_registered("2021-08-01", start_year=2)).life.enrolments
    assert registration.start_year == 2
