"""Niveaus, duur en vooropleiding: the table of levels in the brochure and the law behind it."""

from datetime import date
from itertools import count
from typing import Any, Literal

from leerroute.events import (
    DiplomaAwarded,
    EducationEnrolled,
    EducationYearStarted,
    MboRegistered,
    PromotedTo4,
    Recorded,
    RegistrationChanged,
    VmboEnrolled,
)
from leerroute.rules.days import ONE_DAY, last_possible_day, on_or_before_fact
from leerroute.rules.history import History
from leerroute.rules.qualification import is_prior_education_known, opening
from leerroute.rules.registrations import (
    begun_by,
    first_with_niveau,
    is_of_student,
    niveau_of,
)
from leerroute.rules.rule import rule
from leerroute.rules.schooling import is_past_leerplicht
from leerroute.rules.verdicts import (
    Undetermined,
    Verdict,
    broken,
    satisfied,
    undetermined,
    unlisted,
)
from leerroute.terms import Niveau, Text, months_after, school_year_of

YEARS: dict[Niveau, tuple[int, int]] = {1: (1, 1), 2: (1, 2), 3: (2, 3), 4: (3, 4)}
"""Least and most years of a programme, by level. Source: the table of the brochure; WEB art. 7.2.4a."""

YEARS_OF_SPECIALIST = 1
DESIGNATED = 4
"""A programme of level 4 takes this long only where it is designated (aangewezen)."""


@rule(
    "NIV-01",
    "NIV",
    "M",
    article="WEB art. 7.2.4a",
    since="2014-08-01",
    needs={
        MboRegistered: "planned_end niveau crebo start_year",
        RegistrationChanged: "planned_end niveau crebo",
    },
    lists=("programmes",),
    wanted=Text(
        "1 jaar op niveau 1, 1 tot 2 op 2, 2 tot 3 op 3, 3 op 4 (4 waar de opleiding is aangewezen, 1 voor specialisten)",
        "1 year at level 1, 1 to 2 at 2, 2 to 3 at 3, 3 at 4 (4 where the programme is designated, 1 for specialists)",
    ),
    reading=Text(
        "Van de eerste dag tot en met het geplande einde ten hoogste zoveel jaren; en in ten minste zoveel schooljaren, minder de"
        " jaren die een student overslaat. Wie in een dossier of domein begint, heeft nog geen niveau: het eerste dat bekend is, telt.",
        "From the first day to the planned end at most so many years; and in at least so many school years, less the years that a"
        " student skips. Who begins at a dossier or domain has no level yet: the first that is known counts.",
    ),
)
def planned_duration(registered: Recorded[MboRegistered], history: History) -> Verdict | None:
    """De geplande duur past bij het niveau van de opleiding.

    The planned duration fits the level of the programme.
    """
    registration = begun_by(registered, history)
    if registration is None or not is_of_student(registration):
        return None
    stage = first_with_niveau(registration, history)
    niveau = niveau_of(stage, history)
    if niveau is None or stage.planned_end is None:
        unknown = (("planned_end", stage.planned_end), ("niveau", niveau))
        return undetermined(MboRegistered, *(name for name, value in unknown if value is None))
    programme = history.codes.programme(stage.crebo, stage.since) if stage.crebo else None
    least, most = YEARS[niveau]
    if programme is not None and programme.specialist:
        least, most = YEARS_OF_SPECIALIST, YEARS_OF_SPECIALIST
    years, in_school_years = duration(registration.first_day, stage.planned_end)
    if years > most or in_school_years < least - ((registration.start_year or 1) - 1):
        return broken()
    if years < DESIGNATED:
        return satisfied()
    if programme is None or programme.years is None:
        return unlisted("programmes")
    return satisfied() if programme.years >= DESIGNATED else broken()


def duration(start: date, end: date) -> tuple[int, int]:
    """How many years lie between a first and a last day, each that has begun counted, and in how many school years they lie."""
    years = next(n for n in count(1) if end + ONE_DAY <= months_after(start, 12 * n))
    return years, school_year_of(end) - school_year_of(start) + 1


