"""By which route a pupil came to a diploma, in which profile, and for which goal of a covenant. No rows of its own."""

from datetime import date

from leerroute.events import CovenantJoined, ProfileChosen
from leerroute.pathway import Life, Route
from leerroute.terms import CovenantGoal, Profile, niveau_of
from leerroute_projections.rows.pupil import Pupil


def route_until(life: Life, day: date) -> str:
    """The route by which a diploma of this day was reached: the first of these that applies. Source: reading F3b-1."""
    routes = [route for route in life.routes if was_followed_until(route, life, day)]
    if any(route.integrated for route in routes):
        return "integrated"
    if routes:
        return "doorlopend"
    begun = (
        ("covenant", life.covenants),
        ("lwt", life.placements),
        ("entree-in-vmbo", life.entrees),
    )
    for code, periods in begun:
        if any(period.first_day < day for period in periods):
            return code
    return "regular"


def was_followed_until(route: Route, life: Life, day: date) -> bool:
    """Whether a doorlopende leerroute was begun and not left before a day; who completed it with a diploma did not leave."""
    if route.first_day >= day:
        return False
    if route.last_day is None or route.last_day >= day:
        return True
    return any(a.day == route.last_day and (niveau_of(a.kind) or 0) >= 2 for a in life.awards)


def goal_until(pupil: Pupil, day: date) -> CovenantGoal | None:
    """The goal of the covenant programme that was last joined before a day; None = none was."""
    goals = [one.goal for one in pupil.told(CovenantJoined) if one.occurred_on < day]
    return goals[-1] if goals else None


def profile_until(pupil: Pupil, day: date) -> Profile | None:
    """The profile last chosen on or before a day; None = none is known."""
    profiles = [one.profile for one in pupil.told(ProfileChosen) if one.occurred_on <= day]
    return profiles[-1] if profiles else None
