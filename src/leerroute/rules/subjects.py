"""The programme of a pupil at the vmbo: the subjects by part, the profile and the leerweg to which it belongs. Judges nothing."""

from collections.abc import Iterable
from datetime import date

from leerroute.events import (
    CareerActivityHeld,
    ElectiveChosen,
    ElectiveCompleted,
    ProfileChosen,
    Recorded,
    SubjectsSet,
)
from leerroute.rules.history import History
from leerroute.rules.schooling import vmbo_stage_on
from leerroute.terms import Leerweg, ProgrammePart, Subject

ARTS: frozenset[Subject] = frozenset({
    "ckv", "beeldend", "tekenen", "handvaardigheid", "textiele-vormgeving", "fotografie-film",
    "muziek", "dans", "drama",
})  # fmt: skip
"""The arts subjects, ckv included."""

NO_GENERAL_SUBJECTS: frozenset[Subject] = frozenset(
    {"profielvak", "profielwerkstuk", "schoolspecifiek"}
)
"""What stands among the subjects and is no general (avo) subject."""


class Programme:
    """The subjects of a pupil by the part to which they belong; of some no part may be stated."""

    def __init__(self, told: Recorded[SubjectsSet]) -> None:
        self.told, self.subjects = told, told.fact.subjects

    def within(self, part: ProgrammePart) -> frozenset[Subject]:
        """The subjects in a part."""
        return frozenset(one.subject for one in self.subjects if one.part == part)

    @property
    def anywhere(self) -> frozenset[Subject]:
        """The subjects, whatever their part."""
        return frozenset(one.subject for one in self.subjects)

    @property
    def unplaced(self) -> frozenset[Subject]:
        """The subjects of which no part is stated."""
        return frozenset(one.subject for one in self.subjects if one.part is None)


def general(subjects: Iterable[Subject]) -> frozenset[Subject]:
    """The general (avo) subjects among these."""
    return frozenset(subjects) - NO_GENERAL_SUBJECTS


def programme_on(history: History, day: date) -> Programme | None:
    """The programme last set on or before a day; None = none is known."""
    told = [one for one in history.told(SubjectsSet) if one.fact.occurred_on <= day]
    return Programme(told[-1]) if told else None


def profile_on(history: History, day: date) -> Recorded[ProfileChosen] | None:
    """The profile last chosen on or before a day; None = none is known."""
    told = [one for one in history.told(ProfileChosen) if one.fact.occurred_on <= day]
    return told[-1] if told else None


def leerweg_on(history: History, day: date) -> Leerweg | None:
    """The leerweg of the vmbo on a day; None = not at a vmbo, or not known."""
    stage = vmbo_stage_on(history, day)
    return stage.leerweg if stage else None


def follows_other_programme(history: History, day: date) -> bool:
    """Whether a pupil is in a leerwerktraject or an entree within the vmbo, which have programmes of their own."""
    others = (*history.life.placements, *history.life.entrees)
    return any(one.holds_on(day) for one in others)


def electives_until(history: History, day: date) -> frozenset[str]:
    """The vocational electives chosen or completed on or before a day."""
    chosen = (one.fact for one in history.told(ElectiveChosen))
    completed = (one.fact for one in history.told(ElectiveCompleted))
    return frozenset(
        one.elective for facts in (chosen, completed) for one in facts if one.occurred_on <= day
    )


def is_programme_told(history: History) -> bool:
    """Whether any source tells of the programme at the vmbo; where none does, what is not told is not known.

    By the profile, the subjects, the electives or the activities of career guidance.
    """
    kinds = (ProfileChosen, SubjectsSet, ElectiveChosen, ElectiveCompleted, CareerActivityHeld)
    return any(history.told(kind) for kind in kinds)
