"""Shows what came in: the deliveries, until when each source is complete, or that there is nothing yet."""

from collections.abc import Sequence

import streamlit as st

from leerroute_dashboards.components.table import table
from leerroute_dashboards.i18n import _, day, number, short_moment
from leerroute_dashboards.questions import Questions
from leerroute_projections.answer import Closing, Delivery
from leerroute_projections.table import Table


def stop_when_empty(asked: Questions) -> None:
    """Without any transition a page says which command to type, and nothing else."""
    if asked.contents().transitions:
        return
    st.info(_("Er is nog niets vastgelegd. Leg eerst een bestand vast:"))
    st.code(f"leerroute import overgangen.csv --store {asked.folder}", language=None)
    st.markdown(_("Of kijk rond met verzonnen leerlingen:"))
    st.code("leerroute demo", language=None)
    st.markdown(_("Ververs daarna deze pagina."))
    st.stop()


def deliveries(imports: Sequence[Delivery]) -> None:
    """The imports, the latest first. Names of files are shown as they are."""
    if not imports:
        return
    st.header(_("Leveringen"), anchor=False)
    headings = [
        _("Wanneer"),
        _("Bestand"),
        _("Door"),
        _("Rijen"),
        _("Vastgelegd"),
        _("Al bekend"),
        _("Geweigerd"),
        _("Stand"),
    ]
    rows = [
        [
            short_moment(one.at),
            one.label,
            one.by,
            number(one.rows),
            number(one.recorded),
            number(one.known),
            number(one.refused),
            _("afgerond") if one.finished else _("afgebroken; bied het bestand opnieuw aan"),
        ]
        for one in imports
    ]
    columns = dict(zip(headings, map(list, zip(*rows, strict=True)), strict=True))
    right = st.column_config.TextColumn(alignment="right")
    st.dataframe(
        columns,
        hide_index=True,
        height="content",
        alt=_("Leveringen"),
        column_config=dict.fromkeys(headings[3:7], right),
    )


def closings(closed: Sequence[Closing]) -> None:
    """Until when each source has declared its deliveries complete."""
    if not closed:
        return
    st.header(_("Volledig tot en met"), anchor=False)
    st.markdown(
        _(
            "Een cijfer telt een school pas mee als haar leveringen volledig zijn tot en met de dag "
            "waarnaar gekeken wordt."
        )
    )
    rows = [
        [
            one.school or _("landelijk register"),
            delivered(one.delivered),
            day(one.complete_until),
        ]
        for one in closed
    ]
    headings = [_("Bron"), _("Wat"), _("Tot en met")]
    table(Table(headings, rows), key="closings", labels=3, alt=_("Volledig tot en met"))


def delivered(what: str | None) -> str:
    """What a delivery is about."""
    names = {"vo": _("vo"), "mbo": _("mbo"), "aanmeldingen": _("aanmeldingen")}
    return names[what] if what else _("alles")
