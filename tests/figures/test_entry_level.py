"""Figure 1e: the level at which somebody enters the mbo, against the level that fits what was awarded before."""

import pytest

from figures.judging import cases, ends
from leerroute.events import Transition
from leerroute_projections.answer import Case
from leerroute_projections.entry_level import entry_level
from pathway.scenario import (
    OTHER_MBO,
    died,
    diploma_awarded,
    education_enrolled,
    education_left,
    mbo_deregistered,
    mbo_registered,
    moved_home,
    registration_changed,
    vmbo_enrolled,
    vmbo_left,
    vmbo_year_started,
)

ENTERED = mbo_registered("2021-08-01", niveau=3)


def entry(*facts: Transition) -> Case:
    """The one case of the pupil."""
    [case] = cases(entry_level, *facts)
    return case


@pytest.mark.parametrize(
    ("diploma", "expected"),
    [
        ("vmbo-lwt", "2"),
        ("vmbo-bb", "2"),
        ("vmbo-kb", "3"),
        ("vmbo-gl", "4"),
        ("vmbo-tl", "4"),
        ("havo", "4"),
        ("vwo", "4"),
        ("entree", "2"),
        ("mbo-2", "3"),
        ("mbo-3", "4"),
        ("pro-certificaat", "1"),
        ("vso-certificaat", "2"),
    ],
)
def test_each_diploma_has_its_own_expected_level(diploma: str, expected: str) -> None:
    awarded = diploma_awarded("2021-07-01", diploma=diploma)
    assert entry(awarded, ENTERED).group["expected"] == expected


@pytest.mark.parametrize(
    ("diplomas", "expected"),
    [
        (("vmbo-tl", "vmbo-bb"), "4"),
        (("pro-certificaat", "vmbo-kb"), "3"),
        (("vmbo-bb", "mbo-2"), "3"),
    ],
)
def test_the_highest_that_follows_from_all_diplomas_is_expected(
    diplomas: tuple[str, ...], expected: str
) -> None:
    awarded = [
        diploma_awarded(f"2021-07-0{n}", diploma=one) for n, one in enumerate(diplomas, start=1)
    ]
    assert entry(*awarded, ENTERED).group["expected"] == expected


def test_a_diploma_on_1_october_itself_counts_and_one_a_day_later_does_not() -> None:
    before = vmbo_enrolled("2020-08-01")
    on_the_day = diploma_awarded("2021-10-01", diploma="vmbo-tl")
    too_late = diploma_awarded("2021-10-02", diploma="vmbo-tl")
    found = [entry(before, ENTERED, one).group["expected"] for one in (on_the_day, too_late)]
    assert found == ["4", "2"]


def test_without_a_diploma_level_2_is_expected_and_after_pro_entree() -> None:
    vmbo = (vmbo_enrolled("2019-08-01"), vmbo_left("2020-07-31"))
    pro = (
        education_enrolled("2020-08-01", education="pro"),
        education_left("2021-07-31", education="pro"),
    )
    assert entry(*vmbo, ENTERED).group["expected"] == "2"
    assert entry(*vmbo, *pro, ENTERED).group["expected"] == "1"


def test_who_left_pro_for_the_vmbo_is_not_held_to_entree() -> None:
    pro = (
        education_enrolled("2019-08-01", education="pro"),
        education_left("2020-07-31", education="pro"),
    )
    assert entry(*pro, vmbo_enrolled("2020-08-01"), ENTERED).group["expected"] == "2"


@pytest.mark.parametrize(
    ("niveau", "category"), [(None, "unknown"), (2, "below"), (3, "at"), (4, "above")]
)
def test_the_level_at_entry_is_held_against_the_expected(niveau: int | None, category: str) -> None:
    kb = diploma_awarded("2021-07-01", diploma="vmbo-kb")
    assert ends(entry_level, kb, mbo_registered("2021-08-01", niveau=niveau)) == {2021: category}


def test_the_entry_is_the_first_1_october_in_the_mbo() -> None:
    kb = diploma_awarded("2020-07-01", diploma="vmbo-kb")
    between = (
        mbo_registered("2020-10-02", niveau=1),
        mbo_deregistered("2021-09-30", registration="1"),
    )
    there = (
        mbo_registered("2021-10-01", where=OTHER_MBO, niveau=3),
        registration_changed("2022-08-01", where=OTHER_MBO, niveau=4),
    )
    assert ends(entry_level, kb, *between, *there) == {2021: "at"}


def test_an_examination_only_is_no_entry() -> None:
    kb = diploma_awarded("2020-07-01", diploma="vmbo-kb")
    examinations = mbo_registered("2020-08-01", niveau=2, examendeelnemer=True)
    assert ends(entry_level, kb, examinations) == {}


def test_who_has_died_by_the_day_does_not_enter() -> None:
    kb = diploma_awarded("2021-07-01", diploma="vmbo-kb")
    assert ends(entry_level, kb, ENTERED, died("2021-10-01")) == {}
    assert ends(entry_level, kb, ENTERED, died("2021-10-02")) == {2021: "at"}


def test_of_whom_nothing_is_known_before_is_counted_apart() -> None:
    later = diploma_awarded("2022-07-01", diploma="mbo-2")
    assert cases(entry_level, ENTERED, later) == []
    assert len(cases(entry_level, ENTERED, later, left_out="earlier-unknown")) == 1


def test_an_earlier_1_october_or_diploma_is_something_before_an_enrolment_in_between_is_not() -> (
    None
):
    on_the_day = (vmbo_enrolled("2020-10-01"), vmbo_left("2021-07-31"))
    between = (vmbo_enrolled("2020-10-02"), vmbo_left("2021-07-31"))
    certificate = diploma_awarded("2021-10-01", diploma="vso-certificaat")
    assert ends(entry_level, *on_the_day, ENTERED) == {2021: "above"}
    assert ends(entry_level, *between, ENTERED) == {}
    assert ends(entry_level, certificate, ENTERED) == {2021: "above"}


def test_leerweg_and_region_are_those_known_on_the_day_of_entry() -> None:
    found = entry(
        vmbo_enrolled("2019-08-01", leerweg="kb"),
        vmbo_year_started("2020-08-01", leerweg="bb"),
        moved_home("2021-10-01", home=21),
        ENTERED,
        vmbo_enrolled("2021-10-02", leerweg="tl"),
        moved_home("2021-10-02", home=22),
    ).group
    assert (found["leerweg"], found["region"], found["institution"]) == ("bb", "21", "25LH")


def test_of_two_leerwegen_told_for_one_day_the_last_counts() -> None:
    begun = vmbo_enrolled("2019-08-01", leerweg="bb")
    assert (
        entry(begun, vmbo_year_started("2019-08-01", leerweg="kb"), ENTERED).group["leerweg"]
        == "kb"
    )


def test_the_diploma_of_who_never_stood_in_the_mbo_makes_no_case() -> None:
    assert ends(entry_level, diploma_awarded("2021-07-01", diploma="mbo-2")) == {}


@pytest.mark.parametrize(("diploma", "niveau"), [("vmbo-bb", 2), ("vmbo-kb", 3), ("vmbo-tl", 4)])
def test_the_definition_prints_after_what_each_level_is_expected(diploma: str, niveau: int) -> None:
    [line] = [one.nl for one in entry_level.readings if diploma in one.nl]
    assert line.startswith(f"Verwacht niveau {niveau}: ")
