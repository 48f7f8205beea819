"""The cohort, imported without any disturbance: what every disturbed run must end as."""

import shutil
from pathlib import Path

import pytest

from faults.children import done_by_child
from faults.everything import Everything, everything_in
from faults.work import bring, catch_up
from leerroute_fixtures import cohort_file


@pytest.fixture(scope="session")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the cohort, nothing derived from it yet. To be copied."""
    folder = tmp_path_factory.mktemp("undisturbed") / "store"
    assert done_by_child(bring, folder, cohort_file()) == [(466, 466, 0)]
    return folder


@pytest.fixture(scope="session")
def undisturbed(imported: Path, tmp_path_factory: pytest.TempPathFactory) -> Everything:
    folder = tmp_path_factory.mktemp("derived") / "store"
    shutil.copytree(imported, folder)
    return everything_in(folder)


@pytest.fixture
def folder(imported: Path, tmp_path: Path) -> Path:
    """A copy of the store with the cohort."""
    shutil.copytree(imported, tmp_path / "store")
    return tmp_path / "store"


@pytest.fixture(scope="session")
def parts(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The cohort in two files that overlap: those up to p30, and those from p20 on."""
    folder = tmp_path_factory.mktemp("parts")
    header, *rows = cohort_file().read_text("utf-8").splitlines()
    first = [row for row in rows if row.split(",")[0] <= "p30"]
    second = [row for row in rows if not row.split(",")[0] or row.split(",")[0] >= "p20"]
    for name, some in (("first", first), ("second", second)):
        (folder / f"{name}.csv").write_text("\n".join([header, *some]) + "\n", encoding="utf-8")
    return folder / "first.csv", folder / "second.csv"


@pytest.fixture(scope="session")
def behind(parts: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store whose read models stand at the first of two files. To be copied."""
    folder = tmp_path_factory.mktemp("behind") / "store"
    done_by_child(bring, folder, parts[0])
    done_by_child(catch_up, folder)
    done_by_child(bring, folder, parts[1])
    return folder
