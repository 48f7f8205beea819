"""A table of text that a screen reader can walk through; numbers to the right."""

import pyarrow as pa
import streamlit as st

from leerroute_dashboards.components.words import plain
from leerroute_projections.table import Table


def table(shown: Table, *, key: str, labels: int, alt: str) -> None:
    """A table; the first `labels` columns hold words, the others numbers."""
    with st.container(key=f"numbers{labels}-{key}"):
        columns = zip(*shown.rows, strict=True) if shown.rows else ([] for _ in shown.headings)
        texts = [
            pa.array([plain(str(value)) for value in column], pa.string()) for column in columns
        ]
        st.table(
            pa.table(texts, names=list(map(plain, shown.headings))),
            hide_index=True,
            border="horizontal",
            alt=alt,
        )
