"""The rules on programmes of the vmbo: profile, parts, modules, electives, profielwerkstuk."""

import pytest

from leerroute.events import Transition
from pathway.scenario import diploma_awarded, entree_enrolled, vmbo_enrolled, vmbo_year_started
from rules.scenario import (
    elective_chosen,
    elective_completed,
    exam_taken,
    given,
    lwt_placed,
    profile_chosen,
    subjects_set,
    told,
)

in_bb_3 = vmbo_enrolled("2021-08-01", leerweg="bb", leerjaar=3)
in_gl_3 = vmbo_enrolled("2021-08-01", leerweg="gl", leerjaar=3)
in_tl_3 = vmbo_enrolled("2021-08-01", leerweg="tl", leerjaar=3)
in_lwt = lwt_placed("2021-08-15")
in_entree = entree_enrolled("2021-08-15")
care = profile_chosen("2021-09-01", profile="Z&W")

COMMON = ("nederlands", "engels", "maatschappijleer", "lichamelijke-opvoeding", "ckv")


def subjects(*named: str, day: str = "2021-10-01", modules: int | None = 4) -> Transition:
    """Subjects as `wiskunde:profieldeel`, or without a part."""
    several = [dict(zip(("subject", "part"), one.split(":"), strict=False)) for one in named]
    return subjects_set(day, subjects=several, profile_modules=modules)  # type: ignore[no-any-return]


def parts(
    common: tuple[str, ...] = (),
    profile: tuple[str, ...] = (),
    free: tuple[str, ...] = (),
    **said: object,
) -> Transition:
    """Subjects by their part."""
    return subjects(
        *(f"{one}:gemeenschappelijk" for one in common),
        *(f"{one}:profieldeel" for one in profile),
        *(f"{one}:vrij-deel" for one in free),
        **said,  # type: ignore[arg-type]
    )


def electives(how_many: int, day: str = "2022-09-01") -> tuple[Transition, ...]:
    """So many different electives."""
    return tuple(elective_chosen(day, elective=f"16{n:02}") for n in range(how_many))


# VP-01: one profile


def test_vp_01_a_profile_chosen_in_the_school_year_satisfies() -> None:
    given(in_bb_3).when(care).then("VP-01").is_satisfied(rests_on=(1, 2))


def test_vp_01_a_profile_of_last_year_goes_on() -> None:
    next_year = vmbo_year_started("2022-08-01", leerweg="bb", leerjaar=4)
    given(in_bb_3, care).when(next_year).then("VP-01").about(3).is_satisfied()


def test_vp_01_is_open_until_the_end_of_the_school_year_and_then_broken() -> None:
    asked = given(in_bb_3, *electives(1)).then("VP-01")
    asked.on("2022-07-31").is_open(until="2022-07-31")
    asked.on("2022-08-01").is_broken()


def test_vp_01_a_profile_of_the_last_day_is_in_time_and_one_of_the_day_after_is_late() -> None:
    given(in_bb_3).when(profile_chosen("2022-07-31")).then("VP-01").is_satisfied()
    given(in_bb_3).when(profile_chosen("2022-08-01")).then("VP-01").is_broken(late=True)


def test_vp_01_two_profiles_on_one_day_are_broken() -> None:
    other = profile_chosen("2021-09-01", profile="PIE")
    given(in_bb_3, care).when(other).then("VP-01").is_broken(rests_on=(1, 2, 3))


def test_vp_01_the_same_profile_told_twice_is_one() -> None:
    given(in_bb_3, care).when(told(care, leerweg="bb")).then("VP-01").is_satisfied()


def test_vp_01_another_profile_later_takes_the_place_of_the_first() -> None:
    later = profile_chosen("2021-11-01", profile="PIE")
    given(in_bb_3, care).when(later).then("VP-01").is_satisfied(rests_on=(1, 3))


def test_vp_01_a_profile_known_only_as_a_period_around_the_end_of_the_year_is_undetermined() -> (
    None
):
    around, before, after = (
        profile_chosen(day, occurred_until=until)
        for day, until in (
            ("2022-07-31", "2022-08-01"),
            ("2022-07-01", "2022-07-31"),
            ("2022-08-01", "2022-08-09"),
        )
    )
    given(in_bb_3).when(around).then("VP-01").is_undetermined("datum")
    given(in_bb_3).when(before).then("VP-01").is_satisfied()
    given(in_bb_3).when(after).then("VP-01").is_broken(late=True)


