"""Everything that can happen in a leerroute: past tense, one fact each, plain fields, no logic."""

from leerroute.events.kinds import KINDS, AtSchool, Elsewhere, Fact, SameDay, Transition
from leerroute.events.life import (
    CompulsoryEducationExempted,
    DeliveryClosed,
    Died,
    ImportFinished,
    ImportStarted,
    LeftRegister,
    MovedHome,
    ReturnedToRegister,
    WorkEnded,
    WorkStarted,
)
from leerroute.events.mbo import (
    EducationEnrolled,
    EducationLeft,
    EducationYearStarted,
    MboDeregistered,
    MboRegistered,
    RegistrationChanged,
)
from leerroute.events.recorded import Entry, Recorded, Source
from leerroute.events.vmbo import (
    DiplomaAwarded,
    EntreeEnded,
    EntreeEnrolled,
    RouteLeft,
    RoutePhaseChanged,
    RouteStarted,
    VmboEnrolled,
    VmboLeft,
    VmboYearStarted,
)

TRANSITIONS: tuple[type[Transition], ...] = tuple(
    kind for kind in KINDS.values() if issubclass(kind, Transition)
)
"""Every kind of transition of a pupil, in the order of the domain notes."""

__all__ = [
    "KINDS",
    "TRANSITIONS",
    "AtSchool",
    "CompulsoryEducationExempted",
    "DeliveryClosed",
    "Died",
    "DiplomaAwarded",
    "EducationEnrolled",
    "EducationLeft",
    "EducationYearStarted",
    "Elsewhere",
    "EntreeEnded",
    "EntreeEnrolled",
    "Entry",
    "Fact",
    "ImportFinished",
    "ImportStarted",
    "LeftRegister",
    "MboDeregistered",
    "MboRegistered",
    "MovedHome",
    "Recorded",
    "RegistrationChanged",
    "ReturnedToRegister",
    "RouteLeft",
    "RoutePhaseChanged",
    "RouteStarted",
    "SameDay",
    "Source",
    "Transition",
    "VmboEnrolled",
    "VmboLeft",
    "VmboYearStarted",
    "WorkEnded",
    "WorkStarted",
]
