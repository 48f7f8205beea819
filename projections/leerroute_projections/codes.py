"""The loaded reference tables as the code lists that rules ask. No rule and no table lives here."""

from dataclasses import dataclass
from datetime import date

from leerroute.reference import Programme, Reference, sectors_of
from leerroute.terms import Profile


@dataclass(frozen=True)
class LoadedCodes:
    """The reference tables as known at a position; what is not loaded is not in the list."""

    reference: Reference

    def knows_programmes(self) -> bool:
        """Whether there is a list of programmes at all."""
        return bool(self.reference.programmes)

    def programme(self, crebo: str, day: date) -> Programme | None:
        """A programme that can be begun on a day; None = not in the list."""
        return self.reference.programmes.on(day, crebo)

    def kind_of(self, institution: str, day: date) -> str | None:
        """What an institution is on a day; None = not in the list."""
        line = self.reference.institutions.on(day, institution)
        return line.kind if line else None

    def related_sectors(self, profile: Profile, day: date) -> frozenset[str] | None:
        """The sectors that are related to a profile; None = not to be determined, or not in the list."""
        return sectors_of(self.reference.sectors, profile, day) or None
