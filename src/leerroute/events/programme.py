"""Section A: what a vmbo pupil follows: profile, subjects, electives, career guidance."""

from typing import Annotated

from msgspec import Meta

from leerroute.events.kinds import AtSchool, transition
from leerroute.terms import (
    Assessor,
    CareerDocument,
    CarriedBy,
    Code,
    Competency,
    ElectiveCount,
    Leerweg,
    Mark,
    ModuleCount,
    Place,
    Profile,
    SubjectInPart,
    Text,
)


@transition(
    "profile-chosen", slug="profiel-gekozen", title=Text("profiel gekozen", "profile chosen")
)
class ProfileChosen(AtSchool, frozen=True):
    """Profiel gekozen: the profile in which the pupil goes on from this day."""

    profile: Profile
    leerweg: Leerweg | None = None


@transition(
    "subjects-set",
    slug="vakkenpakket-vastgesteld",
    title=Text("vakkenpakket vastgesteld", "subjects set"),
)
class SubjectsSet(AtSchool, frozen=True):
    """Vakkenpakket vastgesteld: all subjects from this day on, each in its part, and the number of profielmodulen."""

    subjects: Annotated[tuple[SubjectInPart, ...], Meta(min_length=1)]
    profile_modules: ModuleCount | None = None


@transition(
    "elective-chosen",
    slug="keuzevak-gekozen",
    title=Text("beroepsgericht keuzevak gekozen", "vocational elective chosen"),
    key=("elective",),
)
class ElectiveChosen(AtSchool, frozen=True):
    """Beroepsgericht keuzevak gekozen: from the offer of the school or not, and from how many.

    `in_offer` is about what the school or its partner offers; `offered` counts the electives among which the pupil could choose.
    """

    elective: Code
    place: Place | None = None
    in_offer: bool | None = None
    offered: ElectiveCount | None = None


@transition(
    "elective-completed",
    slug="keuzevak-afgerond",
    title=Text("beroepsgericht keuzevak afgerond", "vocational elective completed"),
    key=("elective",),
)
class ElectiveCompleted(AtSchool, frozen=True):
    """Beroepsgericht keuzevak afgerond: with which mark, assessed by whom, and whether as the PTA says.

    `covers_all` tells whether all eindtermen were covered, wherever the elective was followed.
    """

    elective: Code
    mark: Mark | None = None
    assessor: Assessor | None = None
    in_pta: bool | None = None
    place: Place | None = None
    covers_all: bool | None = None


@transition(
    "career-activity-held",
    slug="lob-activiteit",
    title=Text("LOB-activiteit", "career activity"),
    key=("competencies",),
)
class CareerActivityHeld(AtSchool, frozen=True):
    """LOB-activiteit: on which loopbaancompetenties. Of the loopbaandossier only whether there is one, never its content.

    `graded` tells whether a mark was given for it, which may not be; never which.
    """

    competencies: Annotated[tuple[Competency, ...], Meta(min_length=1)]
    keeps_file: bool | None = None
    in_pta: bool | None = None
    graded: bool | None = None


@transition(
    "career-file-carried-over",
    slug="loopbaandossier-meegenomen",
    title=Text("loopbaandossier meegenomen", "career file carried over"),
    key=("document",),
)
class CareerFileCarriedOver(AtSchool, frozen=True):
    """Loopbaandossier meegenomen: by whom (only the pupil may), never what stands in it."""

    carried_by: CarriedBy
    document: CareerDocument | None = None
