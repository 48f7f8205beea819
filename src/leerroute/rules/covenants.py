"""The covenant programme in which something happened. Judges nothing."""

from datetime import date
from typing import NamedTuple

from leerroute.events import CovenantJoined, Recorded
from leerroute.pathway.life import Participation
from leerroute.rules.history import History


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
    on = [one for one in covenants(history) if one.place.holds_on(day)]
    return on[-1] if on else None
