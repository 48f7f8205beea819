"""A figure over three years: the years that are available added up, given when there are two, of which the last."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from figures.cohort import expected
from figures.stores import desk
from leerroute.events import DeliveryClosed
from leerroute.store import Store
from leerroute.terms import label_of_year
from leerroute_projections.answer import Cell
from leerroute_projections.cells import Counted, cells_of
from leerroute_projections.closings import Closings
from leerroute_projections.dropout import dropout
from leerroute_projections.explanation import explain
from leerroute_projections.starters import starters, starters_over_three_years
from leerroute_projections.statements import filters
from leerroute_projections.table import notes

OVER_THREE = replace(dropout, over_years=3)
BY_YEAR = [dropout.dimension("school_year")]
ALL_CLOSED = Closings(date(2030, 1, 1), (DeliveryClosed(date(2029, 10, 1), "02QZ"),))


def cases(**by_year: int) -> list[Counted]:
    """So many cases of each year, at one school."""
    years = {int(year.removeprefix("in_")): n for year, n in by_year.items()}
    return [Counted((y,), y, "02QZ00", "vo", "in-education", n) for y, n in years.items()]


def given(cells: tuple[Cell, ...]) -> dict[str | None, int | str | None]:
    """The population of each year, or the symbol in its place."""
    return {cell.group[0]: cell.symbol or cell.population for cell in cells}


def test_a_year_adds_up_itself_and_the_two_before_it() -> None:
    lines = cases(in_2019=1, in_2020=2, in_2021=4, in_2022=8)
    cells, _ = cells_of(OVER_THREE, BY_YEAR, lines, ALL_CLOSED)
    assert given(cells) == {"2019": "x", "2020": 3, "2021": 7, "2022": 14}


def test_two_years_are_enough_when_the_last_is_one_of_them() -> None:
    cells, _ = cells_of(OVER_THREE, BY_YEAR, cases(in_2019=1, in_2021=4), ALL_CLOSED)
    assert given(cells) == {"2019": "x", "2021": 5}


def test_a_year_of_more_than_two_years_ago_adds_nothing() -> None:
    cells, _ = cells_of(OVER_THREE, BY_YEAR, cases(in_2018=1, in_2021=4), ALL_CLOSED)
    assert given(cells) == {"2018": "x", "2021": "x"}


def test_a_last_year_that_may_not_be_looked_at_yet_leaves_no_figure() -> None:
    """Complete until 1 October 2021: 2020 may be looked at, 2021 not yet."""
    closings = Closings(date(2030, 1, 1), (DeliveryClosed(date(2021, 10, 1), "02QZ"),))
    cells, _ = cells_of(OVER_THREE, BY_YEAR, cases(in_2019=1, in_2020=2, in_2021=4), closings)
    assert given(cells) == {"2019": "x", "2020": 3, "2021": "x"}


def test_all_years_together_count_each_case_once() -> None:
    _, total = cells_of(OVER_THREE, BY_YEAR, cases(in_2019=1, in_2020=2, in_2021=4), ALL_CLOSED)
    assert total.population == 7


def test_held_to_one_year_there_is_that_year_alone_and_its_total() -> None:
    lines = cases(in_2019=1, in_2020=2, in_2021=4)
    cells, total = cells_of(OVER_THREE, BY_YEAR, lines, ALL_CLOSED, held=2021)
    assert (given(cells), total.population) == ({"2021": 7}, 7)


def test_held_to_a_year_that_stands_alone_there_is_no_total() -> None:
    _, total = cells_of(OVER_THREE, BY_YEAR, cases(in_2021=4), ALL_CLOSED, held=2021)
    assert (total.symbol, total.population) == ("x", None)


def test_held_to_one_year_another_breakdown_needs_two_years_too() -> None:
    by = [dropout.dimension("leerweg")]
    lines = [Counted(("bb",), y, "02QZ00", "vo", "in-education", 1) for y in (2020, 2021)]
    lines.append(Counted(("kb",), 2021, "02QZ00", "vo", "in-education", 1))
    lines.append(Counted(("tl",), 2020, "02QZ00", "vo", "in-education", 1))
    cells, _ = cells_of(OVER_THREE, by, lines, ALL_CLOSED, held=2021)
    assert given(cells) == {"bb": 2, "kb": "x"}


def test_a_selection_of_a_year_selects_the_two_years_before_it_too() -> None:
    [period] = filters(OVER_THREE, {"school_year": "2021-2022"})
    written = str(period.compile(compile_kwargs={"literal_binds": True}))
    assert written == "year.year BETWEEN 2019 AND 2021"


def test_a_figure_over_one_year_stands_on_that_year_alone() -> None:
    cells, _ = cells_of(dropout, BY_YEAR, cases(in_2020=2, in_2021=4), ALL_CLOSED)
    assert given(cells) == {"2020": 2, "2021": 4}


def test_over_three_years_the_cohort_adds_up_to_the_numbers_by_hand(cohort_store: Store) -> None:
    cells = desk(cohort_store).ask("starters-over-three-years").cells
    counted = starters.counted
    found = [
        {
            "school_year": label_of_year(int(cell.group[0] or 0)),
            "population": str(cell.population),
            "counted": str(sum(n or 0 for c, n in zip(starters.categories, cell.counts, strict=True) if c.code in counted)),
        }
        for cell in cells
        if cell.symbol is None
    ]  # fmt: skip
    assert found == expected("starters_over_three_years")


def test_of_the_cohort_years_that_stand_alone_and_those_to_come_are_not_given(
    cohort_store: Store,
) -> None:
    cells = desk(cohort_store).ask("starters-over-three-years").cells
    years = [cell.group[0] for cell in cells if cell.symbol == "x"]
    assert years == ["2013", "2018", "2025"]


@pytest.mark.parametrize("figure", ["starters", "starters-over-three-years"])
def test_held_to_one_year_the_desk_gives_the_cell_of_that_year(
    figure: str, cohort_store: Store
) -> None:
    asked, where = desk(cohort_store), {"school_year": "2022-2023"}
    [held] = asked.ask(figure, where=where).cells
    [among_all] = [c for c in asked.ask(figure).cells if c.group == ("2022",)]
    total = asked.ask(figure, by=(), where=where).total
    assert held == among_all
    assert (total.population, total.counts) == (held.population, held.counts)


def test_the_pupils_behind_a_figure_over_three_years_are_those_of_the_three_years(
    cohort_store: Store,
) -> None:
    cases = desk(cohort_store).cases("starters-over-three-years", where={"school_year": "2022"})
    by_year = Counter(case.group["school_year"] for case in cases)
    assert by_year == {"2020": 8, "2021": 21, "2022": 15}


def test_below_a_table_over_three_years_stands_what_is_added_up(cohort_store: Store) -> None:
    asked = desk(cohort_store)
    said = {
        figure.name: " ".join(notes(figure, asked.ask(figure.name), "nl"))
        for figure in (starters, starters_over_three_years)
    }
    assert ["2 jaren ervoor" in text for text in said.values()] == [False, True]


def test_a_definition_over_three_years_says_so() -> None:
    lines = dict(explain(starters_over_three_years, "nl").lines)
    assert "als dat minstens 2 jaren zijn, waaronder het jaar zelf" in lines["Over meer jaren"]
