"""Leerling: one pupil's history, opened for a reason; every opening is written to the view log."""

import streamlit as st

from leerroute_dashboards.access import who_looks
from leerroute_dashboards.components.figure import figure
from leerroute_dashboards.components.filters import iso
from leerroute_dashboards.components.words import plain
from leerroute_dashboards.holdings import stop_when_empty
from leerroute_dashboards.i18n import _, moment
from leerroute_dashboards.pupil import pupil_picture, transitions, views
from leerroute_dashboards.pupils import TO_OPEN
from leerroute_dashboards.questions import questions

OPENED = "opened-history"
"""What was opened stays while this page is shown: to draw it again is not to open it again. Never the number."""

FIELD, TYPED = "pupil-to-find", "pupil-typed"
"""The field for a number or id, and what was typed there while it is being looked for."""


def take() -> None:
    """Take what was typed out of its field, so that it stays nowhere."""
    st.session_state[TYPED], st.session_state[FIELD] = st.session_state[FIELD], ""


asked = questions(who_looks())
st.title(_("Leerling"), anchor=False)
stop_when_empty(asked)
if TO_OPEN in st.session_state:
    st.session_state[FIELD] = st.session_state.pop(TO_OPEN)
with st.form("open", clear_on_submit=True):
    left, middle, right = st.columns([2, 2, 1])
    left.text_input(
        _("Nummer of kenmerk van de leerling"),
        key=FIELD,
        type="password",
        autocomplete="one-time-code",
        help=_(
            "Het persoonsgebonden nummer, een eigen kenmerk, of het kenmerk dat hieronder staat."
        ),
    )
    reason = middle.text_input(
        _("Waarom opent u deze leerling?"),
        placeholder=_("bijvoorbeeld: overdracht naar het mbo"),
        max_chars=200,
    )
    known_at = right.text_input(
        _("Zoals bekend op"),
        st.query_params.get("bekend", ""),
        placeholder=_("nu"),
        help=_("Een datum (31-01-2025) of een positie in het logboek."),
    )
    submitted = st.form_submit_button(_("Openen"), on_click=take, type="primary")
    st.caption(
        _(
            "Het nummer wordt nergens bewaard. Wie opent, wanneer en waarom, komt in het inzagelogboek."
        )
    )

if submitted:
    key = st.session_state.pop(TYPED, "")
    st.session_state.pop(OPENED, None)
    if not key.strip():
        st.warning(_("Vul een nummer of kenmerk in."))
    elif history := asked.open_history(key, reason or "", iso((known_at or "").strip())):
        st.session_state[OPENED] = history
    else:
        st.info(
            _(
                "Geen leerling gevonden. Kijk het nummer nog eens na. "
                "Misschien is deze leerling nog niet aangeleverd, of gewist."
            )
        )

if history := st.session_state.get(OPENED):
    st.markdown(
        plain(
            _("Kenmerk {pupil}, zoals bekend op {moment}.").format(
                pupil=history.pupil, moment=moment(history.known.recorded_at)
            )
        )
    )
    figure(pupil_picture(history))
    transitions(history)
    views(history)
