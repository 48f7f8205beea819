"""Corrections: the readings C1 to C11, told as facts in the order of recording and the facts that then count."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from generated import facts_of, survives_json
from leerroute.events import (
    CORRECTIONS,
    TRANSITIONS,
    DiplomaAwarded,
    DisputeSettled,
    Recorded,
    Source,
    Transition,
    TransitionCorrected,
    TransitionDisputed,
    TransitionRetracted,
    VmboEnrolled,
    VmboLeft,
)
from leerroute.pathway import fold
from leerroute.pathway.amending import (
    DisputedAlready,
    DoesNotFit,
    Lapsed,
    NotDisputed,
    NothingChanges,
    ReasonRefused,
    RetractedAlready,
    RetractionStands,
    UnknownTransition,
    correction,
    dispute,
    fit_reason,
    retraction,
    said_about,
    settlement,
)
from leerroute.pathway.known import as_known, correctable, corrected, standings

PUPIL = UUID("01900000-0000-7000-8000-000000000001")
NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
DAY = date(2020, 8, 1)

ENROLLED = VmboEnrolled(3, "bb", occurred_on=DAY, where="02QZ00", born="2005-03-15")
LEFT = VmboLeft(occurred_on=date(2022, 7, 31), where="02QZ00")
DIPLOMA = DiplomaAwarded("vmbo-kb", occurred_on=date(2022, 6, 20), where="02QZ00")


def recorded(*facts: Transition) -> list[Recorded[Any]]:
    """The facts as recorded in this order, numbered from 1."""
    return [Recorded(PUPIL, n, n, NOON, fact, Source()) for n, fact in enumerate(facts, start=1)]


def known(*facts: Transition) -> list[Transition]:
    """The facts that count when these were recorded in this order."""
    return [one.fact for one in as_known(recorded(*facts))]


def correct(target: int, **values: Any) -> TransitionCorrected:
    return TransitionCorrected(target, values, occurred_on=DAY)


def retract(target: int) -> TransitionRetracted:
    return TransitionRetracted(target, occurred_on=DAY)


def disputed(target: int) -> TransitionDisputed:
    return TransitionDisputed(target, occurred_on=DAY, where="25LH")


def settled(target: int, outcome: Any) -> DisputeSettled:
    return DisputeSettled(target, outcome, occurred_on=DAY)


KB = replace(ENROLLED, leerweg="kb")
TL = replace(ENROLLED, leerweg="tl")


def test_without_corrections_the_history_itself_is_what_counts() -> None:
    history = recorded(ENROLLED, LEFT)
    assert as_known(history) is history


def test_a_corrected_transition_counts_as_if_it_had_been_recorded_so() -> None:
    assert known(ENROLLED, LEFT, correct(1, leerweg="kb")) == [KB, LEFT]


def test_a_corrected_transition_keeps_its_place_in_the_log() -> None:
    assert [
        one.position for one in as_known(recorded(ENROLLED, LEFT, correct(1, leerweg="kb")))
    ] == [1, 2]


def test_c2_the_day_of_a_correction_is_the_new_day_of_the_fact() -> None:
    moved = replace(LEFT, occurred_on=date(2022, 3, 1))
    assert known(ENROLLED, LEFT, correct(2, occurred_on="2022-03-01")) == [ENROLLED, moved]


def test_c2_the_fold_orders_by_the_corrected_day() -> None:
    life = fold(recorded(ENROLLED, LEFT, correct(2, occurred_on="2022-03-01")))
    assert life.enrolments[0].last_day == date(2022, 3, 1)


def test_c3_what_a_correction_does_not_name_stays() -> None:
    (now,) = known(ENROLLED, correct(1, leerweg="kb"))
    assert now == replace(ENROLLED, leerweg="kb")


def test_c4_the_kind_stays() -> None:
    with pytest.raises(DoesNotFit):
        correction(recorded(LEFT), 1, {"leerweg": "kb"})


@pytest.mark.parametrize("field", ["reference", "reported_on"])
def test_what_a_source_says_of_its_own_row_is_not_corrected(field: str) -> None:
    with pytest.raises(DoesNotFit):
        correction(recorded(ENROLLED), 1, {field: "2020-01-01"})


def test_c5_the_last_correction_holds_applied_to_the_original() -> None:
    first, second = correct(1, leerjaar=4), correct(1, leerweg="tl")
    assert known(ENROLLED, first, second) == [TL]


def test_c6_to_correct_a_correction_is_to_correct_the_original() -> None:
    assert known(ENROLLED, correct(1, leerweg="kb"), correct(2, leerweg="tl")) == [TL]


def test_c6_such_a_correction_is_recorded_about_the_original() -> None:
    history = recorded(ENROLLED, correct(1, leerweg="kb"))
    assert correction(history, 2, {"leerweg": "tl"}).target == 1


def test_c6_retracting_a_correction_restores_what_stood_before_it() -> None:
    first, second = correct(1, leerweg="kb"), correct(1, leerweg="tl")
    assert known(ENROLLED, first, second, retract(3)) == [KB]


def test_c6_retracting_the_only_correction_restores_the_original() -> None:
    assert known(ENROLLED, correct(1, leerweg="kb"), retract(2)) == [ENROLLED]


def test_c6_retracting_an_earlier_correction_changes_nothing_now() -> None:
    first, second = correct(1, leerweg="kb"), correct(1, leerweg="tl")
    assert known(ENROLLED, first, second, retract(2)) == [TL]


def test_c6_a_retracted_transition_is_gone() -> None:
    assert known(ENROLLED, LEFT, retract(2)) == [ENROLLED]


def test_c6_a_retracted_transition_is_gone_with_its_corrections() -> None:
    assert known(ENROLLED, LEFT, correct(2, occurred_on="2021-01-01"), retract(2)) == [ENROLLED]


def test_c6_a_retraction_is_not_retracted() -> None:
    assert known(ENROLLED, LEFT, retract(2), retract(3)) == [ENROLLED]
    with pytest.raises(RetractionStands):
        retraction(recorded(ENROLLED, LEFT, retract(2)), 3)


def test_c6_after_a_retraction_the_transition_can_be_recorded_again() -> None:
    assert known(ENROLLED, LEFT, retract(2), LEFT) == [ENROLLED, LEFT]


def test_c7_a_correction_after_the_retraction_changes_nothing_and_is_refused() -> None:
    assert known(ENROLLED, retract(1), correct(1, leerweg="kb")) == []
    with pytest.raises(RetractedAlready):
        correction(recorded(ENROLLED, retract(1)), 1, {"leerweg": "kb"})


def test_c7_a_second_retraction_is_refused() -> None:
    with pytest.raises(RetractedAlready):
        retraction(recorded(ENROLLED, retract(1)), 1)


@pytest.mark.parametrize("target", [2, 9])
def test_k7_what_is_about_something_not_recorded_before_it_changes_nothing(target: int) -> None:
    assert known(correct(target, leerweg="kb"), ENROLLED) == [ENROLLED]
    assert known(retract(target), ENROLLED) == [ENROLLED]


def test_c8_an_unknown_target_is_refused() -> None:
    with pytest.raises(UnknownTransition):
        correction(recorded(ENROLLED), 7, {"leerweg": "kb"})
    with pytest.raises(UnknownTransition):
        retraction(recorded(ENROLLED), 7)


def test_c9_a_diploma_that_two_sources_report_counts_once() -> None:
    assert len(fold(recorded(DIPLOMA, DIPLOMA)).awards) == 1


def test_c9_the_second_report_holds_when_the_first_is_retracted() -> None:
    assert len(fold(recorded(DIPLOMA, DIPLOMA, retract(1))).awards) == 1


def test_c10_a_disputed_transition_counts_until_settled() -> None:
    assert known(ENROLLED, disputed(1)) == [ENROLLED]
    assert standings(recorded(ENROLLED, disputed(1)))[1].dispute is not None


def test_c10_upheld_it_goes_on_counting_undisputed() -> None:
    upheld = recorded(ENROLLED, disputed(1), settled(1, "gehandhaafd"))
    assert [one.fact for one in as_known(upheld)] == [ENROLLED]
    assert standings(upheld)[1].dispute is None


def test_c10_lapsed_it_counts_no_more() -> None:
    assert known(ENROLLED, LEFT, disputed(2), settled(2, "vervallen")) == [ENROLLED]


def test_c10_without_a_dispute_a_settlement_changes_nothing() -> None:
    assert known(ENROLLED, settled(1, "vervallen")) == [ENROLLED]


def test_c10_a_settlement_can_be_retracted_and_the_dispute_is_open_again() -> None:
    history = recorded(ENROLLED, disputed(1), settled(1, "vervallen"), retract(3))
    standing = standings(history)[1]
    assert (standing.counts, standing.dispute is not None) == (True, True)


def test_c10_a_dispute_that_is_retracted_takes_its_settlement_along() -> None:
    assert known(ENROLLED, disputed(1), settled(1, "vervallen"), retract(2)) == [ENROLLED]


def test_c10_what_lapsed_is_not_brought_back_by_disputing_it_again() -> None:
    lapsed = (ENROLLED, disputed(1), settled(1, "vervallen"))
    assert known(*lapsed, disputed(1), settled(1, "gehandhaafd")) == []
    with pytest.raises(Lapsed):
        dispute(recorded(*lapsed), 1, "25LH")


def test_c10_a_disputed_transition_can_be_corrected_meanwhile() -> None:
    facts = (ENROLLED, disputed(1), correct(1, leerweg="kb"), settled(1, "gehandhaafd"))
    assert known(*facts) == [KB]


def test_c10_a_second_dispute_waits_for_the_first() -> None:
    with pytest.raises(DisputedAlready):
        dispute(recorded(ENROLLED, disputed(1)), 1, "25LH")


def test_c10_nothing_is_settled_that_is_not_disputed() -> None:
    with pytest.raises(NotDisputed):
        settlement(recorded(ENROLLED), 1, "gehandhaafd")


def test_c11_retracting_what_changed_nothing_changes_nothing() -> None:
    stray = VmboLeft(occurred_on=date(2019, 7, 31), where="05AB00")
    assert (
        fold(recorded(ENROLLED, stray, retract(2))).enrolments
        == fold(recorded(ENROLLED)).enrolments
    )


def test_values_that_do_not_fit_stop_nobody() -> None:
    assert known(ENROLLED, correct(1, leerjaar="zeven"), correct(1, nonsense=1)) == [ENROLLED]


def test_a_correction_that_changes_nothing_is_refused() -> None:
    with pytest.raises(NothingChanges):
        correction(recorded(ENROLLED, correct(1, leerweg="kb")), 1, {"leerweg": "kb"})


def test_correcting_back_is_a_correction() -> None:
    history = recorded(ENROLLED, correct(1, leerweg="kb"))
    back = correction(history, 1, {"leerweg": "bb"})
    assert known(ENROLLED, correct(1, leerweg="kb"), back) == [ENROLLED]


def test_what_was_said_about_a_transition_includes_what_was_said_about_that() -> None:
    history = recorded(ENROLLED, LEFT, correct(1, leerweg="kb"), retract(3), disputed(2))
    assert [one.position for one in said_about(history, 1)] == [3, 4]


@pytest.mark.parametrize(
    "reason",
    ["", "   ", "x" * 201, "nummer 1" + "82071649", "18207.1649", "geb. 15-03-2005", "a\nb"],
)
def test_a_reason_without_words_or_with_a_number_is_refused(reason: str) -> None:
    with pytest.raises(ReasonRefused):
        fit_reason(reason)


def test_a_reason_may_name_a_leerjaar() -> None:
    assert fit_reason(" was leerjaar 3, niet 4 ") == "was leerjaar 3, niet 4"


HAPPENINGS = [kind for kind in TRANSITIONS if kind not in CORRECTIONS]


@pytest.mark.parametrize("kind", HAPPENINGS, ids=lambda kind: kind.__name__)
@given(data=st.data())
@settings(max_examples=10)
def test_the_values_of_every_kind_can_be_kept_in_a_correction(
    kind: type[Transition], data: st.DataObject
) -> None:
    fact = data.draw(facts_of(kind).filter(survives_json))
    plain = msgspec.json.decode(msgspec.json.encode(fact))
    values = {field: value for field, value in plain.items() if field in correctable(kind)}
    kept = msgspec.convert({"target": 1, "values": values, "occurred_on": DAY}, TransitionCorrected)
    stored = msgspec.json.decode(msgspec.json.encode(kept), type=TransitionCorrected)
    assert corrected(fact, stored.values) == fact
