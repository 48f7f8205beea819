"""Vakkenpakketten: the profile, and the parts of a programme of the vmbo. What each profile asks: vakken_per_profiel.py."""

from typing import get_args

from leerroute.events import ProfileChosen, Recorded, SubjectsSet, VmboEnrolled, VmboYearStarted
from leerroute.rules.days import ONE_DAY, between, last_possible_day, on_or_before, surest_by
from leerroute.rules.history import History
from leerroute.rules.rule import NotComputable, declare, rule
from leerroute.rules.subjects import (
    ARTS,
    Programme,
    electives_until,
    follows_other_programme,
    general,
    is_programme_told,
    leerweg_on,
)
from leerroute.rules.verdicts import Verdict, broken, due, satisfied, undetermined
from leerroute.terms import Leerweg, Profile, ProgrammePart, Text, end_of_school_year

SINCE = "2016-08-01"
OF_TL: frozenset[Profile] = frozenset({"economie", "zorg en welzijn", "techniek", "groen"})
OF_THE_OTHERS: frozenset[Profile] = frozenset(get_args(Profile)) - OF_TL
MODULES: dict[Leerweg, int] = {"bb": 4, "kb": 4, "gl": 2, "tl": 0}
NOT_IN_OTHER_PROGRAMMES = Text(
    "Niet bij een leerwerktraject of entree in het vmbo, die een eigen programma hebben.",
    "Not in a leerwerktraject or an entree within the vmbo, which have programmes of their own.",
)


@rule(
    "VP-01",
    "VP",
    "M",
    since=SINCE,
    needs={
        VmboEnrolled: "leerjaar occurred_on",
        VmboYearStarted: "leerjaar occurred_on",
        ProfileChosen: "profile occurred_on",
    },
    wanted=Text(
        "een profiel dat voor het einde van het schooljaar is gekozen, en niet twee op dezelfde dag",
        "a profile chosen before the end of the school year, and not two on the same day",
    ),
    reading=Text(
        "Wie later een ander profiel kiest, ruilt: één profiel is er één tegelijk. Vertelt geen bron iets over het programma, dan is"
        " het na het schooljaar niet te bepalen.",
        "Who chooses another profile later, exchanges it: one profile is one at a time. Where no source tells of the programme it"
        " is undetermined after the school year.",
    ),
)
def one_profile(year: Recorded[VmboEnrolled | VmboYearStarted], history: History) -> Verdict | None:
    """Een leerling kiest in leerjaar 3 en 4 één profiel.

    A pupil chooses one profile in leerjaar 3 and 4.
    """
    if year.fact.leerjaar not in (3, 4):
        return None
    until = end_of_school_year(year.fact.occurred_on)
    if until != end_of_school_year(last_possible_day(year)):
        return undetermined(type(year.fact), "occurred_on")
    told = history.told(ProfileChosen)
    in_time = [one for one in told if on_or_before(one, until)]
    if in_time:
        return no_other_that_day(in_time[-1], history)
    if not is_programme_told(history):
        return undetermined(ProfileChosen, since=until + ONE_DAY)
    return due(until, met=surest_by(until, told))


def no_other_that_day(chosen: Recorded[ProfileChosen], history: History) -> Verdict:
    """Whether no other profile was chosen on the day of this one."""
    told = history.told(ProfileChosen)
    others = [one for one in told if one.fact.profile != chosen.fact.profile]
    together = {between(one, chosen, chosen) for one in others}
    if True in together:
        return broken(*(one for one in told if between(one, chosen, chosen)))
    if None in together:
        return undetermined(ProfileChosen, "occurred_on", rests_on=(chosen,))
    return satisfied(chosen)


@rule(
    "VP-02",
    "VP",
    "M",
    since=SINCE,
    needs={ProfileChosen: "profile leerweg"},
    wanted=Text(
        "in tl een van de vier profielen van tl, in bb, kb en gl een van de tien andere",
        "in tl one of the four profiles of tl, in bb, kb and gl one of the ten others",
    ),
)
def profile_of_the_leerweg(chosen: Recorded[ProfileChosen], history: History) -> Verdict | None:
    """In bb, kb en gl kiest een leerling uit tien profielen, in tl uit vier.

    In bb, kb and gl a pupil chooses from ten profiles, in tl from four.
    """
    leerweg = chosen.fact.leerweg or leerweg_on(history, chosen.fact.occurred_on)
    if leerweg is None:
        return undetermined(ProfileChosen, "leerweg")
    allowed = OF_TL if leerweg == "tl" else OF_THE_OTHERS
    return satisfied() if chosen.fact.profile in allowed else broken()


@rule(
    "VP-03",
    "VP",
    "M",
    since=SINCE,
    needs={SubjectsSet: "subjects"},
    wanted=Text("vakken in elk van de drie delen", "subjects in each of the three parts"),
    reading=Text(
        "In bb, kb en gl bestaat het vrije deel ook uit beroepsgerichte keuzevakken. " + NOT_IN_OTHER_PROGRAMMES.nl,
        "In bb, kb and gl the free part also consists of vocational electives. " + NOT_IN_OTHER_PROGRAMMES.en,
    ),
)  # fmt: skip
def three_parts(subjects: Recorded[SubjectsSet], history: History) -> Verdict | None:
    """Iedereen heeft een gemeenschappelijk deel, een profieldeel en een vrij deel.

    Everybody has a common part, a profile part and a free part.
    """
    day = subjects.fact.occurred_on
    if follows_other_programme(history, day):
        return None
    programme = Programme(subjects)
    parts: tuple[ProgrammePart, ...] = get_args(ProgrammePart)
    empty = [part for part in parts if not programme.within(part)]
    if "vrij-deel" in empty and electives_until(history, end_of_school_year(day)):
        empty.remove("vrij-deel")
    if not empty:
        return satisfied()
    if programme.unplaced:
        return undetermined(SubjectsSet, "subjects")
    return broken(lacks=tuple(empty))


