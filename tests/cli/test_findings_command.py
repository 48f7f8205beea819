"""`findings` and `conformance` as a user types them."""

from pathlib import Path

import pytest

from cli.test_correcting_commands import typed
from figures.stores import record, store_in
from leerroute_fixtures import TEST_SOURCE, cohort_file
from pathway.scenario import vmbo_enrolled
from rules.scenario import lwt_placed, lwt_practice


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the hand-written cohort."""
    folder = tmp_path_factory.mktemp("findings") / "store"
    assert typed("import", str(cohort_file()), "--test-source", TEST_SOURCE, store=folder)[0] == 0
    return folder


def test_what_is_open_is_listed_with_its_last_day_and_its_rule(store: Path) -> None:
    code, out, _ = typed(
        "findings", "--open", "--on", "2022-03-01", "--school", "92BB", store=store
    )
    assert code == 0
    assert ["15-08-2022", "BSA-01"] in [line.split()[:2] for line in out.splitlines()]
    assert "91AA" not in out


def test_a_day_may_be_written_as_people_do(store: Path) -> None:
    iso = typed("findings", "--open", "--on", "2022-03-01", store=store)
    assert typed("findings", "--open", "--on", "01-03-2022", store=store) == iso


def test_a_day_that_does_not_exist_is_told(store: Path) -> None:
    code, _, err = typed("findings", "--on", "31-02-2022", store=store)
    assert (code, "'31-02-2022' is geen dag" in err) == (1, True)


def test_without_findings_it_says_so(store: Path) -> None:
    _, out, err = typed("findings", "--broken", "--school", "99ZZ", store=store)
    assert "niets gevonden" in out + err


def test_one_rule_can_be_asked_for_in_small_letters(store: Path) -> None:
    _, out, _ = typed("findings", "--broken", "--rule", "bsa-03", store=store)
    assert "BSA-03" in out
    assert "BSA-04" not in out


def test_what_was_measured_stands_on_the_line_of_a_finding(tmp_path: Path) -> None:
    with store_in(tmp_path / "store") as store:
        facts = vmbo_enrolled("2020-08-01", leerweg="bb"), lwt_placed("2020-09-01")
        record(store, "a", *facts, lwt_practice("2021-06-30", hours=100, days=12))
    _, out, _ = typed("findings", "--rule", "LWT-05", store=tmp_path / "store")
    assert [line.rstrip().endswith("8,3 klokuren per dag") for line in out.splitlines()][-1]


def test_where_nothing_was_measured_no_column_waits_for_it(store: Path) -> None:
    _, out, _ = typed("findings", "--rule", "BSA-01", store=store)
    assert out.splitlines()[0].split()[-1] == "ontbreekt"


def test_conformance_counts_per_rule(store: Path) -> None:
    _, out, _ = typed("conformance", store=store)
    [line] = [line for line in out.splitlines() if line.startswith("BSA-08")]
    assert line.split()[1:5] == ["3", "0", "0", "0"]
