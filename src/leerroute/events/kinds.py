"""What every transition has in common, and the register of kinds. The kinds themselves are in the other files."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import IntEnum
from typing import Any, ClassVar, Literal, TypeVar

import msgspec

from leerroute.terms import Brin, Code, School, Text

Upcaster = Callable[[dict[str, Any]], dict[str, Any]]


class SameDay(IntEnum):
    """Which of several transitions on one day comes first."""

    END = 1
    DIPLOMA = 2
    START = 3
    OTHER = 4


Concern = Literal["registration", "application", "lwt", "entree", "route", "covenant"]
"""What began earlier and a transition can be about."""

NAMED_BY: dict[Concern, str] = {
    "registration": "registration",
    "application": "application",
    "lwt": "agreement",
    "entree": "agreement",
    "route": "agreement",
    "covenant": "agreement",
}
"""The field that names it. Empty is clear when exactly one is open that day."""


class Fact(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """Something that happened, as it is stored: plain fields, past tense, no logic.

    Facts hold no circles, so the garbage collector need not look for them (`gc=False`).
    """

    name: ClassVar[str]
    version: ClassVar[int]
    slug: ClassVar[str]
    title: ClassVar[Text]
    upcasters: ClassVar[Mapping[int, Upcaster]]


class Transition(Fact, frozen=True, kw_only=True):
    """Something that happened in one pupil's leerroute; sealed whole with that pupil's key."""

    same_day: ClassVar[SameDay]
    key: ClassVar[tuple[str, ...]]
    concerns: ClassVar[Concern | None] = None

    occurred_on: date
    occurred_until: date | None = None
    reported_on: date | None = None
    reference: str | None = None


class AtSchool(Transition, frozen=True, kw_only=True):
    """A transition that happened at a school or institution."""

    where: School


class OfRegistration(AtSchool, frozen=True, kw_only=True):
    """A transition within a registration (inschrijving) that began earlier."""

    concerns: ClassVar[Concern | None] = "registration"

    registration: Code | None = None
    institution: Brin | None = None


class OfApplication(AtSchool, frozen=True, kw_only=True):
    """A transition in an application (aanmelding) that was made earlier."""

    concerns: ClassVar[Concern | None] = "application"

    application: Code | None = None
    institution: Brin | None = None


class UnderAgreement(AtSchool, frozen=True, kw_only=True):
    """A transition under an agreement between schools, or with a company."""

    agreement: Code | None = None


class Elsewhere(Transition, frozen=True, kw_only=True):
    """A transition that needs no school."""

    where: School | None = None


KINDS: dict[str, type[Fact]] = {}
"""Every kind by its stable name in the log."""

F = TypeVar("F", bound=Fact)
T = TypeVar("T", bound=Transition)


class TwoKindsWithOneName(TypeError):
    """Two different kinds ask for the same stable name."""


def fact(
    name: str,
    *,
    slug: str,
    title: Text,
    version: int = 1,
    upcasters: Mapping[int, Upcaster] | None = None,
) -> Callable[[type[F]], type[F]]:
    """Register a kind under a stable name: what the log stores, whatever the class is called."""

    def register(kind: type[F]) -> type[F]:
        known = KINDS.get(name)
        if known is not None and known.__qualname__ != kind.__qualname__:
            raise TwoKindsWithOneName(f"{name}: {known.__qualname__} and {kind.__qualname__}")
        kind.name, kind.slug, kind.title, kind.version = name, slug, title, version
        kind.upcasters = upcasters or {}
        KINDS[name] = kind
        return kind

    return register


def transition(
    name: str,
    *,
    slug: str,
    title: Text,
    same_day: SameDay = SameDay.OTHER,
    key: tuple[str, ...] = (),
    concerns: Concern | None = None,
    version: int = 1,
    upcasters: Mapping[int, Upcaster] | None = None,
) -> Callable[[type[T]], type[T]]:
    """Register a kind of transition: its place within a day and what identifies it beside pupil, day and school."""

    def register(kind: type[T]) -> type[T]:
        kind.same_day, kind.key, kind.concerns = same_day, key, concerns or kind.concerns
        return fact(name, slug=slug, title=title, version=version, upcasters=upcasters)(kind)

    return register
