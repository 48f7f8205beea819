"""One pupil who is opened: the history, what the rules say of it, and why the pupil is in each figure or not. Viewing is logged."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from leerroute.log import Mark
from leerroute.pathway.joins import Person
from leerroute.reference import reference_known
from leerroute.store import Store
from leerroute_projections.access import Access
from leerroute_projections.answer import PupilHistory
from leerroute_projections.closings import Closings
from leerroute_projections.figure import Figure
from leerroute_projections.findings import Finding, judged
from leerroute_projections.history import history_of, opened_person
from leerroute_projections.known_at import parameters
from leerroute_projections.rows import pupil_of
from leerroute_projections.why import Reason, reasons


@dataclass(frozen=True)
class OpenedPupil:
    """A pupil who was opened; `reasons` holds per figure a reason for each row of the pupil."""

    history: PupilHistory
    judged: tuple[Finding, ...]
    reasons: Mapping[str, Sequence[Reason]]


def open_pupil(
    store: Store,
    access: Access,
    key: str,
    reason: str,
    mark: Mark,
    figures: Sequence[Figure],
    closings: Closings,
) -> OpenedPupil | None:
    """The pupil behind a number, local key or id; None = not found. Every attempt is written to the view log first."""
    person = opened_person(store, access, key, reason, mark)
    if person is None:
        return None
    return OpenedPupil(
        history_of(store, person, mark),
        judged_of(store, person, mark),
        reasons_of(store, person, mark, figures, closings),
    )


def judged_of(store: Store, person: Person, mark: Mark) -> tuple[Finding, ...]:
    """What the rules say of a person, as it stands on the day of a mark."""
    horizon, day = parameters(mark)["horizon"], mark.recorded_at.date()
    codes = reference_known(store.log, upto=mark.position)
    pupil = pupil_of(person.counts_as, person.history, horizon=horizon, codes=codes)
    return tuple(judged(pupil, day)) if pupil else ()


def reasons_of(
    store: Store, person: Person, mark: Mark, figures: Sequence[Figure], closings: Closings
) -> dict[str, list[Reason]]:
    """The steps that put a person in each of these figures, or left the person out."""
    return reasons(
        figures,
        person.counts_as,
        person.history,
        moment=parameters(mark),
        codes=reference_known(store.log, upto=mark.position),
        closings=closings,
    )
