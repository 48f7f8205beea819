"""All that the rows of one pupil are made from: the facts that count, the life they make, where the pupil stood. No rows yet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar
from uuid import UUID

from leerroute.events import Recorded, Transition
from leerroute.pathway import Life, Position, facts_known, life_of, positions_on_teldata
from leerroute.reference import Reference
from leerroute.rules import ALL_RULES, History, Judgement, judge
from leerroute.terms import teldatum_on_or_after
from leerroute_projections.codes import LoadedCodes
from leerroute_projections.programmes import with_levels

Row = tuple[Any, ...]
"""The values of one row, in the order of its table's columns."""

Stood = dict[int, Position | None]
"""The position on each 1 October by its year, from the first after anything is known to the last that has come."""

F = TypeVar("F", bound=Transition)


@dataclass(frozen=True)
class Pupil:
    """One pupil as known at a position of the log.

    `facts` are those that count, in order of happening; `horizon` is the year of the last 1 October that had come
    there, `codes` are the reference tables that held there.
    """

    id: UUID
    facts: Sequence[Recorded[Any]]
    life: Life
    stood: Stood
    horizon: int
    codes: Reference

    def told(self, kind: type[F]) -> Iterator[F]:
        """The facts of one kind, in order of happening."""
        return (one.fact for one in self.history.told(kind))

    @cached_property
    def history(self) -> History:
        """The pupil as rules see it."""
        return History(self.facts, self.life, LoadedCodes(self.codes))

    @cached_property
    def judgements(self) -> list[Judgement]:
        """What all rules say of the pupil."""
        return list(judge(self.history, ALL_RULES))


def pupil_of(
    id: UUID, history: Sequence[Recorded[Any]], *, horizon: int, codes: Reference
) -> Pupil | None:
    """The pupil that a history tells of; None where it tells nothing."""
    facts = facts_known(history)
    if not facts:
        return None
    life = with_levels(life_of(facts), codes.programmes)
    first = teldatum_on_or_after(facts[0].fact.occurred_on)
    return Pupil(id, facts, life, positions_on_teldata(life, first, horizon), horizon, codes)
