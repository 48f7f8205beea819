"""What a reader of the page of the rules has chosen: a school, a school year, and a word to search by; all stands in the address."""

from dataclasses import dataclass

import streamlit as st

from leerroute.terms import label_of_year, school_year_of
from leerroute_dashboards.components.choices import exactly_one
from leerroute_dashboards.components.filters import choice
from leerroute_dashboards.i18n import _
from leerroute_dashboards.questions import Questions
from leerroute_dashboards.school import named
from leerroute_projections.access import Access


@dataclass(frozen=True)
class ChosenRules:
    """A school and a school year (None = all), and what is searched for (empty = nothing)."""

    school: str | None
    year: int | None
    written: str


def chosen_rules(asked: Questions, access: Access) -> ChosenRules:
    """Ask the reader."""
    with st.grid(3, min_column_width=220):
        school = of_school(asked, access)
        year = choice(
            _("Schooljaar"),
            years(asked),
            "schooljaar",
            lambda code: label_of_year(int(code)) if code else _("alle schooljaren"),
        )
        written = st.text_input(
            _("Zoek een regel"),
            key="zoek",
            bind="query-params",
            placeholder=_("nummer of woord"),
        )
    return ChosenRules(school or None, int(year) if year else None, (written or "").strip())


def of_school(asked: Questions, access: Access) -> str:
    """The chosen school, empty = all; who may not see all of them chooses one of the own."""
    schools = {one.school: one for one in asked.schools()}

    def shown(code: str) -> str:
        return named(schools[code]) if code else _("alle scholen en instellingen")

    title = _("School of instelling")
    if schools and not access.covers(""):
        return exactly_one(title, [*schools], "school", shown, next(iter(schools)))
    return choice(title, [*schools], "school", shown)


def years(asked: Questions) -> list[str]:
    """The school years of which anything is known, the latest first."""
    contents = asked.contents()
    if contents.first_day is None or contents.last_day is None:
        return []
    first, last = school_year_of(contents.first_day), school_year_of(contents.last_day)
    return [str(year) for year in range(last, first - 1, -1)]
