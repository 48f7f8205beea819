"""What a row of `graduate` tells of going on: after how many years, in which profile, and whether the programme is related to it."""

from leerroute.pathway import Award, Position
from leerroute.reference import sectors_of
from leerroute.terms import VMBO_DIPLOMAS, Profile, teldatum
from leerroute_projections.programmes import sector_of
from leerroute_projections.rows.pupil import Pupil
from leerroute_projections.rows.route import profile_until
from leerroute_projections.rows.year import is_alive_on


def years_until_onward(pupil: Pupil, year: int) -> int | None:
    """How many years after 1 October of a year the pupil stands in mbo, havo or ho; None = not yet. Source: readings F1c."""
    return next(
        (
            later - year
            for later in range(year, pupil.horizon + 1)
            if goes_on(pupil.stood.get(later)) and is_alive_on(pupil.life, teldatum(later))
        ),
        None,
    )


def goes_on(position: Position | None) -> bool:
    """Whether a position ends the waiting after the vmbo. Source: reading F1c-1."""
    return position is not None and (position.sector in ("mbo", "ho") or position.kind == "havo")


def profile_of(pupil: Pupil, awards: list[Award]) -> Profile | None:
    """The profile last chosen on or before the day of the last of these vmbo diplomas; None = none is known."""
    days = [award.day for award in awards if award.kind in VMBO_DIPLOMAS]
    return profile_until(pupil, max(days)) if days else None


def is_related(pupil: Pupil, profile: Profile | None, year: int) -> str | None:
    """Whether the programme on 1 October of a year is in a sector of the profile; undetermined where that is not known.

    None = not in the mbo. Source: 3-figures 1d.
    """
    position = pupil.stood.get(year)
    if position is None or position.sector != "mbo":
        return None
    day, codes = teldatum(year), pupil.codes
    sector = sector_of(pupil.life, position, day, codes.programmes)
    of_profile = sectors_of(codes.sectors, profile, day) if sector and profile else frozenset()
    if not of_profile:
        return "undetermined"
    return "related" if sector in of_profile else "not-related"
