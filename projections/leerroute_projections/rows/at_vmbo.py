"""What a row of `year` tells of a vmbo pupil: a vmbo diploma before the next 1 October, the level on it, higher or lower."""

from leerroute.pathway import Life, Position
from leerroute.terms import VMBO_DIPLOMAS, teldatum
from leerroute_projections.rows.pupil import Pupil

NOT_AT_VMBO = (None,) * 3

ORDER_OF_LEVELS = {"bb": 1, "kb": 2, "gl": 3, "tl": 3, "havo": 4}
"""From low to high; gl and tl are one level. Source: CBS; reading F1f-7."""


def at_vmbo(pupil: Pupil, year: int, position: Position) -> tuple[str | None, ...]:
    """A vmbo diploma by the next 1 October (ja or nee), the level on that day, and up, down or the same; None = not known."""
    if year >= pupil.horizon:
        return NOT_AT_VMBO
    level, next_level = level_of(position), level_of(pupil.stood[year + 1])
    diploma = "ja" if has_vmbo_diploma(pupil.life, year) else "nee"
    return diploma, next_level, change(level, next_level)


def has_vmbo_diploma(life: Life, year: int) -> bool:
    """Whether a vmbo diploma was awarded after 1 October of a year, up to and including the next. Source: reading F1b-1."""
    after, until = teldatum(year), teldatum(year + 1)
    return any(after < a.day <= until and a.kind in VMBO_DIPLOMAS for a in life.awards)


def level_of(position: Position | None) -> str | None:
    """The leerweg of a vmbo pupil, or havo; None = not known, or neither."""
    if position is None:
        return None
    return "havo" if position.kind == "havo" else position.leerweg


def change(level: str | None, next_level: str | None) -> str | None:
    """Whether the one level is higher or lower than the other; None where either is not known."""
    if level is None or next_level is None:
        return None
    before, after = ORDER_OF_LEVELS[level], ORDER_OF_LEVELS[next_level]
    return "same" if before == after else "up" if before < after else "down"
