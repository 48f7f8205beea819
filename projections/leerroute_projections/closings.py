"""Up to which day deliveries are complete: whether a day may be looked at yet. A pure value, read from the log elsewhere."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from leerroute.events import DeliveryClosed

NEVER = date.min


def delivery_of(sector: str) -> str:
    """What a school or institution delivers about those who stand there in this sector."""
    return "mbo" if sector in ("mbo", "exam") else "vo"


@dataclass(frozen=True)
class Closings:
    """The closed deliveries as known at a moment, and the date of that moment."""

    known_on: date
    closed: tuple[DeliveryClosed, ...]

    @classmethod
    def of(cls, known_on: date, facts: Iterable[DeliveryClosed]) -> "Closings":
        """All that has been declared complete."""
        return cls(known_on, tuple(facts))

    def may_look(self, school: str, delivery: str, day: date) -> bool:
        """Whether a day may be looked at for a school: it has come, and what the school delivers is complete until then."""
        return day <= self.known_on and self.closed_until(school, delivery) >= day

    def closed_until(self, school: str, delivery: str) -> date:
        """Until when a school's own deliveries of this kind are complete; a BRIN speaks for all its vestigingen."""
        found = self._until.get((school, delivery))
        if found is None:
            brins = (school[:length] for length in range(1, len(school) + 1))
            kinds = (None, delivery)
            declared = (self._latest.get((brin, kind), NEVER) for brin in brins for kind in kinds)
            found = self._until[school, delivery] = max(declared, default=NEVER)
        return found

    def register_closed(self, day: date) -> bool:
        """Whether a register with national coverage is complete until a day, so that nothing seen means nothing there."""
        return self.register_closed_until() >= day

    def register_closed_until(self) -> date:
        """Until when a register with national coverage is complete."""
        return self._latest.get((None, None), NEVER)

    @cached_property
    def _until(self) -> dict[tuple[str, str], date]:
        """What was asked for before: a figure asks the same of thousands of lines."""
        return {}

    @cached_property
    def _latest(self) -> dict[tuple[str | None, str | None], date]:
        """The last day of each source and kind of delivery; a region closes thousands of them."""
        found: dict[tuple[str | None, str | None], date] = {}
        for one in self.closed:
            key = one.where, one.delivered
            found[key] = max(one.complete_until, found.get(key, NEVER))
        return found
