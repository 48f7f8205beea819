"""Transitions that leave a life as it was: rules and their own figures read them, no position depends on them."""

from typing import get_args

from leerroute.events import (
    AbsenceReported,
    AlternativeOffered,
    AppealDecided,
    AppealLodged,
    ApplicationAccepted,
    ApplicationRejected,
    CareerActivityHeld,
    CareerFileCarriedOver,
    ElectiveChosen,
    ElectiveCompleted,
    ExamFailed,
    ExamTaken,
    ExemptionGranted,
    GenericExamTaken,
    GuidanceGiven,
    ImprovementPeriodEnded,
    ImprovementPeriodSet,
    IntakeHeld,
    LwtPracticeRecorded,
    OptionalModuleChosen,
    OptionalModuleCompleted,
    OptionalModuleDeviation,
    PracticePlacementEnded,
    PracticePlacementStarted,
    ProfileChosen,
    ProgressTalkHeld,
    PromotedTo4,
    StudyAdviceGiven,
    StudyChoiceAdviceAsked,
    StudyChoiceAdviceGiven,
    SubjectsSet,
    TryOutAttended,
    WarningIssued,
)

Unremembered = (
    ProfileChosen
    | SubjectsSet
    | ElectiveChosen
    | ElectiveCompleted
    | CareerActivityHeld
    | CareerFileCarriedOver
    | LwtPracticeRecorded
    | TryOutAttended
    | ExamTaken
    | ExamFailed
    | IntakeHeld
    | StudyChoiceAdviceAsked
    | StudyChoiceAdviceGiven
    | ApplicationAccepted
    | ApplicationRejected
    | AlternativeOffered
    | PromotedTo4
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
)
"""Each is listed: a new kind is remembered, or it stands here."""

UNREMEMBERED: frozenset[type] = frozenset(get_args(Unremembered))
"""The same, to be left out at once: they are about half of all that is recorded."""
