"""The pictures of the page of a region, drawn once for all who may see the same and remembered until the log moves on."""

from typing import Literal

import streamlit as st

from leerroute.terms import Language
from leerroute_dashboards.i18n import language
from leerroute_dashboards.picture import Picture
from leerroute_dashboards.pictures import destinations, rate_by_year, shares_by_year
from leerroute_dashboards.questions import Questions
from leerroute_dashboards.reasons import why_nothing
from leerroute_dashboards.selection import Selection

Kind = Literal["destinations", "rate", "shares"]


def picture(asked: Questions, kind: Kind, figure: str, selection: Selection) -> Picture:
    """A picture of a figure for a selection, in the language of this run."""
    return _picture(asked.key, kind, figure, selection, language(), _asked=asked)


@st.cache_resource(
    show_spinner=False, max_entries=500, hash_funcs={Selection: lambda chosen: chosen.key}
)
def _picture(
    key: tuple[str, ...],
    kind: Kind,
    name: str,
    selection: Selection,
    lang: Language,
    _asked: Questions,
) -> Picture:
    figure, definition = _asked.figures[name], _asked.definition(name, lang)
    by_year = _asked.ask(name, ("school_year",), selection.where, selection.known_at)
    if kind == "rate":
        return rate_by_year(figure, by_year, definition)
    if kind == "shares":
        return shares_by_year(figure, by_year, definition)
    answer = _asked.ask(name, ("leerweg",), selection.with_year, selection.known_at)
    return destinations(figure, answer, definition, why_nothing(figure, by_year))
