"""What must be remembered of a pupil to answer any question about the leerroute: enrolments, diplomas, home, work."""

from collections.abc import Container
from datetime import date
from typing import Any, Literal, TypeVar

import msgspec
from msgspec.structs import replace

from leerroute.terms import (
    STARTKWALIFICATIE,
    DiplomaKind,
    Leerjaar,
    Leertraject,
    Leerweg,
    Niveau,
    RoutePhase,
)

EnrolmentKind = Literal[
    "vmbo", "havo", "vwo", "pro", "vavo", "vso", "so", "ho", "niet-bekostigd", "mbo", "examendeelnemer"
]  # fmt: skip
"""Kinds of education that end one another (an examendeelnemer follows none, so is a kind of its own)."""


class Stage(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What an enrolment is for, from a day on. None = not stated."""

    since: date
    leerweg: Leerweg | None = None
    leerjaar: Leerjaar | None = None
    crebo: str | None = None
    niveau: Niveau | None = None
    leertraject: Leertraject | None = None
    examendeelnemer: bool | None = None
    planned_end: date | None = None

    @property
    def is_examination_only(self) -> bool:
        """Whether an mbo registration is one of an examendeelnemer, by its own words or by its leertraject."""
        return self.leertraject == "ex" or bool(self.examendeelnemer)


class Period(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """From a first day to a last day that still counts; None = going on."""

    first_day: date
    last_day: date | None = None

    def holds_on(self, day: date) -> bool:
        """Whether a day lies in the period: from the first day to the last, both included."""
        return self.first_day <= day and (self.last_day is None or day <= self.last_day)


P = TypeVar("P", bound=Period)


def with_one(periods: tuple[P, ...], index: int, **changes: Any) -> tuple[P, ...]:
    """All of them, one changed."""
    return (*periods[:index], replace(periods[index], **changes), *periods[index + 1 :])


class Enrolment(Period, frozen=True, kw_only=True):
    """An enrolment, from its first day to its last day that still counts; None = open.

    `end_stated` tells an end that somebody reported from one that follows from something else (another
    school, a diploma). `position` is the place in the log of the fact that began it, `kind` the kind as which it began.
    """

    kind: EnrolmentKind
    school: str
    end_stated: bool = False
    stages: tuple[Stage, ...]
    position: int
    number: str | None = None
    main: bool | None = None
    start_year: int | None = None

    def stage_on(self, day: date) -> Stage:
        """What the enrolment is for on a day: the last stage begun by then."""
        return next((s for s in reversed(self.stages) if s.since <= day), self.stages[0])

    def kind_on(self, day: date) -> EnrolmentKind:
        """The kind of education on a day: a student can become an examendeelnemer, and the other way round."""
        if not self.is_registration:
            return self.kind
        return "examendeelnemer" if self.stage_on(day).is_examination_only else "mbo"

    @property
    def is_registration(self) -> bool:
        """Whether this is an mbo registration (inschrijving), of a student or an examendeelnemer."""
        return self.kind in ("mbo", "examendeelnemer")


class Award(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A diploma, or a certificate of pro or vso."""

    kind: DiplomaKind
    day: date
    school: str
    institution: str
    crebo: str | None
    registration: str | None
    position: int


class Route(Period, frozen=True, kw_only=True):
    """A doorlopende leerroute, from its first to its last day (None = going on)."""

    target: Niveau
    integrated: bool
    agreement: str | None = None
    phases: tuple[tuple[date, RoutePhase, str], ...]

    def phase_on(self, day: date) -> RoutePhase:
        """The phase on a day."""
        return next((p for since, p, _ in reversed(self.phases) if since <= day), self.phases[0][1])


class EntreeInVmbo(Period, frozen=True, kw_only=True):
    """An entreeopleiding of an mbo institution, followed within the vmbo."""

    school: str
    institution: str
    crebo: str
    agreement: str | None = None


class Participation(Period, frozen=True, kw_only=True):
    """A place in a leerwerktraject or in a covenant programme, under an agreement."""

    agreement: str | None = None


class Application(Period, frozen=True, kw_only=True):
    """An application (aanmelding) for the mbo, as long as it stands."""

    number: str
    institution: str

    def is_same(self, other: "Application") -> bool:
        """Whether the other is this application, by its number and institution."""
        return (self.number, self.institution) == (other.number, other.institution)


class Work(Period, frozen=True, kw_only=True):
    """A job; `contract` None = not stated."""

    contract: bool | None


class Life(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One pupil's leerroute, as known. Tuples are in order of happening; `leerweg` is the one last given at the vmbo."""

    born: str | None = None
    born_recorded: int = 0
    leerweg: Leerweg | None = None
    homes: tuple[tuple[date, int], ...] = ()
    register: tuple[tuple[date, bool], ...] = ()
    died: date | None = None
    enrolments: tuple[Enrolment, ...] = ()
    awards: tuple[Award, ...] = ()
    routes: tuple[Route, ...] = ()
    entrees: tuple[EntreeInVmbo, ...] = ()
    placements: tuple[Participation, ...] = ()
    covenants: tuple[Participation, ...] = ()
    applications: tuple[Application, ...] = ()
    works: tuple[Work, ...] = ()
    exempted_on: date | None = None
    first_fact: date | None = None

    def diplomas_until(self, day: date) -> list[Award]:
        """Diplomas awarded on or before a day."""
        return [award for award in self.awards if award.day <= day]

    def was_awarded(self, kinds: Container[DiplomaKind], day: date) -> bool:
        """Whether a diploma of one of these kinds was awarded on or before a day."""
        return any(award.day <= day and award.kind in kinds for award in self.awards)

    def has_startkwalificatie_on(self, day: date) -> bool:
        """Whether a havo, vwo or mbo diploma of level 2 or higher was awarded on or before a day."""
        return self.was_awarded(STARTKWALIFICATIE, day)
