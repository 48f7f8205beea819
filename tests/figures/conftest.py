"""The hand-written cohort in a store of its own, once for all tests that read it."""

import csv
from collections.abc import Iterator

import msgspec
import pytest

from figures.cohort import cohort_file
from figures.stores import pupil, store_in, stream_of
from leerroute.events import KINDS, Entry, Fact
from leerroute.events.attributes import ATTRIBUTES
from leerroute.store import Store


@pytest.fixture(scope="session")
def cohort_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The cohort as recorded in one page."""
    store = store_in(tmp_path_factory.mktemp("cohort"))
    with cohort_file().open(newline="", encoding="utf-8") as lines:
        store.log.append([entry(store, row) for row in csv.DictReader(lines)])
    yield store
    store.close()


@pytest.fixture(scope="session")
def keys(cohort_store: Store) -> dict[str, str]:
    """The local key of each pupil of the cohort, by pupil id."""
    return {pupil(cohort_store, f"p{n:02}").hex: f"p{n:02}" for n in range(1, 68)}


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
