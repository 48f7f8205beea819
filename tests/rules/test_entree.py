import pytest

from pathway.scenario import (
    CREBO,
    ENTREE_CREBO,
    MBO,
    diploma_awarded,
    education_enrolled,
    entree_ended,
    entree_enrolled,
    mbo_deregistered,
    mbo_registered,
    registration_changed,
    vmbo_enrolled,
    vmbo_left,
)
from rules.scenario import AProgramme, ListedCodes, exam_taken, given

pupil = vmbo_enrolled("2021-08-01", leerjaar=3, leerweg="bb")
begun = entree_enrolled("2021-09-01")
ended = entree_ended("2022-07-31", outcome=True)
entree_diploma = diploma_awarded("2022-06-30", where=MBO, diploma="entree")
bb_diploma = diploma_awarded("2022-06-30", diploma="vmbo-bb")


# ENT-01: stays at the vmbo


def test_ent_01_who_stays_enrolled_until_the_last_day_satisfies() -> None:
    left = vmbo_left("2022-07-31")
    given(pupil, begun, ended).when(left).then("ENT-01").is_satisfied()
    given(pupil, begun).then("ENT-01").is_satisfied()


def test_ent_01_who_leaves_a_day_earlier_does_not_from_that_day_on() -> None:
    left = vmbo_left("2022-07-30")
    asked = given(pupil, begun, ended).when(left).then("ENT-01")
    asked.on("2022-07-30").does_not_apply()
    asked.on("2022-07-31").is_broken(lacks=("vmbo",))


def test_ent_01_who_leaves_while_it_goes_on_does_not() -> None:
    given(pupil, begun).when(vmbo_left("2022-07-31")).then("ENT-01").is_broken()


def test_ent_01_who_was_enrolled_only_later_or_before_does_not_from_the_first_day() -> None:
    later = vmbo_enrolled("2021-09-02", leerjaar=3)
    asked = given(begun).when(later).then("ENT-01")
    asked.on("2021-09-01").is_broken()
    given(pupil, vmbo_left("2021-08-31")).when(begun).then("ENT-01").on("2021-09-01").is_broken()


def test_ent_01_another_school_the_day_after_leaves_no_gap_and_two_days_after_does() -> None:
    left = vmbo_left("2021-12-31")
    day_after = vmbo_enrolled("2022-01-01", where="05AB00", leerjaar=3)
    two_after = vmbo_enrolled("2022-01-02", where="05AB00", leerjaar=3)
    given(pupil, begun, left).when(day_after).then("ENT-01").is_satisfied()
    given(pupil, begun, left).when(two_after).then("ENT-01").is_broken()


def test_ent_01_an_enrolment_within_a_longer_one_changes_nothing() -> None:
    within = vmbo_enrolled("2021-10-01", where="05AB00", leerjaar=3)
    short = vmbo_left("2021-11-01", where="05AB00")
    until = vmbo_left("2022-07-31")
    given(pupil, begun, ended, within, short).when(until).then("ENT-01").is_satisfied()


def test_ent_01_another_kind_of_education_is_no_vmbo() -> None:
    havo = education_enrolled("2021-08-01", education="havo", leerjaar=3)
    gone = vmbo_left("2021-08-31")
    given(havo, pupil, gone).when(begun).then("ENT-01").is_broken()


def test_ent_01_an_ordinary_registration_beside_it_is_broken_and_an_examendeelnemer_is_not() -> (
    None
):
    full = mbo_registered("2021-10-01", crebo=ENTREE_CREBO, niveau=1)
    only_exam = mbo_registered("2021-10-01", crebo=ENTREE_CREBO, niveau=1, leertraject="ex")
    asked = given(pupil, begun).when(full).then("ENT-01")
    asked.on("2021-09-30").does_not_apply()
    asked.on("2021-10-01").is_broken(lacks=("examendeelnemer",))
    given(pupil, begun).when(only_exam).then("ENT-01").is_satisfied()


