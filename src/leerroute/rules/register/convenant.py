"""Conceptconvenant: what shows in a pupil's own route."""

from datetime import date

from leerroute.events import (
    CovenantJoined,
    CovenantLeft,
    DiplomaAwarded,
    Recorded,
    VmboEnrolled,
)
from leerroute.rules.covenants import covenants, last_day_of
from leerroute.rules.days import ONE_DAY
from leerroute.rules.history import History
from leerroute.rules.rule import NotComputable, declare, rule
from leerroute.rules.schooling import enrolled_at_vmbo_until, vmbo_stage_on
from leerroute.rules.verdicts import Verdict, broken, satisfied, undetermined
from leerroute.terms import CovenantGoal, Leerweg, Text, school_year_of

GOALS: dict[Leerweg, frozenset[CovenantGoal]] = {
    "bb": frozenset({"versnellen-niveau-2"}),
    "kb": frozenset({"instroom-niveau-4", "orientatie-niveau-4"}),
}
"""What the covenant is for, by leerweg; gl and tl are not its pupils."""


@rule(
    "CV-02",
    "CV",
    "M",
    needs={CovenantJoined: "advice practical_exam"},
    wanted=Text(
        "een positief advies van het vmbo en een voldoende praktijkexamen",
        "a positive advice of the vmbo and a practical examination that was passed",
    ),
)
def admitted(joined: Recorded[CovenantJoined], history: History) -> Verdict | None:
    """Leerlingen worden toegelaten met een positief advies van het vmbo en een voldoende afgerond praktijkexamen.

    Pupils are admitted with a positive advice of the vmbo and a practical examination that was passed.
    """
    told = joined.fact
    wrong = {"advies": told.advice == "negatief", "praktijkexamen": told.practical_exam is False}
    lacks = tuple(name for name, is_wrong in wrong.items() if is_wrong)
    if lacks:
        return broken(lacks=lacks)
    unknown = [name for name in ("advice", "practical_exam") if getattr(told, name) is None]
    return undetermined(CovenantJoined, *unknown) if unknown else satisfied()


@rule(
    "CV-03",
    "CV",
    "S",
    needs={CovenantJoined: "selected_on"},
    wanted=Text(
        "een selectie in overleg, in het schooljaar van de deelname of het vorige",
        "a selection in consultation, in the school year of joining or the one before",
    ),
    reading=Text(
        "Per deelname: uiterlijk op de eerste dag, en niet vroeger dan het vorige schooljaar.",
        "For each time somebody joins: on or before the first day, and not earlier than the school year before.",
    ),
)
def selected_every_year(joined: Recorded[CovenantJoined], history: History) -> Verdict | None:
    """Leerlingen worden jaarlijks in overleg geselecteerd.

    Pupils are selected in consultation every year.
    """
    selected, day = joined.fact.selected_on, joined.fact.occurred_on
    if selected is None:
        return undetermined(CovenantJoined, "selected_on")
    earliest = date(school_year_of(day) - 1, 8, 1)
    return satisfied() if earliest <= selected <= day else broken()


@rule(
    "CV-04",
    "CV",
    "M",
    needs={CovenantJoined: "", VmboEnrolled: "", CovenantLeft: "", DiplomaAwarded: "diploma"},
    wanted=Text(
        "een inschrijving op het vmbo zolang de deelname duurt",
        "an enrolment at the vmbo as long as the pupil takes part",
    ),
    reading=Text(
        "Is geen einde van de deelname bekend, dan eindigt zij met het vmbo-diploma.",
        "Where no end is known, taking part ends with the vmbo diploma.",
    ),
)
def stays_with_party_a(joined: Recorded[CovenantJoined], history: History) -> Verdict | None:
    """De leerling blijft ingeschreven bij partij A, die verantwoordelijk is en de bekostiging ontvangt.

    The pupil stays enrolled at party A, which is responsible and gets the funding.
    """
    place = next(one.place for one in covenants(history) if one.joined is joined)
    if not any(e.kind == "vmbo" for e in history.life.enrolments):
        return undetermined(VmboEnrolled)
    until, last_day = enrolled_at_vmbo_until(history, place.first_day), last_day_of(place, history)
    if until is None or (last_day is not None and until >= last_day):
        return satisfied()
    return broken(since=max(place.first_day, until + ONE_DAY))


