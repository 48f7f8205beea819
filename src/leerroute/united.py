"""Histories of persons: those of pupils who were joined fetched together, in pages. Who is joined, pathway.joins says."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple
from uuid import UUID

from leerroute.log import Reading
from leerroute.pathway.joins import Person, linked_with, persons_among, united
from leerroute.pathway.known import History

Histories = Sequence[tuple[UUID, History]]

PUPILS_PER_PAGE = 2_000


class United(NamedTuple):
    """Pupils, each with what counts as their history (nothing for who counts as somebody else), and all who were ever
    joined with one of them, these among them."""

    page: Histories
    linked: frozenset[UUID]


def page_united(reading: Reading, page: Histories, *, upto: int | None = None) -> United:
    """The pupils of a page, each with what counts as their history."""
    linked = linked_among(page)
    if not linked:
        return United(page, frozenset())
    histories = united(_with_linked(reading, linked, upto))
    together = [(pupil, histories.get(pupil, history)) for pupil, history in page]
    return United(together, frozenset(histories))


def with_joined(
    reading: Reading, pupils: Iterable[UUID], *, upto: int | None = None
) -> Iterator[Histories]:
    """Pages of these pupils and of all who were ever joined with them, each once, with what counts as their history."""
    waiting, done = iter(pupils), set[UUID]()
    while some := list(islice(waiting, PUPILS_PER_PAGE)):
        found: dict[UUID, History] = dict(
            reading.histories([one for one in some if one not in done], upto=upto)
        )
        linked = linked_among(found.items())
        if linked:
            found |= united(_with_linked(reading, linked, upto))
        yield [(pupil, history) for pupil, history in found.items() if pupil not in done]
        done |= found.keys() if linked else set()


def person_of(reading: Reading, pupil: UUID, *, upto: int | None = None) -> Person:
    """The person that a pupil is, with the pupils who are the same person."""
    histories = {pupil: reading.history(pupil, upto=upto)}
    persons = persons_among(_with_linked(reading, histories, upto))
    return next(person for person in persons if pupil in person.pupils)


def linked_among(histories: Iterable[tuple[UUID, History]]) -> dict[UUID, History]:
    """The pupils who were ever joined with another, with their histories."""
    return {pupil: history for pupil, history in histories if linked_with(history)}


def _with_linked(
    reading: Reading, linked: Mapping[UUID, History], upto: int | None
) -> dict[UUID, History]:
    """These histories, and those of everybody ever joined with one of them, through any chain."""
    found = dict(linked)
    new = set(found)
    while new:
        new = {other for pupil in new for other in linked_with(found[pupil])} - found.keys()
        found.update(reading.histories(new, upto=upto))
    return found
