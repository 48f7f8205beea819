"""What figures tell beside their categories, and over three years, against what was counted by hand."""

from collections import Counter, defaultdict

import pytest

from figures.cohort import Cells, by_hand, expected, keys_in, written
from figures.stores import desk
from leerroute.store import Store
from leerroute_projections.answer import Cell
from leerroute_projections.desk import figure_named

KINDS, STEPS = ("switch_kinds", "coded_store"), ("study_advice_steps", "cohort_store")


def conditions_met(store: Store, figure: str) -> Cells:
    """The pupils who meet each condition beside the categories of a figure, by year."""
    keys, met = keys_in(store), defaultdict[tuple[str, ...], Counter[str]](Counter)
    for case in desk(store).cases(figure):
        for condition in case.beside if case.category else ():
            year = written("school_year", case.group["school_year"])
            met[year, condition][keys[case.pupil.hex]] += 1
    return dict(met)


def by_year(store: Store, figure: str) -> dict[str, Cell]:
    """The cells of a figure by school year, where there are numbers."""
    cells = desk(store).ask(figure, by=("school_year",)).cells
    return {written("school_year", one.group[0]): one for one in cells if one.symbol is None}


@pytest.mark.parametrize(
    ("figure", "counted_by_hand"), [("switch", KINDS), ("study-advice", STEPS)]
)
def test_every_condition_beside_is_met_by_the_pupils_counted_by_hand(
    figure: str, counted_by_hand: tuple[str, str], request: pytest.FixtureRequest
) -> None:
    table, store = counted_by_hand
    assert conditions_met(request.getfixturevalue(store), figure) == by_hand(table)


def test_the_exempted_are_the_pupils_counted_by_hand(cohort_store: Store) -> None:
    assert conditions_met(cohort_store, "later-start") == {
        (row["school_year"], "exempted"): Counter(row["pupils"].split())
        for row in expected("exemptions")
    }


def test_exemptions_and_their_hours_add_up_as_by_hand(cohort_store: Store) -> None:
    cells = by_year(cohort_store, "later-start")
    assert {year: cell.sums for year, cell in cells.items() if any(cell.sums)} == {
        row["school_year"]: (int(row["exemptions"]), int(row["hours"]))
        for row in expected("exemptions")
    }


def test_the_days_between_steps_of_a_study_advice_are_those_by_hand(cohort_store: Store) -> None:
    steps = [median.code for median in figure_named("study-advice").medians]
    assert {
        (year, step): (cases, days)
        for year, cell in by_year(cohort_store, "study-advice").items()
        for step, cases, days in zip(steps, cell.measured, cell.medians, strict=True)
        if cases
    } == {
        (row["school_year"], row["step"]): (int(row["cases"]), float(row["median"]))
        for row in expected("study_advice_medians")
    }


def test_starters_of_three_years_add_up_as_by_hand(cohort_store: Store) -> None:
    figure = figure_named("starters-over-three-years")
    kept = [category.code in figure.counted for category in figure.categories]
    cells = by_year(cohort_store, figure.name)
    assert {
        year: (
            cell.population,
            sum(n or 0 for n, counts in zip(cell.counts, kept, strict=True) if counts),
        )
        for year, cell in cells.items()
    } == {
        row["school_year"]: (int(row["population"]), int(row["counted"]))
        for row in expected("starters_over_three_years")
    }
