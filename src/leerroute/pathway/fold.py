"""From the facts of one pupil to a life: put them in order, then let each change what was known. No rule, no clock."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, TypeVar, assert_never, cast

from msgspec.structs import replace

from leerroute.events import (
    AnyTransition,
    CompulsoryEducationExempted,
    Died,
    DiplomaAwarded,
    DisputeSettled,
    EducationEnrolled,
    EducationLeft,
    EducationYearStarted,
    EntreeEnded,
    EntreeEnrolled,
    LeftRegister,
    MboDeregistered,
    MboRegistered,
    MovedHome,
    PupilsJoined,
    Recorded,
    RegistrationChanged,
    ReturnedToRegister,
    RouteLeft,
    RoutePhaseChanged,
    RouteStarted,
    Transition,
    TransitionCorrected,
    TransitionDisputed,
    TransitionRetracted,
    VmboEnrolled,
    VmboLeft,
    VmboYearStarted,
    WorkEnded,
    WorkStarted,
)
from leerroute.pathway import enrolments as enrolled
from leerroute.pathway.known import as_known
from leerroute.pathway.life import Award, Enrolment, EntreeInVmbo, Life, Route, Stage, Work
from leerroute.terms import VMBO_DIPLOMAS


def in_order(history: Iterable[Recorded[Transition]]) -> list[Recorded[Transition]]:
    """Facts in order of happening; within a day ends, diplomas, starts, others; then as recorded."""
    return sorted(history, key=lambda r: (r.fact.occurred_on, r.fact.same_day, r.position))


def fold(history: Sequence[Recorded[Transition]]) -> Life:
    """The life of a pupil from the facts as known, in whatever order they were recorded."""
    life = Life()
    for recorded in in_order(as_known(history)):
        life = evolve(life, recorded)
    return life


def evolve(life: Life, recorded: Recorded[Transition]) -> Life:
    """What is known of a pupil after one more fact."""
    fact = cast(AnyTransition, recorded.fact)
    life = remember_person(life, recorded)
    match fact:
        case VmboEnrolled() | VmboYearStarted() | EducationEnrolled() | EducationYearStarted():
            return replace(
                life, enrolments=enrolled.begin_or_go_on(life.enrolments, at_school(life, recorded))
            )
        case VmboLeft():
            return replace(
                life,
                enrolments=enrolled.leave(life.enrolments, "vmbo", fact.where, fact.occurred_on),
            )
        case EducationLeft():
            return replace(
                life,
                enrolments=enrolled.leave(
                    life.enrolments, fact.education, fact.where, fact.occurred_on
                ),
            )
        case MboRegistered():
            return replace(life, enrolments=registered(life, recorded))
        case RegistrationChanged():
            return changed(life, fact)
        case MboDeregistered():
            return deregistered(life, fact)
        case DiplomaAwarded():
            return awarded(life, recorded)
        case EntreeEnrolled(where=school, crebo=crebo, occurred_on=day):
            begun = EntreeInVmbo(first_day=day, school=school, crebo=crebo)
            return replace(life, entrees=(*life.entrees, begun))
        case EntreeEnded(occurred_on=day):
            return replace(life, entrees=with_last(life.entrees, last_day=day))
        case RouteStarted():
            return replace(life, routes=(*life.routes, route_of(fact)))
        case RoutePhaseChanged(phase=phase, occurred_on=day, where=school):
            return replace(life, routes=in_phase(life.routes, (day, phase, school)))
        case RouteLeft(occurred_on=day):
            return replace(life, routes=with_last(life.routes, last_day=day))
        case MovedHome():
            return life
        case LeftRegister(occurred_on=day):
            return replace(life, register=(*life.register, (day, False)))
        case ReturnedToRegister(occurred_on=day):
            return replace(life, register=(*life.register, (day, True)))
        case Died(occurred_on=day):
            return replace(life, died=day, enrolments=enrolled.die(life.enrolments, day))
        case WorkStarted(contract=contract, occurred_on=day):
            return replace(life, works=(*life.works, Work(first_day=day, contract=contract)))
        case WorkEnded(occurred_on=day):
            return replace(life, works=with_last(life.works, last_day=day))
        case CompulsoryEducationExempted(occurred_on=day):
            return replace(life, exempted_on=life.exempted_on or day)
        case (
            TransitionCorrected()
            | TransitionRetracted()
            | TransitionDisputed()
            | DisputeSettled()
            | PupilsJoined()
        ):
            return life  # as_known has heard them
        case _:
            assert_never(fact)


def remember_person(life: Life, recorded: Recorded[Transition]) -> Life:
    """Birth date and home, which any enrolment may bring along; the birth date recorded last holds."""
    fact: Any = recorded.fact
    born = getattr(fact, "born", None)
    home = getattr(fact, "home", None)
    if life.first_fact is None:
        life = replace(life, first_fact=fact.occurred_on)
    if born is not None and recorded.position >= life.born_recorded:
        life = replace(life, born=born, born_recorded=recorded.position)
    if home is not None:
        life = replace(life, homes=(*life.homes, (fact.occurred_on, home, recorded.position)))
    return life


VoFact = VmboEnrolled | VmboYearStarted | EducationEnrolled | EducationYearStarted


def at_school(life: Life, recorded: Recorded[Transition]) -> Enrolment:
    """The enrolment that a vmbo or other enrolment begins, if none is open at that school."""
    fact = cast(VoFact, recorded.fact)
    if isinstance(fact, VmboEnrolled | VmboYearStarted):
        leerweg = fact.leerweg or last_leerweg(life)
        stage = Stage(since=fact.occurred_on, leerweg=leerweg, leerjaar=fact.leerjaar)
    else:
        stage = Stage(since=fact.occurred_on, leerjaar=fact.leerjaar)
    return Enrolment(
        kind="vmbo" if isinstance(fact, VmboEnrolled | VmboYearStarted) else fact.education,
        school=fact.where,
        first_day=fact.occurred_on,
        stages=(stage,),
        position=recorded.position,
    )


def last_leerweg(life: Life) -> Any:
    """The leerweg last given by an enrolment or year at the vmbo; None when none was given."""
    stages = [s for e in life.enrolments if e.kind == "vmbo" for s in e.stages if s.leerweg]
    return max(stages, key=lambda s: s.since).leerweg if stages else None


def registered(life: Life, recorded: Recorded[Transition]) -> tuple[Enrolment, ...]:
    """The enrolments after an mbo registration; the number of one that is open goes on in it."""
    fact = cast(MboRegistered, recorded.fact)
    day, institution = fact.occurred_on, fact.institution or fact.where[:4]
    stage = Stage(
        since=day,
        crebo=fact.crebo,
        niveau=fact.niveau,
        leertraject=fact.leertraject,
        planned_end=fact.planned_end,
    )
    known = enrolled.registration(life.enrolments, fact.registration, institution, day)
    if known is not None and life.enrolments[known].last_day is None:
        return enrolled.with_stage(life.enrolments, known, stage)
    examination_only = fact.examendeelnemer or fact.leertraject == "ex"
    new = Enrolment(
        kind="examendeelnemer" if examination_only else "mbo",
        school=institution,
        first_day=day,
        stages=(stage,),
        position=recorded.position,
        number=fact.registration,
        main=fact.main,
        start_year=fact.start_year,
    )
    return enrolled.begin(life.enrolments, new)


def changed(life: Life, fact: RegistrationChanged) -> Life:
    """A registration goes on as something else; without a registration to change nothing changes."""
    day, institution = fact.occurred_on, fact.institution or fact.where[:4]
    index = enrolled.registration(life.enrolments, fact.registration, institution, day)
    if index is None:
        return life
    stage = Stage(
        since=day,
        crebo=fact.crebo,
        niveau=fact.niveau,
        leertraject=fact.leertraject,
        planned_end=fact.planned_end,
    )
    return replace(life, enrolments=enrolled.with_stage(life.enrolments, index, stage))


def deregistered(life: Life, fact: MboDeregistered) -> Life:
    """A registration ends; without a registration to end nothing changes."""
    day, institution = fact.occurred_on, fact.institution or fact.where[:4]
    index = enrolled.registration(life.enrolments, fact.registration, institution, day)
    if index is None:
        return life
    ended = replace(life.enrolments[index], last_day=day, end_stated=True)
    return replace(life, enrolments=enrolled.put(life.enrolments, index, ended))


def awarded(life: Life, recorded: Recorded[Transition]) -> Life:
    """A diploma; one that several sources report counts once. It may end a vmbo enrolment, or a route."""
    fact = cast(DiplomaAwarded, recorded.fact)
    award = Award(
        kind=fact.diploma,
        day=fact.occurred_on,
        school=fact.where,
        institution=fact.institution or fact.where[:4],
        crebo=fact.crebo,
        registration=fact.registration,
        position=recorded.position,
    )
    if any(same_award(award, known) for known in life.awards):
        return life
    life = replace(life, awards=(*life.awards, award))
    if fact.diploma in VMBO_DIPLOMAS:
        return replace(life, enrolments=enrolled.graduate(life.enrolments, fact.occurred_on))
    if fact.diploma in ("mbo-2", "mbo-3", "mbo-4"):
        return replace(life, routes=with_last(life.routes, last_day=fact.occurred_on))
    return life


def same_award(one: Award, other: Award) -> bool:
    """The same kind, day, institution and programme: one diploma, whoever reports it."""
    return (one.kind, one.day, one.institution, one.crebo) == (
        other.kind,
        other.day,
        other.institution,
        other.crebo,
    )


def route_of(fact: RouteStarted) -> Route:
    """The route that begins here, in phase VO unless it says otherwise."""
    return Route(
        first_day=fact.occurred_on,
        target=fact.target_niveau,
        integrated=bool(fact.integrated),
        phases=((fact.occurred_on, fact.phase or "VO", fact.where),),
    )


def in_phase(routes: tuple[Route, ...], phase: Any) -> tuple[Route, ...]:
    """The routes, the last of which goes on in another phase; none begun: nothing changes."""
    if not routes or routes[-1].last_day is not None:
        return routes
    return (*routes[:-1], replace(routes[-1], phases=(*routes[-1].phases, phase)))


Ending = TypeVar("Ending", bound=Route | EntreeInVmbo | Work)


def with_last(periods: tuple[Ending, ...], *, last_day: date) -> tuple[Ending, ...]:
    """The periods, the last of which ends on this day; none open: nothing changes."""
    if not periods or periods[-1].last_day is not None:
        return periods
    return (*periods[:-1], replace(periods[-1], last_day=last_day))
