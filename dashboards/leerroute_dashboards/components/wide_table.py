"""A table of text that is too wide or too long for a page: it scrolls within itself."""

from collections.abc import Collection, Iterable

import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from leerroute_projections.table import Table

MOST_ROWS = 20
"""Up to so many rows stand on the page as they are."""
HEIGHT = 740
"""The height of a longer table in pixels."""

SIGN = 7
"""The width of a sign in pixels, on the whole."""
AROUND = 24


def as_wide_as(texts: Iterable[str], heading: str) -> ColumnConfig:
    """A column in which no text is cut off: the table scrolls instead."""
    most = max(map(len, (heading, *texts)))
    return st.column_config.TextColumn(width=most * SIGN + AROUND)


def wide_table(shown: Table, *, numbers: Collection[int], alt: str) -> None:
    """A table; the columns at the places of `numbers` hold numbers, which stand to the right."""
    columns = zip(*shown.rows, strict=True) if shown.rows else ([] for _ in shown.headings)
    right = st.column_config.TextColumn(alignment="right")
    st.dataframe(
        dict(zip(shown.headings, map(list, columns), strict=True)),
        hide_index=True,
        height="content" if len(shown.rows) <= MOST_ROWS else HEIGHT,
        alt=alt,
        column_config={shown.headings[place]: right for place in numbers},
    )
