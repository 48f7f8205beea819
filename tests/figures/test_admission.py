"""Figure 5: applications in time or late, what became of them, and where the applicants went."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from figures.derived import derived
from figures.stores import all_closed, close_deliveries, desk, record, store_in
from leerroute.events import DeliveryClosed, Transition
from leerroute_projections.figures import FIGURES
from leerroute_projections.tables import application
from pathway.scenario import (
    died,
    diploma_awarded,
    education_enrolled,
    mbo_registered,
    vmbo_enrolled,
)
from rules.scenario import (
    advice_asked,
    alternative_offered,
    application_accepted,
    application_rejected,
    application_withdrawn,
    choice_advice_given,
    intake_held,
    mbo_applied,
    subjects_set,
    told,
)

MBO, OTHER = "25LH", "27DV"
applied = mbo_applied("2023-04-01", study_year=2023, crebo="25655", niveau=3)
in_kb = vmbo_enrolled("2022-08-01", leerweg="kb", leerjaar=4)
kb = diploma_awarded("2023-06-15", diploma="vmbo-kb")
accepted = application_accepted("2023-05-01")
rejected = application_rejected("2023-05-01", ground="anders")


def applications(*facts: Transition, horizon: int = 2026) -> list[dict[str, Any]]:
    return derived(application, *facts, horizon=horizon)


def first(*facts: Transition, horizon: int = 2026) -> dict[str, Any]:
    return applications(*facts, horizon=horizon)[0]


@pytest.mark.parametrize(
    ("day", "year", "in_time"),
    [
        ("2023-04-01", 2023, "in-time"),
        ("2023-04-02", 2023, "late"),
        ("2020-05-01", 2020, "in-time"),
        ("2020-05-02", 2020, "late"),
        ("2017-04-01", 2017, "unknown"),
    ],
)
def test_an_application_is_in_time_until_1_april_and_in_2020_until_1_may(
    day: str, year: int, in_time: str
) -> None:
    assert first(told(applied, occurred_on=day, study_year=year))["in_time"] == in_time


def test_without_a_study_year_it_is_for_the_next_that_begins() -> None:
    row = first(told(applied, study_year=None))
    assert (row["year"], row["in_time"]) == (2023, "unknown")


@pytest.mark.parametrize(
    ("facts", "outcome"),
    [
        ((), "open"),
        ((accepted,), "accepted"),
        ((rejected,), "rejected"),
        ((accepted, application_withdrawn("2023-06-01")), "withdrawn"),
        ((rejected, told(accepted, occurred_on="2023-06-01")), "accepted"),
    ],
)
def test_the_last_that_was_decided_is_the_outcome(
    facts: tuple[Transition, ...], outcome: str
) -> None:
    assert first(applied, *facts)["outcome"] == outcome


def test_only_a_rejection_that_stands_has_a_ground() -> None:
    assert first(applied, rejected)["ground"] == "anders"
    assert first(applied, rejected, told(accepted, occurred_on="2023-06-01"))["ground"] is None


def test_several_applications_each_have_their_own_outcome() -> None:
    other = mbo_applied("2023-03-01", where=OTHER, application="a2", study_year=2023)
    rows = applications(applied, other, accepted)
    assert [(row["institution"], row["outcome"]) for row in rows] == [
        (OTHER, "open"),
        (MBO, "accepted"),
    ]


def test_the_same_application_told_again_is_one() -> None:
    assert len(applications(applied, told(applied, occurred_on="2023-04-15"))) == 1


@pytest.mark.parametrize(
    ("held", "intake"),
    [
        ((), "none"),
        ((intake_held("2023-04-20", attended=True),), "attended"),
        ((intake_held("2023-04-20"),), "attended"),
        ((intake_held("2023-04-20", attended=False),), "missed"),
        (
            (intake_held("2023-04-20", attended=False), intake_held("2023-04-27", attended=True)),
            "attended",
        ),
    ],
)
def test_who_attends_one_intake_attended(held: tuple[Transition, ...], intake: str) -> None:
    assert first(applied, *held)["intake"] == intake


def test_advice_and_an_alternative_are_told_apart() -> None:
    nothing = first(applied)
    everything = first(
        applied,
        advice_asked("2023-04-02"),
        choice_advice_given("2023-05-02"),
        alternative_offered("2023-05-03"),
    )
    columns = ("advice_asked", "advice_given", "alternative")
    assert [nothing[one] for one in columns] == [False, False, False]
    assert [everything[one] for one in columns] == [True, True, True]


def test_who_meets_the_three_conditions_has_a_right() -> None:
    assert first(in_kb, applied, kb)["right"] == "ja"
    assert first(in_kb, told(applied, occurred_on="2023-04-02"), kb)["right"] == "nee"
    assert first(applied)["right"] == "unknown"


def test_a_rejection_with_a_right_and_no_lawful_ground_is_unlawful() -> None:
    assert first(in_kb, applied, kb, rejected)["unlawful"] is True
    assert first(in_kb, applied, kb, told(rejected, ground="numerus-fixus"))["unlawful"] is False
    assert first(in_kb, applied, rejected)["unlawful"] is False


def test_a_rejection_for_a_subject_that_may_not_be_asked_for_is_unlawful_too() -> None:
    for_a_subject = told(rejected, ground="vak-ontbreekt")
    has_it = subjects_set("2022-10-01", subjects=[{"subject": "wiskunde"}])
    late = told(applied, occurred_on="2023-04-02")
    assert first(in_kb, has_it, applied, kb, for_a_subject)["unlawful"] is True
    assert first(in_kb, applied, kb, for_a_subject)["unlawful"] is False
    assert first(in_kb, has_it, late, kb, for_a_subject)["unlawful"] is False


@pytest.mark.parametrize(
    ("then", "after"),
    [
        (mbo_registered("2023-08-01", crebo="25655"), "this-programme"),
        (mbo_registered("2023-08-01", crebo="25180"), "this-institution"),
        (mbo_registered("2023-08-01", where=OTHER, crebo="25655"), "other-institution"),
        (education_enrolled("2023-08-01", education="havo"), "elsewhere"),
        (mbo_registered("2023-10-02", crebo="25655"), "nowhere"),
    ],
)
def test_where_the_applicant_stands_on_1_october_of_the_study_year(
    then: Transition, after: str
) -> None:
    assert first(applied, then)["after"] == after


def test_an_applicant_who_dies_on_that_1_october_stands_nowhere_on_it() -> None:
    there = mbo_registered("2023-08-01", crebo="25655")
    outcomes = [first(applied, there, died(f"2023-10-0{n}"))["after"] for n in (1, 2)]
    assert outcomes == ["nowhere", "this-programme"]


def test_before_that_1_october_nothing_is_known_of_it() -> None:
    assert first(applied, horizon=2022)["after"] == "not-yet"
    assert first(applied, horizon=2023)["after"] == "nowhere"


def test_applications_count_once_the_deliveries_about_them_are_closed(tmp_path: Path) -> None:
    with store_in(tmp_path / "store") as store:
        record(store, "a", applied, accepted)
        close_deliveries(store, *all_closed(date(2022, 10, 1), MBO))
        assert desk(store).ask("admission").total.symbol == "x"
        until = date(2023, 10, 1)
        close_deliveries(store, DeliveryClosed(complete_until=until, where=MBO, delivered="mbo"))
        assert desk(store).ask("admission").total.symbol == "x"
        close_deliveries(
            store, DeliveryClosed(complete_until=until, where=MBO, delivered="aanmeldingen")
        )
        total = desk(store).ask("admission").total
        codes = [one.code for one in FIGURES["admission"].beside]
        met = {code for code, n in zip(codes, total.beside, strict=True) if n}
        assert (total.counts, met) == ((1, 0, 0, 0), {"in-time", "after-nowhere"})