def test_vp_01_one_profile_that_was_surely_chosen_is_enough() -> None:
    around = profile_chosen("2022-07-31", occurred_until="2022-08-01")
    given(in_bb_3, care).when(around).then("VP-01").is_satisfied(rests_on=(1, 2))


def test_vp_01_two_profiles_of_which_a_period_may_be_one_day_are_undetermined() -> None:
    around, later = (
        profile_chosen(day, occurred_until="2021-10-01", profile="PIE")
        for day in ("2021-08-15", "2021-09-02")
    )
    given(in_bb_3, care).when(around).then("VP-01").is_undetermined("datum")
    given(in_bb_3, care).when(later).then("VP-01").is_satisfied(rests_on=(1, 3))


def test_vp_01_a_year_known_only_as_a_period_with_the_end_of_one_in_it_is_undetermined() -> None:
    around, within = (
        told(in_bb_3, occurred_on="2021-07-31", occurred_until=until)
        for until in ("2021-08-01", "2021-07-31")
    )
    given(around).when(care).then("VP-01").is_undetermined("datum")
    given(within).when(care).then("VP-01").is_broken(late=True)


@pytest.mark.parametrize(("leerjaar", "asked"), [(2, False), (3, True), (4, True)])
def test_vp_01_is_asked_in_leerjaar_3_and_4(leerjaar: int, asked: bool) -> None:
    found = given(vmbo_enrolled("2021-08-01", leerweg="bb", leerjaar=leerjaar)).then("VP-01")
    assert len(found.judgements) == asked


def test_vp_01_before_leerjaar_3_does_not_apply() -> None:
    given(vmbo_enrolled("2021-08-01", leerjaar=2)).then("VP-01").does_not_apply()


def test_vp_01_is_in_force_from_1_august_2016() -> None:
    before, on = vmbo_enrolled("2016-07-31", leerjaar=3), vmbo_enrolled("2016-08-01", leerjaar=3)
    given(before, *electives(1)).then("VP-01").does_not_apply()
    given(on, *electives(1)).then("VP-01").is_broken()


def test_vp_01_where_nothing_of_the_programme_is_told_it_is_undetermined_after_the_year() -> None:
    asked = given(in_bb_3).then("VP-01")
    asked.on("2022-07-31").does_not_apply()
    asked.on("2022-08-01").is_undetermined("ProfileChosen")


# VP-02: a profile of the leerweg


def test_vp_02_a_profile_of_the_leerweg_satisfies() -> None:
    given(in_bb_3).when(care).then("VP-02").is_satisfied()


def test_vp_02_a_profile_of_tl_outside_tl_is_broken() -> None:
    given(in_bb_3).when(profile_chosen("2021-09-01", profile="economie")).then("VP-02").is_broken()


def test_vp_02_tl_has_profiles_of_its_own() -> None:
    given(in_tl_3).when(profile_chosen("2021-09-01", profile="groen")).then("VP-02").is_satisfied()
    given(in_tl_3).when(care).then("VP-02").is_broken()


def test_vp_02_the_leerweg_of_the_choice_goes_before_that_of_the_enrolment() -> None:
    given(in_tl_3).when(told(care, leerweg="gl")).then("VP-02").is_satisfied()


def test_vp_02_without_a_leerweg_is_undetermined() -> None:
    given(care).then("VP-02").is_undetermined("leerweg")


def test_vp_02_before_the_profiles_does_not_apply() -> None:
    given(profile_chosen("2016-07-31")).then("VP-02").does_not_apply()


# VP-03: three parts


def test_vp_03_a_subject_in_each_part_satisfies() -> None:
    told_parts = parts(("engels",), ("biologie",), ("duits",))
    given(in_tl_3).when(told_parts).then("VP-03").is_satisfied()


def test_vp_03_a_part_without_subjects_is_broken() -> None:
    given(in_tl_3).when(parts(("engels",), ("biologie",))).then("VP-03").is_broken(
        lacks=("vrij-deel",)
    )


