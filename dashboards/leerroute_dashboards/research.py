"""A figure in full for a researcher: what is asked, all its numbers in words, and the same as a file."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from leerroute_dashboards.components.choices import exactly_one, several
from leerroute_dashboards.components.filters import as_known
from leerroute_dashboards.components.reasoned import File, offer, reasoned
from leerroute_dashboards.i18n import _, language, said
from leerroute_dashboards.questions import Questions
from leerroute_projections.answer import Answer
from leerroute_projections.export_files import Form, as_file
from leerroute_projections.figure import Figure
from leerroute_projections.handing_out import NotMadeUp
from leerroute_projections.table import (
    TOTAL,
    Table,
    as_table,
    decimal,
    percentage,
    plain,
    rate_headings,
)

MOST_BREAKDOWNS = 3
FORMS: dict[Form, str] = {"csv": "CSV", "xlsx": "Excel (XLSX)", "parquet": "Parquet"}


def asked_for(asked: Questions) -> tuple[Figure, tuple[str, ...], str | None]:
    """Which figure, by what, as known when; all three stand in the address."""
    figures = asked.figures
    with st.grid(3, min_column_width=240):
        name = exactly_one(
            _("Figuur"), list(figures), "figuur", lambda n: titled(figures[n]), next(iter(figures))
        )
        titles = {d.code: said(d.title) for d in figures[name].dimensions} | {"": _("alles samen")}
        by = several(
            _("Uitgesplitst naar (hoogstens drie)"),
            [d.code for d in figures[name].dimensions],
            "naar",
            lambda code: titles[code],
            MOST_BREAKDOWNS,
        )
        known_at = as_known(_("De cijfers zijn dan zoals ze op dat moment waren."))
    return figures[name], by, known_at


def titled(figure: Figure) -> str:
    """The number and the title of a figure."""
    return f"{figure.number} {said(figure.title)}"


def in_full(figure: Figure, answer: Answer) -> Table:
    """All numbers of an answer as people write them, symbols in their place, with a last row of totals."""
    table = as_table(figure, answer, language())
    rows = table.rows
    if answer.by:
        blank = [""] * (len(answer.by) - 1)
        rows = [*rows, [TOTAL.in_(language()), *blank, *plain(figure, answer.total)]]
    first = len(answer.by) + 1 + len(figure.categories)
    shares = range(first, first + len(rate_headings(figure)))
    return Table(apart(table.headings), [written(row, shares) for row in rows])


def apart(headings: Sequence[str]) -> list[str]:
    """The headings, those that occur before with a number behind them."""
    return [
        heading if heading not in headings[:place] else f"{heading} ({place + 1})"
        for place, heading in enumerate(headings)
    ]


def written(row: Sequence[Any], shares: range) -> list[str]:
    """The values of a row as people write them."""
    return [
        value
        if isinstance(value, str)
        else (percentage if place in shares else decimal)(value, language())
        for place, value in enumerate(row)
    ]


def export(asked: Questions, figure: Figure, by: tuple[str, ...], known_at: str | None) -> None:
    """The same as a file, for a reason; only of pupils who are made up."""
    st.header(_("Als bestand"), anchor=False)
    if not asked.contents().made_up:
        sentence = said(NotMadeUp().text)
        st.warning(sentence[:1].upper() + sentence[1:] + ".")
        return
    st.markdown(
        _(
            "Exacte getallen over verzonnen leerlingen, met de definitie, de versie, de positie in het "
            "logboek, het moment en de codetabellen erbij. Dezelfde vraag op dezelfde positie geeft "
            "hetzelfde bestand, tot op de byte."
        )
    )
    sent = reasoned("export", _("Maak het bestand"), choose_form)
    if sent is not None:
        form, reason = sent
        table = asked.export(figure.name, by, known_at, reason, language())
        offer(File(*as_file(table, form, language())))


def choose_form() -> Form:
    """In which form the file is wanted."""
    forms = list(FORMS)
    return st.radio(
        _("Soort bestand"), forms, format_func=lambda form: FORMS[form], horizontal=True
    )
