"""Section A: examinations and diplomas."""

from typing import Annotated

from msgspec import Meta

from leerroute.events.kinds import AtSchool, SameDay, transition
from leerroute.terms import (
    Attempt,
    Brin,
    Code,
    Crebo,
    DiplomaKind,
    DiplomaPart,
    ExamKind,
    Mark,
    Subject,
    Text,
)


@transition(
    "exam-taken",
    slug="examen-afgelegd",
    title=Text("examen afgelegd", "exam taken"),
    key=("subject", "exam", "attempt"),
)
class ExamTaken(AtSchool, frozen=True):
    """Examen afgelegd: in one subject. `passed` is for subjects that are judged without a mark."""

    subject: Subject
    exam: ExamKind | None = None
    attempt: Attempt | None = None
    mark: Mark | None = None
    passed: bool | None = None


@transition(
    "exam-failed", slug="gezakt", title=Text("gezakt", "exam failed"), key=("diploma", "crebo")
)
class ExamFailed(AtSchool, frozen=True):
    """Gezakt: for this diploma."""

    diploma: DiplomaKind
    crebo: Crebo | None = None


@transition(
    "diploma-awarded",
    slug="diploma-behaald",
    title=Text("diploma behaald", "diploma awarded"),
    same_day=SameDay.DIPLOMA,
    key=("diploma", "crebo"),
)
class DiplomaAwarded(AtSchool, frozen=True):
    """Diploma behaald: a diploma, or the certificate of pro or vso; and which parts of an mbo diploma were met."""

    diploma: DiplomaKind
    crebo: Crebo | None = None
    registration: Code | None = None
    institution: Brin | None = None
    components: Annotated[tuple[DiplomaPart, ...], Meta(min_length=1)] | None = None