def test_ent_01_a_registration_of_before_or_after_is_not_beside_it() -> None:
    full = mbo_registered("2021-08-01", registration="1", niveau=1)
    until, day_before = (
        mbo_deregistered(d, registration="1") for d in ("2021-09-01", "2021-08-31")
    )
    given(pupil, full, until).when(begun).then("ENT-01").on("2021-09-01").is_broken()
    given(pupil, full, day_before).when(begun).then("ENT-01").is_satisfied()
    last_day, after = (mbo_registered(d, niveau=2) for d in ("2022-07-31", "2022-08-01"))
    given(pupil, begun, ended).when(last_day).then("ENT-01").is_broken()
    given(pupil, begun, ended).when(after).then("ENT-01").is_satisfied()


def test_ent_01_without_any_vmbo_known_it_is_undetermined() -> None:
    given(begun).then("ENT-01").is_undetermined("VmboEnrolled")


def test_ent_01_a_second_entree_is_judged_by_its_own_days() -> None:
    second = entree_enrolled("2022-09-01", crebo="25250")
    gone = vmbo_left("2022-07-31")
    asked = given(pupil, begun, ended, gone).when(second).then("ENT-01")
    asked.about(2).is_satisfied()
    asked.about(5).is_broken()


def test_ent_01_is_about_who_begins() -> None:
    given(pupil).then("ENT-01").does_not_apply()


# ENT-02: a better chance


def test_ent_02_a_positive_advice_satisfies_and_a_negative_one_is_a_warning() -> None:
    advised = entree_enrolled("2021-09-01", advice="positief")
    against = entree_enrolled("2021-09-01", advice="negatief")
    given(pupil).when(advised).then("ENT-02").is_satisfied()
    given(pupil).when(against).then("ENT-02").is_broken(severity="S")


def test_ent_02_without_an_advice_it_is_undetermined() -> None:
    given(pupil).when(begun).then("ENT-02").is_undetermined("advies")


def test_ent_02_is_about_who_begins() -> None:
    given(pupil).then("ENT-02").does_not_apply()


# ENT-04: a diploma of the mbo


def test_ent_04_an_entree_diploma_satisfies() -> None:
    given(pupil, begun).when(entree_diploma).then("ENT-04").is_satisfied()


def test_ent_04_a_vmbo_diploma_contradicts_it() -> None:
    given(pupil, begun).when(bb_diploma).then("ENT-04").is_broken()


@pytest.mark.parametrize("day", ["2021-09-01", "2022-06-30"])
def test_ent_04_unless_there_was_a_central_examination_since_the_beginning(day: str) -> None:
    central = exam_taken(day, exam="centraal", mark=6)
    given(pupil, begun, central).when(bb_diploma).then("ENT-04").is_satisfied()


@pytest.mark.parametrize("day", ["2021-08-31", "2022-07-01"])
def test_ent_04_one_of_before_or_after_does_not_explain_it(day: str) -> None:
    central = exam_taken(day, exam="centraal", mark=6)
    given(pupil, begun, central).when(bb_diploma).then("ENT-04").is_broken()


def test_ent_04_an_examination_of_an_unknown_kind_makes_it_undetermined() -> None:
    unknown = exam_taken("2022-05-15", mark=6)
    school = exam_taken("2022-05-15", exam="schoolexamen", mark=6)
    given(pupil, begun, unknown).when(bb_diploma).then("ENT-04").is_undetermined("soort")
    given(pupil, begun, school).when(bb_diploma).then("ENT-04").is_broken()


def test_ent_04_who_followed_no_entree_or_began_later_is_not_meant() -> None:
    that_day, day_after = entree_enrolled("2022-06-30"), entree_enrolled("2022-07-01")
    given(pupil).when(bb_diploma).then("ENT-04").does_not_apply()
    given(pupil, that_day).when(bb_diploma).then("ENT-04").is_broken()
    given(pupil, day_after).when(bb_diploma).then("ENT-04").does_not_apply()


def test_ent_04_a_diploma_of_level_2_is_another_matter() -> None:
    mbo_2 = diploma_awarded("2022-06-30", where=MBO, diploma="mbo-2")
    given(pupil, begun).when(mbo_2).then("ENT-04").does_not_apply()


# ENT-05: examendeelnemer at the examination


def test_ent_05_registered_for_examination_on_the_day_satisfies_and_a_day_later_does_not() -> None:
    that_day = entree_enrolled("2021-09-01", examendeelnemer_on="2022-06-30")
    day_after = entree_enrolled("2021-09-01", examendeelnemer_on="2022-07-01")
    given(pupil, that_day).when(entree_diploma).then("ENT-05").is_satisfied()
    given(pupil, day_after).when(entree_diploma).then("ENT-05").is_broken()


