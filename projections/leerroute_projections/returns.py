"""Herinstroom (2g): wie van de voortijdig schoolverlaters binnen 12 of 24 maanden terugkomt."""

from dataclasses import replace

from leerroute.terms import Text
from leerroute_projections.dropout import dropout
from leerroute_projections.figure import Category, Figure, Settled, Unseen
from leerroute_projections.statements import unseen_of
from leerroute_projections.tables import year

at = year.c
WITHIN = {12: ["12"], 24: ["12", "24"]}
"""Which returns lie within so many months."""


def within(months: int) -> Figure:
    """Who of the dropouts is back within so many months, looked at a year after the dropout for every twelve of them."""
    return replace(
        dropout,
        name=f"return-{months}",
        number=f"2g-{months}",
        title=Text(f"Terug op school binnen {months} maanden", f"Back at school within {months} months"),
        question=Text(
            f"Welk deel van de nieuwe voortijdig schoolverlaters is binnen {months} maanden na de laatste dag op school weer ingeschreven?",
            f"Which share of the new early school leavers is enrolled again within {months} months after the last day at school?",
        ),
        rate_title=Text("Herinstroom", "Returned"),
        of=unseen_of(dropout),
        categories=(
            Category("returned", Text("terug", "returned"), at.back.in_(WITHIN[months])),
            Category("unknown", Text("vervolg onbekend", "whereabouts unknown"), None),
            Category("away", Text("niet terug", "not returned"), None),
        ),
        counted=frozenset({"returned"}),
        unseen=Unseen(register_open="unknown", register_closed="away"),
        apart=(),
        looks_ahead=dropout.looks_ahead + months // 12,
        settled=Settled(years=dropout.looks_ahead, unseen=True),
        source=Text("eigen definitie, op de voortijdig schoolverlaters van CBS / DUO", "own definition, of the early school leavers of CBS / DUO"),
        readings=(
            Text("De termijn begint op de laatste dag van de laatste inschrijving; de laatste dag van de termijn telt mee.", "The term begins on the last day of the last enrolment; the last day of the term counts."),
            Text("Terug is wie zich inschrijft in ho, mbo (niet als examendeelnemer), vo, vavo of vso.", "Back is whoever enrols in ho, mbo (not for examination only), vo, vavo or vso."),
        ),
    )  # fmt: skip


return_12, return_24 = within(12), within(24)
