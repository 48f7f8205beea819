"""What a transition can be about that does not name it: what is open on its day. Pure functions, nothing is refused here."""

from leerroute.events import NAMED_BY, Concern, SameDay, Transition
from leerroute.pathway.life import EntreeInVmbo, Life, Participation, Route


def names_what_it_concerns(fact: Transition) -> bool:
    """Whether a transition names its registration, application or agreement, or needs none."""
    return fact.concerns is None or getattr(fact, NAMED_BY[fact.concerns]) is not None


def institutions_concerned(life: Life, fact: Transition) -> list[str | None]:
    """The institution of each registration or application that is open on the day of a transition.

    For what goes on under an agreement None, once for each: there the institution does not tell which one is meant.
    A registration whose end was stated is not ended once more.
    """
    day, is_end = fact.occurred_on, fact.same_day is SameDay.END
    match fact.concerns:
        case "registration":
            return [
                one.school
                for one in life.enrolments
                if one.number is not None and one.holds_on(day) and not (is_end and one.end_stated)
            ]
        case "application":
            return [one.institution for one in life.applications if one.holds_on(day)]
        case None:
            return []
        case _:
            return [None for one in going_on(life, fact.concerns) if one.holds_on(day)]


def going_on(life: Life, concern: Concern) -> tuple[Participation | EntreeInVmbo | Route, ...]:
    """All that ever went on under agreements of this kind."""
    match concern:
        case "lwt":
            return life.placements
        case "entree":
            return life.entrees
        case "route":
            return life.routes
        case "covenant":
            return life.covenants
    return ()