def test_ent_05_a_registration_as_examendeelnemer_that_holds_that_day_satisfies() -> None:
    only_exam = mbo_registered("2021-10-01", registration="1", leertraject="ex")
    gone = mbo_deregistered("2022-06-29", registration="1")
    given(pupil, begun, only_exam).when(entree_diploma).then("ENT-05").is_satisfied()
    given(pupil, begun, only_exam, gone).when(entree_diploma).then("ENT-05").is_undetermined(
        "examendeelnemer_op"
    )


def test_ent_05_an_ordinary_registration_is_not_what_is_asked() -> None:
    full = mbo_registered("2021-10-01", niveau=1)
    given(pupil, begun, full).when(entree_diploma).then("ENT-05").is_broken()


def test_ent_05_the_last_entree_begun_by_the_day_counts() -> None:
    stated = entree_enrolled("2021-09-01", examendeelnemer_on="2021-10-01")
    second, later = entree_enrolled("2022-06-30"), entree_enrolled("2022-07-01")
    given(pupil, stated, second).when(entree_diploma).then("ENT-05").is_undetermined(
        "examendeelnemer_op"
    )
    given(pupil, stated, later).when(entree_diploma).then("ENT-05").is_satisfied()


def test_ent_05_without_any_registration_it_is_undetermined() -> None:
    given(pupil, begun).when(entree_diploma).then("ENT-05").is_undetermined("examendeelnemer_op")


def test_ent_05_is_about_entree_within_the_vmbo() -> None:
    given(pupil).when(entree_diploma).then("ENT-05").does_not_apply()
    given(pupil, begun).when(bb_diploma).then("ENT-05").does_not_apply()


# ENT-06: opens level 2


def test_ent_06_who_goes_on_at_level_2_used_it() -> None:
    on = mbo_registered("2022-08-01", niveau=2)
    that_day = mbo_registered("2022-06-30", niveau=2)
    given(pupil, begun, entree_diploma).when(on).then("ENT-06").is_satisfied()
    given(pupil, begun, entree_diploma).when(that_day).then("ENT-06").is_satisfied()


def test_ent_06_another_level_or_a_registration_before_the_diploma_is_not_that() -> None:
    for registered in (
        mbo_registered("2022-08-01", niveau=1),
        mbo_registered("2022-08-01", niveau=3),
        mbo_registered("2022-06-29", niveau=2),
    ):
        given(pupil, begun, entree_diploma).when(registered).then("ENT-06").does_not_apply()


def test_ent_06_a_level_that_is_not_stated_is_that_of_the_list() -> None:
    on = mbo_registered("2022-08-01", crebo=CREBO)
    codes = ListedCodes(programmes={CREBO: AProgramme(niveau=2)})
    given(pupil, begun, entree_diploma, codes=codes).when(on).then("ENT-06").is_satisfied()


def test_ent_06_who_begins_at_a_dossier_goes_on_at_the_level_that_is_known_first() -> None:
    on = mbo_registered("2022-08-01")
    chosen = registration_changed("2023-01-15", registration="1", niveau=2)
    given(pupil, begun, entree_diploma, on).when(chosen).then("ENT-06").is_satisfied()


def test_ent_06_without_a_level_it_is_undetermined() -> None:
    on = mbo_registered("2022-08-01")
    given(pupil, begun, entree_diploma).when(on).then("ENT-06").is_undetermined("niveau")


def test_ent_06_is_about_entree_within_the_vmbo() -> None:
    on = mbo_registered("2022-08-01", niveau=2)
    later = entree_enrolled("2022-07-01")
    given(pupil, entree_diploma).when(on).then("ENT-06").does_not_apply()
    given(pupil, entree_diploma, later).when(on).then("ENT-06").does_not_apply()
    given(pupil, begun, bb_diploma).when(on).then("ENT-06").does_not_apply()


def test_ent_06_a_registration_that_goes_on_is_not_begun_again() -> None:
    on, again = mbo_registered("2022-08-01", niveau=2), mbo_registered("2023-08-01", niveau=2)
    given(pupil, begun, entree_diploma, on).when(again).then("ENT-06").about(5).does_not_apply()
