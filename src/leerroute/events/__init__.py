"""Everything that can happen in a leerroute: past tense, one fact each, plain fields, no logic."""

from typing import get_args

from leerroute.events.admission import (
    AlternativeOffered,
    ApplicationAccepted,
    ApplicationRejected,
    ApplicationWithdrawn,
    IntakeHeld,
    MboApplied,
    StudyChoiceAdviceAsked,
    StudyChoiceAdviceGiven,
)
from leerroute.events.corrections import (
    DisputeSettled,
    PupilsJoined,
    TransitionCorrected,
    TransitionDisputed,
    TransitionRetracted,
)
from leerroute.events.curriculum import (
    ExemptionGranted,
    GenericExamTaken,
    OptionalModuleChosen,
    OptionalModuleCompleted,
    OptionalModuleDeviation,
    PracticePlacementEnded,
    PracticePlacementStarted,
)
from leerroute.events.elsewhere import (
    EducationEnrolled,
    EducationLeft,
    EducationYearStarted,
    PromotedTo4,
)
from leerroute.events.erasure import PupilErased
from leerroute.events.exams import DiplomaAwarded, ExamFailed, ExamTaken
from leerroute.events.guidance import (
    AbsenceReported,
    AppealDecided,
    AppealLodged,
    GuidanceGiven,
    ImprovementPeriodEnded,
    ImprovementPeriodSet,
    ProgressTalkHeld,
    StudyAdviceGiven,
    WarningIssued,
)
from leerroute.events.kinds import (
    KINDS,
    NAMED_BY,
    AtSchool,
    Concern,
    Elsewhere,
    Fact,
    SameDay,
    Transition,
)
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
from leerroute.events.lwt import LwtEnded, LwtPlaced, LwtPracticeRecorded
from leerroute.events.mbo import MboDeregistered, MboRegistered, RegistrationChanged
from leerroute.events.programme import (
    CareerActivityHeld,
    CareerFileCarriedOver,
    ElectiveChosen,
    ElectiveCompleted,
    ProfileChosen,
    SubjectsSet,
)
from leerroute.events.recorded import Entry, Recorded, Source
from leerroute.events.reference import ReferenceLoaded
from leerroute.events.routes import (
    CovenantJoined,
    CovenantLeft,
    EntreeEnded,
    EntreeEnrolled,
    RouteLeft,
    RoutePhaseChanged,
    RouteStarted,
    TryOutAttended,
)
from leerroute.events.vmbo import VmboEnrolled, VmboLeft, VmboYearStarted

AnyCorrection = (
    TransitionCorrected | TransitionRetracted | TransitionDisputed | DisputeSettled | PupilsJoined
)
"""One of the transitions about other transitions."""

AtTheVmbo = (
    VmboEnrolled
    | VmboYearStarted
    | VmboLeft
    | ProfileChosen
    | SubjectsSet
    | ElectiveChosen
    | ElectiveCompleted
    | CareerActivityHeld
    | CareerFileCarriedOver
    | LwtPlaced
    | LwtPracticeRecorded
    | LwtEnded
    | EntreeEnrolled
    | EntreeEnded
    | RouteStarted
    | RoutePhaseChanged
    | RouteLeft
    | CovenantJoined
    | CovenantLeft
    | TryOutAttended
    | ExamTaken
    | DiplomaAwarded
    | ExamFailed
)
"""Section A of the domain notes."""

TowardsTheMbo = (
    MboApplied
    | ApplicationWithdrawn
    | IntakeHeld
    | StudyChoiceAdviceAsked
    | StudyChoiceAdviceGiven
    | ApplicationAccepted
    | ApplicationRejected
    | AlternativeOffered
    | EducationEnrolled
    | EducationYearStarted
    | EducationLeft
    | PromotedTo4
)
"""Section B: applications, and education elsewhere."""

