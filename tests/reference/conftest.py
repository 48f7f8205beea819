from collections.abc import Iterator
from pathlib import Path

import pytest

from figures.stores import store_in
from leerroute.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with store_in(tmp_path / "store") as made:
        yield made
