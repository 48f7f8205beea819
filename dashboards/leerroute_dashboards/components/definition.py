"""Shows a definition as it was printed from a figure."""

import streamlit as st

from leerroute_dashboards.components.words import plain
from leerroute_projections.explanation import Definition


def definition(one: Definition) -> None:
    """The question, and each part of the definition under its heading; several lines as a numbered list."""
    st.markdown("\n\n".join([f"**{plain(one.question)}**", *(part(*line) for line in one.lines)]))


def part(heading: str, text: str) -> str:
    """One part of a definition, in the signs of a page."""
    lines = [plain(line) for line in text.split("\n")]
    if len(lines) == 1:
        return f"**{plain(heading)}**  \n{lines[0]}"
    return "\n".join([f"**{plain(heading)}**", "", *(f"1. {line}" for line in lines)])
