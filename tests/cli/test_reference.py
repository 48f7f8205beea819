"""`leerroute reference` as a user types it."""

from pathlib import Path

import pytest

from cli.typed import typed
from imported import cohort_in
from leerroute.reference import LAYOUTS, columns_of
from leerroute_fixtures import TEST_SOURCE, cohort_file, reference_file


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the hand-written cohort and every made-up table."""
    folder = tmp_path_factory.mktemp("cli-reference") / "store"
    cohort_in(folder)
    return folder


def test_the_made_up_tables_have_no_holes_for_the_cohort(store: Path) -> None:
    done = typed("reference", "check", "--store", str(store))
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "geen gaten in wat geladen is")


def test_check_lists_every_table_with_the_hash_that_stands_below_a_figure(store: Path) -> None:
    below = typed("show", "3a", "--store", str(store)).stdout.splitlines()[-1]
    listed = [line.split() for line in typed("reference", "check", "--store", str(store)).stdout.splitlines()]  # fmt: skip
    hashes = {line[0]: line[-2] for line in listed if line and line[0] in LAYOUTS}
    assert (
        below
        == "Codetabellen: " + ", ".join(f"{LAYOUTS[t].title.nl} {hashes[t]}" for t in LAYOUTS) + "."
    )


def test_check_counts_the_codes_of_a_table_that_is_not_loaded(tmp_path: Path) -> None:
    folder = str(tmp_path / "store")
    typed("import", str(cohort_file()), "--test-source", TEST_SOURCE, "--store", folder)
    done = typed("reference", "check", "programmes", "--store", folder)
    assert done.returncode == 0
    assert "programmes: niet geladen; 9 codes komen voor in het logboek" in done.stdout
    assert "institutions" not in done.stdout


def test_load_tells_the_refused_rows_and_loads_nothing(tmp_path: Path) -> None:
    file, folder = tmp_path / "t.csv", tmp_path / "store"
    file.write_text("crebo,niveau\n25180,2\n25168,9\n", encoding="utf-8")
    done = typed("reference", "load", "programmes", str(file), "--store", str(folder))
    assert (done.returncode, done.stdout.splitlines()[0][:33]) == (
        1,
        "t.csv: 1 rij geweigerd; er is nie",
    )
    assert "rij 3: kolom 'niveau' bevat '9'" in done.stdout
    assert "0 posities" in typed("verify", "--store", str(folder)).stdout


def test_load_tells_the_holes_of_the_table_and_holds_after_verify(tmp_path: Path) -> None:
    file, folder = tmp_path / "t.csv", tmp_path / "store"
    file.write_text("crebo,voorganger\n25180,25179\n", encoding="utf-8")
    done = typed("--lang", "en", "reference", "load", "programmes", str(file), "--store", str(folder))  # fmt: skip
    assert "t.csv: 1 row loaded as programmes" in done.stdout
    assert "25180 has predecessor 25179, which is not in it" in done.stdout
    assert "1 posities" in typed("verify", "--store", str(folder)).stdout


def test_loading_the_same_table_again_is_a_no_op(store: Path) -> None:
    file = str(reference_file("norms"))
    done = typed("reference", "load", "norms", file, "--store", str(store))
    assert (done.returncode, "geldt al" in done.stdout) == (0, True)


def test_layout_names_every_column_of_every_table() -> None:
    printed = typed("reference", "layout").stdout
    assert [k.table for k in LAYOUTS.values() if f"{k.table}: {k.title.nl}" not in printed] == []
    columns = {column.name for kind in LAYOUTS.values() for column in columns_of(kind)}
    assert columns <= set(printed.split())


def test_a_table_that_does_not_exist_is_told_in_one_sentence() -> None:
    done = typed("reference", "layout", "crebos")
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    assert "mogelijk zijn programmes" in done.stderr