def test_vp_03_electives_are_the_free_part() -> None:
    told_parts = parts(("engels",), ("biologie",))
    given(in_bb_3, *electives(1, "2022-07-31")).when(told_parts).then("VP-03").is_satisfied()
    given(in_bb_3, *electives(1, "2022-08-01")).when(told_parts).then("VP-03").is_broken()


def test_vp_03_subjects_without_a_part_leave_it_undetermined() -> None:
    given(in_bb_3).when(subjects("engels")).then("VP-03").is_undetermined("vak")


@pytest.mark.parametrize("route", [in_lwt, in_entree])
def test_vp_03_lwt_and_entree_have_programmes_of_their_own(route: Transition) -> None:
    given(in_bb_3, route).when(subjects("engels:gemeenschappelijk")).then("VP-03").does_not_apply()


def test_vp_03_before_the_profiles_does_not_apply() -> None:
    given().when(parts(("engels",), day="2016-07-31")).then("VP-03").does_not_apply()


# VP-04: the common part


def test_vp_04_the_five_subjects_satisfy() -> None:
    given(in_bb_3).when(parts(COMMON)).then("VP-04").is_satisfied()


@pytest.mark.parametrize("missing", COMMON)
def test_vp_04_each_of_the_five_is_asked(missing: str) -> None:
    four = tuple(one for one in COMMON if one != missing)
    lacks = "kunstvak" if missing == "ckv" else missing
    given(in_bb_3).when(parts(four)).then("VP-04").is_broken(lacks=(lacks,))


def test_vp_04_any_arts_subject_will_do() -> None:
    given(in_bb_3).when(parts((*COMMON[:4], "drama"))).then("VP-04").is_satisfied()


def test_vp_04_a_subject_of_another_part_is_not_in_the_common_part() -> None:
    elsewhere = parts(COMMON[1:], ("nederlands",))
    given(in_bb_3).when(elsewhere).then("VP-04").is_broken(lacks=("nederlands",))


def test_vp_04_a_subject_without_a_part_leaves_it_undetermined() -> None:
    given(in_bb_3).when(subjects(*COMMON)).then("VP-04").is_undetermined("vak")


def test_vp_04_does_not_apply_in_a_leerwerktraject() -> None:
    given(in_bb_3, in_lwt).when(parts(common=("engels",))).then("VP-04").does_not_apply()


# VP-05: rekenen


def test_vp_05_rekenen_in_any_part_satisfies() -> None:
    given().when(subjects("rekenen", day="2019-10-01")).then("VP-05").is_satisfied()


def test_vp_05_a_programme_without_rekenen_is_broken() -> None:
    given().when(subjects("engels", day="2019-10-01")).then("VP-05").is_broken(lacks=("rekenen",))


def test_vp_05_ends_with_the_last_year_of_the_rekentoets() -> None:
    given().when(subjects("engels", day="2020-07-31")).then("VP-05").is_broken()
    given().when(subjects("engels", day="2020-08-01")).then("VP-05").does_not_apply()


# VP-06 .. VP-10: subjects of the profile


@pytest.mark.parametrize("profile", ["E&O", "HBR", "economie"])
@pytest.mark.parametrize("other", ["wiskunde", "frans", "duits"])
def test_vp_06_economie_and_one_of_three(profile: str, other: str) -> None:
    chosen = profile_chosen("2021-09-01", profile=profile)
    given(chosen).when(parts(profile=("economie", other))).then("VP-06").is_satisfied()


def test_vp_06_without_economie_or_without_the_other_is_broken() -> None:
    chosen = profile_chosen("2021-09-01", profile="E&O")
    given(chosen).when(parts(profile=("wiskunde",))).then("VP-06").is_broken(lacks=("economie",))
    given(chosen).when(parts(profile=("economie", "biologie"))).then("VP-06").is_broken(lacks=())


def test_vp_06_without_a_profile_is_undetermined() -> None:
    given().when(parts(profile=("economie",))).then("VP-06").is_undetermined("ProfileChosen")


def test_vp_06_without_parts_is_undetermined() -> None:
    chosen = profile_chosen("2021-09-01", profile="E&O")
    given(chosen).when(subjects("economie", "duits")).then("VP-06").is_undetermined("vak")


