"""Toelatingsrecht: when somebody who applies has a right to be admitted, and the three conditions. What follows from them: toelating_recht.py."""

from datetime import date

from leerroute.events import (
    ApplicationWithdrawn,
    DiplomaAwarded,
    EducationEnrolled,
    EducationYearStarted,
    IntakeHeld,
    MboApplied,
    PromotedTo4,
    Recorded,
    VmboEnrolled,
)
from leerroute.rules.applications import (
    APPLY_BY,
    about,
    begin_of,
    deadline_of,
    is_made_again,
    niveau_applied_for,
)
from leerroute.rules.days import on_or_before, surest_by
from leerroute.rules.history import History
from leerroute.rules.qualification import is_prior_education_known, opening
from leerroute.rules.rule import NotComputable, declare, rule
from leerroute.rules.schooling import is_past_leerplicht
from leerroute.rules.verdicts import (
    Due,
    Verdict,
    broken,
    due,
    satisfied,
    undetermined,
)
from leerroute.terms import Text

LAW = "WEB art. 8.0.1, Stb. 2016, 362"


@rule(
    "TOE-01",
    "TOE",
    "M",
    article=LAW,
    since="2017-08-01",
    needs={
        MboApplied: "niveau study_year",
        DiplomaAwarded: "diploma occurred_on",
        PromotedTo4: "occurred_on",
        EducationEnrolled: "education leerjaar occurred_on",
        EducationYearStarted: "education leerjaar occurred_on",
        VmboEnrolled: "born",
    },
    wanted=Text(
        "een diploma of overgangsbewijs dat het niveau opent, uiterlijk op 1 oktober van het studiejaar; voor entree juist"
        " geen, en niet meer leerplichtig",
        "a diploma or proof of promotion that opens the level, on or before 1 October of the study year; for entree none, and"
        " past the leerplicht",
    ),
    reading=Text(
        "Wie zich aanmeldt, kan het diploma nog halen: tot 1 oktober staat het open. Van wie geen vooropleiding bekend is, is"
        " het niet te bepalen. Een ingetrokken aanmelding vraagt niets meer.",
        "Who applies can still earn the diploma: it is open until 1 October. Of whom no prior education is known it is"
        " undetermined. An application that was withdrawn asks nothing any more.",
    ),
)
def prior_education(applied: Recorded[MboApplied], history: History) -> Verdict | None:
    """Wie zich aanmeldt, voldoet aan de vooropleidingseisen.

    Who applies meets the requirements of prior education.
    """
    begin, niveau = begin_of(applied.fact), niveau_applied_for(applied.fact, history)
    if is_made_again(applied, history):
        return None
    if begin is None or niveau is None:
        unknown = (("niveau", niveau), ("study_year", begin))
        return undetermined(MboApplied, *(field for field, value in unknown if value is None))
    if niveau == 1:
        return entree_is_for(applied, begin, history)
    by = date(begin.year, 10, 1)
    specialist = is_specialist(applied.fact, begin, history)
    found = surest_by(by, opening(niveau, history, specialist=specialist))
    in_time = found is not None and on_or_before(found, by)
    if not in_time and about(applied, ApplicationWithdrawn, history):
        return None
    if found is not None:
        return due(by, met=found)
    if not is_prior_education_known(history, by):
        return undetermined(DiplomaAwarded)
    return Due(by=by, met=None)


def is_specialist(applied: MboApplied, begin: date, history: History) -> bool:
    """Whether a programme is one for specialists, by the list of programmes."""
    programme = history.codes.programme(applied.crebo, begin) if applied.crebo else None
    return programme is not None and bool(programme.specialist)


def entree_is_for(applied: Recorded[MboApplied], begin: date, history: History) -> Verdict:
    """Entree is for who has nothing that opens level 2 and is past the leerplicht."""
    by, past = date(begin.year, 10, 1), is_past_leerplicht(history, begin)
    higher = surest_by(by, opening(2, history))
    in_time = higher is not None and on_or_before(higher, by)
    if higher is not None and in_time:
        return broken(higher, since=max(higher.fact.occurred_on, applied.fact.occurred_on))
    if past is False:
        return broken()
    if higher is not None and in_time is None:
        return undetermined(type(higher.fact), "occurred_on", rests_on=(higher,))
    return satisfied() if past else undetermined(VmboEnrolled, "born")


