"""Bindend studieadvies (bsa): to whom an advice is due, and within which term. What goes with a negative one: bsa_negative.py, bsa_end.py."""

from datetime import date

from leerroute.events import MboRegistered, Recorded, StudyAdviceGiven
from leerroute.pathway import Enrolment, is_first_in_programme
from leerroute.rules.bsa_window import (
    LAW,
    LONG,
    SHORT,
    Window,
    lasts_at_most_a_year,
    window_from,
)
from leerroute.rules.days import last_possible_day
from leerroute.rules.history import History
from leerroute.rules.registrations import (
    begun_by,
    is_of_student,
    niveau_of,
    registration_of,
    within,
)
from leerroute.rules.rule import rule
from leerroute.rules.settings import From, Setting
from leerroute.rules.verdicts import Verdict, broken, due, satisfied, undetermined
from leerroute.terms import Niveau, Text

LEVELS = Setting[frozenset[int]](
    "bsa-niveaus",
    Text("niveaus waarop een bsa wordt gegeven", "levels at which a bsa is given"),
    From(date(2014, 8, 1), frozenset({1}), LAW, confirmed=False),
    From(date(2018, 8, 1), frozenset({1, 2, 3, 4}), LAW),
)
UNKNOWN_AS: Niveau = 4
"""As which level one counts that neither a source nor the list of programmes tells: it gets an advice from the day on which all levels do."""


def window_of(registration: Enrolment, history: History) -> Window | None:
    """When the advice is due, from the student's own beginning; None = the duration is not known."""
    short = lasts_at_most_a_year(registration, history)
    return None if short is None else window_from(registration.first_day, short=short)


def owes_advice(registration: Enrolment, history: History) -> bool:
    """Whether this is a student's first registration for a programme, at a level at which a bsa is given.

    One of which the level is not known counts as one that is.
    """
    levels = LEVELS.on(registration.first_day) or frozenset()
    niveau = niveau_of(registration.stages[0], history) or UNKNOWN_AS
    return (
        is_of_student(registration)
        and niveau in levels
        and is_first_in_programme(history.life, registration)
    )


def advices(registration: Enrolment, history: History) -> list[Recorded[StudyAdviceGiven]]:
    """The positive and negative advices in a registration; a provisional one is none."""
    told = within(registration, StudyAdviceGiven, history)
    return [one for one in told if one.fact.advice != "voorlopig"]


@rule(
    "BSA-01",
    "BSA",
    "M",
    article=LAW,
    since="2014-08-01",
    needs={MboRegistered: "planned_end niveau crebo", StudyAdviceGiven: "advice occurred_on"},
    settings=(LEVELS, SHORT, LONG),
    wanted=Text("een positief of negatief advies", "a positive or negative advice"),
    reading=Text(
        "Per eerste inschrijving van een student voor een opleiding aan een instelling; ook van de inschrijvingen waarvan"
        " de opleiding niet is vermeld, alleen de eerste. Wie binnen de termijn is uitgeschreven, is geen advies meer verschuldigd."
        " Een advies na de termijn is te laat.",
        "Per first registration of a student for a programme at an institution; of those of which the"
        " programme is not stated, too, only the first. Who was deregistered within the term is owed no advice any more. An advice after the"
        " term is late.",
    ),
)
def advice_in_the_first_year(
    registered: Recorded[MboRegistered], history: History
) -> Verdict | None:
    """Iedere student krijgt in het eerste studiejaar een bindend studieadvies.

    Every student gets a binding study advice in the first year.
    """
    registration = begun_by(registered, history)
    if registration is None or not owes_advice(registration, history):
        return None
    window = window_of(registration, history)
    if window is None:
        return undetermined(MboRegistered, "planned_end", "niveau")
    given = next(iter(advices(registration, history)), None)
    left = registration.last_day
    if given is None and left is not None and left <= window.last:
        return None
    return due(window.last, met=given)


@rule(
    "BSA-02",
    "BSA",
    "M",
    article=LAW,
    by_law=True,
    since="2014-08-01",
    needs={MboRegistered: "planned_end niveau crebo", StudyAdviceGiven: "advice occurred_on"},
    settings=(LEVELS, SHORT, LONG),
    wanted=Text("een advies binnen de termijn", "an advice within the term"),
    reading=Text(
        "De maanden lopen vanaf de eerste dag van de student; de eerste en de laatste dag tellen mee. Het eerste"
        " positieve of negatieve advies telt.",
        "The months run from the student's own first day; the first and the last day count. The first positive or"
        " negative advice counts.",
    ),
)
def advice_within_the_term(advice: Recorded[StudyAdviceGiven], history: History) -> Verdict | None:
    """Het advies komt bij een opleiding van een jaar tussen 3 en 4 maanden na het begin, anders tussen 9 en 12 maanden.

    The advice comes between 3 and 4 months after the beginning of a programme of one year, otherwise between 9 and 12 months.
    """
    registration = registration_of(advice, history)
    if registration is None:
        return undetermined(MboRegistered)
    is_first = advice is next(iter(advices(registration, history)), None)
    if not is_first or not owes_advice(registration, history):
        return None
    window = window_of(registration, history)
    if window is None:
        return undetermined(MboRegistered, "planned_end", "niveau")
    first, last = advice.fact.occurred_on, last_possible_day(advice)
    if window.first <= first and last <= window.last:
        return satisfied()
    if last < window.first or first > window.last:
        return broken()
    return undetermined(StudyAdviceGiven, "occurred_on")
