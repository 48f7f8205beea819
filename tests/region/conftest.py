"""A small region in a store of its own, recorded delivery by delivery, once for the tests that read it."""

from collections.abc import Iterator
from typing import NamedTuple

import pytest

from leerroute.store import Store, open_store
from leerroute_fixtures.region import Recorded, record_region

PUPILS, SEED = 2_000, 1


class Small(NamedTuple):
    """The store and what was recorded in it."""

    store: Store
    recorded: Recorded


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Small]:
    """The region of the demo."""
    store = open_store(tmp_path_factory.mktemp("region") / "store", create=True)
    yield Small(store, record_region(store, PUPILS, SEED))
    store.close()
