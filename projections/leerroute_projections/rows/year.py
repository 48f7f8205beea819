"""Rows of `year`: where the pupil stands on each 1 October, and what counts of the pupil a year later."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from leerroute.pathway import Life, Position, home_on, in_register_on
from leerroute.terms import DiplomaKind, age_on, teldatum
from leerroute_projections.rows.at_mbo import NOT_AT_MBO, at_mbo, first_years_at_mbo
from leerroute_projections.rows.at_vmbo import NOT_AT_VMBO, at_vmbo
from leerroute_projections.rows.back import back_after
from leerroute_projections.rows.pupil import Pupil, Row

FIRST_DIPLOMAS: frozenset[DiplomaKind] = frozenset({"entree", "pro-certificaat", "vso-certificaat"})
"""An entree diploma, and the certificates of pro and vso."""

NOT_OF_SOME = (*NOT_AT_MBO, None, *NOT_AT_VMBO)
"""The last columns, which tell of some only: students of the mbo, who is gone a year later, pupils of the vmbo."""


def year_rows(pupil: Pupil) -> Iterator[Row]:
    """One row per 1 October with a position."""
    begun = first_years_at_mbo(pupil.stood)
    for row, year, position in of_everybody(pupil):
        new = position.sector == "mbo" and begun[position.school] == year
        yield (
            *row,
            *(at_mbo(pupil, year, position, new) if position.sector == "mbo" else NOT_AT_MBO),
            back_after(pupil, year),
            *(at_vmbo(pupil, year, position) if position.kind == "vmbo" else NOT_AT_VMBO),
        )


def year_rows_of_everybody(pupil: Pupil) -> Iterator[Row]:
    """The same rows for who reads none of the last columns, which are left empty."""
    return ((*row, *NOT_OF_SOME) for row, _, _ in of_everybody(pupil))


def of_everybody(pupil: Pupil) -> Iterator[tuple[Row, int, Position]]:
    """What the rows tell of everybody, each with its year and position."""
    life = pupil.life
    states = {
        year: state_on(life, at, teldatum(year))
        for year, at in pupil.stood.items()
        if at is not None or pupil.stood.get(year - 1) is not None
    }
    for year, position in pupil.stood.items():
        if position is None:
            continue
        day = teldatum(year)
        alive, in_register, *others = states[year]
        row = (
            pupil.id,
            year,
            age_on(life.born, day) if life.born else None,
            in_register,
            alive,
            *others,
            home_on(life, day),
            *(
                (*states[year + 1], *instead(life, teldatum(year + 1)))
                if year < pupil.horizon
                else NOT_YET
            ),
        )
        yield row, year, position


def state_on(life: Life, position: Position | None, day: date) -> tuple[Any, ...]:
    """Alive, in the register, with a startkwalificatie, and how the pupil stands."""
    return (
        is_alive_on(life, day),
        in_register_on(life, day),
        life.has_startkwalificatie_on(day),
        *standing(position),
    )


def standing(position: Position | None) -> tuple[Any, ...]:
    """Funded or not, sector, kind, school, leerweg, leerjaar, niveau, crebo, leertraject; None where there is none."""
    if position is None:
        return False, *(None,) * 8
    at_mbo = position.sector in ("mbo", "exam")
    return (
        position.sector != "unfunded" and position.leertraject != "odt",
        position.sector,
        position.kind,
        position.school,
        position.leerweg,
        position.leerjaar,
        (str(position.niveau) if position.niveau else "unknown") if at_mbo else None,
        position.crebo,
        position.leertraject,
    )


def instead(life: Life, day: date) -> tuple[Any, ...]:
    """What else counts of who has left education: exempted, with a first diploma, at work."""
    return (
        life.exempted_on is not None and life.exempted_on <= day,
        life.was_awarded(FIRST_DIPLOMAS, day),
        works_with_contract(life, day),
    )


NOT_YET = (None,) * 15


def is_alive_on(life: Life, day: date) -> bool:
    """Whether no death is known on or before a day."""
    return life.died is None or life.died > day


def stood_alive(pupil: Pupil, year: int) -> Position | None:
    """The position on a 1 October; None = there is none, or the pupil died on it: an enrolment still holds on its last day."""
    return pupil.stood.get(year) if is_alive_on(pupil.life, teldatum(year)) else None


def works_with_contract(life: Life, day: date) -> bool:
    """Whether the latest job begun by a day has an employment contract and has not ended by that day."""
    begun = [work for work in life.works if work.first_day <= day]
    if not begun:
        return False
    return bool(begun[-1].contract) and (begun[-1].last_day is None or begun[-1].last_day >= day)
