"""What a row of `year` tells of a student of the mbo: new there or not, a diploma before the next 1 October, another programme on it."""

from leerroute.pathway import Position
from leerroute.reference import domains_of, dossiers_of
from leerroute.terms import MBO_DIPLOMAS, teldatum
from leerroute_projections.programmes import Programmes
from leerroute_projections.rows.pupil import Pupil, Stood

NOT_AT_MBO = (None,) * 5


def first_years_at_mbo(stood: Stood) -> dict[str, int]:
    """The first 1 October on which a student stood at each institution. Source: readings F2b-1 and F2b-4."""
    first: dict[str, int] = {}
    for year, position in stood.items():
        if position is not None and position.sector == "mbo":
            first.setdefault(position.school, year)
    return first


def at_mbo(pupil: Pupil, year: int, position: Position, new: bool) -> tuple[bool | None, ...]:
    """New at the institution; a diploma of it, or any, by the next 1 October; another dossier, another domain on that day."""
    if year >= pupil.horizon:
        return new, *NOT_AT_MBO[1:]
    day, next_day = teldatum(year), teldatum(year + 1)
    awards = [a for a in pupil.life.awards if day <= a.day <= next_day and a.kind in MBO_DIPLOMAS]
    return (
        new,
        any(a.institution == position.school for a in awards),
        any(a.day > day for a in awards),
        *switched(position, pupil.stood[year + 1], pupil.codes.programmes),
    )


def switched(
    position: Position, later: Position | None, programmes: Programmes
) -> tuple[bool | None, bool | None]:
    """Whether a student follows a programme of another dossier, and of another domain, a year later; None = not known.

    Dossiers and domains are those of a programme and its predecessors: a renewal is no switch. Source: reading F2e-2.
    """
    if later is None or position.crebo is None or later.crebo is None:
        return None, None
    if position.crebo == later.crebo:
        return False, False
    one, other = position.crebo, later.crebo
    of_one, of_other = domains_of(programmes, one), domains_of(programmes, other)
    return (
        dossiers_of(programmes, one).isdisjoint(dossiers_of(programmes, other)),
        of_one.isdisjoint(of_other) if of_one and of_other else None,
    )
