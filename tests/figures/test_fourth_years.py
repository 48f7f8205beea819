"""Figure 1b: all pupils in leerjaar 4 of the vmbo on 1 October, with and without a diploma, a year later."""

import pytest

from figures.judging import cases, ends
from leerroute.events import Transition
from leerroute_projections.fourth_years import fourth_years
from pathway.scenario import (
    OTHER_VMBO,
    died,
    diploma_awarded,
    education_enrolled,
    mbo_registered,
    moved_home,
    vmbo_enrolled,
    vmbo_left,
    vmbo_year_started,
)

IN_4 = vmbo_enrolled("2020-08-01", leerjaar=4, leerweg="kb")
LEFT = vmbo_left("2021-07-31")


def group(*facts: Transition) -> dict[str, str | None]:
    """The groups of the case of 2020-2021."""
    found = cases(fourth_years, IN_4, *facts)
    [case] = [one for one in found if one.group["school_year"] == "2020"]
    return dict(case.group)


def test_who_is_in_leerjaar_4_of_the_vmbo_is_counted_with_or_without_a_diploma() -> None:
    diploma = diploma_awarded("2021-07-01", diploma="vmbo-kb")
    assert ends(fourth_years, IN_4, LEFT) == {2020: "not-in-education"}
    assert ends(fourth_years, IN_4, diploma) == {2020: "not-in-education"}


def test_leerjaar_3_and_a_leerjaar_4_of_the_havo_are_not_counted() -> None:
    havo = education_enrolled("2020-08-01", education="havo", leerjaar=4)
    assert ends(fourth_years, vmbo_enrolled("2020-08-01", leerjaar=3), LEFT) == {}
    assert ends(fourth_years, havo) == {}


def test_who_begins_leerjaar_4_after_1_october_is_counted_a_year_later() -> None:
    in_3, later = vmbo_enrolled("2019-08-01"), vmbo_year_started("2020-10-02")
    on_the_day = vmbo_year_started("2020-10-01")
    ended = vmbo_left("2021-12-31")
    assert ends(fourth_years, in_3, later, ended) == {2021: "not-in-education"}
    assert ends(fourth_years, in_3, on_the_day, vmbo_left("2021-07-31")) == {
        2020: "not-in-education"
    }


def test_the_leerjaar_is_the_last_known_in_a_year_for_which_none_was_reported() -> None:
    assert ends(fourth_years, IN_4, vmbo_left("2022-07-31")) == {
        2020: "other-vo",
        2021: "not-in-education",
    }


def test_who_has_died_by_the_first_1_october_is_not_counted_and_by_the_next_has_died() -> None:
    assert ends(fourth_years, IN_4, died("2020-10-01")) == {}
    assert ends(fourth_years, IN_4, died("2020-10-02")) == {2020: "died"}
    assert ends(fourth_years, IN_4, died("2021-10-01"))[2020] == "died"


def test_the_level_in_the_mbo_is_that_of_the_next_1_october() -> None:
    registered = mbo_registered("2021-08-01", niveau=3)
    assert ends(fourth_years, IN_4, LEFT, registered)[2020] == "mbo-3"


@pytest.mark.parametrize(
    ("day", "diploma"),
    [("2020-10-01", "nee"), ("2020-10-02", "ja"), ("2021-10-01", "ja"), ("2021-10-02", "nee")],
)
def test_a_diploma_counts_from_2_october_up_to_and_including_1_october(
    day: str, diploma: str
) -> None:
    awarded = diploma_awarded(day, diploma="vmbo-kb")
    assert group(awarded)["diploma"] == diploma


@pytest.mark.parametrize(
    ("kind", "diploma"), [("vmbo-lwt", "ja"), ("vmbo-tl", "ja"), ("entree", "nee"), ("havo", "nee")]
)
def test_only_a_vmbo_diploma_is_a_diploma_here(kind: str, diploma: str) -> None:
    assert group(diploma_awarded("2021-07-01", diploma=kind))["diploma"] == diploma


def test_leerweg_school_and_region_are_those_of_the_first_1_october() -> None:
    found = group(
        moved_home("2020-08-01", home=21),
        moved_home("2020-10-02", home=22),
        vmbo_enrolled("2020-10-02", where=OTHER_VMBO, leerjaar=4, leerweg="bb"),
    )
    assert (found["leerweg"], found["school"], found["region"]) == ("kb", "02QZ00", "21")
