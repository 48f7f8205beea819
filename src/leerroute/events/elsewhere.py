"""Section B: education outside vmbo and mbo."""

from leerroute.events.kinds import AtSchool, SameDay, transition
from leerroute.terms import (
    BirthDate,
    Code,
    Gemeente,
    HavoOrVwo,
    Leerjaar,
    OtherEducation,
    Postcode4,
    RmcRegion,
    Text,
)


@transition(
    "education-enrolled",
    slug="elders-ingeschreven",
    title=Text("elders ingeschreven", "enrolled elsewhere"),
    same_day=SameDay.START,
    key=("education",),
)
class EducationEnrolled(AtSchool, frozen=True):
    """Elders ingeschreven: in education outside vmbo and mbo."""

    education: OtherEducation
    leerjaar: Leerjaar | None = None
    born: BirthDate | None = None
    home: RmcRegion | None = None
    gemeente: Gemeente | None = None
    postcode4: Postcode4 | None = None


@transition(
    "education-year-started",
    slug="elders-leerjaar-begonnen",
    title=Text("leerjaar elders begonnen", "year started elsewhere"),
    same_day=SameDay.START,
    key=("education",),
)
class EducationYearStarted(AtSchool, frozen=True):
    """Leerjaar elders begonnen."""

    education: OtherEducation
    leerjaar: Leerjaar


@transition(
    "education-left",
    slug="elders-uitgeschreven",
    title=Text("elders uitgeschreven", "left education elsewhere"),
    same_day=SameDay.END,
    key=("education",),
)
class EducationLeft(AtSchool, frozen=True):
    """Elders uitgeschreven: the last day that still counts."""

    education: OtherEducation
    reason: Code | None = None


@transition(
    "promoted-to-4",
    slug="overgangsbewijs-klas-4",
    title=Text("overgangsbewijs van klas 3 naar 4", "promoted from year 3 to 4"),
    key=("education",),
)
class PromotedTo4(AtSchool, frozen=True):
    """Overgangsbewijs klas 3 naar 4, of havo or vwo: it opens the mbo."""

    education: HavoOrVwo
