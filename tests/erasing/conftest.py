from collections.abc import Iterator
from pathlib import Path

import pytest

from erasing.people import People, people_in


@pytest.fixture
def people(tmp_path: Path) -> Iterator[People]:
    with people_in(tmp_path) as people:
        yield people
