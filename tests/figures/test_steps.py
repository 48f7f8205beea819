"""Figure 1f: higher, lower, delayed or again, from one 1 October to the next."""

from datetime import date

import pytest

from figures.judging import cases, ends
from leerroute.events import Transition
from leerroute_projections.answer import Case
from leerroute_projections.steps import steps
from pathway.scenario import (
    OTHER_VMBO,
    died,
    education_enrolled,
    education_left,
    mbo_deregistered,
    mbo_registered,
    route_left,
    route_started,
    vmbo_enrolled,
    vmbo_left,
    vmbo_year_started,
)

HAVO = "havo"


def case_from(origin: tuple[int, str | None], to: tuple[int | None, str | None]) -> Case:
    """The case of 2020-2021 of a pupil in this leerjaar and level, and in that a year later."""
    leerjaar, leerweg = origin
    begun = vmbo_enrolled("2020-08-01", leerjaar=leerjaar, leerweg=leerweg)
    ended = vmbo_left("2022-07-31", where=OTHER_VMBO)
    [case] = cases(steps, begun, vmbo_left("2021-07-31"), next_year(*to), ended)
    return case


def next_year(leerjaar: int | None, level: str | None) -> Transition:
    """What somebody begins in August 2021."""
    if level == HAVO:
        begun: Transition = education_enrolled("2021-08-01", education="havo", leerjaar=leerjaar)
    else:
        begun = vmbo_enrolled("2021-08-01", where=OTHER_VMBO, leerjaar=leerjaar, leerweg=level)
    return begun


def step(leerjaar: int, level: str | None, next_leerjaar: int, next_level: str | None) -> str:
    """How a step ends."""
    return case_from((leerjaar, level), (next_leerjaar, next_level)).category or "x"


def test_the_next_leerjaar_at_the_same_level_is_straight_on() -> None:
    assert step(3, "kb", 4, "kb") == "straight"


@pytest.mark.parametrize(
    ("level", "next_level"), [("bb", "kb"), ("kb", "gl"), ("kb", "tl"), ("gl", HAVO), ("tl", HAVO)]
)
def test_the_levels_are_bb_kb_gl_and_tl_havo(level: str, next_level: str) -> None:
    assert step(3, level, 4, next_level) == "up"


@pytest.mark.parametrize(("level", "next_level"), [("kb", "bb"), ("gl", "kb"), ("tl", "bb")])
def test_a_lower_level_is_down(level: str, next_level: str) -> None:
    assert step(3, level, 4, next_level) == "down"


@pytest.mark.parametrize(("level", "next_level"), [("gl", "tl"), ("tl", "gl")])
def test_gl_and_tl_are_one_level(level: str, next_level: str) -> None:
    assert step(3, level, 4, next_level) == "straight"
    assert step(3, level, 3, next_level) == "doubling"


def test_the_same_leerjaar_and_level_is_doing_it_again() -> None:
    assert [step(n, "kb", n, "kb") for n in (1, 2, 3, 4)] == ["doubling"] * 4


def test_the_same_leerjaar_at_another_level_is_delayed_up_or_down() -> None:
    assert step(3, "kb", 3, "tl") == "up-delayed"
    assert step(3, "kb", 3, "bb") == "down-delayed"
    assert step(4, "tl", 4, HAVO) == "up-delayed"


def test_a_lower_leerjaar_is_delayed_and_not_doing_it_again() -> None:
    assert step(4, "kb", 3, "kb") == "delayed"
    assert step(4, "kb", 3, "tl") == "up-delayed"


def test_a_leerjaar_skipped_is_no_delay() -> None:
    assert step(2, "kb", 4, "kb") == "straight"


def test_from_leerjaar_1_and_2_nobody_goes_up_or_down() -> None:
    assert [step(n, "kb", n + 1, "tl") for n in (1, 2, 3)] == ["straight", "straight", "up"]
    assert [step(n, "kb", n, "bb") for n in (1, 2, 3)] == ["delayed", "delayed", "down-delayed"]


