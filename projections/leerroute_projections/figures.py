"""The list of figures. To add one: a file of its own, and a line here."""

from leerroute_projections.acceleration import acceleration
from leerroute_projections.dropout import dropout
from leerroute_projections.figure import Figure
from leerroute_projections.throughput import throughput

FIGURES: dict[str, Figure] = {f.name: f for f in (throughput, dropout, acceleration)}
