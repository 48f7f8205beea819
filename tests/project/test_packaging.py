import ast
import importlib
import re
import sys
import tomllib
import zipfile
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from hatchling.build import build_wheel
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
CONSTRAINTS = (ROOT / "constraints.txt").read_text()
SOURCES = PYPROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
PACKAGES = [Path(source).name for source in SOURCES]


def required() -> list[Requirement]:
    groups = PYPROJECT["dependency-groups"]
    named = [*PYPROJECT["project"]["dependencies"], *groups["dev"], *groups["build"]]
    return [Requirement(line) for line in named]


def pins() -> list[tuple[Requirement, str]]:
    """Each pinned version with the text of its hashes."""
    entries = re.findall(r"^([a-z].+?) \\\n((?: +--hash=.+\n)+)", CONSTRAINTS, re.MULTILINE)
    return [(Requirement(pin), hashes) for pin, hashes in entries]


def imported(module: Path) -> set[str]:
    """The top-level names that a module imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text())):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return {name.split(".")[0] for name in found}


@pytest.mark.parametrize("package", PACKAGES)
def test_every_package_can_be_imported_and_ships_its_types(package: str) -> None:
    folder = Path(importlib.import_module(package).__path__[0])
    assert (folder / "py.typed").is_file()


@pytest.mark.parametrize("package", PACKAGES)
def test_every_package_opens_with_the_sentence_that_tells_what_lives_there(package: str) -> None:
    assert importlib.import_module(package).__doc__


def test_the_wheel_holds_the_packages_and_no_generic_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    wheel = zipfile.ZipFile(tmp_path / build_wheel(str(tmp_path)))
    folders = {name.split("/")[0] for name in wheel.namelist()}
    assert {name for name in folders if not name.endswith(".dist-info")} == set(PACKAGES)


def test_constraints_name_no_address() -> None:
    assert not re.search(r"://|^-[-a-z]", CONSTRAINTS, re.MULTILINE)


def test_every_line_of_the_constraints_is_a_version_with_its_hashes() -> None:
    lines = re.findall(r"^[a-z].*$", CONSTRAINTS, re.MULTILINE)
    assert len(pins()) == len(lines)
    assert all(re.search(r"--hash=sha256:[0-9a-f]{64}", hashes) for _, hashes in pins())


@pytest.mark.parametrize("requirement", required(), ids=str)
def test_every_requirement_is_pinned_within_its_bounds(requirement: Requirement) -> None:
    name = canonicalize_name(requirement.name)
    pinned = [str(pin.specifier).removeprefix("==") for pin, _ in pins() if pin.name == name]
    assert pinned
    assert all(version in requirement.specifier for version in pinned)


def test_what_is_imported_is_declared_and_what_is_declared_is_imported() -> None:
    modules = [module for source in SOURCES for module in (ROOT / source).rglob("*.py")]
    names = set().union(*map(imported, modules)) - set(sys.stdlib_module_names) - set(PACKAGES)
    distributions = packages_distributions()
    used = {canonicalize_name(owner) for name in names for owner in distributions[name]}
    declared = {Requirement(line).name for line in PYPROJECT["project"]["dependencies"]}
    assert used == declared - {"tzdata"}  # the time zones that Windows lacks: read, not imported


def test_every_make_command_in_the_readme_exists() -> None:
    documented = re.findall(r"(?:^|`)make ([a-z]+)", (ROOT / "README.md").read_text(), re.MULTILINE)
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert {"demo", "test"} <= set(documented) <= set(targets)


def test_every_decision_is_listed_with_its_link() -> None:
    decisions = ROOT / "docs" / "decisions"
    listed = re.findall(r"^- \[.*?\]\((.*?)\)", (decisions / "README.md").read_text(), re.MULTILINE)
    assert sorted(listed) == sorted(page.name for page in decisions.glob("[0-9]*.md"))
