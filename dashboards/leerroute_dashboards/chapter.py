"""Shows the chapter of the rules that goes with a figure: how each of its rules stands, for the school and year that were chosen."""

import streamlit as st

from leerroute.rules import Chapter
from leerroute_dashboards.components.conformance import findings_of_chapter, unit
from leerroute_dashboards.components.words import plain
from leerroute_dashboards.i18n import _
from leerroute_dashboards.questions import Questions
from leerroute_dashboards.selection import Selection


def chapter_of_rules(asked: Questions, chapter: Chapter, title: str, chosen: Selection) -> None:
    """The rules of a chapter with how they stand now; not shown to who looks back, since it is of now."""
    if chosen.known_at is not None:
        return
    year = int(chosen.year) if chosen.year else None
    counted = asked.conformance(chosen.school.value or None, year, None)
    with st.container(border=True, key=f"chapter-{chapter}"):
        st.header(plain(title), anchor=False)
        st.caption("  \n".join(map(plain, [unit(), *passed_over(chosen)])))
        findings_of_chapter(chapter, counted, title)


def passed_over(chosen: Selection) -> list[str]:
    """That a chosen region or leerweg is not held to here."""
    names = [one.name for one in (chosen.region, chosen.leerweg) if one.value]
    if not names:
        return []
    return [
        _("Dit gaat over alle leerlingen, niet alleen over {names}.").format(
            names=" · ".join(names)
        )
    ]
