"""Joins: pupils who are one person, told as facts per stream in the order of recording."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from leerroute.events import (
    PupilsJoined,
    Recorded,
    Source,
    TransitionRetracted,
    VmboEnrolled,
    VmboLeft,
)
from leerroute.pathway import fold
from leerroute.pathway.joins import linked_with, persons_among, united

A, B, C, D = (UUID(int=n) for n in range(1, 5))
NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
DAY = date(2020, 8, 1)
ENROLLED = VmboEnrolled(3, "kb", occurred_on=DAY, where="02QZ00")
LEFT = VmboLeft(occurred_on=date(2022, 7, 31), where="02QZ00")

Log = list[tuple[UUID, Any]]


def join(kept: UUID, absorbed: UUID) -> Log:
    """A join, as it is recorded: with both."""
    fact = PupilsJoined(kept, absorbed, occurred_on=DAY)
    return [(kept, fact), (absorbed, fact)]


def retract(pupil: UUID, target: int) -> tuple[UUID, Any]:
    return pupil, TransitionRetracted(target, occurred_on=DAY)


def histories(*log: tuple[UUID, Any]) -> dict[UUID, list[Recorded[Any]]]:
    """The streams of four pupils; what was recorded is numbered from 1."""
    streams: dict[UUID, list[Recorded[Any]]] = {pupil: [] for pupil in (A, B, C, D)}
    for n, (pupil, fact) in enumerate(log, start=1):
        version = len(streams[pupil]) + 1
        streams[pupil].append(Recorded(pupil, version, n, NOON, fact, Source()))
    return streams


def counted(*log: tuple[UUID, Any]) -> dict[UUID, list[int]]:
    """Which facts count as whose, by their numbers; joins and retractions left out."""
    return {
        pupil: numbers
        for pupil, history in united(histories(*log)).items()
        if (numbers := [r.position for r in history if r.fact in (ENROLLED, LEFT)])
    }


def test_who_is_not_joined_counts_alone() -> None:
    assert counted((A, ENROLLED), (B, LEFT)) == {A: [1], B: [2]}


def test_the_one_who_is_kept_has_the_facts_of_both_in_the_order_of_the_log() -> None:
    assert counted((B, ENROLLED), (A, LEFT), *join(B, A)) == {B: [1, 2]}


def test_what_is_recorded_with_the_absorbed_later_counts_too() -> None:
    assert counted(*join(B, A), (A, ENROLLED)) == {B: [3]}


def test_the_fold_of_a_person_is_the_fold_of_all_facts() -> None:
    person = united(histories((A, ENROLLED), (B, LEFT), *join(A, B)))[A]
    assert fold(person).enrolments[0].last_day == date(2022, 7, 31)


def test_a_chain_of_joins_is_one_person_counted_as_the_last() -> None:
    log = ((A, ENROLLED), *join(B, A), *join(C, B), (C, LEFT))
    assert counted(*log) == {C: [1, 6]}


def test_a_chain_is_the_same_in_the_other_order() -> None:
    assert counted((A, ENROLLED), *join(C, B), *join(B, A), (C, LEFT)) == {C: [1, 6]}


def test_a_retraction_of_both_halves_undoes_a_join() -> None:
    log = ((A, ENROLLED), (B, LEFT), *join(A, B))
    assert counted(*log, retract(A, 3), retract(B, 4)) == {A: [1], B: [2]}


def test_a_join_that_was_undone_can_be_made_again() -> None:
    log = ((A, ENROLLED), (B, LEFT), *join(A, B), retract(A, 3), retract(B, 4))
    assert counted(*log, *join(B, A)) == {B: [1, 2]}


def test_undoing_one_link_of_a_chain_leaves_the_other() -> None:
    log = ((A, ENROLLED), *join(B, A), *join(C, B), (C, LEFT))
    assert counted(*log, retract(C, 4), retract(B, 5)) == {B: [1], C: [6]}


def test_half_a_join_counts_for_nothing() -> None:
    half = join(A, B)[0]
    assert counted((A, ENROLLED), (B, LEFT), half) == {A: [1], B: [2]}


def test_who_was_erased_is_joined_with_nobody() -> None:
    streams = histories((A, ENROLLED), (B, LEFT), *join(A, B))
    streams[A] = []  # as the log gives the history of who was erased
    assert [r.fact for r in united(streams)[B] if r.fact == LEFT] == [LEFT]


def test_pupils_who_absorbed_each_other_are_one_person_counted_as_the_oldest() -> None:
    assert counted((C, ENROLLED), *join(B, C), *join(C, B)) == {B: [1]}


def test_who_was_absorbed_twice_makes_one_person_of_all() -> None:
    assert counted((D, ENROLLED), *join(C, D), *join(B, D)) == {B: [1]}


def test_whoever_was_ever_joined_is_remembered_also_when_undone() -> None:
    streams = histories(*join(A, B), retract(A, 1), retract(B, 2))
    assert linked_with(streams[A]) == {A, B}


def test_a_person_names_all_pupils_that_it_is() -> None:
    persons = persons_among(histories(*join(B, A), *join(C, B)))
    assert {(person.counts_as, person.pupils) for person in persons} == {
        (C, frozenset({A, B, C})),
        (D, frozenset({D})),
    }
