"""Shows a definition as it was printed from a figure."""

import streamlit as st

from leerroute_dashboards.components.words import plain
from leerroute_projections.explanation import Definition


def definition(one: Definition) -> None:
    """The question, and each part of the definition under its heading; several lines as a numbered list."""
    st.markdown(f"**{plain(one.question)}**")
    for heading, text in one.lines:
        lines = [plain(line) for line in text.split("\n")]
        if len(lines) > 1:
            st.markdown(f"**{plain(heading)}**\n" + "\n".join(f"1. {line}" for line in lines))
        else:
            st.markdown(f"**{plain(heading)}**  \n{lines[0]}")
