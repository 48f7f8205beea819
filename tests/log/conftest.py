from collections.abc import Iterator
from pathlib import Path

import pytest

from leerroute.log import Log
from makelog import Clock, Ring, enrolled, left, log_in, started


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


@pytest.fixture
def folder(tmp_path: Path, log: Log, ring: Ring) -> Path:
    """A log of three pages and six facts, closed."""
    ann, bob = ring.pupil(), ring.pupil()
    log.append([started(), enrolled(ann), enrolled(bob)])
    log.append([left(ann)])
    log.append([left(bob), enrolled(ann, 2023)])
    log.close()
    return tmp_path
