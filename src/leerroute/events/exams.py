"""Section A: diplomas."""

from leerroute.events.kinds import AtSchool, SameDay, transition
from leerroute.terms import (
    Brin,
    Code,
    Crebo,
    DiplomaKind,
    Text,
)


@transition(
    "diploma-awarded",
    slug="diploma-behaald",
    title=Text("diploma behaald", "diploma awarded"),
    same_day=SameDay.DIPLOMA,
    key=("diploma", "crebo"),
)
class DiplomaAwarded(AtSchool, frozen=True):
    """Diploma behaald: a diploma, or the certificate of pro or vso."""

    diploma: DiplomaKind
    crebo: Crebo | None = None
    registration: Code | None = None
    institution: Brin | None = None