@rule(
    "VP-04",
    "VP",
    "M",
    since=SINCE,
    needs={SubjectsSet: "subjects"},
    wanted=Text(
        "Nederlands, Engels, maatschappijleer, lichamelijke opvoeding en een kunstvak in het gemeenschappelijk deel",
        "Nederlands, Engels, maatschappijleer, lichamelijke opvoeding and an arts subject in the common part",
    ),
    reading=NOT_IN_OTHER_PROGRAMMES,
)
def common_part(subjects: Recorded[SubjectsSet], history: History) -> Verdict | None:
    """In het gemeenschappelijk deel zitten Nederlands, Engels, maatschappijleer, lichamelijke opvoeding en een kunstvak.

    The common part holds Nederlands, Engels, maatschappijleer, lichamelijke opvoeding and an arts subject.
    """
    if follows_other_programme(history, subjects.fact.occurred_on):
        return None
    programme = Programme(subjects)
    lacks = lacking_in_common(programme.within("gemeenschappelijk"))
    if not lacks:
        return satisfied()
    if not lacking_in_common(programme.within("gemeenschappelijk") | programme.unplaced):
        return undetermined(SubjectsSet, "subjects")
    return broken(lacks=lacks)


def lacking_in_common(part: frozenset[str]) -> tuple[str, ...]:
    """Which of the five subjects of the common part are not there."""
    asked = ("nederlands", "engels", "maatschappijleer", "lichamelijke-opvoeding")
    lacks = tuple(subject for subject in asked if subject not in part)
    return lacks if part & ARTS else (*lacks, "kunstvak")


@rule(
    "VP-05",
    "VP",
    "M",
    until="2020-07-31",
    confirmed=False,
    needs={SubjectsSet: "subjects"},
    wanted=Text("rekenen onder de vakken", "rekenen among the subjects"),
    reading=Text(
        "Tot en met schooljaar 2019-2020, het laatste met een rekentoets.",
        "Up to and including school year 2019-2020, the last with a rekentoets.",
    ),
)
def follows_rekenen(subjects: Recorded[SubjectsSet], history: History) -> Verdict | None:
    """Iedere leerling in het voortgezet onderwijs volgt rekenen.

    Every pupil of a secondary school follows rekenen.
    """
    return satisfied() if "rekenen" in Programme(subjects).anywhere else broken(lacks=("rekenen",))


@rule(
    "VP-11",
    "VP",
    "M",
    since=SINCE,
    needs={SubjectsSet: "subjects profile_modules", VmboEnrolled: "leerweg"},
    wanted=Text(
        "in bb en kb vier profielmodulen, in gl twee, met het profielvak in het profieldeel; in tl geen",
        "in bb and kb four profielmodulen, in gl two, with the profile subject in the profile part; in tl none",
    ),
    reading=NOT_IN_OTHER_PROGRAMMES,
)
def profile_modules(subjects: Recorded[SubjectsSet], history: History) -> Verdict | None:
    """Het beroepsgerichte profielvak hoort bij het profieldeel: vier profielmodulen in bb en kb, twee in gl, geen in tl.

    The vocational profile subject belongs to the profile part: four profielmodulen in bb and kb, two in gl, none in tl.
    """
    day, modules = subjects.fact.occurred_on, subjects.fact.profile_modules
    if follows_other_programme(history, day):
        return None
    leerweg = leerweg_on(history, day)
    if leerweg is None:
        return undetermined(VmboEnrolled, "leerweg")
    if leerweg == "tl":
        return broken() if modules else satisfied()
    programme = Programme(subjects)
    if "profielvak" not in programme.within("profieldeel"):
        if "profielvak" in programme.unplaced:
            return undetermined(SubjectsSet, "subjects")
        return broken(lacks=("profielvak",))
    if modules is None:
        return undetermined(SubjectsSet, "profile_modules")
    return satisfied() if modules == MODULES[leerweg] else broken()


@rule(
    "VP-12",
    "VP",
    "M",
    since=SINCE,
    needs={SubjectsSet: "subjects"},
    wanted=Text(
        "twee algemeen vormende vakken in het profieldeel",
        "two general subjects in the profile part",
    ),
    reading=NOT_IN_OTHER_PROGRAMMES,
)
def two_subjects_of_the_profile(
    subjects: Recorded[SubjectsSet], history: History
) -> Verdict | None:
    """Het profieldeel heeft twee profielgebonden algemeen vormende vakken.

    The profile part has two general subjects that go with the profile.
    """
    if follows_other_programme(history, subjects.fact.occurred_on):
        return None
    programme = Programme(subjects)
    found = len(general(programme.within("profieldeel")))
    possible = range(found, found + len(general(programme.unplaced)) + 1)
    if 2 not in possible:
        return broken()
    return satisfied() if found == 2 else undetermined(SubjectsSet, "subjects")


declare(
    "VP-17",
    "VP",
    "I",
    Text(
        "Een school mag schoolspecifieke onderdelen toevoegen.",
        "A school may add parts of its own.",
    ),
    state=NotComputable(
        Text(
            "Wat een school zelf toevoegt is vrij: er is niets waaraan het kan worden getoetst.",
            "What a school adds is free: there is nothing to hold it against.",
        )
    ),
)
