"""The list of figures. To add one: a file of its own, and a line here."""

from leerroute_projections.acceleration import acceleration
from leerroute_projections.admission import admission
from leerroute_projections.direct_or_delayed import direct_or_delayed
from leerroute_projections.dropout import dropout
from leerroute_projections.entry_level import entry_level
from leerroute_projections.figure import Figure
from leerroute_projections.fourth_years import fourth_years
from leerroute_projections.later_start import later_start
from leerroute_projections.level_gained import level_gained
from leerroute_projections.related import related
from leerroute_projections.returns import return_12, return_24
from leerroute_projections.starters import starters, starters_over_three_years
from leerroute_projections.steps import steps
from leerroute_projections.study_advice import study_advice
from leerroute_projections.switch import switch
from leerroute_projections.throughput import throughput
from leerroute_projections.within_nominal import within_nominal

IN_ORDER: tuple[Figure, ...] = (
    throughput,
    fourth_years,
    direct_or_delayed,
    related,
    entry_level,
    steps,
    dropout,
    starters,
    starters_over_three_years,
    switch,
    return_12,
    return_24,
    acceleration,
    later_start,
    within_nominal,
    level_gained,
    study_advice,
    admission,
)
"""By their number in the definitions."""

FIGURES: dict[str, Figure] = {figure.name: figure for figure in IN_ORDER}
