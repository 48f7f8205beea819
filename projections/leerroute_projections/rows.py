"""From one pupil's life to the rows of the read models. Pure functions: no counting, no database, no clock."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from leerroute.pathway import Award, Life, Position, home_on, in_register_on, position_on
from leerroute.terms import (
    STARTKWALIFICATIE,
    VMBO_DIPLOMAS,
    age_on,
    niveau_of,
    opbrengstjaar_of,
    teldatum,
    teldatum_on_or_after,
)
from leerroute_projections.nominal import nominal_years
from leerroute_projections.programmes import Programmes, with_levels

Row = tuple[Any, ...]


class Rows(NamedTuple):
    """The rows of one pupil, or of many, per read table; values in the order of the table's columns."""

    year: list[Row]
    graduate: list[Row]
    mbo_diploma: list[Row]
    registration: list[Row]


def rows_of(pupil: UUID, life: Life, *, horizon: int, programmes: Programmes) -> Rows:
    """All rows of one pupil, as known at a position: `horizon` is the year of the last 1 October that had come there,
    `programmes` the reference table that held there.
    """
    if life.first_fact is None:
        return Rows([], [], [], [])
    first, life = teldatum_on_or_after(life.first_fact), with_levels(life, programmes)
    stood = {y: position_on(life, teldatum(y)) for y in range(first, horizon + 1)}
    return Rows(
        list(year_rows(pupil, life, stood, horizon)),
        list(graduate_rows(pupil, life, stood, horizon)),
        list(diploma_rows(pupil, life, stood, horizon, programmes)),
        list(registration_rows(pupil, life)),
    )


Stood = dict[int, Position | None]


def year_rows(pupil: UUID, life: Life, stood: Stood, horizon: int) -> Iterator[Row]:
    """One row per 1 October with a position."""
    for year, position in stood.items():
        if position is None:
            continue
        day = teldatum(year)
        yield (
            pupil,
            year,
            age_on(life.born, day) if life.born else None,
            in_register_on(life, day),
            is_alive_on(life, day),
            has_startkwalificatie(life, day),
            *standing(position),
            home_on(life, day),
            *(
                a_year_later(life, stood[year + 1], teldatum(year + 1))
                if year < horizon
                else NOT_YET
            ),
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


def a_year_later(life: Life, position: Position | None, day: date) -> tuple[Any, ...]:
    """What counts of a pupil on the next 1 October."""
    return (
        is_alive_on(life, day),
        in_register_on(life, day),
        has_startkwalificatie(life, day),
        *standing(position),
        life.exempted_on is not None and life.exempted_on <= day,
        has_first_diploma(life, day),
        works_with_contract(life, day),
    )


NOT_YET = (None,) * 15


def is_alive_on(life: Life, day: date) -> bool:
    """Whether no death is known on or before a day."""
    return life.died is None or life.died > day


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


def graduate_rows(pupil: UUID, life: Life, stood: Stood, horizon: int) -> Iterator[Row]:
    """One row per school year with a vmbo diploma; else entree within the vmbo, else the integrated route."""
    windows: dict[int, list[Award]] = {}
    for award in life.awards:
        windows.setdefault(teldatum_on_or_after(award.day), []).append(award)
    phases = {
        teldatum_on_or_after(since): school
        for route in life.routes
        if route.integrated
        for since, phase, school in route.phases
        if phase == "MBO"
    }
    for window in sorted(windows.keys() | phases.keys()):
        found = graduation(life, windows.get(window, []), phases.get(window))
        if found is not None:
            leerweg, school = found
            apart = leerweg in ("entree-in-vmbo", "integrated")
            region = home_on(life, teldatum(window - 1))
            later = (
                destination(life, stood.get(window), window) if window <= horizon else (None,) * 5
            )
            yield (pupil, window - 1, apart, leerweg, school, region, *later)


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


def destination(life: Life, position: Position | None, year: int) -> tuple[Any, ...]:
    """Where a graduate stands on 1 October."""
    _, sector, kind, _, _, _, niveau, _, _ = standing(position)
    day = teldatum(year)
    return is_alive_on(life, day), in_register_on(life, day), sector, kind, niveau


def diploma_rows(
    pupil: UUID, life: Life, stood: Stood, horizon: int, programmes: Programmes
) -> Iterator[Row]:
    """One row per mbo diploma of level 2 or higher; one dated after the last 1 October that has come waits."""
    mbo = (a for a in life.diplomas_until(teldatum(horizon)) if niveau_of(a.kind))
    chain = sorted(mbo, key=lambda a: (a.day, a.position))
    counted = [a for a in chain if (niveau_of(a.kind) or 0) >= 2]
    if not counted:
        return
    began = start_of_leerjaar_3(life)
    highest = max(niveau_of(a.kind) or 0 for a in counted)
    first_highest = next(a for a in counted if niveau_of(a.kind) == highest)
    for nth, award in enumerate(counted, start=1):
        nominal = nominal_years(life, chain[: chain.index(award) + 1], programmes)
        actual = None if began is None else opbrengstjaar_of(award.day) + 1 - began.year
        yield (
            pupil,
            nth,
            award.day,
            opbrengstjaar_of(award.day),
            str(niveau_of(award.kind)),
            last_leerweg(life, award.day),
            award.institution,
            home_on(life, award.day),
            "ja" if nth == 1 else "nee",
            "ja" if award is first_highest else "nee",
            None if began is None else path(life, stood, began, award.day),
            actual,
            nominal,
            None if actual is None else nominal - actual,
        )


def start_of_leerjaar_3(life: Life) -> date | None:
    """The first day on which the pupil is known to begin vmbo leerjaar 3; None = not known."""
    days = [
        s.since for e in life.enrolments if e.kind == "vmbo" for s in e.stages if s.leerjaar == 3
    ]
    return min(days, default=None)


def last_leerweg(life: Life, day: date) -> str | None:
    """The leerweg last known on or before a day; None = not known."""
    stages = [
        s
        for e in life.enrolments
        if e.kind == "vmbo"
        for s in e.stages
        if s.leerweg and s.since <= day
    ]
    return max(stages, key=lambda s: s.since).leerweg if stages else None


def path(life: Life, stood: Stood, began: date, until: date) -> str:
    """Whether the way from leerjaar 3 to the diploma left education for a 1 October, or went through havo or vwo."""
    years = range(teldatum_on_or_after(began), until.year + 1)
    if any(stood.get(y) is None for y in years if teldatum(y) < until):
        return "outside"
    through = any(
        e.kind in ("havo", "vwo")
        and e.first_day <= until
        and (e.last_day is None or e.last_day >= began)
        for e in life.enrolments
    )
    return "havo-vwo" if through else "direct"


def registration_rows(pupil: UUID, life: Life) -> Iterator[Row]:
    """One row per mbo registration, as it stood when it began."""
    registrations = [e for e in life.enrolments if e.kind in ("mbo", "examendeelnemer")]
    for nth, e in enumerate(registrations, start=1):
        stage = e.stages[0]
        yield (
            pupil,
            nth,
            e.school,
            stage.crebo,
            str(stage.niveau) if stage.niveau else "unknown",
            stage.leertraject,
            e.first_day,
            e.last_day,
            stage.planned_end,
            e.start_year or 1,
            e.main,
            e.kind == "examendeelnemer",
        )
