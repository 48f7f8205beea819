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
from leerroute_dashboards.reasons import no_cases, school_dimension, why_nothing
from leerroute_dashboards.selection import Selection
from leerroute_projections.answer import Answer
from leerroute_projections.figure import Figure
from leerroute_projections.norms import Norm

Draw = Callable[..., Picture]
"""Makes a picture from the desk, a figure, a selection and options by their codes."""

LEVELS = ("vo", "mbo")
"""The sectors of which norms speak."""
SECTORS = {"leerweg": "vo", "niveau": "mbo", "leertraject": "mbo"}
"""The sector that has the groups of a breakdown."""


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


def destinations(asked: Questions, figure: Figure, selection: Selection, by: str) -> Picture:
    """Where each leerweg, or each level, leads."""
    answer = ask(asked, figure, by, where=selection.with_year(figure), of=selection)
    reason = nothing(asked, figure, selection, answer)
    return pictures.destinations(figure, answer, printed(asked, figure), reason)


def rate(asked: Questions, figure: Figure, selection: Selection) -> Picture:
    """The rate over the years; of a part beside that of the whole region, and the norm where one holds."""
    by_year = over_years(asked, figure, selection)
    whole = selection.of_whole_region()
    part = whole.where(figure) != selection.where(figure)
    beside = benchmarks(asked, figure, selection, whole) if part else []
    return pictures.rate_by_year(figure, by_year, printed(asked, figure), beside)


def shares(asked: Questions, figure: Figure, selection: Selection) -> Picture:
    """How every year divides."""
    return pictures.shares_by_year(
        figure, over_years(asked, figure, selection), printed(asked, figure)
    )


def schools(asked: Questions, figure: Figure, selection: Selection, sector: str = "") -> Picture:
    """All schools in a funnel of chance, or those of one sector; the chosen one is pointed out."""
    school, everyone = school_dimension(figure) or "school", selection.without_school()
    only = {"sector": sector} if sector else {}
    answer = ask(asked, figure, school, where=everyone.with_year(figure) | only, of=selection)
    return comparing.schools(
        figure,
        answer,
        printed(asked, figure),
        title=title_of_schools(figure, sector),
        part=f"schools-{sector}" if sector else "schools",
        chosen=selection.school.value,
        nothing=nothing(asked, figure, everyone, answer, **only),
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
    """The groups of a breakdown over the years, each with the line of all together of the sector that has these groups."""
    sector = SECTORS.get(per) if has(figure, "sector") else None
    where = selection.where(figure) | ({"sector": sector} if sector else {})
    answer = ask(asked, figure, per, "school_year", where=where, of=selection)
    return comparing.over_the_years(
        figure,
        answer,
        printed(asked, figure),
        panels(figure, answer),
        of_all(
            all_of(_("alle samen"), sector),
            ask(asked, figure, "school_year", where=where, of=selection),
        ),
        title=comparing.title_by(figure, per),
        part="trend",
        nothing=nothing(asked, figure, selection, answer),
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
        title=_("{rate_title} in het vo en per mbo-niveau").format(
            rate_title=said(figure.rate_title)
        ),
        part="levels",
        nothing=nothing(asked, figure, selection, answer),
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


def nothing(
    asked: Questions, figure: Figure, selection: Selection, answer: Answer, **only: str
) -> str:
    """Why there would be nothing to draw of an answer; what it waits for is asked only where it has no number at all."""
    if any(cell.rate for cell in answer.cells):
        return no_cases()
    where = selection.where(figure) | only
    by_year = ask(asked, figure, "school_year", where=where, of=selection)
    cells = [c for c in by_year.cells if not selection.year or c.group == (selection.year,)]
    return why_nothing(figure, replace(by_year, cells=tuple(cells)))


def all_of(name: str, sector: str | None) -> str:
    """What the line of all is called: of one sector where it is of no other."""
    return f"{name} ({sector})" if sector else name


def has(figure: Figure, dimension: str) -> bool:
    """Whether a figure can be broken down so."""
    return dimension in {one.code for one in figure.dimensions}


def benchmarks(
    asked: Questions, figure: Figure, selection: Selection, whole: Selection
) -> list[Benchmark]:
    """What a leerweg or a school is held against: the whole region, and the norm; of its own sector where a figure has sectors."""
    sector = sector_of(asked, figure, selection)
    where = whole.where(figure) | ({"sector": sector} if sector else {})
    name = _("hele regio") if selection.region.value else _("alle samen")
    all_of_it = of_all(
        all_of(name, sector),
        ask(asked, figure, "school_year", where=where, of=selection),
    )
    norm = norm_of(asked.norms(selection.known_at), None) if sector == "vo" else {}
    return [all_of_it, *([Benchmark(_("norm"), "norm", norm)] if norm else [])]


def sector_of(asked: Questions, figure: Figure, selection: Selection) -> str | None:
    """The sector in which most of a selection are; None where a figure knows no sectors, or nobody is known."""
    if not has(figure, "sector"):
        return None
    answer = ask(asked, figure, "sector", where=selection.where(figure), of=selection)
    known = [cell for cell in answer.cells if cell.population]
    return max(known, key=lambda cell: cell.population or 0).group[0] if known else None


def norm_of(norms: tuple[Norm, ...], niveau: str | None) -> dict[str, float]:
    """The norms of one level, by year."""
    return {label_of_year(one.year): one.rate for one in norms if one.niveau == niveau}
