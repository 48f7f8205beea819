"""Toelatingsrecht: what an institution may ask beyond prior education."""

from datetime import date

from leerroute.events import (
    ApplicationRejected,
    ExamTaken,
    MboApplied,
    ProfileChosen,
    Recorded,
    SubjectsSet,
)
from leerroute.rules.applications import MonthDay, application_of, begin_of
from leerroute.rules.history import History
from leerroute.rules.register.toelating import LAW
from leerroute.rules.rule import NotComputable, declare, rule
from leerroute.rules.settings import From, Setting
from leerroute.rules.verdicts import Verdict, broken, satisfied, undetermined, unlisted
from leerroute.terms import Subject, Text

TECHNIEK = Setting[frozenset[str]](
    "sectoren-techniek",
    Text("sectoren waarvoor een vak mag worden geëist", "sectors for which a subject may be asked"),
    From(
        date(2017, 8, 1), frozenset({"techniek en gebouwde omgeving"}), "brochure", confirmed=False
    ),
)
REQUIREMENTS_BY = Setting[MonthDay](
    "aanvullende-eisen-uiterlijk",
    Text(
        "aanvullende eisen bekend uiterlijk op (maand-dag)",
        "additional requirements known on or before (month-day)",
    ),
    From(date(2017, 8, 1), (1, 31), "brochure: vóór 1 februari"),
)
ASKED_FOR: frozenset[Subject] = frozenset({"wiskunde", "nask1"})


@rule(
    "TOE-08",
    "TOE",
    "M",
    article=LAW,
    since="2017-08-01",
    needs={
        ApplicationRejected: "ground",
        MboApplied: "crebo",
        ProfileChosen: "profile",
        SubjectsSet: "subjects",
    },
    lists=("programmes", "sectors"),
    settings=(TECHNIEK,),
    wanted=Text(
        "een niet-verwant profiel, een opleiding in de techniek en geen wiskunde of nask1 in het pakket",
        "an unrelated profile, a programme in techniek, and neither wiskunde nor nask1 among the subjects",
    ),
    reading=Text(
        "Alleen afwijzingen omdat een vak ontbreekt. Een ding dat niet klopt is genoeg; pas dan telt wat niet bekend is.",
        "Only rejections for a missing subject. One thing that is wrong is enough; only then counts what is not known.",
    ),
)
def subject_asked_for(rejected: Recorded[ApplicationRejected], history: History) -> Verdict | None:
    """Alleen bij niet-verwante doorstroom naar techniek mag wiskunde of nask1 worden geëist.

    Only who goes on to an unrelated programme in techniek may be asked for wiskunde or nask1.
    """
    if rejected.fact.ground != "vak-ontbreekt":
        return None
    applied = application_of(rejected, history)
    if applied is None:
        return undetermined(MboApplied)
    verdicts = [
        without_both(rejected.fact.occurred_on, history),
        in_techniek_and_unrelated(applied, history),
    ]
    wrong = [one for one in verdicts if one is False]
    unknown = [one for one in verdicts if not isinstance(one, bool)]
    if wrong:
        return broken()
    return unknown[0] if unknown else satisfied()


def without_both(day: date, history: History) -> Verdict | bool:
    """Whether a pupil has neither of the subjects that may be asked for; else what is missing to know it."""
    packages = [one for one in history.told(SubjectsSet) if one.fact.occurred_on <= day]
    taken = {e.fact.subject for e in history.told(ExamTaken) if e.fact.occurred_on <= day}
    if taken & ASKED_FOR:
        return False
    if not packages:
        return undetermined(SubjectsSet)
    return not {one.subject for one in packages[-1].fact.subjects} & ASKED_FOR


