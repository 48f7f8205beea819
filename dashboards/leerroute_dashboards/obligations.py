"""Shows what must and what may for one pupil: what is due first, then what is broken or unknown, and folded away what is well."""

from collections.abc import Mapping, Sequence

import streamlit as st

from leerroute.rules import Value
from leerroute_dashboards.components.words import plain
from leerroute_dashboards.i18n import _, number, said
from leerroute_dashboards.rulings import FIRST, asked, background, in_order, of_value, standing
from leerroute_projections.answer import Moment
from leerroute_projections.findings import Finding
from leerroute_projections.opened import OpenedPupil

MOST = 12
"""So many findings of one kind stand on the page at once; the others are folded away."""


def must_and_may(opened: OpenedPupil) -> None:
    """All that the rules say of a pupil, by how it stands."""
    st.header(_("Wat moet en wat mag"), anchor=False)
    if not opened.judged:
        st.markdown(_("Geen regel is op deze leerling van toepassing."))
        return
    moments = {one.id: one for one in opened.history.moments}
    judged = in_order(opened.judged)
    st.markdown(plain(in_short(judged)))
    for value in FIRST[:-1]:
        standing_so(value, of_value(judged, value), moments)
    if well := of_value(judged, Value.SATISFIED):
        with st.expander(
            f"{heading(Value.SATISFIED)} ({number(len(well))})", key="rules-satisfied"
        ):
            st.markdown(in_full(well, moments))


def in_short(judged: Sequence[Finding]) -> str:
    """How many findings there are of each kind."""
    counts = [(value, len(of_value(judged, value))) for value in FIRST]
    return ", ".join(f"{number(n)} {said(value.value)}" for value, n in counts if n) + "."


def standing_so(value: Value, found: Sequence[Finding], moments: Mapping[str, Moment]) -> None:
    """The findings of one kind under their heading; nothing where there are none."""
    if not found:
        return
    with st.container(border=True, key=f"rules-{value.name.lower()}"):
        st.subheader(heading(value), anchor=False)
        st.markdown(in_full(found[:MOST], moments))
        if others := found[MOST:]:
            with st.expander(_("nog {n}").format(n=number(len(others)))):
                st.markdown(in_full(others, moments))


def heading(value: Value) -> str:
    """What stands above the findings of one kind."""
    return {
        Value.OPEN: _("Wat nog moet"),
        Value.BROKEN: _("Wat niet voldoet"),
        Value.UNDETERMINED: _("Wat niet te bepalen is"),
        Value.SATISFIED: _("Wat voldoet"),
    }[value]


def in_full(found: Sequence[Finding], moments: Mapping[str, Moment]) -> str:
    """Findings, each with all there is to tell of it."""
    return "\n\n".join(card(one, moments) for one in found)


def card(found: Finding, moments: Mapping[str, Moment]) -> str:
    """A finding: how it stands, the sentence of the rule, what can be done about it, and small where it comes from."""
    lines = [f"**{plain(standing(found))}.** {plain(said(found.rule.sentence))}"]
    lines += [f"{plain(heading)}: {plain(text)}" for heading, text in asked(found)]
    small = " · ".join(f"{heading}: {text}" for heading, text in background(found, moments))
    return "  \n".join([*lines, f":small[{plain(small)}]"])
