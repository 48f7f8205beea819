"""Shows a picture: title, sentence, chart, notes, table with download, definition. The only place that draws a chart."""

import streamlit as st

from leerroute_dashboards.components.definition import definition
from leerroute_dashboards.components.table import table
from leerroute_dashboards.components.words import plain
from leerroute_dashboards.i18n import _
from leerroute_dashboards.picture import Picture
from leerroute_dashboards.theme import settings


def figure(picture: Picture) -> None:
    """A picture with all that belongs to it; without a chart it says why there is none."""
    with st.container(border=True, height="stretch", key=f"figure-{picture.key}"):
        st.header(plain(picture.title), anchor=False)
        if picture.chart is None:
            st.info(plain(picture.summary))
        else:
            st.markdown(plain(picture.summary))
            st.plotly_chart(
                picture.chart,
                key=f"chart-{picture.key}",
                theme=None,
                config=settings(),
                alt=picture.alt,
            )
        if picture.notes:
            st.caption("  \n".join(map(plain, picture.notes)))
        with st.expander(_("Tabel"), key=f"table-{picture.key}"):
            table(picture.table, key=picture.key, labels=picture.labels, alt=picture.title)
            if picture.sources:
                st.caption(plain(picture.sources))
            if picture.csv:
                st.download_button(
                    _("Download als CSV"),
                    picture.csv,
                    picture.file_name,
                    mime="text/csv",
                    on_click="ignore",
                    key=f"csv-{picture.key}",
                )
        with st.expander(_("Definitie"), key=f"definition-{picture.key}"):
            definition(picture.definition)
