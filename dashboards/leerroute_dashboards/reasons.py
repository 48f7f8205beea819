"""Why there is no number yet, and whose deliveries are missing. Sentences and lists; no Streamlit."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from leerroute.terms import label_of_year
from leerroute_dashboards.i18n import _, day
from leerroute_projections.answer import Answer, Cell
from leerroute_projections.figure import Figure


@dataclass(frozen=True)
class Missing:
    """Schools that have not yet declared their deliveries complete up to the day that a year looks at."""

    figure: Figure
    year: int
    until: date
    to_come: bool
    schools: tuple[str, ...]


def school_dimension(figure: Figure) -> str | None:
    """The breakdown that tells whose deliveries a figure waits for; None when it cannot be broken down by it."""
    found = (d.code for d in figure.dimensions if d.column is figure.school)
    return next(found, None)


def missing(figure: Figure, answer: Answer) -> list[Missing]:
    """What a figure waits for; the answer is broken down by school year and school."""
    waiting: dict[int, list[str]] = {}
    for cell in answer.cells:
        if cell.symbol == "x":
            waiting.setdefault(int(cell.group[0] or 0), []).append(cell.group[1] or "?")
    known_on = answer.known.recorded_at.date()
    return [
        Missing(
            figure,
            year,
            figure.day_looked_at(year),
            figure.day_looked_at(year) > known_on,
            tuple(schools),
        )
        for year, schools in sorted(waiting.items(), reverse=True)
    ]


def why_nothing(figure: Figure, by_year: Answer) -> str:
    """Why a figure has no number at all, and what to do about it. The answer is broken down by school year."""
    waiting = [cell for cell in by_year.cells if cell.symbol == "x"]
    if not waiting or any(cell.rate for cell in by_year.cells):
        return no_cases()
    until = earliest_day(figure, waiting)
    if until > by_year.known.recorded_at.date():
        return _("Nog niet bekend: dit cijfer kijkt naar {day}, en die dag moet nog komen.").format(
            day=day(until)
        )
    return _(
        "Nog geen enkele school heeft haar leveringen volledig verklaard tot en met {day}. "
        "Leg een levering vast met: leerroute import BESTAND --complete-until {iso}"
    ).format(day=day(until), iso=until.isoformat())


def no_cases() -> str:
    """That there is nobody to count."""
    return _(
        "Geen gevallen in deze selectie. Kies een andere regio, leerweg, school of ander schooljaar."
    )


def earliest_day(figure: Figure, cells: Iterable[Cell]) -> date:
    """The first day that has to be known."""
    return min(figure.day_looked_at(int(cell.group[0] or 0)) for cell in cells)


def year_label(one: Missing) -> str:
    """The year as people write it."""
    return label_of_year(one.year)
