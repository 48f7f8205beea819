"""The norms of dropout, as the reference table that was loaded states them. No figure."""

from dataclasses import dataclass

from leerroute.reference import Reference


@dataclass(frozen=True)
class Norm:
    """At most this share of a school year drops out. `niveau` None is secondary school."""

    year: int
    niveau: str | None
    rate: float


def norms_in(codes: Reference) -> tuple[Norm, ...]:
    """The norms by year and level; a line of the table without a percentage states none."""
    return tuple(
        Norm(line.year, None if line.niveau is None else str(line.niveau), line.percentage / 100)
        for line in codes.norms.lines
        if line.percentage is not None
    )
