"""Reference tables as values: which line holds for a code on a day. No file, no log, no clock."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Generic, TypeVar

from leerroute.reference.layouts import (
    AgeLimit,
    GemeenteLine,
    Institution,
    Line,
    MboSector,
    Norm,
    Programme,
    RelatedSector,
)
from leerroute.terms import Profile

L = TypeVar("L", bound=Line)


@dataclass(frozen=True, eq=False)
class Table(Generic[L]):
    """The lines of one table, the hash of its file, and the position at which it was loaded; 0 = none is loaded."""

    lines: Sequence[L] = ()
    sha256: str = ""
    position: int = 0

    def __bool__(self) -> bool:
        return self.position > 0

    @cached_property
    def by_code(self) -> Mapping[tuple[Any, ...], tuple[L, ...]]:
        """The lines of each code, first to last."""
        found: dict[tuple[Any, ...], list[L]] = defaultdict(list)
        for line in sorted(self.lines, key=lambda one: one.days):
            found[line.code].append(line)
        return {code: tuple(lines) for code, lines in found.items()}

    def on(self, day: date, *code: Any) -> L | None:
        """The line of a code on a day; where lines overlap the one that began last. None = there is none."""
        lines = self.by_code.get(code, ())
        return next((o for o in reversed(lines) if o.days[0] <= day <= o.days[1]), None)


@dataclass(frozen=True, eq=False)
class Reference:
    """All reference tables as known at one position of the log."""

    programmes: Table[Programme] = field(default_factory=Table)
    institutions: Table[Institution] = field(default_factory=Table)
    gemeenten: Table[GemeenteLine] = field(default_factory=Table)
    sectors: Table[RelatedSector] = field(default_factory=Table)
    age_limits: Table[AgeLimit] = field(default_factory=Table)
    norms: Table[Norm] = field(default_factory=Table)

    @property
    def tables(self) -> dict[str, Table[Any]]:
        """Every table by its name, loaded or not."""
        return {
            Programme.table: self.programmes,
            Institution.table: self.institutions,
            GemeenteLine.table: self.gemeenten,
            RelatedSector.table: self.sectors,
            AgeLimit.table: self.age_limits,
            Norm.table: self.norms,
        }

    @property
    def hashes(self) -> tuple[tuple[str, str], ...]:
        """Which tables are loaded, each with the first twelve digits of the hash of its file."""
        return tuple((name, table.sha256[:12]) for name, table in self.tables.items() if table)


def dossiers_of(programmes: Table[Programme], crebo: str) -> frozenset[str]:
    """The dossiers of a programme and of all its predecessors; one that is in no table is a dossier of its own.

    Two programmes are of one dossier when they share one: a renewal is no switch. Source: reading F2e-2.
    """
    found = set[str]()
    for one in with_predecessors(programmes, crebo):
        lines = programmes.by_code.get((one,), ())
        found |= {line.dossier or one for line in lines} or {one}
    return frozenset(found)


def domains_of(programmes: Table[Programme], crebo: str) -> frozenset[str]:
    """The domains of a programme and of all its predecessors; none = not known. Source: reading F2e-2."""
    return frozenset(
        line.domain
        for one in with_predecessors(programmes, crebo)
        for line in programmes.by_code.get((one,), ())
        if line.domain
    )


def with_predecessors(programmes: Table[Programme], crebo: str) -> frozenset[str]:
    """A programme and all that it was before its dossier was renewed."""
    waiting, seen = [crebo], set[str]()
    while waiting:
        one = waiting.pop()
        if one not in seen:
            seen.add(one)
            lines = programmes.by_code.get((one,), ())
            waiting += [line.predecessor for line in lines if line.predecessor]
    return frozenset(seen)


def sectors_of(sectors: Table[RelatedSector], profile: Profile, day: date) -> frozenset[MboSector]:
    """The sectors of the mbo that are related to a profile on a day; none = not to be determined, or not in the table."""
    lines = (line for line in sectors.lines if line.profile == profile)
    on_day = (line for line in lines if line.days[0] <= day <= line.days[1])
    return frozenset(line.sector for line in on_day if line.sector)


def gone_on_in(institutions: Table[Institution], brin: str, day: date) -> str:
    """The institution that an institution is part of on a day, after all mergers before it; else itself.

    For the second breakdown of "the same institution". Source: reading G25.
    """
    seen = {brin}
    while merged := _merged(institutions, brin, day):
        if merged in seen:
            break
        seen.add(merged)
        brin = merged
    return brin


def _merged(institutions: Table[Institution], brin: str, day: date) -> str | None:
    lines = institutions.by_code.get((brin,), ())
    return lines[-1].merged_into if lines and lines[-1].days[1] < day else None
