from collections.abc import Iterator
from pathlib import Path

import pytest

from intake.making import Intake
from leerroute.store import open_store


@pytest.fixture
def intake(tmp_path: Path) -> Iterator[Intake]:
    folder = tmp_path / "files"
    folder.mkdir()
    with open_store(tmp_path / "store", create=True) as store:
        yield Intake(store, folder)
