"""The covenant programme in which something happened. Judges nothing."""

from datetime import date
from typing import NamedTuple

from leerroute.events import CovenantJoined, Recorded
from leerroute.pathway.life import Participation
from leerroute.rules.history import History
from leerroute.terms import VMBO_DIPLOMAS


class Joined(NamedTuple):
    """A place in a covenant programme and the fact that began it."""

    place: Participation
    joined: Recorded[CovenantJoined]


def covenants(history: History) -> list[Joined]:
    """The covenant programmes of a pupil, in order of beginning."""
    both = zip(history.life.covenants, history.told(CovenantJoined), strict=True)
    return [Joined(place, joined) for place, joined in both]


def covenant_on(history: History, day: date) -> Joined | None:
    """The covenant programme in which a pupil is on a day, the one begun last; None = in none."""
    on = [one for one in covenants(history) if lasts_on(one.place, day, history)]
    return on[-1] if on else None


def lasts_on(place: Participation, day: date, history: History) -> bool:
    """Whether a day lies in a covenant programme."""
    end = last_day_of(place, history)
    return place.first_day <= day and (end is None or day <= end)


def last_day_of(place: Participation, history: History) -> date | None:
    """The last day in a covenant programme: as told, else that of the first vmbo diploma since; None = going on."""
    diplomas = (
        one.day
        for one in history.life.awards
        if one.kind in VMBO_DIPLOMAS and one.day >= place.first_day
    )
    return place.last_day or min(diplomas, default=None)
