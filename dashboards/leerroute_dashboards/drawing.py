"""The pictures of the page of a region, drawn once for all who may see the same and remembered until the log moves on."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import streamlit as st

from leerroute.terms import Language, label_of_year
from leerroute_dashboards import advice, comparing, pictures
from leerroute_dashboards.charts.data import Benchmark, of_all, panels
from leerroute_dashboards.i18n import _, language, said
from leerroute_dashboards.picture import Picture
from leerroute_dashboards.questions import Questions
from leerroute_dashboards.reasons import school_dimension, why_nothing
from leerroute_dashboards.selection import Selection
from leerroute_projections.answer import Answer
from leerroute_projections.figure import Figure
from leerroute_projections.norms import Norm

Draw = Callable[..., Picture]
"""Makes a picture from the desk, a figure, a selection and options by their codes."""

LEVELS = ("vo", "mbo")
"""The sectors of which norms speak."""


def picture(asked: Questions, draw: Draw, name: str, chosen: Selection, *options: str) -> Picture:
    """A picture of a figure for a selection, in the language of this run."""
    return _picture(
        asked.key, draw.__name__, name, chosen, options, language(), _asked=asked, _draw=draw
    )


@st.cache_resource(
    show_spinner=False, max_entries=1000, hash_funcs={Selection: lambda chosen: chosen.key}
)
def _picture(
    key: tuple[str, ...],
    draw: str,
    name: str,
    selection: Selection,
    options: tuple[str, ...],
    lang: Language,
    _asked: Questions,
    _draw: Draw,
) -> Picture:
    figure = _asked.figures[name]
    found = _draw(_asked, figure, selection, *options)
    passed_over = [
        _("Dit cijfer kent de keuze {chosen} niet: het is van alle samen.").format(chosen=one)
        for one in selection.passed_over(figure)
    ]
    return replace(found, notes=[*passed_over, *found.notes])


def destinations(asked: Questions, figure: Figure, selection: Selection) -> Picture:
    """Where each leerweg leads."""
    answer = ask(asked, figure, "leerweg", where=selection.with_year(figure), of=selection)
    return pictures.destinations(
        figure, answer, printed(asked, figure), nothing(asked, figure, selection)
    )


def rate(asked: Questions, figure: Figure, selection: Selection) -> Picture:
    """The rate over the years, beside that of the whole region and the norm of what was chosen."""
    by_year = over_years(asked, figure, selection)
    beside = [*region_line(asked, figure, selection), *norm_line(asked, figure, selection)]
    return pictures.rate_by_year(figure, by_year, printed(asked, figure), beside)


def shares(asked: Questions, figure: Figure, selection: Selection) -> Picture:
    """How every year divides."""
    return pictures.shares_by_year(
        figure, over_years(asked, figure, selection), printed(asked, figure)
    )


def schools(asked: Questions, figure: Figure, selection: Selection, sector: str = "") -> Picture:
    """All schools in a funnel of chance, or those of one sector; the chosen one is pointed out."""
    school, everyone = school_dimension(figure) or "school", selection.without_school()
    where = everyone.with_year(figure) | ({"sector": sector} if sector else {})
    return comparing.schools(
        figure,
        ask(asked, figure, school, where=where, of=selection),
        printed(asked, figure),
        title=title_of_schools(figure, sector),
        part=f"schools-{sector}" if sector else "schools",
        chosen=selection.school.value,
        nothing=nothing(asked, figure, everyone),
    )


def title_of_schools(figure: Figure, sector: str) -> str:
    """What a funnel of schools is called."""
    titles = {
        "": _("{rate_title} per school"),
        "vo": _("{rate_title} per school voor vo"),
        "mbo": _("{rate_title} per mbo-instelling"),
    }
    return titles[sector].format(rate_title=said(figure.rate_title))


def trend(asked: Questions, figure: Figure, selection: Selection, per: str) -> Picture:
    """The groups of a breakdown over the years, each with the line of all together."""
    answer = ask(asked, figure, per, "school_year", where=selection.where(figure), of=selection)
    return comparing.over_the_years(
        figure,
        answer,
        printed(asked, figure),
        panels(figure, answer),
        all_together(asked, figure, selection),
        title=comparing.title_by(figure, per),
        part="trend",
        nothing=nothing(asked, figure, selection),
    )


def levels(asked: Questions, figure: Figure, selection: Selection) -> Picture:
    """Secondary school and the levels of the mbo over the years, each with its norm."""
    by = ("sector", "niveau", "school_year")
    answer = ask(asked, figure, *by, where=selection.where(figure), of=selection)
    norms = asked.norms(selection.known_at)
    groups = [
        replace(one, norm=norm_of(norms, one.group[1]))
        for one in panels(figure, answer)
        if one.group[0] in LEVELS and one.group[1] != "unknown"
    ]
    return comparing.over_the_years(
        figure,
        answer,
        printed(asked, figure),
        groups,
        None,
        title=comparing.title_by(figure, "niveau"),
        part="levels",
        nothing=nothing(asked, figure, selection),
    )


def study_advice(asked: Questions, figure: Figure, selection: Selection) -> Picture:
    """From registration to study advice, and what comes after."""
    by_year = over_years(asked, figure, selection)
    reason = why_nothing(figure, by_year)
    return advice.study_advice(figure, by_year, printed(asked, figure), selection.year, reason)


def ask(asked: Questions, figure: Figure, *by: str, where: dict[str, str], of: Selection) -> Answer:
    """A figure by its breakdowns, as known at the moment of a selection."""
    return asked.ask(figure.name, by, where, of.known_at)


def over_years(asked: Questions, figure: Figure, selection: Selection) -> Answer:
    """A figure by school year."""
    return ask(asked, figure, "school_year", where=selection.where(figure), of=selection)


def printed(asked: Questions, figure: Figure) -> Any:
    """The definition of a figure in the language of this run."""
    return asked.definition(figure.name, language())


def nothing(asked: Questions, figure: Figure, selection: Selection) -> str:
    """Why there would be no numbers."""
    return why_nothing(figure, over_years(asked, figure, selection))


def all_together(asked: Questions, figure: Figure, selection: Selection) -> Benchmark:
    """The rates of all in a selection together."""
    return of_all(_("alle samen"), over_years(asked, figure, selection))


def region_line(asked: Questions, figure: Figure, selection: Selection) -> list[Benchmark]:
    """The rates of the whole region, where one leerweg or school of it was chosen."""
    whole = selection.of_whole_region()
    if whole.where(figure) == selection.where(figure):
        return []
    name = _("hele regio") if selection.region.value else _("alle samen")
    return [of_all(name, over_years(asked, figure, whole))]


def norm_line(asked: Questions, figure: Figure, selection: Selection) -> list[Benchmark]:
    """The norm of dropout for secondary school, where a leerweg was chosen: only there it is one norm for all."""
    if figure.name != "dropout" or not selection.leerweg.value:
        return []
    norm = norm_of(asked.norms(selection.known_at), None)
    return [Benchmark(_("norm"), "norm", norm)] if norm else []


def norm_of(norms: tuple[Norm, ...], niveau: str | None) -> dict[str, float]:
    """The norms of one level, by year."""
    return {label_of_year(one.year): one.rate for one in norms if one.niveau == niveau}
