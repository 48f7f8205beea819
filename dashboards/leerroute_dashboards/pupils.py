"""The pupils of a school in one year, a page at a time; a click leads to the page of the pupil."""

from collections.abc import Sequence
from typing import NoReturn

import streamlit as st

from leerroute.terms import label_of_year, teldatum
from leerroute_dashboards.components.words import plain
from leerroute_dashboards.i18n import _, day, language, ngettext, number, said
from leerroute_dashboards.questions import Questions
from leerroute_dashboards.school import OfSchool, group_name
from leerroute_projections.roster import SIGNALS, Enrolled

ON_A_PAGE = 50
TO_OPEN = "pupil-to-open"
"""The pupil whose page is asked for; that page asks for a reason first."""


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
            open_pupil(clicked, chosen.known_at)


def page_of(listed: Sequence[Enrolled]) -> Sequence[Enrolled]:
    """So many of the list as fit on a page, and a way to the other pages."""
    pages = -(-len(listed) // ON_A_PAGE)
    page = 1 if pages == 1 else st.pagination(pages, key="pagina", bind="query-params")
    return listed[(page - 1) * ON_A_PAGE : page * ON_A_PAGE]


def rows(shown: Sequence[Enrolled], year: int) -> Enrolled | None:
    """A page of the list; the pupil on whom somebody clicked."""
    pupil = _("Kenmerk")
    columns = {
        pupil: [str(one.pupil) for one in shown],
        day(teldatum(year)): [said(one.standing) for one in shown],
        day(teldatum(year + 1)): [said(one.later) for one in shown],
        _("Aandacht"): ["; ".join(said(SIGNALS[s]) for s in one.signals) for one in shown],
    }
    st.dataframe(
        columns,
        hide_index=True,
        height="content",
        alt=_("Leerlingen"),
        column_config={
            pupil: st.column_config.ButtonColumn(
                type="tertiary",
                alignment="left",
                key="clicked-pupil",
            )
        },
    )
    clicked = st.session_state.get("clicked-pupil")
    return shown[clicked.row] if clicked and clicked.row < len(shown) else None


def open_pupil(one: Enrolled, known_at: str | None) -> NoReturn:
    """Go to the page of a pupil, in the same language and as known at the same moment."""
    st.session_state[TO_OPEN] = str(one.pupil)
    address = {"taal": language()} | ({"bekend": known_at} if known_at else {})
    st.switch_page("views/leerling.py", query_params=address)
