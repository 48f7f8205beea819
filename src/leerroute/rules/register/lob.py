"""Loopbaanoriëntatie en -begeleiding (LOB), and the loopbaandossier that belongs to the pupil."""

from leerroute.events import (
    CareerActivityHeld,
    CareerFileCarriedOver,
    DiplomaAwarded,
    ExemptionGranted,
    GenericExamTaken,
    Recorded,
)
from leerroute.rules.history import History
from leerroute.rules.register.diploma_onderdelen import career_and_citizenship
from leerroute.rules.rule import rule
from leerroute.rules.subjects import is_programme_told
from leerroute.rules.verdicts import Verdict, broken, satisfied, undetermined
from leerroute.terms import VMBO_DIPLOMAS, Text


def activities_until(
    diploma: Recorded[DiplomaAwarded], history: History
) -> list[Recorded[CareerActivityHeld]]:
    """The activities of career guidance on or before the day of a diploma."""
    day = diploma.fact.occurred_on
    return [one for one in history.told(CareerActivityHeld) if one.fact.occurred_on <= day]


@rule(
    "LOB-01",
    "LOB",
    "M",
    needs={DiplomaAwarded: "diploma", CareerActivityHeld: ""},
    wanted=Text(
        "een LOB-activiteit op of voor de dag van het vmbo-diploma",
        "an activity of career guidance on or before the day of the vmbo diploma",
    ),
    reading=Text(
        "Vertelt geen bron iets over het programma van de leerling, dan is het niet te bepalen.",
        "Where no source tells of the pupil's programme it is undetermined.",
    ),
)
def career_guidance(diploma: Recorded[DiplomaAwarded], history: History) -> Verdict | None:
    """LOB is verplicht in alle leerwegen.

    LOB is compulsory in every leerweg.
    """
    if diploma.fact.diploma not in VMBO_DIPLOMAS:
        return None
    held = activities_until(diploma, history)
    if held:
        return satisfied(held[0])
    return broken() if is_programme_told(history) else undetermined(CareerActivityHeld)


@rule(
    "LOB-02",
    "LOB",
    "M",
    needs={DiplomaAwarded: "diploma", CareerActivityHeld: "keeps_file"},
    wanted=Text(
        "een loopbaandossier op de dag van het vmbo-diploma",
        "a loopbaandossier by the day of the vmbo diploma",
    ),
    reading=Text(
        "Alleen dat er een dossier is wordt vastgelegd, nooit wat erin staat.",
        "Only that there is a file is recorded, never what stands in it.",
    ),
)
def keeps_a_career_file(diploma: Recorded[DiplomaAwarded], history: History) -> Verdict | None:
    """Een leerling heeft een loopbaandossier waarin activiteiten, conclusies en vervolgstappen staan.

    A pupil keeps a loopbaandossier with activities, conclusions and next steps.
    """
    if diploma.fact.diploma not in VMBO_DIPLOMAS:
        return None
    stated = [one for one in activities_until(diploma, history) if one.fact.keeps_file is not None]
    if not stated:
        return undetermined(CareerActivityHeld, "keeps_file")
    kept = [one for one in stated if one.fact.keeps_file]
    return satisfied(kept[0]) if kept else broken(*stated)


@rule(
    "LOB-03",
    "LOB",
    "M",
    needs={CareerActivityHeld: "graded in_pta"},
    wanted=Text("geen cijfer, en een plaats in het PTA", "no mark, and a place in the PTA"),
)
def without_a_mark_in_the_pta(
    activity: Recorded[CareerActivityHeld], history: History
) -> Verdict | None:
    """LOB wordt niet met een cijfer afgesloten en is in het PTA verantwoord.

    LOB is not closed with a mark and is accounted for in the PTA.
    """
    graded, in_pta = activity.fact.graded, activity.fact.in_pta
    if graded:
        return broken(lacks=("zonder-cijfer",))
    if in_pta is False:
        return broken(lacks=("pta",))
    missing = [field for field, value in (("graded", graded), ("in_pta", in_pta)) if value is None]
    return undetermined(CareerActivityHeld, *missing) if missing else satisfied()


@rule(
    "LOB-04",
    "LOB",
    "I",
    needs={CareerActivityHeld: "competencies"},
    wanted=Text(
        "een of meer van de vijf loopbaancompetenties",
        "one or more of the five loopbaancompetenties",
    ),
    reading=Text(
        "Een activiteit met een andere competentie wordt al bij het inlezen geweigerd.",
        "An activity with another competency is refused when it is read.",
    ),
)
def the_same_five_competencies(
    activity: Recorded[CareerActivityHeld], history: History
) -> Verdict | None:
    """In vmbo en mbo gelden dezelfde vijf loopbaancompetenties.

    In vmbo and mbo the same five loopbaancompetenties hold.
    """
    return satisfied()


@rule(
    "LOB-05",
    ("LOB", "KD"),
    "M",
    needs={
        DiplomaAwarded: "diploma components",
        GenericExamTaken: "generic passed mark",
        ExemptionGranted: "component",
    },
    wanted=Text(
        "loopbaan en burgerschap voldaan op of voor de dag van het mbo-diploma",
        "loopbaan en burgerschap met on or before the day of the mbo diploma",
    ),
    reading=Text("Zoals DIP-7.", "As DIP-7."),
)
def citizenship(diploma: Recorded[DiplomaAwarded], history: History) -> Verdict | None:
    """In het mbo zijn loopbaan en burgerschap verplicht; de school bepaalt de invulling.

    In the mbo loopbaan en burgerschap are compulsory; the school decides how.
    """
    return career_and_citizenship(diploma, history)


@rule(
    "LOB-06",
    "LOB",
    "M",
    needs={CareerFileCarriedOver: "carried_by document"},
    wanted=Text("een leerling die het zelf meeneemt", "a pupil who takes it along"),
    reading=Text(
        "Waarvan niet is vermeld wat is meegenomen, geldt als het dossier.",
        "Of which it is not stated what was taken along, counts as the file.",
    ),
)
def the_file_belongs_to_the_pupil(
    carried: Recorded[CareerFileCarriedOver], history: History
) -> Verdict | None:
    """Het loopbaandossier is van de leerling: alleen de leerling neemt het mee naar een andere school.

    The loopbaandossier belongs to the pupil: only the pupil takes it along to another school.
    """
    if carried.fact.document == "oplegger":
        return None
    return satisfied() if carried.fact.carried_by == "leerling" else broken()


@rule(
    "LOB-07",
    "LOB",
    "I",
    needs={CareerFileCarriedOver: "carried_by document"},
    wanted=Text("een oplegger van de leerling zelf", "a cover page of the pupil's own"),
)
def a_cover_page_for_the_intake(
    carried: Recorded[CareerFileCarriedOver], history: History
) -> Verdict | None:
    """Een leerling mag voor de intake een oplegger bij het loopbaandossier invullen.

    A pupil may fill in a cover page to the loopbaandossier for the intake.
    """
    if carried.fact.document != "oplegger":
        return None
    return satisfied() if carried.fact.carried_by == "leerling" else broken()
