"""Which programmes, institutions and gemeenten are met in the log, and on which days: what a table must know to be whole."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Any

from leerroute.events import Recorded
from leerroute.log import Log
from leerroute.pathway import Life, fold
from leerroute.pathway.known import as_known
from leerroute.reference.layouts import GemeenteLine, Institution, Programme
from leerroute.united import page_united

MetOn = tuple[str, str, date]
"""A table, a code that it should hold, and the day on which it should."""

PUPILS_PER_PAGE = 2_000


def met_in(log: Log, *, progress: Callable[[int, int], None] | None = None) -> Counter[MetOn]:
    """What is met in the histories of all pupils, as they count now."""
    mark = log.last()
    met, done, total = Counter[MetOn](), 0, log.number_of_pupils(upto=mark.position)
    histories = log.all_histories(upto=mark.position)
    while page := list(islice(histories, PUPILS_PER_PAGE)):
        for _, history in page_united(log, page, upto=mark.position).page:
            met.update(met_by(history))
        done += len(page)
        if progress is not None:
            progress(done, total)
    return met


def met_by(history: Sequence[Recorded[Any]]) -> Iterator[MetOn]:
    """What one pupil meets: the programmes begun, the places, and the gemeenten of the home."""
    life = fold(history)
    yield from ((Programme.table, crebo, day) for crebo, day in programmes_of(life))
    yield from ((Institution.table, school, day) for school, day in places_of(life))
    for recorded in as_known(history):
        gemeente = getattr(recorded.fact, "gemeente", None)
        if gemeente is not None:
            yield GemeenteLine.table, gemeente, recorded.fact.occurred_on


def programmes_of(life: Life) -> Iterator[tuple[str, date]]:
    """The programmes followed, each with the day on which it was begun; else, with a diploma, the day of that."""
    for enrolment in life.enrolments:
        before = None
        for stage in enrolment.stages:
            if stage.crebo is not None and stage.crebo != before:
                yield stage.crebo, stage.since
            before = stage.crebo
    yield from ((entree.crebo, entree.first_day) for entree in life.entrees)
    registered = {stage.crebo for one in life.enrolments for stage in one.stages}
    yield from ((a.crebo, a.day) for a in life.awards if a.crebo and a.crebo not in registered)


def places_of(life: Life) -> Iterator[tuple[str, date]]:
    """The schools and institutions, each with the day on which somebody began or was awarded something there."""
    yield from ((one.school, one.first_day) for one in life.enrolments)
    yield from ((one.institution, one.day) for one in life.awards)
