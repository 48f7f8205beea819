"""What rules ask of code lists that others decide: programmes, institutions, related sectors. Only the questions live here."""

from datetime import date
from typing import Protocol

from leerroute.terms import Niveau, Profile


class Programme(Protocol):
    """What a code list tells of an mbo programme; None = it does not say."""

    @property
    def niveau(self) -> Niveau | None:
        """Level 1 to 4; None also for a dossier or domain as a whole."""

    @property
    def years(self) -> int | None:
        """Nominal duration in years."""

    @property
    def specialist(self) -> bool | None:
        """Whether it is a specialist programme."""

    @property
    def dossier(self) -> str | None:
        """The kwalificatiedossier."""

    @property
    def sector(self) -> str | None:
        """The sector of the mbo."""

    @property
    def additional_requirements(self) -> bool | None:
        """Whether additional requirements for admission are allowed."""


class Codes(Protocol):
    """The code lists as known, each line on the days on which it holds."""

    def programme(self, crebo: str, day: date) -> Programme | None:
        """A programme that can be begun on a day; None = not in the list."""

    def kind_of(self, institution: str, day: date) -> str | None:
        """What an institution is on a day: roc, aoc, vakinstelling and so on; None = not in the list."""

    def related_sectors(self, profile: Profile, day: date) -> frozenset[str] | None:
        """The sectors of the mbo that are related to a profile; None = not to be determined, or not in the list."""


class NoCodes:
    """No code list is known."""

    def programme(self, crebo: str, day: date) -> Programme | None:
        """None."""
        return None

    def kind_of(self, institution: str, day: date) -> str | None:
        """None."""
        return None

    def related_sectors(self, profile: Profile, day: date) -> frozenset[str] | None:
        """None."""
        return None


NO_CODES = NoCodes()
