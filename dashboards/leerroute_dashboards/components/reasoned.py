"""A download for a reason: a form that asks why, and the file once it may be handed out. Knows nothing of what is in it."""

from collections.abc import Callable
from typing import NamedTuple, TypeVar

import streamlit as st

from leerroute.viewlog import LONGEST_REASON
from leerroute_dashboards.i18n import _

T = TypeVar("T")


class File(NamedTuple):
    """A file to be handed out."""

    name: str
    mime: str
    content: bytes


def reasoned(key: str, button: str, choose: Callable[[], T]) -> tuple[T, str] | None:
    """A form with a choice and a reason; what was chosen and why, when it was just sent."""
    with st.form(f"reasoned-{key}"):
        chosen = choose()
        reason = st.text_input(
            _("Waarvoor is deze download?"),
            placeholder=_("bijvoorbeeld: jaarverslag, rijen herstellen"),
            max_chars=LONGEST_REASON,
        )
        sent = st.form_submit_button(button, type="primary")
        st.caption(_("Wie downloadt, wat, wanneer en waarom, komt in het inzagelogboek."))
    return (chosen, reason or "") if sent else None


def offer(file: File) -> None:
    """The button behind which a file waits."""
    st.download_button(
        _("Download het bestand"),
        file.content,
        file.name,
        mime=file.mime,
        on_click="ignore",
        type="primary",
    )