AtTheMbo = (
    MboRegistered
    | RegistrationChanged
    | ExemptionGranted
    | PracticePlacementStarted
    | PracticePlacementEnded
    | OptionalModuleChosen
    | OptionalModuleCompleted
    | OptionalModuleDeviation
    | GenericExamTaken
    | ProgressTalkHeld
    | WarningIssued
    | ImprovementPeriodSet
    | ImprovementPeriodEnded
    | StudyAdviceGiven
    | GuidanceGiven
    | AppealLodged
    | AppealDecided
    | AbsenceReported
    | MboDeregistered
)
"""Section C."""

InLife = (
    MovedHome
    | LeftRegister
    | ReturnedToRegister
    | Died
    | WorkStarted
    | WorkEnded
    | CompulsoryEducationExempted
)
"""Section D: elsewhere in life."""

AnyTransition = AtTheVmbo | TowardsTheMbo | AtTheMbo | InLife | AnyCorrection
"""One of the transitions of a pupil: a match over it can be checked to leave none out."""

TRANSITIONS: tuple[type[Transition], ...] = get_args(AnyTransition)
"""Every kind of transition of a pupil, in the order of the domain notes."""

CORRECTIONS: tuple[type[Transition], ...] = get_args(AnyCorrection)
"""The kinds of transition that are about other transitions."""

__all__ = [
    "CORRECTIONS",
    "KINDS",
    "NAMED_BY",
    "TRANSITIONS",
    "AbsenceReported",
    "AlternativeOffered",
    "AnyCorrection",
    "AnyTransition",
    "AppealDecided",
    "AppealLodged",
    "ApplicationAccepted",
    "ApplicationRejected",
    "ApplicationWithdrawn",
    "AtSchool",
    "AtTheMbo",
    "AtTheVmbo",
    "CareerActivityHeld",
    "CareerFileCarriedOver",
    "CompulsoryEducationExempted",
    "Concern",
    "CovenantJoined",
    "CovenantLeft",
    "DeliveryClosed",
    "Died",
    "DiplomaAwarded",
    "DisputeSettled",
    "EducationEnrolled",
    "EducationLeft",
    "EducationYearStarted",
    "ElectiveChosen",
    "ElectiveCompleted",
    "Elsewhere",
    "EntreeEnded",
    "EntreeEnrolled",
    "Entry",
    "ExamFailed",
    "ExamTaken",
    "ExemptionGranted",
    "Fact",
    "GenericExamTaken",
    "GuidanceGiven",
    "ImportFinished",
    "ImportStarted",
    "ImprovementPeriodEnded",
    "ImprovementPeriodSet",
    "InLife",
    "IntakeHeld",
    "LeftRegister",
    "LwtEnded",
    "LwtPlaced",
    "LwtPracticeRecorded",
    "MboApplied",
    "MboDeregistered",
    "MboRegistered",
    "MovedHome",
    "OptionalModuleChosen",
    "OptionalModuleCompleted",
    "OptionalModuleDeviation",
    "PracticePlacementEnded",
    "PracticePlacementStarted",
    "ProfileChosen",
    "ProgressTalkHeld",
    "PromotedTo4",
    "PupilErased",
    "PupilsJoined",
    "Recorded",
    "ReferenceLoaded",
    "RegistrationChanged",
    "ReturnedToRegister",
    "RouteLeft",
    "RoutePhaseChanged",
    "RouteStarted",
    "SameDay",
    "Source",
    "StudyAdviceGiven",
    "StudyChoiceAdviceAsked",
    "StudyChoiceAdviceGiven",
    "SubjectsSet",
    "TowardsTheMbo",
    "Transition",
    "TransitionCorrected",
    "TransitionDisputed",
    "TransitionRetracted",
    "TryOutAttended",
    "VmboEnrolled",
    "VmboLeft",
    "VmboYearStarted",
    "WarningIssued",
    "WorkEnded",
    "WorkStarted",
]
