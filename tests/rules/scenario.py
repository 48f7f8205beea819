"""Words for the tests of rules: what was told of a pupil, and what a rule then says.

    given(registered).when(negative_advice).then("BSA-03").is_broken()

Facts are recorded in the order in which they are told, so the first has position 1. `on` asks how it stands on a day; without
it everything that was due has lapsed. Which tests stand behind a rule is read from these words (behind.py): write the id of the rule
and what is expected of it in the test itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import msgspec

from leerroute.events import (
    AbsenceReported,
    AlternativeOffered,
    AppealDecided,
    AppealLodged,
    ApplicationAccepted,
    ApplicationRejected,
    ApplicationWithdrawn,
    CareerActivityHeld,
    CareerFileCarriedOver,
    CovenantJoined,
    CovenantLeft,
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
    LwtEnded,
    LwtPlaced,
    LwtPracticeRecorded,
    MboApplied,
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
    Transition,
    TryOutAttended,
    WarningIssued,
)
from leerroute.rules import (
    NO_CODES,
    Codes,
    Judgement,
    Severity,
    Value,
    dispatch,
    history_of,
    judge,
)
from leerroute.rules.rule import REGISTER
from leerroute.terms import Niveau, Profile
from pathway.scenario import CREBO, MBO, VMBO, Telling, recorded

profile_chosen = Telling(ProfileChosen, where=VMBO, profile="Z&W")
subjects_set = Telling(SubjectsSet, where=VMBO)
elective_chosen = Telling(ElectiveChosen, where=VMBO, elective="1602")
elective_completed = Telling(ElectiveCompleted, where=VMBO, elective="1602")
career_activity_held = Telling(CareerActivityHeld, where=VMBO, competencies=["motieven"])
career_file_carried_over = Telling(CareerFileCarriedOver, where=VMBO, carried_by="leerling")
lwt_placed = Telling(LwtPlaced, where=VMBO, company="12345678", agreement="o1")
lwt_practice = Telling(LwtPracticeRecorded, where=VMBO, agreement="o1")
lwt_ended = Telling(LwtEnded, where=VMBO, agreement="o1")
covenant_joined = Telling(CovenantJoined, where=VMBO, agreement="c1", goal="instroom-niveau-4")
covenant_left = Telling(CovenantLeft, where=VMBO, agreement="c1")
try_out_attended = Telling(TryOutAttended, where=MBO)
exam_taken = Telling(ExamTaken, where=VMBO, subject="nederlands")
exam_failed = Telling(ExamFailed, where=VMBO)
mbo_applied = Telling(MboApplied, where=MBO, application="a1")
application_withdrawn = Telling(ApplicationWithdrawn, where=MBO, application="a1")
intake_held = Telling(IntakeHeld, where=MBO, application="a1")
advice_asked = Telling(StudyChoiceAdviceAsked, where=MBO, application="a1")
choice_advice_given = Telling(StudyChoiceAdviceGiven, where=MBO, application="a1")
application_accepted = Telling(ApplicationAccepted, where=MBO, application="a1")
application_rejected = Telling(ApplicationRejected, where=MBO, application="a1")
alternative_offered = Telling(AlternativeOffered, where=MBO, application="a1", crebo=CREBO)
promoted_to_4 = Telling(PromotedTo4, where=VMBO, education="havo")
exemption_granted = Telling(ExemptionGranted, where=MBO, registration="1")
placement_started = Telling(
    PracticePlacementStarted, where=MBO, registration="1", company="12345678"
)
placement_ended = Telling(PracticePlacementEnded, where=MBO, registration="1")
module_chosen = Telling(OptionalModuleChosen, where=MBO, registration="1", module="K0021")
module_completed = Telling(OptionalModuleCompleted, where=MBO, registration="1", module="K0021")
module_deviation = Telling(OptionalModuleDeviation, where=MBO, registration="1")
generic_exam_taken = Telling(GenericExamTaken, where=MBO, registration="1", generic="nederlands")
progress_talk_held = Telling(ProgressTalkHeld, where=MBO, registration="1")
warning_issued = Telling(WarningIssued, where=MBO, registration="1")
improvement_period_set = Telling(ImprovementPeriodSet, where=MBO, registration="1")
improvement_period_ended = Telling(ImprovementPeriodEnded, where=MBO, registration="1")
study_advice_given = Telling(StudyAdviceGiven, where=MBO, registration="1")
guidance_given = Telling(GuidanceGiven, where=MBO, registration="1")
appeal_lodged = Telling(AppealLodged, where=MBO, registration="1")
appeal_decided = Telling(AppealDecided, where=MBO, registration="1")
absence_reported = Telling(AbsenceReported, where=MBO, registration="1")

IN_THE_END = date(2199, 12, 31)
"""A day on which everything that was due has lapsed."""


@dataclass(frozen=True)
class AProgramme:
    """A programme as a code list tells of it."""

    niveau: Niveau | None = None
    years: int | None = None
    specialist: bool | None = None
    dossier: str | None = None
    sector: str | None = None
    additional_requirements: bool | None = None
    since: date = date.min


@dataclass(frozen=True)
class ListedCodes:
    """Code lists; a programme can be begun from its day on, all else holds on every day."""

    programmes: Mapping[str, AProgramme] = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)
    sectors: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def programme(self, crebo: str, day: date) -> AProgramme | None:
        found = self.programmes.get(crebo)
        return found if found and found.since <= day else None

    def kind_of(self, institution: str, day: date) -> str | None:
        return self.kinds.get(institution)

    def related_sectors(self, profile: Profile, day: date) -> frozenset[str] | None:
        return self.sectors.get(profile)


class Then:
    """What one rule says of a pupil, and what may be said of that."""

    def __init__(self, judgements: list[Judgement], day: date) -> None:
        self.judgements, self.day = judgements, day

    def on(self, day: str) -> "Then":
        """How it stands on a day."""
        return Then(self.judgements, date.fromisoformat(day))

    def about(self, position: int) -> "Then":
        """What it says of the fact that was told as number so and so."""
        return Then([j for j in self.judgements if j.subject.position == position], self.day)

    @property
    def judgement(self) -> Judgement:
        """The only judgement."""
        assert len(self.judgements) == 1, f"{len(self.judgements)} judgements; ask about(...) one"
        return self.judgements[0]

    def is_satisfied(self, rests_on: tuple[int, ...] | None = None) -> None:
        """Voldoet; on all of these positions if they are given."""
        self._is(Value.SATISFIED, rests_on)

    def is_broken(
        self,
        rests_on: tuple[int, ...] | None = None,
        *,
        lacks: tuple[str, ...] | None = None,
        severity: Severity | None = None,
        late: bool | None = None,
    ) -> None:
        """Voldoet niet; resting on these, lacking these parts, so severe, met all the same but late."""
        self._is(Value.BROKEN, rests_on)
        one = self.judgement
        assert lacks is None or set(one.lacks) == set(lacks), f"lacks {one.lacks}"
        assert severity is None or one.severity == severity, f"severity {one.severity}"
        assert late is None or (one.met is not None) is late, f"met {one.met}"

    def is_undetermined(self, *missing: str) -> None:
        """Niet te bepalen: exactly these columns, or kinds where a whole transition is missing, are missing."""
        self._is(Value.UNDETERMINED, None)
        found = {need.column or need.kind.__name__ for need in self.judgement.missing}
        assert found == {*missing}, f"missing {found}"

    def is_open(self, until: str | None) -> None:
        """Nog open, until this day; None = no last day is known."""
        self._is(Value.OPEN, None)
        due = self.judgement.due
        assert (due and due.isoformat()) == until, f"due {due}"

    def does_not_apply(self) -> None:
        """Niet van toepassing: to nothing that was told, on that day."""
        values = [one.on(self.day) for one in self.judgements]
        assert all(one is Value.NOT_APPLICABLE for one in values), values

    def _is(self, value: Value, rests_on: tuple[int, ...] | None) -> None:
        one = self.judgement
        found = one.on(self.day)
        assert found is value, f"{self.day}: {found.name}, {one.verdict}"
        assert rests_on is None or set(one.rests_on) == set(rests_on), f"rests on {one.rests_on}"


class Given:
    """A pupil of whom these facts are known, with code lists."""

    def __init__(self, facts: tuple[Transition, ...], codes: Codes) -> None:
        self.facts, self.codes = facts, codes

    def when(self, *facts: Transition) -> "Given":
        """And this is told then."""
        return Given((*self.facts, *facts), self.codes)

    def then(self, id: str) -> Then:
        """What a rule says of it, in the end."""
        history = history_of(recorded(self.facts), self.codes)
        return Then([*judge(history, dispatch([REGISTER[id]]))], IN_THE_END)


def given(*facts: Transition, codes: Codes = NO_CODES) -> Given:
    """A pupil of whom this was told, in this order."""
    return Given(facts, codes)


def told(fact: Any, **otherwise: Any) -> Any:
    """The same fact, told a little otherwise."""
    return msgspec.convert({**msgspec.to_builtins(fact), **otherwise}, type(fact))
