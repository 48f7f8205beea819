"""Where a pupil stands on a day, by the order of positions of CBS and the phase of a doorlopende leerroute."""

from datetime import date
from typing import Literal

import msgspec

from leerroute.pathway.life import (
    Enrolment,
    EnrolmentKind,
    EntreeInVmbo,
    Life,
    Period,
    Route,
)
from leerroute.terms import (
    Leerjaar,
    Leertraject,
    Leerweg,
    Niveau,
    RoutePhase,
    end_of_school_year,
    teldatum,
    teldatum_on_or_after,
    teldatum_on_or_before,
)

Sector = Literal["ho", "mbo", "vo", "vavo", "vso", "exam", "unfunded"]
"""Kinds of position, in the order in which they count; exam = examendeelnemer only, unfunded = niet-bekostigd."""

SECTOR_OF: dict[EnrolmentKind, Sector] = {
    "ho": "ho",
    "mbo": "mbo",
    "vmbo": "vo",
    "havo": "vo",
    "vwo": "vo",
    "pro": "vo",
    "vavo": "vavo",
    "vso": "vso",
    "so": "vso",
    "examendeelnemer": "exam",
    "niet-bekostigd": "unfunded",
}
ORDER: tuple[Sector, ...] = ("ho", "mbo", "vo", "vavo", "vso", "exam", "unfunded")

AT_MBO: frozenset[Sector] = frozenset({"mbo", "exam"})
SECTORS_OF_PHASE: dict[RoutePhase, frozenset[Sector]] = {"VO": frozenset({"vo"}), "MBO": AT_MBO}


class Position(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Where a pupil stands on a day; what a sector does not have is None.

    Where the phase of a route gives the sector and no enrolment in it is known, only school and level are.
    """

    sector: Sector
    kind: EnrolmentKind
    school: str
    leerweg: Leerweg | None = None
    leerjaar: Leerjaar | None = None
    niveau: Niveau | None = None
    crebo: str | None = None
    leertraject: Leertraject | None = None
    main: bool | None = None
    number: str | None = None


def position_on(life: Life, day: date) -> Position | None:
    """The position that counts on a day; None = enrolled nowhere. Source: CBS; 1-transitions, "Which position counts"."""
    return position_among(life, [e for e in life.enrolments if e.holds_on(day)], day)


def positions_on_teldata(life: Life, first: int, last: int) -> dict[int, Position | None]:
    """The position that counts on each 1 October from the one of a year to that of another, both included."""
    holding: dict[int, list[Enrolment]] = {year: [] for year in range(first, last + 1)}
    for enrolment in life.enrolments:
        begin, end = teldata_of(enrolment)
        for year in range(max(begin, first), min(end, last) + 1):
            holding[year].append(enrolment)
    return {year: position_among(life, some, teldatum(year)) for year, some in holding.items()}


def teldata_of(period: Period) -> tuple[int, int]:
    """The years of the first and the last 1 October in a period; there is none where the first comes after the last."""
    end = date.max if period.last_day is None else period.last_day
    return teldatum_on_or_after(period.first_day), teldatum_on_or_before(end)


def position_among(life: Life, holding: list[Enrolment], day: date) -> Position | None:
    """The position that counts on a day on which these enrolments hold; None = after death, or where none counts."""
    if not holding or (life.died is not None and life.died < day):
        return None
    counting = counting_on(life, holding, day)
    if not counting:
        return None
    route = next((r for r in reversed(life.routes) if r.holds_on(day)), None)
    if route is not None:
        return position_on_route(route, counting, day)
    return position_at(first_in_order(counting, day), day)


def counting_on(life: Life, holding: list[Enrolment], day: date) -> list[Enrolment]:
    """Of the enrolments that hold on a day those that count: not the registration of a vmbo pupil for an entree within the vmbo."""
    entrees = [e for e in life.entrees if e.holds_on(day)]
    if not entrees or all(e.kind != "vmbo" for e in holding):
        return holding
    return [e for e in holding if not any(is_for(entree, e, day) for entree in entrees)]


def is_for(entree: EntreeInVmbo, enrolment: Enrolment, day: date) -> bool:
    """Whether an enrolment is the registration at the mbo for this entree within the vmbo."""
    return enrolment.school == entree.institution and enrolment.stage_on(day).crebo == entree.crebo


def position_on_route(route: Route, holding: list[Enrolment], day: date) -> Position:
    """Pupils in a doorlopende leerroute follow their phase: enrolments of the other phase do not count.

    Who is enrolled in the other phase only stands in the sector of the phase, with that school.
    """
    phase = route.phase_on(day)
    followed = SECTORS_OF_PHASE[phase]
    counting = [e for e in holding if sector_on(e, day) in followed | {"ho"}]
    first = first_in_order(counting or holding, day)
    if counting or sector_on(first, day) not in AT_MBO | {"vo"}:
        return position_at(first, day)
    if phase == "VO":
        return Position(sector="vo", kind="vmbo", school=first.school)
    return Position(sector="mbo", kind="mbo", school=first.school[:4], niveau=route.target)


def sector_on(enrolment: Enrolment, day: date) -> Sector:
    """The sector of an enrolment on a day."""
    return SECTOR_OF[enrolment.kind_on(day)]


def first_in_order(holding: list[Enrolment], day: date) -> Enrolment:
    """The enrolment that counts among those that hold on a day."""
    if len(holding) == 1:
        return holding[0]
    sector = min((sector_on(e, day) for e in holding), key=ORDER.index)
    equals = [e for e in holding if sector_on(e, day) == sector]
    if sector in AT_MBO:
        return min(equals, key=lambda e: mbo_order(e, day))
    return max(equals, key=lambda e: (e.first_day, e.position))


def mbo_order(enrolment: Enrolment, day: date) -> tuple[int, int, date, int, str]:
    """Main registration first, then the highest level, the earliest start, the lowest number.

    One that is stated not to be the main one comes after one of which nothing is stated.
    """
    main = {True: 0, None: 1, False: 2}[enrolment.main]
    number = enrolment.number or ""
    return (
        main,
        -(enrolment.stage_on(day).niveau or 0),
        enrolment.first_day,
        int(number) if number.isdecimal() else 0,
        number,
    )


def position_at(enrolment: Enrolment, day: date) -> Position:
    """The position that an enrolment gives on a day."""
    stage, kind = enrolment.stage_on(day), enrolment.kind_on(day)
    return Position(
        sector=SECTOR_OF[kind],
        kind=kind,
        school=enrolment.school,
        leerweg=stage.leerweg,
        leerjaar=stage.leerjaar,
        niveau=stage.niveau,
        crebo=stage.crebo,
        leertraject=stage.leertraject,
        main=enrolment.main,
        number=enrolment.number,
    )


def home_on(life: Life, day: date) -> int | None:
    """RMC region of the home: the latest known on or before the day, else the earliest after it in that school year."""
    if not life.homes or life.homes[0][0] > end_of_school_year(day):
        return None
    upto = max(day, life.homes[0][0])
    return next(home for since, home in reversed(life.homes) if since <= upto)


def in_register_on(life: Life, day: date) -> bool:
    """Whether the pupil is in the BRP: everybody is, until a fact says otherwise from its day on."""
    return next((state for since, state in reversed(life.register) if since <= day), True)
