"""The hand-written cohort in a store, and the tables that were counted by hand before the figures existed."""

import csv
from collections import Counter, defaultdict
from importlib.resources import files
from pathlib import Path

from leerroute.store import Store
from leerroute.terms import label_of_year
from leerroute.vault import PersonKey

COHORT = files("leerroute_fixtures") / "cohort"
REFERENCE = files("leerroute_fixtures") / "reference"

Cells = dict[tuple[str, ...], Counter[str]]
"""The pupils of each cell by local key; one who has two cases in a cell stands there twice."""


def table_by_hand(name: str) -> "csv.DictReader[str]":
    """A table counted by hand."""
    return csv.DictReader((COHORT / f"expected_{name}.csv").read_text("utf-8").splitlines())


def expected(name: str) -> list[dict[str, str]]:
    """The rows of a table counted by hand."""
    return list(table_by_hand(name))


def columns_of(name: str) -> tuple[str, ...]:
    """The columns of a table counted by hand that make a cell: all but the pupils."""
    return tuple(c for c in table_by_hand(name).fieldnames or () if c != "pupils")


def by_hand(name: str) -> Cells:
    """The pupils of each cell, counted by hand."""
    cells: Cells = defaultdict(Counter)
    for row in expected(name):
        cells[tuple(row[column] for column in columns_of(name))].update(row["pupils"].split())
    return dict(cells)


def written(column: str, value: str | None) -> str:
    """A value as the tables by hand write it."""
    if column == "school_year":
        return label_of_year(int(value or 0))
    if column == "region":
        return value or "unknown"
    return "mbo" if (column, value) == ("sector", "exam") else value or ""


def cohort_file() -> Path:
    """The file of the cohort."""
    return Path(str(COHORT / "cohort.csv"))


def reference_file(table: str) -> Path:
    """The file of a made-up reference table that goes with the cohort."""
    return Path(str(REFERENCE / f"{table}.csv"))


def keys_in(store: Store) -> dict[str, str]:
    """The local key of each pupil of the cohort, by the pupil id in a store."""
    with cohort_file().open(newline="", encoding="utf-8") as lines:
        keys = {row["leerling"] for row in csv.DictReader(lines)} - {""}
    persons = [PersonKey("test:hand", key) for key in keys]
    found = store.vault.pupils_for(persons, create=False)
    return {pupil.hex: person.value for person, pupil in found.items()}