def test_without_a_level_in_one_of_the_years_there_is_only_delay() -> None:
    assert step(3, None, 4, "kb") == "straight"
    assert step(3, "kb", 4, None) == "straight"
    assert step(1, None, 1, None) == "delayed"
    assert step(1, None, 1, "kb") == "delayed"


def test_without_a_leerjaar_a_year_later_it_is_unknown() -> None:
    found = case_from((3, "tl"), (None, HAVO))
    assert (found.category, found.beside) == ("unknown", frozenset())


def test_without_a_leerjaar_on_the_first_day_it_is_no_case() -> None:
    on_a_route = (route_started("2020-08-01"), mbo_registered("2020-08-01"))
    to_vmbo = (route_left("2021-07-31"), mbo_deregistered("2021-07-31", registration="1"))
    facts = (*on_a_route, *to_vmbo, vmbo_enrolled("2021-08-01"), vmbo_left("2022-07-31"))
    assert ends(steps, *facts) == {}


def test_only_who_is_in_vmbo_or_havo_a_year_later_is_counted() -> None:
    begun, left = vmbo_enrolled("2020-08-01", leerweg="tl"), vmbo_left("2021-07-31")
    elsewhere = [
        (mbo_registered("2021-08-01"),),
        (education_enrolled("2021-08-01", education="vwo", leerjaar=4),),
        (education_enrolled("2021-08-01", education="pro", leerjaar=4),),
        (),
    ]
    assert [ends(steps, begun, left, *facts) for facts in elsewhere] == [{}] * 4


def test_who_comes_from_the_havo_is_not_counted() -> None:
    havo = (
        education_enrolled("2020-08-01", education="havo", leerjaar=3),
        education_left("2021-07-31", education="havo"),
    )
    to_vmbo = vmbo_enrolled("2021-08-01", leerjaar=4, leerweg="tl")
    assert ends(steps, *havo, to_vmbo, vmbo_left("2022-07-31")) == {}


def test_who_dies_between_the_days_is_not_counted() -> None:
    begun, ended = vmbo_enrolled("2020-08-01", leerweg="kb"), vmbo_left("2022-07-31")
    assert ends(steps, begun, ended, died("2021-10-01")) == {}
    assert ends(steps, begun, ended, died("2021-10-02")) == {2020: "doubling"}
    assert ends(steps, begun, ended, died("2020-10-01")) == {}


def test_what_counts_is_where_one_stands_on_the_two_days() -> None:
    begun, ended = vmbo_enrolled("2020-08-01", leerweg="kb"), vmbo_left("2022-07-31")
    on_the_day, too_late = vmbo_year_started("2021-10-01"), vmbo_year_started("2021-10-02")
    assert ends(steps, begun, on_the_day, ended) == {2020: "straight"}
    assert ends(steps, begun, too_late, ended) == {2020: "doubling"}


def test_whole_up_down_delay_and_doubling_are_counted_beside() -> None:
    assert case_from((3, "kb"), (3, "tl")).beside == {"up", "delayed"}
    assert case_from((3, "kb"), (3, "bb")).beside == {"down", "delayed"}
    assert case_from((3, "kb"), (3, "kb")).beside == {"delayed", "doubling"}
    assert case_from((3, "kb"), (4, "tl")).beside == {"up"}
    assert case_from((3, "kb"), (4, "bb")).beside == {"down"}


def test_the_level_gone_to_is_the_leerweg_or_havo() -> None:
    assert case_from((3, "kb"), (4, "gl")).group["to"] == "gl"
    assert case_from((4, "tl"), (4, HAVO)).group["to"] == HAVO


def test_before_the_next_1_october_has_come_nobody_is_a_case() -> None:
    begun = vmbo_enrolled("2020-08-01", leerweg="kb")
    assert ends(steps, begun, known_on=date(2021, 9, 30)) == {}
    assert ends(steps, begun, known_on=date(2021, 10, 1), closed=()) == {2020: "x"}
