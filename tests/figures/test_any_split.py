"""The same rows in any files, imported in any order, give the same figures; what had to wait is offered again."""

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from figures.cohort import cohort_file
from figures.stores import Clock, desk, store_in
from leerroute.intake import Report, import_file
from leerroute.store import Store
from leerroute_projections.figures import FIGURES

Row = dict[str, str]
NOW = datetime(2026, 8, 1, tzinfo=UTC)

with cohort_file().open(newline="", encoding="utf-8") as lines:
    ROWS: list[Row] = list(csv.DictReader(lines))
HEADER = list(ROWS[0])
FILES_AT_MOST = 4


def imported(store: Store, file: Path) -> Report:
    """Import a file of made-up pupils."""
    return import_file(file, log=store.log, vault=store.vault, by="toets", test_source="hand")


def record(store: Store, folder: Path, files: list[list[Row]]) -> None:
    """Import the files one by one, then what was refused, until nothing more is taken."""
    waiting: list[Path] = []
    for number, rows in enumerate(files):
        file = folder / f"deel{number}.csv"
        with file.open("w", newline="", encoding="utf-8") as out:
            writer = csv.DictWriter(out, HEADER)
            writer.writeheader()
            writer.writerows(rows)
        waiting += refused(imported(store, file))
    while waiting:
        still = [path for file in waiting for path in refused(imported(store, file))]
        assert len(still) < len(waiting), "a row that waits for nothing is refused for ever"
        waiting = still


def refused(report: Report) -> list[Path]:
    """The file of refused rows, if any."""
    return [] if report.refused_file is None else [report.refused_file]


@contextmanager
def recorded(files: list[list[Row]]) -> Iterator[Store]:
    """A store of these files."""
    with TemporaryDirectory() as folder, store_in(Path(folder) / "store", Clock(NOW)) as store:
        record(store, Path(folder), files)
        yield store


def numbers(store: Store) -> list[Any]:
    """Every figure in its finest breakdown."""
    asked = desk(store)
    answers = [
        asked.ask(name, by=[d.code for d in figure.dimensions]) for name, figure in FIGURES.items()
    ]
    return [(answer.cells, answer.total, answer.apart) for answer in answers]


def whole() -> list[Any]:
    """The figures of the cohort in one file, in its own order."""
    with recorded([ROWS]) as store:
        return numbers(store)


WHOLE = whole()


@settings(max_examples=20)
@given(data=st.data())
def test_any_split_into_files_in_any_order_gives_the_same_figures(data: st.DataObject) -> None:
    mixed = data.draw(st.permutations(ROWS), label="order")
    cuts = data.draw(st.lists(st.integers(0, len(ROWS)), max_size=FILES_AT_MOST - 1), label="cuts")
    edges = [0, *sorted(cuts), len(ROWS)]
    files = [mixed[a:b] for a, b in pairwise(edges) if a < b]
    with recorded(files) as store:
        assert numbers(store) == WHOLE


@settings(max_examples=10)
@given(overlap=st.integers(1, len(ROWS) - 1))
def test_cumulative_files_give_the_same_figures(overlap: int) -> None:
    with recorded([ROWS[:overlap], ROWS]) as store:
        assert numbers(store) == WHOLE


def test_rows_that_come_before_what_they_are_about_wait_in_a_refused_file() -> None:
    """The ends before the beginnings: the only deregistration without a number has to wait."""
    ends = [row for row in ROWS if row["gebeurtenis"] == "MboDeregistered"]
    rest = [row for row in ROWS if row["gebeurtenis"] != "MboDeregistered"]
    with TemporaryDirectory() as folder, store_in(Path(folder) / "store", Clock(NOW)) as store:
        first = Path(folder) / "eerst.csv"
        with first.open("w", newline="", encoding="utf-8") as out:
            writer = csv.DictWriter(out, HEADER)
            writer.writeheader()
            writer.writerows(ends)
        assert imported(store, first).refused == 1
    with recorded([ends, rest]) as store:
        assert numbers(store) == WHOLE
