"""Words for the tests of a leerroute: what was told of a pupil, and where that pupil then stands.

Facts are recorded in the order in which they are told: given(...).on("2023-10-01").stands("mbo", niveau=3).
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import msgspec

from leerroute.events import (
    CompulsoryEducationExempted,
    Died,
    DiplomaAwarded,
    EducationEnrolled,
    EducationLeft,
    EducationYearStarted,
    EntreeEnded,
    EntreeEnrolled,
    LeftRegister,
    MboDeregistered,
    MboRegistered,
    MovedHome,
    Recorded,
    RegistrationChanged,
    ReturnedToRegister,
    RouteLeft,
    RoutePhaseChanged,
    RouteStarted,
    Source,
    Transition,
    VmboEnrolled,
    VmboLeft,
    VmboYearStarted,
    WorkEnded,
    WorkStarted,
)
from leerroute.pathway import Enrolment, Life, Sector, fold, home_on, in_register_on, position_on
from leerroute.terms import age_on

VMBO, OTHER_VMBO = "02QZ00", "05AB00"
MBO, OTHER_MBO = "25LH", "27DV"
ELSEWHERE = "14XY00"
CREBO, OTHER_CREBO, ENTREE_CREBO = "25655", "25180", "25252"

PUPIL = UUID("01900000-0000-7000-8000-000000000001")
NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


class Telling:
    """How a kind is told: its day, its school where that matters, and what else is said."""

    def __init__(self, kind: type[Transition], **usual: Any) -> None:
        self.kind, self.usual = kind, usual

    def __call__(self, occurred_on: str, where: str | None = None, **said: Any) -> Any:
        at = {} if where is None else {"where": where}
        return msgspec.convert({"occurred_on": occurred_on, **self.usual, **at, **said}, self.kind)


vmbo_enrolled = Telling(VmboEnrolled, where=VMBO, leerjaar=3)
vmbo_year_started = Telling(VmboYearStarted, where=VMBO, leerjaar=4)
vmbo_left = Telling(VmboLeft, where=VMBO)
entree_enrolled = Telling(EntreeEnrolled, where=VMBO, institution=MBO, crebo=ENTREE_CREBO)
entree_ended = Telling(EntreeEnded, where=VMBO)
route_started = Telling(RouteStarted, where=VMBO, target_niveau=2)
route_phase_changed = Telling(RoutePhaseChanged, where=VMBO, phase="MBO")
route_left = Telling(RouteLeft, where=VMBO)
diploma_awarded = Telling(DiplomaAwarded, where=VMBO)
education_enrolled = Telling(EducationEnrolled, where=ELSEWHERE)
education_year_started = Telling(EducationYearStarted, where=ELSEWHERE)
education_left = Telling(EducationLeft, where=ELSEWHERE)
mbo_registered = Telling(MboRegistered, where=MBO, registration="1")
registration_changed = Telling(RegistrationChanged, where=MBO)
mbo_deregistered = Telling(MboDeregistered, where=MBO)
moved_home = Telling(MovedHome)
left_register = Telling(LeftRegister)
returned_to_register = Telling(ReturnedToRegister)
died = Telling(Died)
work_started = Telling(WorkStarted)
work_ended = Telling(WorkEnded)
exempted = Telling(CompulsoryEducationExempted, ground="5a")


def recorded(facts: Iterable[Transition]) -> list[Recorded[Transition]]:
    """The facts as the log holds them when they are recorded in this order."""
    return [Recorded(PUPIL, n, n, NOON, fact, Source()) for n, fact in enumerate(facts, start=1)]


def life(*facts: Transition) -> Life:
    """The life of a pupil of whom this was told."""
    return fold(recorded(facts))


class OnADay:
    """A pupil on a day, and what may be said of that."""

    def __init__(self, pupil: Life, day: str | date) -> None:
        self.pupil, self.day = pupil, day if isinstance(day, date) else date.fromisoformat(day)

    def stands(self, sector: Sector, **expected: Any) -> None:
        """The position that counts is in this sector and has these attributes."""
        position = position_on(self.pupil, self.day)
        assert position is not None, f"{self.day}: stands nowhere"
        found = {name: getattr(position, name) for name in ("sector", *expected)}
        assert found == {"sector": sector, **expected}, f"{self.day}: {position}"

    def stands_nowhere(self) -> None:
        """No position counts."""
        position = position_on(self.pupil, self.day)
        assert position is None, f"{self.day}: {position}"

    def lives_in(self, region: int | None) -> None:
        """The home is in this RMC region; None = not known where."""
        assert home_on(self.pupil, self.day) == region

    def is_in_the_register(self) -> None:
        """The pupil is in the BRP."""
        assert in_register_on(self.pupil, self.day), f"{self.day}: not in the BRP"

    def is_not_in_the_register(self) -> None:
        """The pupil is not in the BRP."""
        assert not in_register_on(self.pupil, self.day), f"{self.day}: in the BRP"

    def is_aged(self, years: int) -> None:
        """The pupil has this age in whole years."""
        assert self.pupil.born is not None
        assert age_on(self.pupil.born, self.day) == years


class Given:
    """A pupil of whom these facts are known."""

    def __init__(self, *facts: Transition) -> None:
        self.life = life(*facts)

    def on(self, day: str) -> OnADay:
        """The pupil on a day."""
        return OnADay(self.life, day)

    def is_at(self, school: str, *periods: str) -> None:
        """The enrolments at this school, each as "2020-08-01 to 2021-07-31", or "2020-08-01 on" while open."""
        assert [period(e) for e in self.life.enrolments if e.school == school] == [*periods]


def period(enrolment: Enrolment) -> str:
    """From the first day of an enrolment to the last, both included."""
    if enrolment.last_day is None:
        return f"{enrolment.first_day} on"
    return f"{enrolment.first_day} to {enrolment.last_day}"


def given(*facts: Transition) -> Given:
    """A pupil of whom this was told, in this order."""
    return Given(*facts)
