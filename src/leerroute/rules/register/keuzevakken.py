"""Beroepsgerichte keuzevakken: that they are followed, from what they are chosen, and what they hold."""

from datetime import date

from leerroute.events import (
    ElectiveChosen,
    ElectiveCompleted,
    ExemptionGranted,
    Recorded,
    VmboEnrolled,
    VmboYearStarted,
)
from leerroute.rules.days import ONE_DAY
from leerroute.rules.history import History
from leerroute.rules.rule import rule
from leerroute.rules.schooling import vmbo_stage_on
from leerroute.rules.subjects import is_programme_told, leerweg_on
from leerroute.rules.verdicts import Verdict, broken, due, satisfied, undetermined
from leerroute.terms import Leerweg, Text, end_of_school_year

SINCE = "2016-08-01"
FIRST_IN_LEERJAAR_4 = date(2017, 8, 1)
"""Who began in leerjaar 3 on or after 1 August 2016 begins in leerjaar 4 from this day on."""

HOW_MANY: dict[Leerweg, int] = {"bb": 4, "kb": 4, "gl": 2}


@rule(
    "KV-01",
    "KV",
    "M",
    since=SINCE,
    needs={
        VmboEnrolled: "leerjaar leerweg",
        VmboYearStarted: "leerjaar leerweg",
        ElectiveChosen: "occurred_on",
    },
    wanted=Text(
        "een keuzevak dat voor het einde van leerjaar 4 is gekozen",
        "an elective chosen before the end of leerjaar 4",
    ),
    reading=Text(
        "Voor wie vanaf 1 augustus 2016 in leerjaar 3 begon. Niet bij entree in het vmbo.",
        "For who began in leerjaar 3 from 1 August 2016 on. Not in an entree within the vmbo.",
    ),
)
def follows_electives(
    year: Recorded[VmboEnrolled | VmboYearStarted], history: History
) -> Verdict | None:
    """Leerlingen in bb, kb en gl volgen beroepsgerichte keuzevakken.

    Pupils in bb, kb and gl follow vocational electives.
    """
    day = year.fact.occurred_on
    if year.fact.leerjaar != 4 or day < FIRST_IN_LEERJAAR_4:
        return None
    stage = vmbo_stage_on(history, day)
    leerweg = year.fact.leerweg or (stage.leerweg if stage else None)
    if leerweg == "tl" or any(entree.holds_on(day) for entree in history.life.entrees):
        return None
    if leerweg is None:
        return undetermined(VmboEnrolled, "leerweg")
    chosen, until = history.told(ElectiveChosen), end_of_school_year(day)
    if not is_programme_told(history):
        return undetermined(ElectiveChosen, since=until + ONE_DAY)
    return due(until, met=chosen[0] if chosen else None)


@rule(
    "KV-02",
    "KV",
    "M",
    since=SINCE,
    needs={ElectiveChosen: "in_offer"},
    wanted=Text("een keuzevak uit het aanbod", "an elective that is on offer"),
)
def chooses_from_the_offer(chosen: Recorded[ElectiveChosen], history: History) -> Verdict | None:
    """Een leerling kiest uit het aanbod van keuzevakken van de school.

    A pupil chooses from the electives that the school offers.
    """
    if chosen.fact.in_offer is None:
        return undetermined(ElectiveChosen, "in_offer")
    return satisfied() if chosen.fact.in_offer else broken()


@rule(
    "KV-03",
    "KV",
    "M",
    since=SINCE,
    needs={ElectiveChosen: "offered", VmboEnrolled: "leerweg"},
    wanted=Text(
        "in bb en kb meer dan vier keuzevakken in het aanbod, in gl meer dan twee",
        "in bb and kb more than four electives on offer, in gl more than two",
    ),
)
def offers_a_choice(chosen: Recorded[ElectiveChosen], history: History) -> Verdict | None:
    """De school biedt keuze: meer keuzevakken dan een leerling moet volgen.

    The school offers a choice: more electives than a pupil must follow.
    """
    leerweg = leerweg_on(history, chosen.fact.occurred_on)
    if leerweg == "tl":
        return None
    if leerweg is None:
        return undetermined(VmboEnrolled, "leerweg")
    if chosen.fact.offered is None:
        return undetermined(ElectiveChosen, "offered")
    return satisfied() if chosen.fact.offered > HOW_MANY[leerweg] else broken()


@rule(
    "KV-04",
    ("KV", "EX"),
    "S",
    since=SINCE,
    needs={ElectiveCompleted: "covers_all"},
    wanted=Text("alle eindtermen gedekt", "all eindtermen covered"),
)
def covers_the_national_content(
    completed: Recorded[ElectiveCompleted], history: History
) -> Verdict | None:
    """De inhoud van een keuzevak dekt alle landelijke eindtermen; meer mag.

    The content of an elective covers all national eindtermen; more is allowed.
    """
    if completed.fact.covers_all is None:
        return undetermined(ElectiveCompleted, "covers_all")
    return satisfied() if completed.fact.covers_all else broken()


@rule(
    "KV-05",
    "KV",
    "I",
    since=SINCE,
    needs={ExemptionGranted: "elective"},
    wanted=Text(
        "een vrijstelling op grond van een keuzevak",
        "an exemption on the ground of an elective",
    ),
    reading=Text(
        "Een vrijheid: vermeld waar een vrijstelling op een keuzevak rust.",
        "A freedom: told where an exemption rests on an elective.",
    ),
)
def electives_match_modules(
    exemption: Recorded[ExemptionGranted], history: History
) -> Verdict | None:
    """Vmbo en mbo mogen keuzevakken en keuzedelen op elkaar afstemmen, ook met een vrijstelling.

    Vmbo and mbo may match electives and optional modules, also with an exemption.
    """
    return satisfied() if exemption.fact.elective is not None else None