@rule(
    "CV-05",
    "CV",
    "S",
    needs={CovenantJoined: "informed_on"},
    wanted=Text(
        "leerling en ouders geïnformeerd, uiterlijk op de eerste dag",
        "pupil and parents informed, on or before the first day",
    ),
    reading=Text(
        "Het model verwijst naar 'lid 2a', dat in zijn nummering niet bestaat: gelezen als wat CV-04 zegt.",
        "The model refers to 'paragraph 2a', of which its numbering has none: read as what CV-04 says.",
    ),
)
def informed(joined: Recorded[CovenantJoined], history: History) -> Verdict | None:
    """Partij A vertelt leerling en ouders wie verantwoordelijk is.

    Party A tells pupil and parents who is responsible.
    """
    if joined.fact.informed_on is None:
        return undetermined(CovenantJoined, "informed_on")
    return satisfied() if joined.fact.informed_on <= joined.fact.occurred_on else broken()


@rule(
    "CV-07",
    "CV",
    "S",
    needs={CovenantJoined: "goal", VmboEnrolled: "leerweg"},
    wanted=Text(
        "versnellen naar niveau 2 in bb, instroom of oriëntatie op niveau 4 in kb",
        "a faster level 2 in bb, entry to or orientation on level 4 in kb",
    ),
)
def goal_fits_leerweg(joined: Recorded[CovenantJoined], history: History) -> Verdict | None:
    """Doel is versnellen naar niveau 2 in bb, en instroom of oriëntatie op niveau 4 in kb.

    The goal is a faster level 2 in bb, and entry to or orientation on level 4 in kb.
    """
    stage = vmbo_stage_on(history, joined.fact.occurred_on)
    if stage is None:
        return undetermined(VmboEnrolled)
    if stage.leerweg is None:
        return undetermined(VmboEnrolled, "leerweg")
    fits = joined.fact.goal in GOALS.get(stage.leerweg, frozenset())
    return satisfied() if fits else broken()


declare(
    "CV-11",
    "CV",
    "M",
    Text(
        "Het onderwijs is niet in strijd met de inrichtingsbesluiten.",
        "The teaching does not conflict with the decrees on how schools are arranged.",
    ),
    state=NotComputable(
        Text(
            "De inhoud van het onderwijs wordt niet vastgelegd.", "What is taught is not recorded."
        )
    ),
)

declare(
    "CV-17",
    "CV",
    "I",
    Text(
        "Bedragen zijn vrij van btw; zo niet, dan worden zij verhoogd.",
        "Amounts are free of VAT; if not, they are raised.",
    ),
    state=NotComputable(Text("Belasting wordt niet vastgelegd.", "Taxes are not recorded.")),
    article="Wet op de omzetbelasting art. 11 lid 1 onder o",
)

declare(
    "CV-21",
    "CV",
    "S",
    Text(
        "Bij ziekte wordt een docent vervangen; lesuitval wordt zoveel mogelijk voorkomen.",
        "A teacher who is ill is replaced; lessons are cancelled as little as possible.",
    ),
    state=NotComputable(
        Text(
            "Ziekte en lesuitval worden niet vastgelegd.",
            "Illness and cancelled lessons are not recorded.",
        )
    ),
)

declare(
    "CV-23",
    "CV",
    "S",
    Text(
        "Partijen werken mee aan elkaars wettelijke verplichtingen.",
        "The parties help each other to meet what the law asks.",
    ),
    state=NotComputable(
        Text("Medewerking is geen gegeven van een leerling.", "Help is no fact of a pupil.")
    ),
)
