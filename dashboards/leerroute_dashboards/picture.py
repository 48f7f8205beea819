"""A picture: all that stands together when a figure is shown. Made from an answer; no Streamlit, no counting."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import plotly.graph_objects as go

from leerroute_dashboards.i18n import language
from leerroute_projections.answer import Answer
from leerroute_projections.explanation import Definition
from leerroute_projections.figure import Figure
from leerroute_projections.table import Table, as_table, notes, references


@dataclass(frozen=True)
class Picture:
    """A chart with its title, what it says in one sentence, the same for who cannot see it, and what stands below.

    `chart` None: there is nothing to draw, and `summary` says why. `labels` are the columns of the table that hold
    words; the others hold numbers.
    """

    key: str
    title: str
    summary: str
    alt: str
    chart: go.Figure | None
    table: Table
    labels: int
    definition: Definition
    notes: Sequence[str] = ()
    csv: bytes = field(default=b"", repr=False)
    file_name: str = "leerroute.csv"
    sources: str = ""


def csv_of(figure: Figure, answer: Answer) -> bytes:
    """All numbers of an answer as a file that a spreadsheet of this language opens at once."""
    return csv_of_table(as_table(figure, answer, language()))


def csv_of_table(table: Table) -> bytes:
    """A table of plain values as such a file."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";" if language() == "nl" else ",", lineterminator="\r\n")
    writer.writerow(table.headings)
    writer.writerows([in_a_file(value) for value in row] for row in table.rows)
    return text.getvalue().encode("utf-8-sig")


def in_a_file(value: Any) -> str:
    """A value in a spreadsheet: the decimal sign of the language, and never a formula."""
    if isinstance(value, float):
        written = f"{value:.6g}"
        return written.replace(".", ",") if language() == "nl" else written
    text = str(value)
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def file_name(figure: Figure, answer: Answer) -> str:
    """A name that tells which figure, by what, and as known at which position."""
    by = "-".join(answer.by)
    return f"leerroute-{figure.name}-{by}-{answer.known.position}.csv"


def notes_of(figure: Figure, answer: Answer) -> list[str]:
    """What stands below a figure: the symbols used, what is counted apart, as known when."""
    lines = notes(figure, answer, language())
    return [line for line in lines if line != sources_of(answer)]


def sources_of(answer: Answer) -> str:
    """Which reference tables held when the answer was given; empty without any. It stands with the numbers."""
    return references(answer, language()) if answer.known.references else ""
