"""The hand-written cohort in a store of its own, once for all tests that read it."""

import csv
from collections.abc import Iterator

import msgspec
import pytest

from figures.cohort import cohort_file, keys_in, reference_file
from figures.stores import pupil, store_in, stream_of
from leerroute.events import KINDS, Entry, Fact
from leerroute.events.attributes import ATTRIBUTES
from leerroute.reference import load_table
from leerroute.store import Store


@pytest.fixture(scope="session")
def cohort_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The cohort as recorded in one page."""
    with store_in(tmp_path_factory.mktemp("cohort")) as store:
        record_cohort(store)
        yield store


@pytest.fixture(scope="session")
def coded_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The same, with the made-up reference tables of programmes and sectors."""
    with store_in(tmp_path_factory.mktemp("coded")) as store:
        record_cohort(store)
        for table in ("programmes", "sectors"):
            load_table(table, reference_file(table), log=store.log, by="toets")
        yield store


@pytest.fixture(scope="session")
def keys(cohort_store: Store) -> dict[str, str]:
    """The local key of each pupil of the cohort, by pupil id."""
    return keys_in(cohort_store)


def record_cohort(store: Store) -> None:
    """Record the cohort in one page."""
    with cohort_file().open(newline="", encoding="utf-8") as lines:
        store.log.append([entry(store, row) for row in csv.DictReader(lines)])


def entry(store: Store, row: dict[str, str]) -> Entry[Fact]:
    """A row of the file as it stands, without the intake: these tests are about counting."""
    kind = next(kind for kind in KINDS.values() if kind.__name__ == row["gebeurtenis"])
    words = {"ja": True, "nee": False}
    fields = {
        field: words.get(row[a.column], row[a.column])
        for field, a in ATTRIBUTES.items()
        if field in kind.__struct_fields__ and row.get(a.column)
    }
    fact = msgspec.convert(fields, kind, strict=False)
    return Entry(pupil(store, row["leerling"]) if row["leerling"] else stream_of(fact), fact)
