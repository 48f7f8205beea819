"""Doorlopende leerroutes: how one goes on: the vmbo examination, the phases, the diploma."""

from datetime import date

from leerroute.events import DiplomaAwarded, ExamTaken, Recorded, RoutePhaseChanged, RouteStarted
from leerroute.rules.days import before
from leerroute.rules.history import History
from leerroute.rules.register.doorlopende_leerroute import LAW
from leerroute.rules.routes import LAW_SINCE, route_on
from leerroute.rules.rule import rule
from leerroute.rules.verdicts import Verdict, broken, satisfied, undetermined
from leerroute.terms import VMBO_DIPLOMAS, Text, school_year_of

YEARS_OF_EXAMINATION = 3
YEARS_OF_PHASE_VO = 2


def begin_of_year(nth: int, first_day: date) -> date:
    """1 August of a school year of a route: 0 is the one in which it began."""
    return date(school_year_of(first_day) + nth, 8, 1)


@rule(
    "DLR-11",
    "DLR",
    "M",
    article=LAW,
    since="2020-08-01",
    needs={RouteStarted: "", ExamTaken: "occurred_on"},
    wanted=Text(
        "alle vmbo-examens binnen de eerste drie schooljaren van de route",
        "all vmbo examinations within the first three school years of the route",
    ),
)
def examination_in_three_years(started: Recorded[RouteStarted], history: History) -> Verdict | None:
    """Het vmbo-examen mag over de eerste drie jaren van de route worden gespreid.

    The vmbo examination may be spread over the first three years of the route.
    """
    first = started.fact.occurred_on
    exams = [one for one in history.told(ExamTaken) if one.fact.occurred_on >= first]
    end = begin_of_year(YEARS_OF_EXAMINATION, first)
    in_time = [before(one, end) for one in exams]
    if not exams:
        return None
    if False in in_time:
        late = exams[in_time.index(False)]
        return broken(late, since=late.fact.occurred_on)
    if None in in_time:
        return undetermined(ExamTaken, "occurred_on", rests_on=tuple(exams))
    return satisfied(*exams)


@rule(
    "DLR-13",
    "DLR",
    "M",
    article=LAW,
    since="2020-08-01",
    needs={DiplomaAwarded: "diploma", RouteStarted: "integrated"},
    wanted=Text(
        "een vmbo-diploma, of een geïntegreerde route naar niveau 2",
        "a vmbo diploma, or an integrated route to level 2",
    ),
    reading=Text(
        "Bij elk mbo-diploma dat op een route van na 1 augustus 2020 wordt behaald. Alleen de geïntegreerde route, die naar niveau"
        " 2 leidt, doet het zonder vmbo-diploma.",
        "At every mbo diploma earned on a route from 1 August 2020 on. Only the integrated route, which leads to level 2, does"
        " without a vmbo diploma.",
    ),
)
def without_vmbo_examination(awarded: Recorded[DiplomaAwarded], history: History) -> Verdict | None:
    """In een geïntegreerde route naar niveau 2 is een mbo-2-diploma zonder vmbo-examen mogelijk.

    In an integrated route to level 2 a diploma of level 2 is possible without the vmbo examination.
    """
    if awarded.fact.diploma not in ("mbo-2", "mbo-3", "mbo-4"):
        return None
    followed = route_on(awarded, history)
    if followed is None or followed.route.first_day < LAW_SINCE:
        return None
    earned = history.life.diplomas_until(awarded.fact.occurred_on)
    integrated = followed.started.fact.integrated
    if any(one.kind in VMBO_DIPLOMAS for one in earned):
        return satisfied(followed.started)
    if awarded.fact.diploma == "mbo-2" and integrated is None:
        return undetermined(RouteStarted, "integrated", rests_on=(followed.started,))
    if awarded.fact.diploma == "mbo-2" and integrated:
        return satisfied(followed.started)
    return broken(followed.started)


@rule(
    "DLR-19",
    "DLR",
    "M",
    article=LAW,
    by_law=True,
    since="2020-08-01",
    needs={RoutePhaseChanged: "phase occurred_on", RouteStarted: ""},
    wanted=Text(
        "de fase MBO pas na twee schooljaren in de fase VO",
        "the phase MBO only after two school years in the phase VO",
    ),
)
def two_years_of_vo(changed: Recorded[RoutePhaseChanged], history: History) -> Verdict | None:
    """De eerste twee jaren van een doorlopende leerroute zijn de fase VO.

    The first two years of a doorlopende leerroute are the phase VO.
    """
    if changed.fact.phase != "MBO":
        return None
    followed = route_on(changed, history)
    if followed is None:
        return undetermined(RouteStarted)
    if followed.route.first_day < LAW_SINCE:
        return None
    early = before(changed, begin_of_year(YEARS_OF_PHASE_VO, followed.route.first_day))
    if early is None:
        return undetermined(RoutePhaseChanged, "occurred_on", rests_on=(followed.started,))
    return broken(followed.started) if early else satisfied(followed.started)
