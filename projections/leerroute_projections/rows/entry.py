"""Rows of `entry`: with what a pupil enters the mbo, and at which level."""

from collections.abc import Iterator, Mapping
from typing import Any

from leerroute.pathway import Award, Position, home_on
from leerroute.terms import MBO_DIPLOMAS, DiplomaKind, Niveau, niveau_of, opbrengstjaar_of, teldatum
from leerroute_projections.rows.mbo_diploma import last_leerweg
from leerroute_projections.rows.pupil import Pupil, Row
from leerroute_projections.rows.year import is_alive_on

EXPECTED_AFTER: Mapping[DiplomaKind, Niveau] = {
    "vmbo-lwt": 2,
    "vmbo-bb": 2,
    "vmbo-kb": 3,
    "vmbo-gl": 4,
    "vmbo-tl": 4,
    "havo": 4,
    "vwo": 4,
    "entree": 2,
    "mbo-2": 3,
    "mbo-3": 4,
    "mbo-4": 4,
}
"""The level to be expected after a diploma (passend diploma). Source: OCW; 3-figures 1e."""

EXPECTED_AFTER_PRO: Niveau = 1
EXPECTED_WITHOUT_DIPLOMA: Niveau = 2

NO_ENTRY = (None,) * 7
NO_DIPLOMA = (None,) * 5


def entry_rows(pupil: Pupil) -> Iterator[Row]:
    """One row where the pupil ever stood in the mbo on a 1 October, or was awarded an mbo diploma."""
    first, highest = first_in_mbo(pupil), highest_diploma(pupil)
    if first is None and not any(award.kind in MBO_DIPLOMAS for award in pupil.life.awards):
        return
    entry = NO_ENTRY if first is None else entry_of(pupil, *first)
    reached = NO_DIPLOMA if highest is None else highest_of(pupil, highest, *entry[:3])
    yield pupil.id, *entry, *reached


def highest_diploma(pupil: Pupil) -> Award | None:
    """The first mbo diploma of the highest level; one dated after the last 1 October that has come waits. None = none."""
    awards = pupil.life.diplomas_until(teldatum(pupil.horizon))
    mbo = [award for award in awards if award.kind in MBO_DIPLOMAS]
    return max(mbo, key=lambda award: niveau_of(award.kind) or 0, default=None)


def highest_of(
    pupil: Pupil, award: Award, year: int | None, known_before: bool | None, expected: str | None
) -> tuple[Any, ...]:
    """The highest diploma, and the levels gained: none where the entry came later than the 1 October after it."""
    niveau, opbrengstjaar = niveau_of(award.kind) or 0, opbrengstjaar_of(award.day)
    unknown = year is None or expected is None or not known_before or year > opbrengstjaar + 1
    return (
        str(niveau),
        opbrengstjaar,
        award.institution,
        home_on(pupil.life, award.day),
        None if unknown else niveau - int(expected or 0),
    )


def first_in_mbo(pupil: Pupil) -> tuple[int, Position] | None:
    """The first 1 October in the mbo, not as an examendeelnemer: its year and the position; None = there was none."""
    in_mbo = ((y, p) for y, p in pupil.stood.items() if p is not None and p.sector == "mbo")
    return next(((y, p) for y, p in in_mbo if is_alive_on(pupil.life, teldatum(y))), None)


def entry_of(pupil: Pupil, year: int, position: Position) -> tuple[Any, ...]:
    """What is known of an entry on 1 October of a year."""
    life, day = pupil.life, teldatum(year)
    earlier = [stood for when, stood in pupil.stood.items() if stood and when < year]
    diplomas = {award.kind for award in life.diplomas_until(day)}
    from_pro = bool(earlier) and earlier[-1].kind == "pro"
    return (
        year,
        bool(earlier or diplomas),
        str(expected_level(diplomas, from_pro)),
        str(position.niveau) if position.niveau else "unknown",
        last_leerweg(life, day),
        position.school,
        home_on(life, day),
    )


def expected_level(diplomas: set[DiplomaKind], from_pro: bool) -> Niveau:
    """The level to be expected: the highest that a diploma gives; without one, after pro entree, else level 2."""
    levels = [EXPECTED_AFTER[kind] for kind in diplomas if kind in EXPECTED_AFTER]
    if levels:
        return max(levels)
    if from_pro or "pro-certificaat" in diplomas:
        return EXPECTED_AFTER_PRO
    return EXPECTED_WITHOUT_DIPLOMA
