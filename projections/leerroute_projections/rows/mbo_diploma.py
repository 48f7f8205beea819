"""Rows of `mbo_diploma`: how long the way from leerjaar 3 to an mbo diploma took, and how long it takes nominally."""

from collections.abc import Iterator
from datetime import date

from leerroute.pathway import Life, home_on
from leerroute.terms import niveau_of, opbrengstjaar_of, teldatum, teldatum_on_or_after
from leerroute_projections.nominal import nominal_years
from leerroute_projections.rows.pupil import Pupil, Row, Stood
from leerroute_projections.rows.route import goal_until, profile_until, route_until


def diploma_rows(pupil: Pupil) -> Iterator[Row]:
    """One row per mbo diploma of level 2 or higher; one dated after the last 1 October that has come waits."""
    life = pupil.life
    mbo = (a for a in life.diplomas_until(teldatum(pupil.horizon)) if niveau_of(a.kind))
    chain = sorted(mbo, key=lambda a: (a.day, a.position))
    counted = [a for a in chain if (niveau_of(a.kind) or 0) >= 2]
    if not counted:
        return
    began = start_of_leerjaar_3(life)
    highest = max(niveau_of(a.kind) or 0 for a in counted)
    first_highest = next(a for a in counted if niveau_of(a.kind) == highest)
    for nth, award in enumerate(counted, start=1):
        nominal = nominal_years(life, chain[: chain.index(award) + 1], pupil.codes.programmes)
        actual = None if began is None else opbrengstjaar_of(award.day) + 1 - began.year
        yield (
            pupil.id,
            nth,
            award.day,
            opbrengstjaar_of(award.day),
            str(niveau_of(award.kind)),
            last_leerweg(life, award.day),
            award.institution,
            home_on(life, award.day),
            "ja" if nth == 1 else "nee",
            "ja" if award is first_highest else "nee",
            None if began is None else path(life, pupil.stood, began, award.day),
            actual,
            nominal,
            None if actual is None else nominal - actual,
            route_until(life, award.day),
            goal_until(pupil, award.day),
            profile_until(pupil, award.day),
        )


def start_of_leerjaar_3(life: Life) -> date | None:
    """The first day on which the pupil is known to begin vmbo leerjaar 3; None = not known."""
    days = [
        s.since for e in life.enrolments if e.kind == "vmbo" for s in e.stages if s.leerjaar == 3
    ]
    return min(days, default=None)


def last_leerweg(life: Life, day: date) -> str | None:
    """The leerweg last known on or before a day; of two on one day the one told last. None = not known."""
    stages = [
        s
        for e in life.enrolments
        if e.kind == "vmbo"
        for s in e.stages
        if s.leerweg and s.since <= day
    ]
    return max(reversed(stages), key=lambda s: s.since).leerweg if stages else None


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
