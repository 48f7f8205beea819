"""What waits to be done: deliveries that should be complete by now, refused rows, broken-off imports, what the rules ask."""

from collections.abc import Iterable, Iterator, Sequence

import streamlit as st

from leerroute_dashboards.components.words import plain
from leerroute_dashboards.holdings import delivered
from leerroute_dashboards.i18n import _, day, ngettext, number, said
from leerroute_projections.answer import Delivery
from leerroute_projections.obligations import Obligations
from leerroute_projections.outstanding import Delivering

MOST = 8
"""So many schools are named; of the others only their number."""


def due(
    schools: Sequence[Delivering],
    imports: Sequence[Delivery],
    obligations: Sequence[Obligations] = (),
) -> None:
    """A list of what waits, with a link to where it is told in full; or that nothing does."""
    waiting = [*late(schools), *repairable(imports), *asked_by_rules(obligations)]
    st.header(_("Wat er nog moet gebeuren"), anchor=False)
    if not waiting:
        st.markdown(_("Er staat niets open."))
        return
    st.markdown("\n".join(f"- {plain(one)}" for one in waiting))
    st.page_link("views/aanleveringen.py", label=_("Naar de aanleveringen"))
    if obligations:
        st.page_link("views/regels.py", label=_("Naar de regels"))


def late(schools: Iterable[Delivering]) -> Iterator[str]:
    """Whose deliveries are not complete up to the last 1 October that has come."""
    waiting = [one for one in schools if one.is_late]
    if not waiting or waiting[0].due is None:
        return
    named = ", ".join(f"{one.school} ({delivered(one.delivery)})" for one in waiting[:MOST])
    if len(waiting) > MOST:
        named += " " + _("en nog {n}").format(n=number(len(waiting) - MOST))
    yield ngettext(
        "{n} levering is nog niet volledig tot en met {day}: {named}.",
        "{n} leveringen zijn nog niet volledig tot en met {day}: {named}.",
        len(waiting),
    ).format(n=number(len(waiting)), day=day(waiting[0].due), named=named)


def repairable(imports: Iterable[Delivery]) -> Iterator[str]:
    """Which imports have refused rows, or were broken off."""
    for one in imports:
        if not one.finished:
            yield _("De import van {file} is afgebroken; bied het bestand opnieuw aan.").format(
                file=one.label
            )
        elif one.refused:
            yield ngettext(
                "{n} rij van {file} is geweigerd.",
                "{n} rijen van {file} zijn geweigerd.",
                one.refused,
            ).format(n=number(one.refused), file=one.label)


def asked_by_rules(obligations: Sequence[Obligations]) -> Iterator[str]:
    """What the rules still ask and by when; of many rules those that are due first."""
    for one in obligations[:MOST]:
        what = ngettext(
            "Regel {rule}: bij {n} overgang nog te doen",
            "Regel {rule}: bij {n} overgangen nog te doen",
            one.open,
        ).format(rule=one.rule.id, n=number(one.open))
        yield f"{what}, {by_when(one)}: {said(one.rule.wanted or one.rule.sentence)}."
    if (others := len(obligations) - MOST) > 0:
        yield _("En nog {n} andere regels.").format(n=number(others))


def by_when(one: Obligations) -> str:
    """The first last day, and how many come within a month."""
    if one.first is None:
        return _("zonder bekende laatste dag")
    first = _("de eerste uiterlijk op {day}").format(day=day(one.first))
    if not one.soon:
        return first
    return _("{first} en {n} binnen 30 dagen").format(first=first, n=number(one.soon))