def test_vp_06_another_profile_does_not_ask_it() -> None:
    given(care).when(parts(profile=("economie",))).then("VP-06").does_not_apply()


def test_vp_06_a_profile_of_the_same_day_is_known() -> None:
    same_day = profile_chosen("2021-10-01", profile="E&O")
    given(same_day).when(parts(profile=("economie",))).then("VP-06").is_broken(lacks=())


def test_vp_06_a_profile_of_a_later_day_is_not_known_yet() -> None:
    later = profile_chosen("2021-10-02", profile="E&O")
    given(later).when(parts(profile=("economie",))).then("VP-06").is_undetermined("ProfileChosen")


@pytest.mark.parametrize(
    "other", ["wiskunde", "maatschappijkunde", "aardrijkskunde", "geschiedenis"]
)
def test_vp_07_biologie_and_one_of_four(other: str) -> None:
    given(care).when(parts(profile=("biologie", other))).then("VP-07").is_satisfied()


def test_vp_07_without_biologie_is_broken() -> None:
    given(care).when(parts(profile=("wiskunde",))).then("VP-07").is_broken(lacks=("biologie",))


def test_vp_07_holds_for_tl_too_and_not_for_others() -> None:
    in_tl = profile_chosen("2021-09-01", profile="zorg en welzijn")
    green = profile_chosen("2021-09-01", profile="Groen")
    given(in_tl).when(parts(profile=("biologie",))).then("VP-07").is_broken(lacks=())
    given(green).when(parts(profile=("biologie",))).then("VP-07").does_not_apply()


def test_vp_07_without_parts_or_profile_is_undetermined() -> None:
    given(care).when(subjects("biologie", "wiskunde")).then("VP-07").is_undetermined("vak")


@pytest.mark.parametrize("profile", ["BWI", "PIE", "M&T", "MVI", "MaT", "techniek"])
def test_vp_08_wiskunde_and_nask1(profile: str) -> None:
    chosen = profile_chosen("2021-09-01", profile=profile)
    given(chosen).when(parts(profile=("wiskunde", "nask1"))).then("VP-08").is_satisfied()
    given(chosen).when(parts(profile=("wiskunde",))).then("VP-08").is_broken(lacks=("nask1",))


def test_vp_08_one_of_the_two_without_a_part_is_undetermined() -> None:
    chosen = profile_chosen("2021-09-01", profile="BWI")
    told_subjects = subjects("wiskunde:profieldeel", "nask1")
    given(chosen).when(told_subjects).then("VP-08").is_undetermined("vak")


def test_vp_08_other_profiles_do_not_ask_it() -> None:
    given(care).when(parts(profile=("biologie",))).then("VP-08").does_not_apply()


@pytest.mark.parametrize("profile", ["Groen", "groen"])
@pytest.mark.parametrize("other", ["biologie", "nask1"])
def test_vp_09_wiskunde_and_one_of_two(profile: str, other: str) -> None:
    chosen = profile_chosen("2021-09-01", profile=profile)
    given(chosen).when(parts(profile=("wiskunde", other))).then("VP-09").is_satisfied()
    given(chosen).when(parts(profile=(other,))).then("VP-09").is_broken(lacks=("wiskunde",))


def test_vp_09_undetermined_and_not_asked() -> None:
    chosen = profile_chosen("2021-09-01", profile="Groen")
    given(chosen).when(subjects("wiskunde", "nask1")).then("VP-09").is_undetermined("vak")


def test_vp_09_other_profiles_do_not_ask_it() -> None:
    given(care).when(parts(profile=("biologie",))).then("VP-09").does_not_apply()


def test_vp_10_two_of_four_satisfy_and_one_does_not() -> None:
    chosen = profile_chosen("2021-09-01", profile="D&P")
    given(chosen).when(parts(profile=("nask1", "economie"))).then("VP-10").is_satisfied()
    given(chosen).when(parts(profile=("nask1", "duits"))).then("VP-10").is_broken()


def test_vp_10_undetermined_without_parts() -> None:
    chosen = profile_chosen("2021-09-01", profile="D&P")
    given(chosen).when(subjects("wiskunde", "biologie")).then("VP-10").is_undetermined("vak")


def test_vp_10_other_profiles_do_not_ask_it() -> None:
    given(care).when(parts(profile=("biologie",))).then("VP-10").does_not_apply()


