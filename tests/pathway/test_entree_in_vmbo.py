"""Who follows the entreeopleiding within the vmbo stays a vmbo pupil. Source: 1-transitions A, "Which position counts"."""

from pathway.scenario import (
    ENTREE_CREBO,
    MBO,
    OTHER_CREBO,
    OTHER_MBO,
    diploma_awarded,
    entree_ended,
    entree_enrolled,
    given,
    mbo_registered,
    vmbo_enrolled,
    vmbo_left,
)

AT_THE_VMBO = vmbo_enrolled("2019-08-01", leerweg="bb")
ENTREE = entree_enrolled("2020-08-01")
DAY = "2020-10-01"


def test_an_entree_pupil_is_a_vmbo_pupil() -> None:
    given(AT_THE_VMBO, ENTREE).on(DAY).stands("vo", kind="vmbo", leerweg="bb")


def test_so_is_one_registered_as_examendeelnemer() -> None:
    registered = mbo_registered("2020-08-01", crebo=ENTREE_CREBO, niveau=1, examendeelnemer=True)
    given(AT_THE_VMBO, ENTREE, registered).on(DAY).stands("vo")


def test_so_is_one_whose_registration_does_not_say_examendeelnemer() -> None:
    registered = mbo_registered("2020-08-01", crebo=ENTREE_CREBO, niveau=1)
    given(AT_THE_VMBO, ENTREE, registered).on(DAY).stands("vo")


def test_a_registration_for_another_programme_counts() -> None:
    registered = mbo_registered("2020-08-01", crebo=OTHER_CREBO, niveau=2)
    given(AT_THE_VMBO, ENTREE, registered).on(DAY).stands("mbo", niveau=2)


def test_a_registration_at_another_institution_counts() -> None:
    registered = mbo_registered("2020-08-01", OTHER_MBO, crebo=ENTREE_CREBO, niveau=1)
    given(AT_THE_VMBO, ENTREE, registered).on(DAY).stands("mbo", school=OTHER_MBO)


def test_after_the_entree_has_ended_its_registration_counts() -> None:
    registered = mbo_registered("2020-08-01", crebo=ENTREE_CREBO, niveau=1)
    pupil = given(AT_THE_VMBO, ENTREE, registered, entree_ended("2020-10-01"))
    pupil.on("2020-10-01").stands("vo")
    pupil.on("2020-10-02").stands("mbo")


def test_before_the_entree_has_begun_its_registration_counts() -> None:
    registered = mbo_registered("2019-10-01", crebo=ENTREE_CREBO, niveau=1)
    given(AT_THE_VMBO, registered, entree_enrolled("2020-10-01")).on("2020-09-30").stands("mbo")


def test_who_has_left_the_vmbo_is_a_vmbo_pupil_no_longer() -> None:
    registered = mbo_registered("2020-08-01", crebo=ENTREE_CREBO, niveau=1)
    pupil = given(AT_THE_VMBO, ENTREE, registered, vmbo_left("2020-10-01"))
    pupil.on("2020-10-01").stands("vo")
    pupil.on("2020-10-02").stands("mbo", niveau=1)


def test_an_entree_diploma_ends_neither_the_vmbo_nor_the_entree() -> None:
    pupil = given(
        AT_THE_VMBO,
        ENTREE,
        diploma_awarded("2021-06-20", MBO, diploma="entree", crebo=ENTREE_CREBO),
    )
    pupil.on("2021-10-01").stands("vo", kind="vmbo")
    assert pupil.life.entrees[0].last_day is None


def test_an_entree_without_the_vmbo_is_no_position() -> None:
    given(ENTREE).on(DAY).stands_nowhere()


def test_an_entree_of_one_day_ends_on_that_day() -> None:
    [entree] = given(AT_THE_VMBO, ENTREE, entree_ended("2020-08-01")).life.entrees
    assert entree.last_day == entree.first_day
