from collections.abc import Iterator
from pathlib import Path

import pytest

from leerroute.log import Log
from makelog import Clock, Ring, log_in


@pytest.fixture
def ring() -> Ring:
    return Ring()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def log(tmp_path: Path, ring: Ring, clock: Clock) -> Iterator[Log]:
    with log_in(tmp_path, ring, clock) as log:
        yield log
