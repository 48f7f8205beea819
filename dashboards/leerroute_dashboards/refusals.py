"""Hands out the refused rows of an import, for a reason."""

from collections.abc import Sequence

import streamlit as st

from leerroute_dashboards.components.reasoned import File, offer, reasoned
from leerroute_dashboards.i18n import _, number, short_moment
from leerroute_dashboards.questions import Questions
from leerroute_projections.answer import Delivery


def named(one: Delivery) -> str:
    """An import by its name, when it was, and how many of its rows were refused."""
    return f"{one.label} · {short_moment(one.at)} · {number(one.refused)}"


def refused_rows(asked: Questions, imports: Sequence[Delivery]) -> None:
    """Choose an import, give a reason, take its refused rows; nothing where nothing was refused."""
    refused = {one.sha256: one for one in imports if one.refused}
    if not refused:
        return
    st.header(_("Geweigerde rijen"), anchor=False)
    st.markdown(
        _(
            "Herstel de rijen in dit bestand en bied het opnieuw aan met `leerroute import`. "
            "In plaats van nummers en geboortedatums staan er tekens die de import weer herkent."
        )
    )

    def choose() -> str:
        return st.selectbox(
            _("Bestand"),
            list(refused),
            format_func=lambda code: named(refused[code]),
            filter_mode=None,
        )

    if asked_for := reasoned("refused", _("Maak het bestand klaar"), choose):
        sha256, reason = asked_for
        content = asked.refused_rows(sha256, reason)
        if content is None:
            st.info(
                _(
                    "Deze rijen staan niet in de opslag. Ze staan naast het aangeleverde bestand, "
                    "in een bestand met .geweigerd in de naam."
                )
            )
        else:
            name = f"leerroute-{sha256[:12]}.geweigerd.csv"
            offer(File(name, "text/csv", content))