@rule(
    "TOE-02",
    "TOE",
    "M",
    article=LAW,
    since="2017-08-01",
    needs={MboApplied: "occurred_on study_year"},
    settings=(APPLY_BY,),
    wanted=Text(
        "een aanmelding uiterlijk op 1 april voor het studiejaar (in 2020: 1 mei)",
        "an application on or before 1 April before the study year (in 2020: 1 May)",
    ),
    reading=Text(
        "De brochure schrijft ook 'vóór 1 april'; de wet zegt uiterlijk op 1 april, dus die dag is op tijd.",
        "The brochure also writes 'before 1 April'; the law says on or before 1 April, so that day is in time.",
    ),
)
def applied_in_time(applied: Recorded[MboApplied], history: History) -> Verdict | None:
    """Recht op toelating heeft wie zich uiterlijk op 1 april heeft aangemeld.

    Who has applied on or before 1 April has a right to be admitted.
    """
    if is_made_again(applied, history):
        return None
    if applied.fact.study_year is None:
        return undetermined(MboApplied, "study_year")
    deadline = deadline_of(applied.fact)
    if deadline is None:
        return None
    in_time = on_or_before(applied, deadline)
    if in_time is None:
        return undetermined(MboApplied, "occurred_on")
    return satisfied() if in_time else broken()


@rule(
    "TOE-03",
    "TOE",
    "M",
    article=LAW,
    since="2017-08-01",
    needs={IntakeHeld: "mandatory attended"},
    wanted=Text("aanwezig op een verplichte intake", "attendance of a mandatory intake"),
    reading=Text(
        "Per aanmelding. Wie een verplichte intake mist en op een andere verschijnt, voldoet.",
        "Per application. Who misses a mandatory intake and attends another satisfies.",
    ),
)
def attended_intake(applied: Recorded[MboApplied], history: History) -> Verdict | None:
    """Recht op toelating heeft wie op een verplichte intake verschijnt.

    Who attends a mandatory intake has a right to be admitted.
    """
    held = about(applied, IntakeHeld, history)
    asked = [one for one in held if one.fact.mandatory is not False]
    attended = [one for one in asked if one.fact.attended]
    if not asked:
        return None
    if attended:
        return satisfied(*attended)
    unknown = [
        f for f in ("mandatory", "attended") if any(getattr(o.fact, f) is None for o in asked)
    ]
    if unknown:
        return undetermined(IntakeHeld, *unknown, rests_on=tuple(asked))
    return broken(*asked, since=asked[-1].fact.occurred_on)


declare(
    "TOE-05",
    "TOE",
    "I",
    Text(
        "Wie niet aan de voorwaarden voldoet, kan worden geweigerd.",
        "Who does not meet the conditions can be refused.",
    ),
    state=NotComputable(
        Text(
            "Een vrijheid van de instelling: weigeren en toelaten zijn beide goed.",
            "A freedom of the institution: refusing and admitting are both right.",
        )
    ),
    article="WEB art. 8.0.1, Stb. 2016, 362",
    since="2017-08-01",
)

declare(
    "TOE-07",
    "TOE",
    "I",
    Text(
        "Eisen mogen alleen gaan over wat van belang is voor het slagen of het beroep; zij hoeven er niet te zijn.",
        "Requirements may only be about what matters for success or the occupation; there need be none.",
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

declare(
    "TOE-18",
    "TOE",
    "I",
    Text(
        "Een positief advies van het vmbo na een meeloopstage kan de intake vervangen.",
        "A positive advice of the vmbo after a try-out placement can take the place of the intake.",
    ),
    state=NotComputable(
        Text(
            "Een voorbeeld van een afspraak: er is niets waaraan het kan worden getoetst.",
            "An example of what can be agreed: there is nothing to hold it against.",
        )
    ),
    article="WEB art. 8.0.1, Stb. 2016, 362",
    since="2017-08-01",
)
