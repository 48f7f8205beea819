"""The hand-written cohort in a store, and the tables that were counted by hand before the figures existed."""

import csv
from collections import defaultdict
from importlib.resources import files
from pathlib import Path

COHORT = files("leerroute_fixtures") / "cohort"
Cell = tuple[str, ...]


def expected(name: str) -> list[dict[str, str]]:
    """The rows of a table counted by hand."""
    return list(csv.DictReader((COHORT / f"expected_{name}.csv").read_text("utf-8").splitlines()))


def by_hand(name: str, columns: tuple[str, ...]) -> dict[Cell, set[str]]:
    """The pupils of each cell, counted by hand."""
    cells: dict[Cell, set[str]] = defaultdict(set)
    for row in expected(name):
        cells[tuple(row[column] for column in columns)] |= set(row["pupils"].split())
    return dict(cells)


def cohort_file() -> Path:
    """The file of the cohort."""
    return Path(str(COHORT / "cohort.csv"))
