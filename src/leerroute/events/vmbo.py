"""Section A: enrolled at the vmbo."""

from leerroute.events.kinds import AtSchool, SameDay, transition
from leerroute.terms import (
    BirthDate,
    Code,
    Gemeente,
    IltCode,
    Leerweg,
    Postcode4,
    RmcRegion,
    Text,
    VmboLeerjaar,
)


@transition(
    "vmbo-enrolled",
    slug="vmbo-ingeschreven",
    title=Text("ingeschreven op het vmbo", "enrolled at the vmbo"),
    same_day=SameDay.START,
)
class VmboEnrolled(AtSchool, frozen=True):
    """Ingeschreven op het vmbo: the pupil is enrolled from this day on."""

    leerjaar: VmboLeerjaar
    leerweg: Leerweg | None = None
    lwoo: bool | None = None
    programme: IltCode | None = None
    born: BirthDate | None = None
    home: RmcRegion | None = None
    gemeente: Gemeente | None = None
    postcode4: Postcode4 | None = None


@transition(
    "vmbo-year-started",
    slug="vmbo-leerjaar-begonnen",
    title=Text("leerjaar begonnen op het vmbo", "year started at the vmbo"),
    same_day=SameDay.START,
)
class VmboYearStarted(AtSchool, frozen=True):
    """Leerjaar begonnen: in which leerjaar and leerweg the pupil goes on."""

    leerjaar: VmboLeerjaar
    leerweg: Leerweg | None = None


@transition(
    "vmbo-left",
    slug="vmbo-uitgeschreven",
    title=Text("uitgeschreven van het vmbo", "left the vmbo"),
    same_day=SameDay.END,
)
class VmboLeft(AtSchool, frozen=True):
    """Uitgeschreven van het vmbo: the last day that still counts."""

    reason: Code | None = None
