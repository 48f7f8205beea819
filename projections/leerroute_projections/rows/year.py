"""Rows of `year`: where the pupil stands on each 1 October, and what counts of the pupil a year later."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from leerroute.pathway import Life, Position, home_on, in_register_on
from leerroute.terms import STARTKWALIFICATIE, age_on, teldatum
from leerroute_projections.rows.at_mbo import NOT_AT_MBO, at_mbo, first_years_at_mbo
from leerroute_projections.rows.at_vmbo import NOT_AT_VMBO, at_vmbo
from leerroute_projections.rows.back import back_after
from leerroute_projections.rows.pupil import Pupil, Row


def year_rows(pupil: Pupil) -> Iterator[Row]:
    """One row per 1 October with a position."""
    life, begun = pupil.life, first_years_at_mbo(pupil.stood)
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
        yield (
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
            *(
                at_mbo(pupil, year, position, begun[position.school] == year)
                if position.sector == "mbo"
                else NOT_AT_MBO
            ),
            back_after(pupil, year),
            *(at_vmbo(pupil, year, position) if position.kind == "vmbo" else NOT_AT_VMBO),
        )


def state_on(life: Life, position: Position | None, day: date) -> tuple[Any, ...]:
    """Alive, in the register, with a startkwalificatie, and how the pupil stands."""
    return (
        is_alive_on(life, day),
        in_register_on(life, day),
        has_startkwalificatie(life, day),
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
        has_first_diploma(life, day),
        works_with_contract(life, day),
    )


NOT_YET = (None,) * 15


def is_alive_on(life: Life, day: date) -> bool:
    """Whether no death is known on or before a day."""
    return life.died is None or life.died > day


def stood_alive(pupil: Pupil, year: int) -> Position | None:
    """The position on a 1 October; None = there is none, or the pupil died on it: an enrolment still holds on its last day."""
    return pupil.stood.get(year) if is_alive_on(pupil.life, teldatum(year)) else None


def has_startkwalificatie(life: Life, day: date) -> bool:
    """Whether a havo, vwo or mbo diploma of level 2 or higher was awarded on or before a day."""
    return any(a.kind in STARTKWALIFICATIE for a in life.diplomas_until(day))


def has_first_diploma(life: Life, day: date) -> bool:
    """Whether an entree diploma, or the certificate of pro or vso, was awarded on or before a day."""
    return any(
        a.kind in ("entree", "pro-certificaat", "vso-certificaat") for a in life.diplomas_until(day)
    )


def works_with_contract(life: Life, day: date) -> bool:
    """Whether the latest job begun by a day has an employment contract and has not ended by that day."""
    begun = [work for work in life.works if work.first_day <= day]
    if not begun:
        return False
    return bool(begun[-1].contract) and (begun[-1].last_day is None or begun[-1].last_day >= day)
