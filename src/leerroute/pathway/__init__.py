"""One pupil's leerroute: from the facts as known to where the pupil stands on a day. No input or output, no clock, no rules."""

from leerroute.pathway.belonging import is_first_in_programme, registration_of
from leerroute.pathway.fold import facts_known, fold, in_order, life_of
from leerroute.pathway.life import (
    Award,
    Enrolment,
    EntreeInVmbo,
    Life,
    Route,
    Stage,
    Work,
)
from leerroute.pathway.position import (
    Position,
    Sector,
    home_on,
    in_register_on,
    position_on,
    positions_on_teldata,
)

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
    "facts_known",
    "fold",
    "home_on",
    "in_order",
    "in_register_on",
    "is_first_in_programme",
    "life_of",
    "position_on",
    "positions_on_teldata",
    "registration_of",
]
