"""The figures against the tables that were counted by hand, pupil by pupil."""

from collections import defaultdict

import pytest

from figures.cohort import by_hand, expected
from figures.stores import desk
from leerroute.store import Store
from leerroute.terms import label_of_year
from leerroute_projections.answer import Case

THROUGHPUT = ("school_year", "leerweg", "school", "region", "category")
DROPOUT = (
    "school_year",
    "sector",
    "leerweg",
    "niveau",
    "leertraject",
    "school",
    "region",
    "category",
)
ACCELERATION = (
    "school_year", "niveau", "leerweg", "institution", "region", "first", "highest", "path", "gained",
    "category",
)  # fmt: skip
FIGURES = {"throughput": THROUGHPUT, "dropout": DROPOUT, "acceleration": ACCELERATION}


def cell_of(case: Case, columns: tuple[str, ...]) -> tuple[str, ...]:
    """A case as the tables by hand write its cell."""
    written = {code: value or "" for code, value in case.group.items()}
    written["school_year"] = label_of_year(int(written["school_year"]))
    written["region"] = written["region"] or "unknown"
    if written.get("sector") == "exam":
        written["sector"] = "mbo"
    return *(written[column] for column in columns[:-1]), case.category or "x"


Cells = dict[tuple[str, ...], set[str]]


def counted(cases: list[Case], columns: tuple[str, ...], keys: dict[str, str]) -> Cells:
    """The pupils of each cell, as counted."""
    cells: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for case in cases:
        if case.category is not None:
            cells[cell_of(case, columns)].add(keys[case.pupil.hex])
    return dict(cells)


@pytest.mark.parametrize("figure", FIGURES)
def test_every_cell_holds_the_pupils_counted_by_hand(
    figure: str, cohort_store: Store, keys: dict[str, str]
) -> None:
    asked = desk(cohort_store)
    cases = asked.cases(figure)
    if figure == "throughput":  # these stand beside the total, in the same table
        cases += asked.cases(figure, left_out="entree-in-vmbo")
        cases += asked.cases(figure, left_out="integrated")
    assert counted(cases, FIGURES[figure], keys) == by_hand(figure, FIGURES[figure])


@pytest.mark.parametrize("figure", FIGURES)
def test_the_numbers_of_an_answer_are_the_numbers_of_pupils_by_hand(
    figure: str, cohort_store: Store
) -> None:
    beside = {"entree-in-vmbo", "integrated"}
    asked = desk(cohort_store)
    by_category: dict[str, int] = defaultdict(int)
    for row in expected(figure):
        if row.get("leerweg") not in beside:
            by_category[row["category"]] += len(row["pupils"].split())
    [definition] = [f for f in asked.figures if f.name == figure]
    total = asked.ask(figure).total
    codes = [c.code for c in definition.categories]
    assert {c: n for c, n in zip(codes, total.counts, strict=True) if n} == dict(by_category)


def test_who_is_left_out_is_counted_apart(cohort_store: Store, keys: dict[str, str]) -> None:
    names = {"2a": "dropout", "3a": "acceleration"}
    for row in expected("left_out"):
        if row["figure"] not in names:
            continue
        cases = desk(cohort_store).cases(
            names[row["figure"]],
            where={"school_year": row["school_year"]},
            left_out=row["reason"],
        )
        assert {keys[case.pupil.hex] for case in cases} == set(row["pupils"].split())


def test_whose_school_has_not_closed_its_deliveries_is_not_yet_counted(
    cohort_store: Store, keys: dict[str, str]
) -> None:
    figures = {"1a": "throughput", "2a": "dropout", "3a": "acceleration"}
    waiting: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for number, name in figures.items():
        for case in desk(cohort_store).cases(name):
            if case.category is None:
                year = label_of_year(int(case.group["school_year"] or 0))
                school = case.group.get("school") or case.group.get("institution") or ""
                waiting[number, year, school].add(keys[case.pupil.hex])
    by_hand_waiting = {
        (row["figure"], row["school_year"], row["school"]): set(row["pupils"].split())
        for row in expected("not_yet")
        if row["figure"] in figures
    }
    assert dict(waiting) == by_hand_waiting
