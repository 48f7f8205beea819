"""Figure 2g: which dropouts come back, within 12 or 24 months after the last day of their last enrolment."""

from datetime import date
from typing import Any

import pytest

from figures.derived import derived
from figures.judging import ALL_CLOSED, cases, ends
from leerroute.events import DeliveryClosed, Transition
from leerroute_projections.dropout import dropout
from leerroute_projections.figure import Figure
from leerroute_projections.returns import return_12, return_24
from leerroute_projections.tables import year
from pathway.scenario import (
    ELSEWHERE,
    MBO,
    OTHER_MBO,
    died,
    diploma_awarded,
    education_enrolled,
    education_left,
    exempted,
    mbo_deregistered,
    mbo_registered,
    vmbo_enrolled,
)

BEGUN = mbo_registered("2020-08-15", born="2003-05-01", niveau=2)
LEFT = mbo_deregistered("2022-03-15")
GONE = (BEGUN, LEFT)
"""In the mbo on 1 October 2021, gone a year later; the last day was 15 March 2022."""


def back_on(day: str, **said: Any) -> Transition:
    registered: Transition = mbo_registered(day, where=OTHER_MBO, registration="2", **said)
    return registered


@pytest.mark.parametrize(
    ("figure", "day", "end"),
    [
        (return_12, "2022-10-02", "returned"),
        (return_12, "2023-03-15", "returned"),
        (return_12, "2023-03-16", "away"),
        (return_24, "2022-10-02", "returned"),
        (return_24, "2023-03-16", "returned"),
        (return_24, "2024-03-15", "returned"),
        (return_24, "2024-03-16", "away"),
    ],
    ids=lambda one: one.name if isinstance(one, Figure) else None,
)
def test_who_is_back_on_the_last_day_of_the_term_returned_and_a_day_later_not(
    figure: Figure, day: str, end: str
) -> None:
    assert ends(figure, *GONE, back_on(day)) == {2021: end}


@pytest.mark.parametrize(("day", "end"), [("2025-02-28", "returned"), ("2025-03-01", "away")])
def test_a_term_from_29_february_ends_on_the_28th(day: str, end: str) -> None:
    begun = mbo_registered("2022-08-15", born="2003-05-01", niveau=2)
    assert ends(return_12, begun, mbo_deregistered("2024-02-29"), back_on(day))[2023] == end


@pytest.mark.parametrize(("day", "end"), [("2024-02-28", "returned"), ("2024-02-29", "away")])
def test_a_term_from_28_february_ends_on_the_28th_in_a_leap_year_too(day: str, end: str) -> None:
    begun = mbo_registered("2021-08-15", born="2003-05-01", niveau=2)
    assert ends(return_12, begun, mbo_deregistered("2023-02-28"), back_on(day))[2022] == end


def test_who_does_not_come_back_is_away() -> None:
    assert ends(return_12, *GONE) == ends(return_24, *GONE) == {2021: "away"}


@pytest.mark.parametrize(
    ("kind", "end"),
    [
        ("ho", "returned"),
        ("havo", "returned"),
        ("pro", "returned"),
        ("vavo", "returned"),
        ("vso", "returned"),
        ("so", "returned"),
        ("niet-bekostigd", "away"),
    ],
)
def test_a_return_is_into_any_education_but_what_the_state_does_not_fund(
    kind: str, end: str
) -> None:
    assert ends(return_12, *GONE, education_enrolled("2022-11-01", education=kind)) == {2021: end}


def test_an_examendeelnemer_is_not_back() -> None:
    assert ends(return_12, *GONE, back_on("2022-11-01", examendeelnemer=True)) == {2021: "away"}


def test_who_is_back_in_the_vmbo_returned() -> None:
    assert ends(return_12, *GONE, vmbo_enrolled("2022-11-01")) == {2021: "returned"}


def test_who_is_enrolled_somewhere_a_year_later_has_not_gone_and_so_not_come_back() -> None:
    facts = (BEGUN, mbo_deregistered("2022-10-01"), back_on("2022-11-01"))
    assert [one["back"] for one in derived(year, *facts) if one["year"] < 2023] == [None] * 3


def test_of_two_returns_the_first_counts() -> None:
    soon = education_enrolled("2022-11-01", education="vavo")
    gone_again = education_left("2022-12-01", education="vavo")
    assert ends(return_12, *GONE, soon, gone_again, back_on("2024-01-01")) == {2021: "returned"}