def in_techniek_and_unrelated(applied: Recorded[MboApplied], history: History) -> Verdict | bool:
    """Whether a programme is one in techniek that does not go with the profile; else what is missing to know it."""
    day, crebo = applied.fact.occurred_on, applied.fact.crebo
    chosen = [one for one in history.told(ProfileChosen) if one.fact.occurred_on <= day]
    if crebo is None:
        return undetermined(MboApplied, "crebo")
    programme = history.codes.programme(crebo, begin_of(applied.fact) or day)
    if programme is None or programme.sector is None:
        return unlisted("programmes")
    if programme.sector not in TECHNIEK.known_on(day):
        return False
    if not chosen:
        return undetermined(ProfileChosen)
    related = history.codes.related_sectors(chosen[-1].fact.profile, day)
    return unlisted("sectors") if related is None else programme.sector not in related


@rule(
    "TOE-09",
    "TOE",
    "M",
    article="Regeling aanvullende eisen toelating mbo",
    since="2017-08-01",
    needs={ApplicationRejected: "ground", MboApplied: "crebo"},
    lists=("programmes",),
    wanted=Text(
        "een opleiding die in de bijlage van de Regeling staat",
        "a programme that stands in the annex of the Regeling",
    ),
)
def requirements_are_allowed(
    rejected: Recorded[ApplicationRejected], history: History
) -> Verdict | None:
    """Aanvullende eisen mogen alleen voor opleidingen in de bijlage van de Regeling aanvullende eisen toelating mbo.

    Additional requirements are allowed only for programmes in the annex of the Regeling aanvullende eisen toelating mbo.
    """
    if rejected.fact.ground != "aanvullende-eisen":
        return None
    applied = application_of(rejected, history)
    if applied is None:
        return undetermined(MboApplied)
    if applied.fact.crebo is None:
        return undetermined(MboApplied, "crebo")
    begin = begin_of(applied.fact) or applied.fact.occurred_on
    programme = history.codes.programme(applied.fact.crebo, begin)
    if programme is None or programme.additional_requirements is None:
        return unlisted("programmes")
    return satisfied(applied) if programme.additional_requirements else broken(applied)


@rule(
    "TOE-11",
    "TOE",
    "M",
    article="Regeling aanvullende eisen toelating mbo",
    since="2017-08-01",
    needs={ApplicationRejected: "ground published_on", MboApplied: "study_year"},
    settings=(REQUIREMENTS_BY,),
    wanted=Text(
        "eisen die vóór 1 februari voor het studiejaar bekend zijn",
        "requirements that are known before 1 February before the study year",
    ),
    reading=Text(
        "De brochure schrijft 'vóór 1 februari': 31 januari is de laatste dag.",
        "The brochure writes 'before 1 February': 31 January is the last day.",
    ),
)
def requirements_are_known(
    rejected: Recorded[ApplicationRejected], history: History
) -> Verdict | None:
    """Aanvullende eisen zijn vóór 1 februari voor het studiejaar bekend.

    Additional requirements are known before 1 February before the study year.
    """
    if rejected.fact.ground != "aanvullende-eisen":
        return None
    return known_by(REQUIREMENTS_BY, rejected, history)


def known_by(
    last: Setting[MonthDay], rejected: Recorded[ApplicationRejected], history: History
) -> Verdict:
    """Whether what an applicant was rejected on was made known by a day before the study year."""
    applied = application_of(rejected, history)
    if applied is None:
        return undetermined(MboApplied)
    begin = begin_of(applied.fact)
    if begin is None:
        return undetermined(MboApplied, "study_year")
    published = rejected.fact.published_on
    if published is None:
        return undetermined(ApplicationRejected, "published_on")
    deadline = date(begin.year, *last.known_on(rejected.fact.occurred_on))
    return satisfied(applied) if published <= deadline else broken(applied)


declare(
    "TOE-10",
    "TOE",
    "M",
    Text(
        "Aanvullende eisen gaan niet over wat in de opleiding wordt geleerd of al in het voortgezet onderwijs is getoetst.",
        "Additional requirements are not about what the programme teaches or secondary school has tested.",
    ),
    state=NotComputable(
        Text(
            "Waar een eis over gaat, wordt niet vastgelegd.",
            "What a requirement is about is not recorded.",
        )
    ),
    article="WEB art. 8.0.1, Stb. 2016, 362",
    since="2017-08-01",
)
