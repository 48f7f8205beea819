"""Shows what figures are called in both languages, and what the symbols in tables mean."""

from collections.abc import Iterable

import streamlit as st

from leerroute_dashboards.components.table import table
from leerroute_dashboards.components.words import plain
from leerroute_dashboards.i18n import _, said
from leerroute_projections.figure import Figure
from leerroute_projections.symbols import SYMBOLS
from leerroute_projections.table import Table


def contents_list(figures: Iterable[Figure]) -> None:
    """A table of contents: each figure with a link to where it stands on this page."""
    st.markdown(
        "\n".join(f"- {one.number} [{plain(said(one.title))}](#{one.name})" for one in figures)
    )


def names(figures: Iterable[Figure]) -> None:
    """What each figure is called: its number, its name on the command line and in files, both titles."""
    st.header(_("Namen in twee talen"), anchor="namen")
    headings = [_("Nummer"), _("Naam"), "Nederlands", "English"]
    rows = [[one.number, one.name, one.title.nl, one.title.en] for one in figures]
    table(Table(headings, rows), key="names", labels=4, alt=_("Namen in twee talen"))
    st.markdown(_("Op de opdrachtregel drukt `leerroute explain NAAM` dezelfde definitie af."))


def symbols() -> None:
    """The symbols that stand in the place of a number, or beside one."""
    st.header(_("Tekens in tabellen"), anchor="tekens")
    st.markdown(_("Een lege cel betekent nooit iets: waar geen getal staat, staat een teken."))
    rows = [[symbol, said(meaning)] for symbol, meaning in SYMBOLS.items()]
    headings = [_("Teken"), _("Betekenis")]
    table(Table(headings, rows), key="symbols", labels=2, alt=_("Tekens in tabellen"))
