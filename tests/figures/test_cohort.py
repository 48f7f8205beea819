"""The figures against the tables that were counted by hand, pupil by pupil."""

from collections import Counter, defaultdict

import pytest

from figures.cohort import Cells, by_hand, columns_of, expected, keys_in, written
from figures.stores import desk
from leerroute.store import Store
from leerroute_projections.answer import Case
from leerroute_projections.desk import figure_named

TABLES = {
    "throughput": "throughput",
    "fourth_years": "fourth-years",
    "direct_or_delayed": "direct-or-delayed",
    "related": "related",
    "entry_level": "entry-level",
    "steps": "steps",
    "dropout": "dropout",
    "acceleration": "acceleration",
    "acceleration_by_route": "acceleration",
    "starters": "starters",
    "switch": "switch",
    "return_12": "return-12",
    "return_24": "return-24",
    "later_start": "later-start",
    "within_nominal": "within-nominal",
    "level_gained": "level-gained",
    "study_advice": "study-advice",
}
"""The tables by hand, each with its figure."""

WITH_CODES = {"related", "switch"}
"""Figures that were counted by hand with the reference tables of programmes and sectors loaded."""

IN_THE_SAME_TABLE = {"throughput": ("entree-in-vmbo", "integrated")}
"""Who is counted apart, but stands in the table by hand too."""

EVERY_TABLE = pytest.mark.parametrize("table", TABLES)


@pytest.fixture
def store(request: pytest.FixtureRequest, table: str) -> Store:
    """The store against which a table was counted."""
    name = "coded_store" if TABLES[table] in WITH_CODES else "cohort_store"
    found: Store = request.getfixturevalue(name)
    return found


def cell_of(case: Case, columns: tuple[str, ...]) -> tuple[str, ...]:
    """A case as the tables by hand write its cell."""
    return *(written(column, case.group[column]) for column in columns[:-1]), case.category or "x"


def counted(cases: list[Case], columns: tuple[str, ...], keys: dict[str, str]) -> Cells:
    """The pupils of each cell, as counted."""
    cells: Cells = defaultdict(Counter)
    for case in cases:
        if case.category is not None:
            cells[cell_of(case, columns)][keys[case.pupil.hex]] += 1
    return dict(cells)


@EVERY_TABLE
def test_every_cell_holds_the_pupils_counted_by_hand(table: str, store: Store) -> None:
    asked, figure = desk(store), TABLES[table]
    cases = asked.cases(figure)
    for reason in IN_THE_SAME_TABLE.get(table, ()):
        cases += asked.cases(figure, left_out=reason)
    assert counted(cases, columns_of(table), keys_in(store)) == by_hand(table)


@EVERY_TABLE
def test_the_numbers_of_an_answer_are_the_numbers_of_pupils_by_hand(
    table: str, store: Store
) -> None:
    beside = IN_THE_SAME_TABLE.get(table, ())
    by_category: Counter[str] = Counter()
    for row in expected(table):
        if row.get("leerweg") not in beside:
            by_category[row["category"]] += len(row["pupils"].split())
    codes = [category.code for category in figure_named(TABLES[table]).categories]
    counts = desk(store).ask(TABLES[table]).total.counts
    assert {c: n for c, n in zip(codes, counts, strict=True) if n} == dict(by_category)


NUMBERS = {figure_named(name).number: name for name in TABLES.values()}
"""The figures of the tables by their number, as the two tables about all figures name them."""


@pytest.fixture
def by_figure(cohort_store: Store, coded_store: Store) -> dict[str, Store]:
    """By the number of a figure the store against which its table was counted."""
    return {n: coded_store if f in WITH_CODES else cohort_store for n, f in NUMBERS.items()}


def test_who_is_left_out_is_counted_apart(by_figure: dict[str, Store]) -> None:
    apart: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for number, store in by_figure.items():
        table, keys = NUMBERS[number], keys_in(store)
        reasons = {one.code for one in figure_named(number).apart}
        for reason in reasons.difference(IN_THE_SAME_TABLE.get(table, ())):
            for case in desk(store).cases(number, left_out=reason):
                year = written("school_year", case.group["school_year"])
                apart[number, year, reason].add(keys[case.pupil.hex])
    assert dict(apart) == {
        (row["figure"], row["school_year"], row["reason"]): set(row["pupils"].split())
        for row in expected("left_out")
    }


def test_whose_school_has_not_closed_its_deliveries_is_not_yet_counted(
    by_figure: dict[str, Store],
) -> None:
    waiting: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for number, store in by_figure.items():
        keys = keys_in(store)
        for case in desk(store).cases(number):
            if case.category is None:
                year = written("school_year", case.group["school_year"])
                school = case.group.get("school") or case.group.get("institution") or ""
                waiting[number, year, school].add(keys[case.pupil.hex])
    assert dict(waiting) == {
        (row["figure"], row["school_year"], row["school"]): set(row["pupils"].split())
        for row in expected("not_yet")
    }
