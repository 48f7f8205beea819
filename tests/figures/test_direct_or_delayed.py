"""Figure 1c: whether graduates of the vmbo go on at once, after some years, or not yet."""

from datetime import date
from typing import Any

import pytest

from figures.judging import cases, ends
from leerroute.events import Transition
from leerroute_projections.direct_or_delayed import direct_or_delayed
from pathway.scenario import (
    died,
    diploma_awarded,
    education_enrolled,
    education_left,
    entree_enrolled,
    left_register,
    mbo_registered,
    vmbo_enrolled,
)

GRADUATED = diploma_awarded("2020-07-01", diploma="vmbo-kb")


def years(*facts: Transition, known_on: date = date(2026, 8, 1)) -> str | None:
    """After how many years the graduate of 2019-2020 goes on."""
    [case] = cases(direct_or_delayed, GRADUATED, *facts, known_on=known_on)
    wanted = {None: "none-yet", "0": "direct"}.get(case.group["years"], "delayed")
    assert case.category == wanted
    return case.group["years"]


@pytest.mark.parametrize(
    ("day", "after"), [("2020-10-01", "0"), ("2020-10-02", "1"), ("2023-10-01", "3")]
)
def test_delay_is_the_number_of_1_octobers_without(day: str, after: str) -> None:
    assert years(mbo_registered(day)) == after


@pytest.mark.parametrize("kind", ["havo", "ho"])
def test_havo_and_higher_education_end_the_waiting_too(kind: str) -> None:
    assert years(education_enrolled("2021-09-01", education=kind)) == "1"


@pytest.mark.parametrize("kind", ["vwo", "vavo", "pro", "vso", "so", "niet-bekostigd"])
def test_other_education_does_not_end_the_waiting(kind: str) -> None:
    assert years(education_enrolled("2020-09-01", education=kind)) is None


def test_another_year_in_the_vmbo_or_an_examination_only_does_not_end_the_waiting() -> None:
    assert years(vmbo_enrolled("2020-08-15", leerjaar=4)) is None
    assert years(mbo_registered("2020-08-15", examendeelnemer=True)) is None


def test_what_ends_before_1_october_does_not_end_the_waiting() -> None:
    begun = education_enrolled("2020-08-01", education="havo")
    assert years(begun, education_left("2020-09-30", education="havo")) is None
    assert years(begun, education_left("2020-10-01", education="havo")) == "0"


def test_every_1_october_that_has_come_counts_and_none_that_has_not() -> None:
    later = mbo_registered("2022-08-01")
    assert years(later, known_on=date(2022, 9, 30)) is None
    assert years(later, known_on=date(2022, 10, 1)) == "2"


def test_who_died_by_the_day_has_not_gone_on_and_who_died_later_had() -> None:
    begun = mbo_registered("2020-08-01")
    assert years(begun, died("2020-10-01")) is None
    assert years(begun, died("2020-10-02")) == "0"


def test_who_lives_abroad_and_learns_here_has_gone_on() -> None:
    assert years(left_register("2020-08-01"), mbo_registered("2020-08-01")) == "0"


def test_of_two_diplomas_in_two_years_each_has_its_own_delay() -> None:
    facts = (GRADUATED, diploma_awarded("2021-07-01", diploma="vmbo-tl"))
    found = cases(direct_or_delayed, *facts, mbo_registered("2022-08-01"))
    assert [one.group["years"] for one in found] == ["2", "1"]


def test_entree_within_the_vmbo_and_the_window_of_1a_hold_here_too() -> None:
    entree: tuple[Any, ...] = (
        entree_enrolled("2019-09-01"),
        diploma_awarded("2020-07-01", diploma="entree"),
    )
    assert ends(direct_or_delayed, *entree) == {}
    assert ends(direct_or_delayed, diploma_awarded("2020-10-02", diploma="vmbo-kb")) == {
        2020: "none-yet"
    }
