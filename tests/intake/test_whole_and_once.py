import os
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake.making import (
    DEREGISTERED,
    ENROLLED,
    LEFT,
    NO_NUMBER,
    REGISTERED,
    ROUTE,
    Cells,
    Intake,
    numbers,
    table,
)
from leerroute.intake import import_file, record
from leerroute.log import Log
from leerroute.store import Store, open_store

PEOPLE = numbers(60)
ROWS = [
    row | {"leerling": person}
    for person in PEOPLE
    for row in (DEREGISTERED, ENROLLED, LEFT, REGISTERED)
]
BAD = ENROLLED | {"leerweg": "kbl"}


class Interrupted(Exception):
    """The machine was switched off."""


def everything(log: Log) -> Counter[Any]:
    """All facts of all pupils, without where they came from."""
    histories = (history for _, history in log.all_histories())
    return Counter(recorded.fact for history in histories for recorded in history)


@pytest.fixture
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(record, "ROWS_PER_PAGE", 7)


@pytest.mark.parametrize("pages", [1, 3, 20])
def test_an_interrupted_import_goes_on_where_it_was(
    intake: Intake, small_pages: None, pages: int
) -> None:
    path = intake.file(table([*ROWS, BAD]))
    seen: list[int] = []

    def stop(rows: int, total: int | None) -> None:
        seen.append(rows)
        if len(seen) == pages:
            raise Interrupted

    with pytest.raises(Interrupted):
        intake.bring(path, progress=stop)
    report = intake.bring(path)
    assert (report.recorded, report.known, report.refused) == (len(ROWS), 0, 1)
    assert set(everything(intake.store.log).values()) == {len(PEOPLE)}
    assert len(intake.finished()) == 1


def test_pages_do_not_change_what_is_decided(intake: Intake, small_pages: None) -> None:
    report = intake.rows(*ROWS, *ROWS[:9], BAD)
    assert (report.recorded, report.known, report.refused) == (len(ROWS), 9, 1)


IMPORT = """
import sys
from leerroute.intake import import_file, record
from leerroute.store import open_store
record.ROWS_PER_PAGE = 7
with open_store(sys.argv[1]) as store:
    report = import_file(sys.argv[2], log=store.log, vault=store.vault, by="toets",
                         progress=lambda rows, total: print(rows, flush=True))
print(report.recorded, report.known, report.already is not None)
"""


def importer(store: Store, path: Path) -> subprocess.Popen[str]:
    """Another process that imports a file."""
    return subprocess.Popen(
        [sys.executable, "-c", IMPORT, str(store.folder), str(path)],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )


def test_an_import_that_was_killed_is_finished_by_the_next_one(intake: Intake) -> None:
    path = intake.file(table([*ROWS, BAD]))
    killed = importer(intake.store, path)
    assert killed.stdout is not None
    for _ in range(5):
        killed.stdout.readline()
    killed.send_signal(signal.SIGKILL)
    killed.wait()
    killed.stdout.close()
    assert intake.finished() == []
    assert intake.bring(path).recorded == len(ROWS)
    assert set(everything(intake.store.log).values()) == {len(PEOPLE)}
    assert not intake.store.log.verify().broken


@pytest.mark.parametrize("same_file", [True, False])
def test_two_importers_at_once_record_every_fact_once(intake: Intake, same_file: bool) -> None:
    one = intake.file(table(ROWS))
    other = one if same_file else intake.file(table(ROWS[::-1]), "omgekeerd.csv")
    both = [importer(intake.store, path) for path in (one, other)]
    assert [process.wait() for process in both if process.communicate()] == [0, 0]
    assert set(everything(intake.store.log).values()) == {len(PEOPLE)}
    assert len(intake.finished()) == (1 if same_file else 2)
    assert not intake.store.log.verify().broken


KINDS = [DEREGISTERED, ENROLLED, LEFT, REGISTERED, ROUTE, BAD, {"gebeurtenis": "Died"}]
rows = st.lists(
    st.builds(
        lambda row, person, day: row | {"leerling": person, "datum": day},
        st.sampled_from(KINDS),
        st.sampled_from([*PEOPLE[:3], NO_NUMBER]),
        st.sampled_from(["2004-01-01", "2020-08-01", "2022-08-01", "31-02-2024"]),
    ),
    max_size=25,
)


@settings(max_examples=25)
@given(rows=rows, size=st.integers(1, 30), cut=st.integers(0, 25))
def test_every_row_is_recorded_known_or_refused(rows: list[Cells], size: int, cut: int) -> None:
    with TemporaryDirectory() as folder, open_store(Path(folder) / "s", create=True) as store:
        intake = Intake(store, Path(folder))
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(record, "ROWS_PER_PAGE", size)
            for part, name in ((rows[:cut], "een.csv"), (rows[cut:], "twee.csv")):
                report = intake.rows(ENROLLED, *part, name=name)
                expected = report.recorded + report.known + report.refused
                if report.already is None:
                    assert report.rows == len(part) + 1 == expected
        facts = everything(store.log)
        assert sum(facts.values()) == sum(one.recorded for one in intake.finished())


@settings(max_examples=15)
@given(order=st.permutations([*ROWS[:12], BAD]))
def test_the_order_of_the_rows_does_not_matter(order: list[Cells]) -> None:
    with TemporaryDirectory() as folder, open_store(Path(folder) / "s", create=True) as store:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(record, "ROWS_PER_PAGE", 4)
            path = Intake(store, Path(folder)).file(table(order))
            report = import_file(path, log=store.log, vault=store.vault, by="toets")
        assert (report.recorded, report.known, report.refused) == (12, 0, 1)