def test_a_return_after_another_that_is_none_counts() -> None:
    """First an examination, then a programme."""
    examined = mbo_registered("2022-11-01", registration="3", examendeelnemer=True)
    assert ends(return_12, *GONE, examined, back_on("2023-01-01"))[2021] == "returned"


def test_the_term_begins_where_the_last_of_all_enrolments_ended() -> None:
    """Education that the state does not fund until June 2022: twelve months from there."""
    private = education_enrolled("2022-04-01", education="niet-bekostigd")
    ended = education_left("2022-06-15", education="niet-bekostigd")
    facts = (*GONE, private, ended)
    assert ends(return_12, *facts, back_on("2023-06-15")) == {2021: "returned"}
    assert ends(return_12, *facts, back_on("2023-06-16")) == {2021: "away"}


NOT_DROPPED_OUT = {
    "in education": mbo_registered("2022-09-01", where=OTHER_MBO, registration="2"),
    "startkwalificatie": diploma_awarded("2022-03-15", where=MBO, diploma="mbo-2"),
    "exempted": exempted("2022-09-01"),
    "died": died("2022-09-30"),
}


@pytest.mark.parametrize("fact", NOT_DROPPED_OUT.values(), ids=list(NOT_DROPPED_OUT))
def test_who_did_not_drop_out_is_no_case(fact: Transition) -> None:
    assert 2021 not in ends(return_12, *GONE, fact)


@pytest.mark.parametrize("figure", [return_12, return_24], ids=["return-12", "return-24"])
def test_the_cases_are_the_dropouts_of_the_same_year_in_the_same_groups(figure: Figure) -> None:
    facts = (
        *GONE,
        back_on("2023-09-01"),
        mbo_deregistered("2023-09-30", registration="2", where=OTHER_MBO),
    )
    dropped_out = [one.group for one in cases(dropout, *facts) if one.category == "dropout"]
    assert [one.group for one in cases(figure, *facts)] == dropped_out


REGISTER_2022, REGISTER_2023 = (DeliveryClosed(date(year, 10, 1)) for year in (2022, 2023))


@pytest.mark.parametrize(
    ("register", "end"),
    [
        (DeliveryClosed(date(2022, 9, 30)), "x"),
        (REGISTER_2022, "unknown"),
        (DeliveryClosed(date(2023, 9, 30)), "unknown"),
        (REGISTER_2023, "away"),
    ],
    ids=["not a dropout yet", "a dropout", "a day short of the term", "the term too"],
)
def test_a_register_tells_who_dropped_out_and_who_stayed_away(
    register: DeliveryClosed, end: str
) -> None:
    school = DeliveryClosed(date(2026, 7, 31), MBO)
    assert ends(return_12, *GONE, closed=(register, school)) == {2021: end}


def test_who_is_seen_back_returned_whatever_the_register_covers_of_the_term() -> None:
    school = DeliveryClosed(date(2026, 7, 31), MBO)
    found = ends(return_12, *GONE, back_on("2023-01-01"), closed=(REGISTER_2022, school))
    assert found == {2021: "returned"}


@pytest.mark.parametrize(
    ("figure", "until", "end"),
    [
        (return_12, "2023-09-30", "x"),
        (return_12, "2023-10-01", "away"),
        (return_24, "2024-09-30", "x"),
        (return_24, "2024-10-01", "away"),
    ],
)
def test_the_school_must_be_complete_until_the_1_october_after_the_term(
    figure: Figure, until: str, end: str
) -> None:
    closed = (DeliveryClosed(date(2025, 10, 1)), DeliveryClosed(date.fromisoformat(until), MBO))
    assert ends(figure, *GONE, closed=closed) == {2021: end}


def test_before_the_next_1_october_nobody_has_dropped_out() -> None:
    assert ends(return_12, *GONE, known_on=date(2022, 9, 30), closed=ALL_CLOSED) == {}


def test_where_one_went_in_between_two_1_octobers_is_no_return() -> None:
    """Begun and ended before 1 October 2022: the term begins at its end."""
    short = (
        education_enrolled("2022-05-01", where=ELSEWHERE, education="vavo"),
        education_left("2022-05-31", where=ELSEWHERE, education="vavo"),
    )
    assert ends(return_12, *GONE, *short) == {2021: "away"}
    assert ends(return_12, *GONE, *short, back_on("2023-05-31")) == {2021: "returned"}
