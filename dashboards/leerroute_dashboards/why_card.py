"""Shows why a pupil is in a figure or not: each condition of the definition, with what was found. Nothing is decided here."""

from collections.abc import Iterator, Mapping, Sequence

import streamlit as st

from leerroute_dashboards.components.table import table
from leerroute_dashboards.components.words import plain
from leerroute_dashboards.i18n import _, language, said
from leerroute_dashboards.research import titled
from leerroute_projections.figure import Figure
from leerroute_projections.reasoning import Step
from leerroute_projections.table import Table
from leerroute_projections.why import Reason, conclusion


def why_card(figures: Mapping[str, Figure], reasons: Mapping[str, Sequence[Reason]]) -> None:
    """A choice of a figure, and for each row of the pupil the conclusion with the steps that lead to it."""
    with st.container(border=True, key="why"):
        st.header(_("Waarom telt deze leerling mee?"), anchor=False)
        about = [name for name in figures if reasons.get(name)]
        chosen = st.selectbox(
            _("Figuur"),
            [*about, *(name for name in figures if name not in about)],
            format_func=lambda name: titled(figures[name]),
            key="why-figure",
            filter_mode="contains",
        )
        found = reasons.get(chosen, ())
        if not found:
            st.markdown(_("Van deze leerling is niets bekend waarover deze figuur gaat."))
        for nth, one in enumerate(found):
            row(figures[chosen], one, nth, opened=len(found) == 1)


def row(figure: Figure, reason: Reason, nth: int, *, opened: bool) -> None:
    """One row of the pupil: its year and the conclusion, and behind these what it is about and the steps."""
    about = named(figure, reason)
    headings = [_("Deel"), _("Voorwaarde"), _("Gevonden"), _("Zo?")]
    with st.expander(heading(figure, reason), expanded=opened, key=f"why-row-{figure.name}-{nth}"):
        st.markdown(plain(about))
        table(Table(headings, [*steps(reason)]), key=f"why-{nth}", labels=4, alt=about)


def heading(figure: Figure, reason: Reason) -> str:
    """The year of a row, and what its steps come to."""
    code = figure.dimensions[0].code
    year = figure.dimensions[0].label(reason.group[code], language())
    return f"**{plain(year)}** {plain(said(conclusion(figure, reason)))}"


def named(figure: Figure, reason: Reason) -> str:
    """What a row is about: its year and whatever else the figure can be broken down by."""
    return ", ".join(
        f"{said(d.title)} {d.label(reason.group[d.code], language())}" for d in figure.dimensions
    )


def steps(reason: Reason) -> Iterator[list[str]]:
    """A line for each condition, in the order in which they are judged."""
    for step in reason.population:
        yield line(_("telt mee"), step)
    for step in reason.known:
        yield line(_("al te zien"), step)
    for judged in reason.outcomes if reason.counts else reason.left_out:
        for step in judged.steps:
            yield line(said(judged.title), step)


def line(part: str, step: Step) -> list[str]:
    """A condition, what was found, and whether it holds."""
    return [part, said(step.condition), said(step.found), _("ja") if step.holds else _("nee")]
