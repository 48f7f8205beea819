"""What a reader of the page of a region has chosen: region, leerweg, school, school year, and the moment to look back to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from leerroute.terms import label_of_year
from leerroute_dashboards.components.filters import as_known, choice
from leerroute_dashboards.i18n import _, day, language, said
from leerroute_dashboards.questions import Questions
from leerroute_dashboards.reasons import school_dimension
from leerroute_projections.figure import Dimension, Figure


@dataclass(frozen=True)
class Chosen:
    """One filter: its value by code, and both as people read them. An empty value is all."""

    title: str
    value: str = ""
    name: str = ""


@dataclass(frozen=True)
class Selection:
    """The filters, and the moment to look back to; None = now."""

    region: Chosen
    leerweg: Chosen
    school: Chosen
    year: str = ""
    known_at: str | None = None

    def where(self, figure: Figure) -> dict[str, str]:
        """The selection without the school year, as far as a figure can be held to it."""
        return {code: one.value for code, one in self._codes(figure).items() if one.value}

    def with_year(self, figure: Figure) -> dict[str, str]:
        """The selection with the school year."""
        return self.where(figure) | ({"school_year": self.year} if self.year else {})

    def passed_over(self, figure: Figure) -> list[str]:
        """The names of chosen filters that a figure does not know: it is of all of them."""
        known = self._codes(figure).values()
        return [one.name for one in self._filters if one.value and one not in known]

    def without_school(self) -> "Selection":
        """The same of all schools."""
        return replace(self, school=Chosen(self.school.title))

    def of_whole_region(self) -> "Selection":
        """The same of all leerwegen and all schools."""
        return replace(self.without_school(), leerweg=Chosen(self.leerweg.title))

    @property
    def key(self) -> tuple[str, str, str, str, str | None]:
        """The selection by its codes."""
        region, leerweg, school = (one.value for one in self._filters)
        return region, leerweg, school, self.year, self.known_at

    def in_words(self) -> str:
        """The selection in one line."""
        year = label_of_year(int(self.year)) if self.year else _("alle schooljaren")
        known = [] if self.known_at is None else [moment_in_words(self.known_at)]
        return " · ".join([*(one.name for one in self._filters), year, *known])

    @property
    def _filters(self) -> tuple[Chosen, Chosen, Chosen]:
        return self.region, self.leerweg, self.school

    def _codes(self, figure: Figure) -> dict[str, Chosen]:
        """The filters by the breakdowns of a figure that they hold."""
        wanted = {"region": self.region, "leerweg": self.leerweg}
        if school := school_dimension(figure):
            wanted[school] = self.school
        there = {dimension.code for dimension in figure.dimensions}
        return {code: one for code, one in wanted.items() if code in there}


def moment_in_words(known_at: str) -> str:
    """To which moment one looks back: a position, a day, or what was written."""
    if known_at.isdigit():
        return _("zoals bekend op positie {position}").format(position=known_at)
    try:
        written = day(date.fromisoformat(known_at))
    except ValueError:
        written = known_at
    return _("zoals bekend op {moment}").format(moment=written)


def selected(asked: Questions, names: Sequence[str]) -> Selection:
    """Ask the reader, with the filters that the address already holds filled in; `names` are the figures of the page."""
    figures = [asked.figures[name] for name in names]
    region = by_dimension(asked, figures, "region", "regio", _("alle regio's"))
    leerweg = by_dimension(asked, figures, "leerweg", "leerweg", _("alle leerwegen"))
    school = by_school(asked, figures)
    year = choice(
        _("Schooljaar"),
        sorted(union(asked.values(f.name, "school_year") for f in figures), reverse=True),
        "schooljaar",
        lambda code: label_of_year(int(code)) if code else _("alle schooljaren"),
    )
    known_at = as_known(_("De cijfers zijn dan zoals ze op dat moment waren."))
    return Selection(region, leerweg, school, year, known_at)


def by_dimension(
    asked: Questions, figures: Iterable[Figure], code: str, name: str, all_of_them: str
) -> Chosen:
    """The chosen value of a breakdown by its code; `name` is its word in the address."""
    having = [f for f in figures if any(d.code == code for d in f.dimensions)]
    dimension = having[0].dimension(code)
    title = said(dimension.title)

    def shown(value: str) -> str:
        return dimension.label(value, language()) if value else all_of_them

    found = choice(capital(title), values(asked, having, dimension), name, shown)
    return Chosen(title, found, f"{title} {shown(found)}" if found else all_of_them)


def by_school(asked: Questions, figures: Iterable[Figure]) -> Chosen:
    """The chosen school or institution, of all that any figure can be broken down by."""
    title, all_of_them = _("school of instelling"), _("alle scholen en instellingen")
    found = choice(
        capital(title),
        sorted(union(asked.values(f.name, code) for f in figures if (code := school_dimension(f)))),
        "school",
        lambda code: code or all_of_them,
    )
    return Chosen(title, found, found or all_of_them)


def values(asked: Questions, figures: Iterable[Figure], dimension: Dimension) -> list[str]:
    """The values of a breakdown that occur in any of the figures, in reading order: numbers by size."""
    found = union(asked.values(figure.name, dimension.code) for figure in figures)
    listed = list(dimension.column.info.get("values", {}))
    return sorted(found, key=lambda v: (listed.index(v) if v in listed else len(listed), len(v), v))


def capital(text: str) -> str:
    """With a capital, for the label of a filter."""
    return text[:1].upper() + text[1:]


def union(lists: Iterable[Iterable[str]]) -> set[str]:
    """All values of several lists."""
    return {value for values in lists for value in values}
