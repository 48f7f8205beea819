"""Whether a programme of the mbo goes with the profile of the vmbo (verwant), by the code lists. Judges nothing."""

from datetime import date

from leerroute.events import ProfileChosen
from leerroute.rules.history import History
from leerroute.rules.subjects import profile_on
from leerroute.rules.verdicts import Undetermined, undetermined, unlisted


def goes_with_profile(crebo: str, day: date, history: History) -> Undetermined | bool:
    """Whether a programme is of a sector that is related to the profile on a day; else what is missing to know it."""
    profile, programme = profile_on(history, day), history.codes.programme(crebo, day)
    if profile is None:
        return undetermined(ProfileChosen)
    related = history.codes.related_sectors(profile.fact.profile, day)
    if programme is None or programme.sector is None:
        return unlisted("programmes")
    return unlisted("sectors") if related is None else programme.sector in related
