"""From the facts of one pupil to a life: put them in order, then let each change what was known. No rule, no clock."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import reduce
from itertools import groupby
from typing import assert_never, cast

from msgspec.structs import replace

from leerroute.events import (
    AnyTransition,
    ApplicationWithdrawn,
    CompulsoryEducationExempted,
    CovenantJoined,
    CovenantLeft,
    Died,
    DiplomaAwarded,
    DisputeSettled,
    EducationEnrolled,
    EducationLeft,
    EducationYearStarted,
    EntreeEnded,
    EntreeEnrolled,
    LeftRegister,
    LwtEnded,
    LwtPlaced,
    MboApplied,
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
    SameDay,
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
from leerroute.pathway.agreements import begun, completed, ended, entree_of, in_phase, route_of
from leerroute.pathway.applications import applied, withdrawn
from leerroute.pathway.enrolments import begin_or_go_on, die, graduate, leave
from leerroute.pathway.known import as_known
from leerroute.pathway.life import (
    Award,
    Enrolment,
    Life,
    Stage,
    Work,
    with_one,
)
from leerroute.pathway.registrations import changed, deregistered, institution_of, registered
from leerroute.pathway.unremembered import UNREMEMBERED, Unremembered
from leerroute.terms import VMBO_DIPLOMAS


def in_order(history: Iterable[Recorded[Transition]]) -> list[Recorded[Transition]]:
    """Facts in order of happening; within a day ends, diplomas, starts, others; then as recorded."""
    return sorted(history, key=lambda r: (r.fact.occurred_on, r.fact.same_day, r.position))


def facts_known(history: Sequence[Recorded[Transition]]) -> list[Recorded[Transition]]:
    """The facts of a history that count, each as it now says, in order of happening."""
    return in_order(as_known(history))


def fold(history: Sequence[Recorded[Transition]]) -> Life:
    """The life of a pupil from the facts as known, in whatever order they were recorded."""
    return life_of(facts_known(history))


def life_of(facts: Sequence[Recorded[Transition]]) -> Life:
    """The life that facts make, of those that count and in order of happening."""
    life = Life(first_fact=facts[0].fact.occurred_on if facts else None)
    remembered = (one for one in facts if type(one.fact) not in UNREMEMBERED)
    for _, day in groupby(remembered, key=lambda r: r.fact.occurred_on):
        life = after_one_day(life, day)
    return life


def after_one_day(life: Life, day: Iterable[Recorded[Transition]]) -> Life:
    """A life after the facts of one day. An end that ended nothing is heard again when all that began has begun:

    an enrolment may begin and end on one day, and an end comes before a start.
    """
    unheard = []
    for recorded in day:
        known = life
        life = evolve(known, recorded)
        if recorded.fact.same_day is SameDay.END and life == known:
            unheard.append(recorded)
    return reduce(evolve, unheard, life)


def evolve(life: Life, recorded: Recorded[Transition]) -> Life:
    """What is known of a pupil after one more fact. The kinds that come most often come first: each case is a test."""
    fact, position = cast(AnyTransition, recorded.fact), recorded.position
    match fact:
        case DiplomaAwarded():
            return awarded(life, fact, position)
        case MboRegistered():
            life = with_person(life, fact, position)
            return replace(life, enrolments=registered(life.enrolments, fact, position))
        case MboDeregistered():
            return replace(life, enrolments=deregistered(life.enrolments, fact))
        case MboApplied():
            return replace(life, applications=applied(life.applications, fact))
        case VmboEnrolled():
            return at_vmbo(with_person(life, fact, position), fact, position)
        case WorkStarted(occurred_on=day, contract=contract):
            return replace(life, works=(*life.works, Work(first_day=day, contract=contract)))
        case VmboYearStarted():
            return at_vmbo(life, fact, position)
        case MovedHome(occurred_on=day, home=home):
            return replace(life, homes=(*life.homes, (day, home)))
        case EducationEnrolled():
            return elsewhere(with_person(life, fact, position), fact, position)
        case VmboLeft(occurred_on=day, where=school):
            return replace(life, enrolments=leave(life.enrolments, "vmbo", school, day))
        case EducationLeft(occurred_on=day, where=school, education=kind):
            return replace(life, enrolments=leave(life.enrolments, kind, school, day))
        case RegistrationChanged():
            return replace(life, enrolments=changed(life.enrolments, fact))
        case ApplicationWithdrawn():
            return replace(life, applications=withdrawn(life.applications, fact))
        case WorkEnded(occurred_on=day):
            return replace(life, works=with_latest_ended(life.works, day))
        case EducationYearStarted():
            return elsewhere(life, fact, position)
        case EntreeEnrolled():
            return replace(life, entrees=(*life.entrees, entree_of(fact)))
        case EntreeEnded():
            return replace(life, entrees=ended(life.entrees, fact))
        case RouteStarted():
            return replace(life, routes=(*life.routes, route_of(fact)))
        case RoutePhaseChanged():
            return replace(life, routes=in_phase(life.routes, fact))
        case RouteLeft():
            return replace(life, routes=ended(life.routes, fact))
        case LwtPlaced():
            return replace(life, placements=begun(life.placements, fact))
        case LwtEnded():
            return replace(life, placements=ended(life.placements, fact))
        case CovenantJoined():
            return replace(life, covenants=begun(life.covenants, fact))
        case CovenantLeft():
            return replace(life, covenants=ended(life.covenants, fact))
        case LeftRegister(occurred_on=day):
            return replace(life, register=(*life.register, (day, False)))
        case ReturnedToRegister(occurred_on=day):
            return replace(life, register=(*life.register, (day, True)))
        case Died(occurred_on=day):
            return replace(life, died=life.died or day, enrolments=die(life.enrolments, day))
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
            if isinstance(fact, Unremembered):
                return life
            assert_never(fact)


def with_person(
    life: Life, fact: VmboEnrolled | EducationEnrolled | MboRegistered, position: int
) -> Life:
    """Birth date and home, which any enrolment may bring along; the birth date recorded last holds."""
    if fact.born is not None and position > life.born_recorded:
        life = replace(life, born=fact.born, born_recorded=position)
    if fact.home is not None:
        life = replace(life, homes=(*life.homes, (fact.occurred_on, fact.home)))
    return life


def at_vmbo(life: Life, fact: VmboEnrolled | VmboYearStarted, position: int) -> Life:
    """At the vmbo, in this leerjaar; where no leerweg is given, in the one last given."""
    leerweg = fact.leerweg or life.leerweg
    enrolment = Enrolment(
        kind="vmbo",
        school=fact.where,
        first_day=fact.occurred_on,
        stages=(Stage(since=fact.occurred_on, leerweg=leerweg, leerjaar=fact.leerjaar),),
        position=position,
    )
    return replace(life, leerweg=leerweg, enrolments=begin_or_go_on(life.enrolments, enrolment))


def elsewhere(life: Life, fact: EducationEnrolled | EducationYearStarted, position: int) -> Life:
    """In education outside vmbo and mbo."""
    enrolment = Enrolment(
        kind=fact.education,
        school=fact.where,
        first_day=fact.occurred_on,
        stages=(Stage(since=fact.occurred_on, leerjaar=fact.leerjaar),),
        position=position,
    )
    return replace(life, enrolments=begin_or_go_on(life.enrolments, enrolment))


def awarded(life: Life, fact: DiplomaAwarded, position: int) -> Life:
    """A diploma; one that several sources report counts once. It may end a vmbo enrolment, or the routes."""
    award = Award(
        kind=fact.diploma,
        day=fact.occurred_on,
        school=fact.where,
        institution=institution_of(fact),
        crebo=fact.crebo,
        registration=fact.registration,
        position=position,
    )
    if any(same_award(award, known) for known in life.awards):
        return life
    life = replace(life, awards=(*life.awards, award))
    if fact.diploma in VMBO_DIPLOMAS:
        return replace(life, enrolments=graduate(life.enrolments, fact.occurred_on))
    if fact.diploma in ("mbo-2", "mbo-3", "mbo-4"):
        return replace(life, routes=completed(life.routes, fact.occurred_on))
    return life


def same_award(one: Award, other: Award) -> bool:
    """The same kind, day, institution and programme: one diploma, whoever reports it."""
    return (one.kind, one.day, one.institution, one.crebo) == (
        other.kind,
        other.day,
        other.institution,
        other.crebo,
    )


def with_latest_ended(works: tuple[Work, ...], day: date) -> tuple[Work, ...]:
    """The work of a life, the latest begun of what is going on ended; none: nothing changes."""
    for i in range(len(works) - 1, -1, -1):
        if works[i].last_day is None:
            return with_one(works, i, last_day=day)
    return works