@pytest.mark.parametrize("route", [in_lwt, in_entree])
def test_vp_07_lwt_and_entree_have_programmes_of_their_own(route: Transition) -> None:
    given(care, route).when(parts(profile=("wiskunde",))).then("VP-07").does_not_apply()


# VP-11: modules


@pytest.mark.parametrize(
    ("pupil", "modules"), [(in_bb_3, 4), (told(in_bb_3, leerweg="kb"), 4), (in_gl_3, 2)]
)
def test_vp_11_each_leerweg_has_its_number_of_modules(pupil: Transition, modules: int) -> None:
    exactly, one_less = (parts(profile=("profielvak",), modules=modules - n) for n in (0, 1))
    given(pupil).when(exactly).then("VP-11").is_satisfied()
    given(pupil).when(one_less).then("VP-11").is_broken()


def test_vp_11_tl_has_no_modules() -> None:
    for modules in (None, 0):
        given(in_tl_3).when(parts(common=("engels",), modules=modules)).then("VP-11").is_satisfied()
    given(in_tl_3).when(parts(common=("engels",), modules=1)).then("VP-11").is_broken()


def test_vp_11_the_profile_subject_belongs_to_the_profile_part() -> None:
    given(in_bb_3).when(parts(free=("profielvak",))).then("VP-11").is_broken(lacks=("profielvak",))


def test_vp_11_what_is_not_told_leaves_it_undetermined() -> None:
    without_modules = parts(profile=("profielvak",), modules=None)
    given(in_bb_3).when(without_modules).then("VP-11").is_undetermined("profielmodulen")
    given(in_bb_3).when(subjects("profielvak")).then("VP-11").is_undetermined("vak")
    given().when(parts(profile=("profielvak",))).then("VP-11").is_undetermined("leerweg")


def test_vp_11_does_not_apply_in_an_entree() -> None:
    given(in_bb_3, in_entree).when(parts(common=("engels",))).then("VP-11").does_not_apply()


# VP-12: two general subjects in the profile part


def test_vp_12_two_general_subjects_satisfy() -> None:
    two = parts(profile=("biologie", "wiskunde", "profielvak"))
    given(in_bb_3).when(two).then("VP-12").is_satisfied()


def test_vp_12_one_or_three_are_broken() -> None:
    given(in_bb_3).when(parts(profile=("biologie", "profielvak"))).then("VP-12").is_broken()
    three = parts(profile=("biologie", "wiskunde", "nask1"))
    given(in_bb_3).when(three).then("VP-12").is_broken()


def test_vp_12_a_subject_without_a_part_could_be_the_second() -> None:
    maybe = subjects("biologie:profieldeel", "wiskunde")
    given(in_bb_3).when(maybe).then("VP-12").is_undetermined("vak")


def test_vp_12_what_is_no_general_subject_cannot_be_the_second() -> None:
    given(in_bb_3).when(subjects("biologie:profieldeel", "profielwerkstuk")).then(
        "VP-12"
    ).is_broken()


def test_vp_12_does_not_apply_in_a_leerwerktraject() -> None:
    given(in_bb_3, in_lwt).when(parts(common=("engels",))).then("VP-12").does_not_apply()


# VP-13 .. VP-16: by the day of the diploma

bb = diploma_awarded("2023-06-15", diploma="vmbo-bb")
gl = diploma_awarded("2023-06-15", diploma="vmbo-gl")
tl = diploma_awarded("2023-06-15", diploma="vmbo-tl")


@pytest.mark.parametrize("diploma", ["vmbo-bb", "vmbo-kb"])
def test_vp_13_four_electives_satisfy_and_three_do_not(diploma: str) -> None:
    awarded = told(bb, diploma=diploma)
    given(*electives(4)).when(awarded).then("VP-13").is_satisfied()
    given(*electives(3)).when(awarded).then("VP-13").is_broken()


def test_vp_13_one_elective_chosen_and_completed_is_one() -> None:
    done = elective_completed("2023-01-01", elective="1600")
    given(*electives(3), done).when(bb).then("VP-13").is_broken()


