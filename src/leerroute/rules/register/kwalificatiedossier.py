"""Kwalificatiedossier: what the minister lays down, and what makes a qualification."""

from leerroute.events import DiplomaAwarded, MboRegistered, Recorded
from leerroute.rules.diplomas import begun_on, registration_awarded
from leerroute.rules.history import History
from leerroute.rules.registrations import begun_by
from leerroute.rules.rule import rule
from leerroute.rules.verdicts import Verdict, broken, satisfied, undetermined, unlisted
from leerroute.terms import MBO_DIPLOMAS, Text


@rule(
    "MBO-06",
    "MBO",
    "M",
    article="brochure: herziene kwalificatiestructuur, vanaf 2016-2017",
    since="2016-08-01",
    needs={DiplomaAwarded: "diploma crebo", MboRegistered: "crebo"},
    lists=("programmes",),
    wanted=Text(
        "een diploma voor een kwalificatie, niet voor een dossier of domein als geheel",
        "a diploma for a qualification, not for a dossier or domain as a whole",
    ),
    reading=Text(
        "Een crebo met een niveau is een kwalificatie: het basisdeel met een profieldeel. Een dossier of domein heeft er geen.",
        "A crebo with a level is a qualification: the basic part with a profile. A dossier or domain has none.",
    ),
)
def one_profile(awarded: Recorded[DiplomaAwarded], history: History) -> Verdict | None:
    """Een kwalificatie is het basisdeel met één profieldeel; het profiel staat op het diploma.

    A qualification is the basic part with one profile part; the profile stands on the diploma.
    """
    if awarded.fact.diploma not in MBO_DIPLOMAS:
        return None
    registration = registration_awarded(awarded, history)
    followed = registration.stage_on(awarded.fact.occurred_on).crebo if registration else None
    crebo = awarded.fact.crebo or followed
    if crebo is None:
        return undetermined(DiplomaAwarded, "crebo")
    programme = history.codes.programme(crebo, begun_on(awarded, history))
    if programme is None:
        return unlisted("programmes")
    return broken() if programme.niveau is None else satisfied()


@rule(
    "KD-01",
    "KD",
    "I",
    needs={MboRegistered: "crebo"},
    lists=("programmes",),
    wanted=Text(
        "een opleiding die op de eerste dag in de lijst staat",
        "a programme that stands in the list on the first day",
    ),
)
def laid_down(registered: Recorded[MboRegistered], history: History) -> Verdict | None:
    """De minister stelt opleidingsdomeinen, kwalificatiedossiers en keuzedelen vast.

    The minister lays down domains, dossiers and optional modules.
    """
    registration = begun_by(registered, history)
    if registration is None:
        return None
    crebo = registration.stages[0].crebo
    if crebo is None:
        return undetermined(MboRegistered, "crebo")
    programme = history.codes.programme(crebo, registration.first_day)
    return unlisted("programmes") if programme is None else satisfied()
