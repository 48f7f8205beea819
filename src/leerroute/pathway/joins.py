"""Pupils who turned out to be one person: whose history counts with whose, and as whom. No input or output, no clock."""

from collections.abc import Collection, Iterable, Mapping
from operator import attrgetter
from typing import Any, NamedTuple
from uuid import UUID

from leerroute.events import PupilsJoined, Recorded
from leerroute.pathway.known import History, retractions


class Person(NamedTuple):
    """Pupils who are one person: counted as one of them, with the facts of all in the order of the log.

    Counted as the one absorbed by nobody; where the joins name none or several, as the oldest of these.
    """

    counts_as: UUID
    pupils: frozenset[UUID]
    history: History


class Join(NamedTuple):
    """Two pupils who are one person, counted as `kept`."""

    kept: UUID
    absorbed: UUID


def linked_with(history: Iterable[Recorded[Any]]) -> set[UUID]:
    """The pupils with whom this one was ever joined, whether that still holds or not."""
    found: set[UUID] = set()
    for one in history:
        if type(one.fact) is PupilsJoined:
            found |= {one.fact.kept, one.fact.absorbed}
    return found


def joins_in(history: Collection[Recorded[Any]]) -> set[Join]:
    """The joins that hold, by the stream of one pupil."""
    retracted = retractions(history)
    return {
        Join(one.fact.kept, one.fact.absorbed)
        for one in history
        if type(one.fact) is PupilsJoined and one.position not in retracted
    }


def joins_among(histories: Mapping[UUID, History]) -> set[Join]:
    """The joins that hold among these pupils: by the streams of both, so that one written half counts for nothing."""
    said = {pupil: joins_in(history) for pupil, history in histories.items()}
    return {
        join
        for join in set().union(*said.values())
        if all(join in said.get(pupil, ()) for pupil in join)
    }


def persons_among(histories: Mapping[UUID, History]) -> list[Person]:
    """The persons that these pupils are; chains of joins make one person."""
    joins = joins_among(histories)
    together = {pupil: frozenset({pupil}) for pupil in histories}
    for join in joins:
        pupils = together[join.kept] | together[join.absorbed]
        together.update(dict.fromkeys(pupils, pupils))
    return [_person(pupils, joins, histories) for pupils in set(together.values())]


def united(histories: Mapping[UUID, History]) -> dict[UUID, History]:
    """What counts as the history of each pupil: all facts of the person, or none for who counts as somebody else."""
    persons = persons_among(histories)
    found: dict[UUID, History] = dict.fromkeys(histories, ())
    return found | {person.counts_as: person.history for person in persons}


def _person(
    pupils: frozenset[UUID], joins: Iterable[Join], histories: Mapping[UUID, History]
) -> Person:
    absorbed = {join.absorbed for join in joins} & pupils
    facts = (one for pupil in pupils for one in histories[pupil])
    return Person(
        counts_as=min(pupils - absorbed or pupils),
        pupils=pupils,
        history=sorted(facts, key=attrgetter("position")),
    )
