"""Everything that can happen in a leerroute: past tense, one fact each, plain fields, no logic."""

from typing import get_args

from leerroute.events.corrections import (
    DisputeSettled,
    PupilsJoined,
    TransitionCorrected,
    TransitionDisputed,
    TransitionRetracted,
)
from leerroute.events.elsewhere import EducationEnrolled, EducationLeft, EducationYearStarted
from leerroute.events.erasure import PupilErased
from leerroute.events.exams import DiplomaAwarded
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
from leerroute.events.mbo import MboDeregistered, MboRegistered, RegistrationChanged
from leerroute.events.recorded import Entry, Recorded, Source
from leerroute.events.routes import (
    EntreeEnded,
    EntreeEnrolled,
    RouteLeft,
    RoutePhaseChanged,
    RouteStarted,
)
from leerroute.events.vmbo import VmboEnrolled, VmboLeft, VmboYearStarted

AnyCorrection = (
    TransitionCorrected | TransitionRetracted | TransitionDisputed | DisputeSettled | PupilsJoined
)
"""One of the transitions about other transitions."""

AnyTransition = (
    VmboEnrolled
    | VmboYearStarted
    | VmboLeft
    | EntreeEnrolled
    | EntreeEnded
    | RouteStarted
    | RoutePhaseChanged
    | RouteLeft
    | DiplomaAwarded
    | EducationEnrolled
    | EducationYearStarted
    | EducationLeft
    | MboRegistered
    | RegistrationChanged
    | MboDeregistered
    | MovedHome
    | LeftRegister
    | ReturnedToRegister
    | Died
    | WorkStarted
    | WorkEnded
    | CompulsoryEducationExempted
    | AnyCorrection
)
"""One of the transitions of a pupil: a match over it can be checked to leave none out."""

TRANSITIONS: tuple[type[Transition], ...] = get_args(AnyTransition)
"""Every kind of transition of a pupil, in the order of the domain notes."""

CORRECTIONS: tuple[type[Transition], ...] = get_args(AnyCorrection)
"""The kinds of transition that are about other transitions."""

__all__ = [
    "CORRECTIONS",
    "KINDS",
    "TRANSITIONS",
    "AnyCorrection",
    "AnyTransition",
    "AtSchool",
    "CompulsoryEducationExempted",
    "DeliveryClosed",
    "Died",
    "DiplomaAwarded",
    "DisputeSettled",
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
    "PupilErased",
    "PupilsJoined",
    "Recorded",
    "RegistrationChanged",
    "ReturnedToRegister",
    "RouteLeft",
    "RoutePhaseChanged",
    "RouteStarted",
    "SameDay",
    "Source",
    "Transition",
    "TransitionCorrected",
    "TransitionDisputed",
    "TransitionRetracted",
    "VmboEnrolled",
    "VmboLeft",
    "VmboYearStarted",
    "WorkEnded",
    "WorkStarted",
]
