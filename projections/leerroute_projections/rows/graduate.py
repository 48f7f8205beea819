"""Rows of `graduate`: with what a pupil leaves the vmbo in a school year, and where the pupil stands on the 1 October after it."""

from collections.abc import Iterator
from typing import Any

from leerroute.pathway import Award, Life, Position, home_on, in_register_on
from leerroute.terms import VMBO_DIPLOMAS, teldatum, teldatum_on_or_after
from leerroute_projections.rows.onward import is_related, profile_of, years_until_onward
from leerroute_projections.rows.pupil import Pupil, Row
from leerroute_projections.rows.year import is_alive_on, standing


def graduate_rows(pupil: Pupil) -> Iterator[Row]:
    """One row per school year with a vmbo diploma; else entree within the vmbo, else the integrated route."""
    life = pupil.life
    windows = awards_by_window(life)
    phases = phase_changes(life)
    for window in sorted(windows.keys() | phases.keys()):
        found = graduation(life, windows.get(window, []), phases.get(window))
        if found is not None:
            leerweg, school = found
            apart = leerweg in ("entree-in-vmbo", "integrated")
            region = home_on(life, teldatum(window - 1))
            later = (
                destination(life, pupil.stood.get(window), window)
                if window <= pupil.horizon
                else (None,) * 5
            )
            onward = NOT_ONWARD if apart else going_on(pupil, windows[window], window)
            yield (pupil.id, window - 1, apart, leerweg, school, region, *later, *onward)


def awards_by_window(life: Life) -> dict[int, list[Award]]:
    """The diplomas by the year of the 1 October on or after them."""
    windows: dict[int, list[Award]] = {}
    for award in life.awards:
        windows.setdefault(teldatum_on_or_after(award.day), []).append(award)
    return windows


def phase_changes(life: Life) -> dict[int, str]:
    """At which school a pupil of an integrated route went on to the phase MBO, by the 1 October on or after it."""
    return {
        teldatum_on_or_after(since): school
        for route in life.routes
        if route.integrated
        for since, phase, school in route.phases
        if phase == "MBO"
    }


def graduation(life: Life, awards: list[Award], phase_school: str | None) -> tuple[str, str] | None:
    """With what a pupil leaves the vmbo in one school year, and at which school; None = with nothing that counts here."""
    vmbo = [a for a in awards if a.kind in VMBO_DIPLOMAS]
    if vmbo:
        highest = max(vmbo, key=lambda a: (max(VMBO_DIPLOMAS.index(a.kind), 1), a.day))
        return highest.kind.removeprefix("vmbo-"), highest.school
    entrees = [
        a for a in awards if a.kind == "entree" and any(e.first_day <= a.day for e in life.entrees)
    ]
    if entrees:
        return "entree-in-vmbo", entrees[-1].school
    return ("integrated", phase_school) if phase_school is not None else None


NOT_ONWARD = (None,) * 3


def going_on(pupil: Pupil, awards: list[Award], window: int) -> tuple[Any, ...]:
    """The years until a graduate goes on, the profile, and whether what follows is related to it."""
    profile = profile_of(pupil, awards)
    return years_until_onward(pupil, window), profile, is_related(pupil, profile, window)


def destination(life: Life, position: Position | None, year: int) -> tuple[Any, ...]:
    """Where a graduate stands on 1 October."""
    _, sector, kind, _, _, _, niveau, _, _ = standing(position)
    day = teldatum(year)
    return is_alive_on(life, day), in_register_on(life, day), sector, kind, niveau
