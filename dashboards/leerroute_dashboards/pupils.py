"""The pupils of a school in one year, a page at a time; a click leads to the page of the pupil."""

from collections.abc import Sequence
from typing import NoReturn, TypeVar
from uuid import UUID

import streamlit as st

from leerroute.terms import label_of_year, teldatum
from leerroute_dashboards.components.words import plain
from leerroute_dashboards.i18n import _, day, ngettext, number, said
from leerroute_dashboards.opening import TO_OPEN
from leerroute_dashboards.questions import Questions
from leerroute_dashboards.school import OfSchool, group_name
from leerroute_projections.roster import SIGNALS, Enrolled

T = TypeVar("T")

ON_A_PAGE = 25
WIDTHS = (3, 3, 3, 2)
"""How wide the columns of the list are, beside each other."""


def pupils(asked: Questions, chosen: OfSchool) -> None:
    """The list of the chosen year and group: who needs a look, or everybody."""
    st.header(_("Leerlingen in {year}").format(year=label_of_year(chosen.year)), anchor=False)
    only = st.toggle(_("Alleen wie aandacht vraagt"), key="aandacht", bind="query-params")
    roster = asked.pupils(chosen.school, chosen.year, chosen.known_at)
    listed = [
        one
        for one in roster.pupils
        if chosen.group in ("", one.group) and (one.signals or not only)
    ]
    what = ngettext("{n} leerling", "{n} leerlingen", len(listed)).format(n=number(len(listed)))
    st.markdown(plain(f"{what} · {group_name(chosen.group)}"))
    if listed:
        st.caption(_("Kies een kenmerk om die leerling te openen; u geeft eerst een reden."))
        shown = page_of(listed)
        if clicked := rows(shown, chosen.year):
            open_pupil(clicked.pupil, chosen.known_at)


def page_of(listed: Sequence[T], name: str = "pagina", size: int = ON_A_PAGE) -> Sequence[T]:
    """So many of a list as fit on a page, and a way to the other pages; `name` is its word in the address."""
    pages = -(-len(listed) // size)
    page = 1 if pages == 1 else st.pagination(pages, key=name, bind="query-params")
    return listed[(page - 1) * size : page * size]


def rows(shown: Sequence[Enrolled], year: int) -> Enrolled | None:
    """A page of the list, a line for each pupil; the pupil on whom somebody clicked."""
    headings = [_("Kenmerk"), day(teldatum(year)), day(teldatum(year + 1)), _("Aandacht")]
    with st.container(key="list-headings"):
        for place, heading in zip(st.columns(WIDTHS), headings, strict=True):
            place.caption(heading)
    with st.container(gap=None):
        return next((one for one in shown if row(one)), None)


def row(one: Enrolled) -> bool:
    """A line of the list; whether somebody clicked on it."""
    needs = "; ".join(said(SIGNALS[signal]) for signal in one.signals)
    with st.container(key=f"list-row-{one.pupil}"):
        first, *others = st.columns(WIDTHS, vertical_alignment="center")
        for place, text in zip(others, (said(one.standing), said(one.later), needs), strict=True):
            place.markdown(plain(text))
        return first.button(str(one.pupil), key=f"open-{one.pupil}", type="tertiary")


def open_pupil(pupil: UUID, known_at: str | None) -> NoReturn:
    """Go to the page of a pupil, as known at the same moment; its id does not go into the address."""
    st.session_state[TO_OPEN] = str(pupil)
    address = {"bekend": known_at} if known_at else {}
    st.switch_page("views/leerling.py", query_params=address)
