"""What a reader of the page of a school has chosen, and what it shows: numbers beside all schools, a work list, the pupils."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import streamlit as st

from leerroute.terms import label_of_year
from leerroute_dashboards.components.choices import exactly_one
from leerroute_dashboards.components.filters import as_known, choice
from leerroute_dashboards.components.key_number import key_number
from leerroute_dashboards.components.table import table
from leerroute_dashboards.components.wide_table import wide_table
from leerroute_dashboards.i18n import _, number, percentage, said
from leerroute_dashboards.questions import Questions
from leerroute_dashboards.reasons import school_dimension
from leerroute_dashboards.summary import cell_of, in_short
from leerroute_projections.figure import Figure
from leerroute_projections.outstanding import Delivering
from leerroute_projections.roster import SIGNALS, WorkLine, group_title
from leerroute_projections.table import Table

FIGURES = ("throughput", "dropout", "acceleration")
"""The numbers that stand at the top, as far as the school has them."""


@dataclass(frozen=True)
class OfSchool:
    """A school or institution, a year and a group (empty = all groups), as known at a moment (None = now)."""

    school: str
    lines: tuple[WorkLine, ...]
    year: int
    group: str
    known_at: str | None


def chosen_school(asked: Questions) -> OfSchool | None:
    """Ask the reader; all stands in the address. None: no school was chosen yet, or nobody ever stood there."""
    schools = {one.school: one for one in asked.schools()}
    with st.grid(4, min_column_width=200):
        school = choice(
            _("School of instelling"),
            list(schools),
            "school",
            lambda code: named(schools[code]) if code else _("kies een school"),
        )
        known_at = as_known()
        lines = asked.worklist(school, known_at) if school else ()
        if school and not lines:
            st.info(
                _(
                    "Hier was op dat moment nog niemand vastgelegd. Kies bij 'Zoals bekend op' een later moment."
                )
            )
            st.stop()
        if not lines:
            return None
        years = [str(year) for year in dict.fromkeys(line.year for line in lines)]
        default = str(year_to_look_at(lines))
        year = exactly_one(_("Schooljaar"), years, "schooljaar", lambda y: label_of_year(int(y)), default)  # fmt: skip
        groups = [line.group for line in lines if line.year == int(year)]
        group = choice(_("Leerweg of niveau"), groups, "groep", group_name)
    return OfSchool(school, lines, int(year), group, known_at)


def named(one: Delivering) -> str:
    """The code of a school with its name, where that is known."""
    return f"{one.school} {one.name}" if one.name else one.school


def group_name(group: str) -> str:
    """The name of a group; empty is all."""
    return said(group_title(group)) if group else _("alle")


def year_to_look_at(lines: Sequence[WorkLine]) -> int:
    """The latest year in which somebody needs a look, else the latest."""
    return (busy(lines) or lines)[0].year


def beside_all(asked: Questions, chosen: OfSchool) -> None:
    """The figures of the school in the chosen year, each with that of all schools together below it."""
    with st.grid(3, min_column_width=220):
        for figure in (asked.figures[name] for name in FIGURES):
            school = school_dimension(figure)
            if school is None:
                continue
            own = asked.ask(figure.name, ("school_year",), {school: chosen.school}, chosen.known_at)
            if own.total.schools:
                short = in_short(figure, own, str(chosen.year))
                together = of_all_schools(asked, figure, chosen)
                key_number(
                    said(figure.rate_title),
                    short.value,
                    *short.lines,
                    together,
                    change=short.change,
                    turn=short.turn,
                )


def of_all_schools(asked: Questions, figure: Figure, chosen: OfSchool) -> str:
    """The same of all schools together, in one line."""
    everybody = asked.ask(figure.name, ("school_year",), {}, chosen.known_at)
    cell = cell_of(everybody, str(chosen.year))
    if cell is None or cell.rate is None:
        return _("alle scholen samen: nog niet bekend")
    return _("alle scholen samen: {rate}").format(rate=percentage(cell.rate.value))


def worklist(chosen: OfSchool) -> None:
    """How many pupils need a look and why: by group for the chosen year, and folded away for every year."""
    title = _("Werklijst {year}").format(year=label_of_year(chosen.year))
    st.header(title, anchor=False)
    if of_year := busy(line for line in chosen.lines if line.year == chosen.year):
        shown = lines_as_table(of_year)
        by_group = Table(shown.headings[1:], [row[1:] for row in shown.rows])
        table(by_group, key="worklist", labels=1, alt=title)
    else:
        st.markdown(_("In dit schooljaar is er niemand die aandacht vraagt."))
    if every_year := busy(chosen.lines):
        with st.expander(_("Alle schooljaren")):
            shown = lines_as_table(every_year)
            wide_table(shown, numbers=range(2, len(shown.headings)), alt=_("Alle schooljaren"))


def busy(lines: Iterable[WorkLine]) -> list[WorkLine]:
    """The lines on which somebody needs a look."""
    return [line for line in lines if any(n for _signal, n in line.signals)]


def lines_as_table(lines: Iterable[WorkLine]) -> Table:
    """The work list as text, a line for each year and group."""
    titles = map(said, SIGNALS.values())
    headings = [_("Schooljaar"), _("Leerweg of niveau"), _("Leerlingen"), *titles]
    rows = [
        [
            label_of_year(line.year),
            group_name(line.group),
            number(line.pupils),
            *(number(n) for _signal, n in line.signals),
        ]
        for line in lines
    ]
    return Table(headings, rows)
