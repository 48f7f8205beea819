"""One pupil's leerroute: from the facts as known to where the pupil stands on a day. No input or output, no clock, no rules."""

from leerroute.pathway.fold import fold, in_order
from leerroute.pathway.life import (
    Award,
    Enrolment,
    EntreeInVmbo,
    Life,
    Route,
    Stage,
    Work,
)
from leerroute.pathway.position import Position, Sector, home_on, in_register_on, position_on

__all__ = [
    "Award",
    "Enrolment",
    "EntreeInVmbo",
    "Life",
    "Position",
    "Route",
    "Sector",
    "Stage",
    "Work",
    "fold",
    "home_on",
    "in_order",
    "in_register_on",
    "position_on",
]
