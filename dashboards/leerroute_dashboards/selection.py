"""What a reader of the page of a region has chosen: region, leerweg, school year, and the moment to look back to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from leerroute.terms import label_of_year
from leerroute_dashboards.components.filters import as_known, choice
from leerroute_dashboards.i18n import _, day, language, said
from leerroute_dashboards.questions import Questions
from leerroute_projections.figure import Dimension


@dataclass(frozen=True)
class Selection:
    """A selection by code; `region_name` and `leerweg_name` as people read them. Empty = all."""

    region: str
    region_name: str
    leerweg: str
    leerweg_name: str
    year: str
    known_at: str | None

    @property
    def where(self) -> dict[str, str]:
        """The selection without the school year, for a figure over the years."""
        chosen = {"region": self.region, "leerweg": self.leerweg}
        return {code: value for code, value in chosen.items() if value}

    @property
    def with_year(self) -> dict[str, str]:
        """The selection with the school year."""
        return self.where | ({"school_year": self.year} if self.year else {})

    @property
    def key(self) -> tuple[str, str, str, str | None]:
        """The selection by its codes."""
        return self.region, self.leerweg, self.year, self.known_at

    def in_words(self) -> str:
        """The selection in one line."""
        year = label_of_year(int(self.year)) if self.year else _("alle schooljaren")
        known = [] if self.known_at is None else [moment_in_words(self.known_at)]
        return " · ".join([self.region_name, self.leerweg_name, year, *known])


def moment_in_words(known_at: str) -> str:
    """To which moment one looks back: a position, a day, or what was written."""
    if known_at.isdigit():
        return _("zoals bekend op positie {position}").format(position=known_at)
    try:
        written = day(date.fromisoformat(known_at))
    except ValueError:
        written = known_at
    return _("zoals bekend op {moment}").format(moment=written)


def selected(asked: Questions) -> Selection:
    """Ask the reader, with the filters that the address already holds filled in."""
    region, region_name = by_dimension(asked, "region", "regio", _("alle regio's"))
    leerweg, leerweg_name = by_dimension(asked, "leerweg", "leerweg", _("alle leerwegen"))
    year = choice(
        _("Schooljaar"),
        years(asked),
        "schooljaar",
        lambda code: label_of_year(int(code)) if code else _("alle schooljaren"),
    )
    known_at = as_known(
        _("Zoals bekend op"),
        _("nu"),
        _(
            "Een datum (31-01-2025) of een positie in het logboek. "
            "De cijfers zijn dan zoals ze op dat moment waren."
        ),
    )
    return Selection(region, region_name, leerweg, leerweg_name, year, known_at)


def by_dimension(asked: Questions, code: str, name: str, all_of_them: str) -> tuple[str, str]:
    """The chosen value of a breakdown that all figures have, and its name."""
    dimension = next(iter(asked.figures.values())).dimension(code)

    def shown(value: str) -> str:
        return dimension.label(value, language()) if value else all_of_them

    title = said(dimension.title)
    found = choice(title[:1].upper() + title[1:], values(asked, dimension), name, shown)
    return found, shown(found) if not found else f"{title} {shown(found)}"


def values(asked: Questions, dimension: Dimension) -> list[str]:
    """The values that occur in any figure, in reading order."""
    found = union(asked.values(name, dimension.code) for name in asked.figures)
    listed = list(dimension.column.info.get("values", {}))
    return sorted(found, key=lambda v: (listed.index(v) if v in listed else len(listed), v))


def years(asked: Questions) -> list[str]:
    """The school years that occur in any figure, the latest first."""
    return sorted(union(asked.values(name, "school_year") for name in asked.figures), reverse=True)


def union(lists: Iterable[Iterable[str]]) -> set[str]:
    """All values of several lists."""
    return {value for values in lists for value in values}
