"""Whether a programme of the mbo goes with the profile of the vmbo (verwant), by the code lists. Judges nothing."""

from datetime import date

from leerroute.events import ProfileChosen
from leerroute.rules.history import History
from leerroute.rules.verdicts import Undetermined, undetermined, unlisted
from leerroute.terms import Profile


def profile_on(history: History, day: date) -> Profile | None:
    """The profile last chosen on or before a day; None = none is known."""
    chosen = [
        one.fact.profile for one in history.told(ProfileChosen) if one.fact.occurred_on <= day
    ]
    return chosen[-1] if chosen else None


def goes_with_profile(crebo: str, day: date, history: History) -> Undetermined | bool:
    """Whether a programme is of a sector that is related to the profile on a day; else what is missing to know it."""
    profile, programme = profile_on(history, day), history.codes.programme(crebo, day)
    if profile is None:
        return undetermined(ProfileChosen)
    related = history.codes.related_sectors(profile, day)
    if programme is None or programme.sector is None:
        return unlisted("programmes")
    return unlisted("sectors") if related is None else programme.sector in related