@rule(
    "NIV-02",
    ("NIV", "TOE"),
    "M",
    article="WEB art. 8.2.1",
    since="2014-08-01",
    confirmed=False,
    needs={
        MboRegistered: "niveau crebo occurred_on",
        RegistrationChanged: "niveau crebo",
        DiplomaAwarded: "diploma occurred_on",
        PromotedTo4: "occurred_on",
        EducationEnrolled: "education leerjaar occurred_on",
        EducationYearStarted: "education leerjaar occurred_on",
        VmboEnrolled: "born",
    },
    wanted=Text(
        "een diploma of overgangsbewijs dat het niveau opent, op de eerste dag; voor entree juist geen, en niet meer leerplichtig",
        "a diploma or proof of promotion that opens the level, on the first day; for entree none, and past the leerplicht",
    ),
    reading=Text(
        "De brochure noemt voor niveau 2 tot en met 4 alleen vmbo, havo en vwo; de wet ook een mbo-diploma, en voor niveau 4 al"
        " dat van niveau 2. Wie in leerjaar 4 van havo of vwo staat, is daarheen overgegaan. Wie in een"
        " dossier of domein begint, heeft nog geen niveau: het eerste dat bekend is, telt. Van wie geen vooropleiding bekend is, is"
        " het niet te bepalen.",
        "For level 2 to 4 the brochure names vmbo, havo and vwo only; the law a diploma of the mbo, too, and for level 4 already"
        " that of level 2. Who is in year 4 of havo or vwo has gone on to it. Who"
        " begins at a dossier or domain has no level yet: the first that is known counts. Of whom no prior education is known it"
        " is undetermined.",
    ),
)
def prior_education_at_entry(
    registered: Recorded[MboRegistered], history: History
) -> Verdict | None:
    """De vooropleiding geeft toegang tot het niveau waarvoor iemand wordt ingeschreven.

    Prior education opens the level for which somebody is registered.
    """
    registration = begun_by(registered, history)
    if registration is None or not is_of_student(registration):
        return None
    stage, day = first_with_niveau(registration, history), registration.first_day
    niveau = niveau_of(stage, history)
    if niveau is None:
        return undetermined(MboRegistered, "niveau")
    if niveau == 1:
        return entree_open(registered, history)
    programme = history.codes.programme(stage.crebo, day) if stage.crebo else None
    specialist = programme is not None and bool(programme.specialist)
    found = opened_by(registered, opening(niveau, history, specialist=specialist))
    if found is not None:
        return satisfied() if found is True else found
    return broken() if is_prior_education_known(history, day) else undetermined(DiplomaAwarded)


def opened_by(
    registered: Recorded[MboRegistered], opening: list[Recorded[Any]]
) -> Undetermined | Literal[True] | None:
    """True = one of these opened the level on or before the day of a registration, None = none did; else whose day is missing."""
    found = {on_or_before_fact(one, registered): one for one in opening}
    if True in found:
        return True
    if None not in found:
        return None
    opened = found[None]
    vague = registered if opened.fact.occurred_until is None else opened
    return undetermined(type(vague.fact), "occurred_on", rests_on=(opened,))


def entree_open(registered: Recorded[MboRegistered], history: History) -> Verdict:
    """Entree is open to who has nothing that opens level 2 and is past the leerplicht."""
    higher = opened_by(registered, opening(2, history))
    if higher is True:
        return broken(lacks=("geen-diploma",))
    past = is_past_leerplicht(history, registered.fact.occurred_on)
    if is_past_leerplicht(history, last_possible_day(registered)) is False:
        return broken(lacks=("leerplicht",))
    if higher is not None:
        return higher
    if past is None:
        return undetermined(VmboEnrolled, "born")
    return satisfied() if past else undetermined(MboRegistered, "occurred_on")


@rule(
    "NIV-05",
    "NIV",
    "I",
    needs={MboRegistered: "niveau crebo", RegistrationChanged: "niveau crebo"},
    lists=("programmes",),
    wanted=Text("een opleiding met een sector", "a programme that has a sector"),
)
def of_a_sector(registered: Recorded[MboRegistered], history: History) -> Verdict | None:
    """Een opleiding hoort bij een van de acht sectoren of is de entreeopleiding.

    A programme belongs to one of the eight sectors or is the entree programme.
    """
    registration = begun_by(registered, history)
    if registration is None:
        return None
    stage = first_with_niveau(registration, history)
    if niveau_of(stage, history) == 1:
        return satisfied()
    if stage.crebo is None:
        return undetermined(MboRegistered, "crebo")
    programme = history.codes.programme(stage.crebo, stage.since)
    return unlisted("programmes") if programme is None or programme.sector is None else satisfied()
