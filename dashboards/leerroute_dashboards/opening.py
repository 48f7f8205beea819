"""Asks which pupil to open, why, and as known when. A number that is typed stays nowhere."""

from typing import NamedTuple

import streamlit as st

from leerroute.viewlog import LONGEST_REASON
from leerroute_dashboards.components.filters import iso, what_may_be_known
from leerroute_dashboards.i18n import _

TO_OPEN = "pupil-to-open"
"""The pupil of a list on whom somebody clicked; it stands in the field until a reason is given."""
FIELD, TYPED = "pupil-to-find", "pupil-typed"
"""The field for a number or id, and what was typed there while it is being looked for."""


class Opening(NamedTuple):
    """Whom somebody wants to see, for which reason, and as known when (empty = now)."""

    key: str
    reason: str
    known_at: str


def opening() -> Opening | None:
    """The form; what was asked for, when it was just sent."""
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
            max_chars=LONGEST_REASON,
        )
        known_at = right.text_input(
            _("Zoals bekend op"),
            st.query_params.get("bekend", ""),
            placeholder=_("nu"),
            help=what_may_be_known(),
        )
        sent = st.form_submit_button(_("Openen"), on_click=take, type="primary")
        st.caption(
            _(
                "Het nummer wordt nergens bewaard. Wie opent, wanneer en waarom, komt in het inzagelogboek."
            )
        )
    if not sent:
        return None
    key = st.session_state.pop(TYPED, "").strip()
    return Opening(key, reason or "", iso((known_at or "").strip()))


def take() -> None:
    """Take what was typed out of its field, so that it stays nowhere."""
    st.session_state[TYPED], st.session_state[FIELD] = st.session_state[FIELD], ""
