"""The doorlopende leerroute in which something happened. Judges nothing."""

from datetime import date
from typing import Any, NamedTuple

from leerroute.events import Recorded, RouteStarted
from leerroute.pathway import Route
from leerroute.rules.history import History

LAW_SINCE = date(2020, 8, 1)
"""From here on the law knows doorlopende leerroutes; what began before was an experiment."""


class Followed(NamedTuple):
    """A doorlopende leerroute and the fact that began it."""

    route: Route
    started: Recorded[RouteStarted]


def route_on(fact: Recorded[Any], history: History) -> Followed | None:
    """The route on which a pupil is on the day of a fact, the one begun last; None = on none."""
    day = fact.fact.occurred_on
    followed = zip(history.life.routes, history.told(RouteStarted), strict=True)
    on = [Followed(route, started) for route, started in followed if route.holds_on(day)]
    return on[-1] if on else None
