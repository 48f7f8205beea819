"""One transition for a reader: on which line of the timeline it stands, and what it says, in both languages.

The words of closed lists stay Dutch: they are those of the file. No history, no log.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any, Literal

from leerroute.events import (
    AtTheMbo,
    AtTheVmbo,
    DiplomaAwarded,
    EducationEnrolled,
    EducationLeft,
    EducationYearStarted,
    PromotedTo4,
    PupilsJoined,
    TowardsTheMbo,
)
from leerroute.events.attributes import ATTRIBUTES
from leerroute.terms import MBO_DIPLOMAS, Text, label_of_year

Lane = Literal["vo", "mbo", "elders"]

COMMON = frozenset({"occurred_on", "where", "reported_on", "occurred_until"})
REASON = Text("reden", "reason")


def lane_of(kind: str) -> Lane:
    """On which line of the timeline a kind of education is drawn."""
    if kind in ("mbo", "examendeelnemer"):
        return "mbo"
    return "vo" if kind in ("vmbo", "havo", "vwo", "pro") else "elders"


def lane_of_fact(fact: Any) -> Lane:
    """On which line of the timeline a transition is drawn."""
    match fact:
        case DiplomaAwarded():
            return "mbo" if fact.diploma in MBO_DIPLOMAS else "vo"
        case EducationEnrolled() | EducationYearStarted() | EducationLeft() | PromotedTo4():
            return lane_of(fact.education)
    if isinstance(fact, AtTheVmbo):
        return "vo"
    return "mbo" if isinstance(fact, TowardsTheMbo | AtTheMbo) else "elders"


def details(fact: Any, was: Any) -> Iterable[tuple[Text, Text]]:
    """What a transition says beside when and where; and what it said before, where that was something else."""
    for field in fact.__struct_fields__:
        if field not in ATTRIBUTES:
            continue
        value, before = getattr(fact, field), getattr(was, field)
        if value != before:
            now, then = shown(field, value), shown(field, before)
            yield (
                ATTRIBUTES[field].meaning,
                Text(f"{now.nl} (was {then.nl})", f"{now.en} (was {then.en})"),
            )
        elif field not in COMMON and value is not None:
            words = type(fact) is PupilsJoined and field == "reason"
            yield REASON if words else ATTRIBUTES[field].meaning, shown(field, value)


def shown(field: str, value: Any) -> Text:
    """The value of a field as a reader writes it; a dash for none."""
    match value:
        case None:
            return Text("-", "-")
        case bool():
            return Text("ja", "yes") if value else Text("nee", "no")
        case float():
            return Text(f"{value:g}".replace(".", ","), f"{value:g}")
        case date():
            said = f"{value:%d-%m-%Y}"
        case tuple():
            said = ", ".join(map(str, value))
        case _:
            said = label_of_year(value) if field == "study_year" else str(value)
    return Text(said, said)
