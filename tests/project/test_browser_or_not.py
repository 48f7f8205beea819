import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CONFTEST = Path(__file__).parents[1] / "conftest.py"
TESTS = """
import pytest

@pytest.mark.browser
def test_in_browser(chromium): pass

def test_without_browser(): pass
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(CONFTEST, tmp_path)
    (tmp_path / "test_two.py").write_text(TESTS)
    (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers =\n    browser:\n")
    return tmp_path


def run(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Pytest in this folder, on a machine whose only programs are those in the folder itself."""
    kept = {name: value for name, value in os.environ.items() if "LEERROUTE" not in name}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider"],
        cwd=folder,
        env=kept | {"PATH": str(folder), "PYTEST_ADDOPTS": ""} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_without_chromium_the_browser_tests_are_left_out_and_that_is_said(folder: Path) -> None:
    said = run(folder).stdout
    assert "Chromium niet gevonden: de browsertests zijn overgeslagen" in said
    assert "1 passed, 1 deselected" in said


def test_with_chromium_the_browser_tests_run_and_its_path_is_said(folder: Path) -> None:
    program = folder / "chromium"
    program.touch(mode=0o755)
    said = run(folder).stdout
    assert f"Chromium gevonden: {program}" in said
    assert "2 passed" in said


def test_where_a_browser_is_required_its_absence_is_a_failure(folder: Path) -> None:
    ended = run(folder, LEERROUTE_REQUIRE_BROWSER="1")
    assert ended.returncode != 0
    assert "Chromium niet gevonden" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_named_chromium_that_is_not_there_is_a_failure(folder: Path) -> None:
    ended = run(folder, LEERROUTE_CHROMIUM="/nowhere/chromium")
    assert ended.returncode != 0
    assert "LEERROUTE_CHROMIUM noemt /nowhere/chromium" in ended.stderr