def test_vp_13_an_elective_on_the_day_of_the_diploma_counts_and_one_after_it_does_not() -> None:
    last, late = (elective_chosen(day, elective="1699") for day in ("2023-06-15", "2023-06-16"))
    given(*electives(3), last).when(bb).then("VP-13").is_satisfied()
    given(*electives(3), late).when(bb).then("VP-13").is_broken()


def test_vp_13_where_nothing_of_the_programme_is_told_it_is_undetermined() -> None:
    given().when(bb).then("VP-13").is_undetermined("ElectiveChosen")
    given(care).when(bb).then("VP-13").is_broken()


def test_vp_13_other_diplomas_ask_it_not() -> None:
    given().when(gl).then("VP-13").does_not_apply()
    given().when(told(bb, diploma="vmbo-lwt")).then("VP-13").does_not_apply()


def test_vp_14_two_electives_and_a_free_subject_satisfy() -> None:
    given(*electives(2), parts(free=("duits",))).when(gl).then("VP-14").is_satisfied()


def test_vp_14_one_elective_is_too_few() -> None:
    given(*electives(1), parts(free=("duits",))).when(gl).then("VP-14").is_broken(
        lacks=("keuzevakken",)
    )


def test_vp_14_without_a_free_subject_is_broken() -> None:
    only_pws = parts(free=("profielwerkstuk",))
    given(*electives(2), only_pws).when(gl).then("VP-14").is_broken(lacks=("avo-vak",))


def test_vp_14_what_is_not_told_leaves_it_undetermined() -> None:
    given(*electives(2)).when(gl).then("VP-14").is_undetermined("SubjectsSet")
    given(*electives(2), subjects("duits")).when(gl).then("VP-14").is_undetermined("vak")


def test_vp_14_where_nothing_of_the_programme_is_told_it_is_undetermined() -> None:
    given().when(gl).then("VP-14").is_undetermined("ElectiveChosen")


def test_vp_14_other_diplomas_ask_it_not() -> None:
    given().when(tl).then("VP-14").does_not_apply()


def test_vp_15_two_free_subjects_satisfy_and_one_does_not() -> None:
    given(parts(free=("duits", "frans"))).when(tl).then("VP-15").is_satisfied()
    given(parts(free=("duits",))).when(tl).then("VP-15").is_broken(lacks=("avo-vak",))


def test_vp_15_the_programme_last_set_by_the_day_of_the_diploma_counts() -> None:
    first = parts(free=("duits", "frans"))
    later, on_the_day = (parts(free=("duits",), day=d) for d in ("2023-06-16", "2023-06-15"))
    given(first, later).when(tl).then("VP-15").is_satisfied(rests_on=(3, 1))
    given(first, on_the_day).when(tl).then("VP-15").is_broken()


def test_vp_15_a_subject_without_a_part_could_be_the_second() -> None:
    maybe = subjects("duits:vrij-deel", "frans")
    given(maybe).when(tl).then("VP-15").is_undetermined("vak")


def test_vp_15_other_diplomas_ask_it_not() -> None:
    given(parts(free=("duits",))).when(gl).then("VP-15").does_not_apply()


@pytest.mark.parametrize("diploma", [gl, tl])
def test_vp_16_a_profielwerkstuk_among_subjects_or_exams_satisfies(diploma: Transition) -> None:
    given(subjects("profielwerkstuk")).when(diploma).then("VP-16").is_satisfied()
    exam = exam_taken("2023-06-15", subject="profielwerkstuk")
    given(exam).when(diploma).then("VP-16").is_satisfied(rests_on=(1, 2))


def test_vp_16_a_programme_without_it_is_broken() -> None:
    given(subjects("duits")).when(tl).then("VP-16").is_broken(lacks=("profielwerkstuk",))


def test_vp_16_an_exam_after_the_diploma_or_of_another_subject_is_no_profielwerkstuk() -> None:
    late = exam_taken("2023-06-16", subject="profielwerkstuk")
    other = exam_taken("2023-06-01", subject="duits")
    given(subjects("duits"), late, other).when(tl).then("VP-16").is_broken()


def test_vp_16_without_subjects_is_undetermined() -> None:
    given().when(tl).then("VP-16").is_undetermined("SubjectsSet")


def test_vp_16_bb_and_kb_make_none() -> None:
    given().when(bb).then("VP-16").does_not_apply()
