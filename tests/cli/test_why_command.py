"""`why` as a user types it."""

from pathlib import Path

import pytest

from cli.test_correcting_commands import typed
from leerroute.store import open_store
from leerroute_fixtures import TEST_SOURCE, cohort_file

WHY = ("--reason", "vraag van de mentor")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the hand-written cohort."""
    folder = tmp_path_factory.mktemp("why") / "store"
    assert typed("import", str(cohort_file()), "--test-source", TEST_SOURCE, store=folder)[0] == 0
    return folder


def test_why_prints_the_conclusion_and_the_condition_that_decides(store: Path) -> None:
    code, out, _ = typed("why", "p08", "2a", *WHY, store=store)
    assert code == 0
    assert "telt mee als: voortijdig schoolverlater" in out
    assert "ja   de leeftijd op 1 oktober is lager dan 23 [de leeftijd op 1 oktober: 22]" in out


def test_why_at_an_earlier_position_knows_no_more_than_was_known(store: Path) -> None:
    _, out, _ = typed("why", "p08", "2a", *WHY, "--known-at", "1", store=store)
    assert "telt mee" not in out


def test_who_has_no_row_in_a_figure_is_told_that_nothing_is_known(store: Path) -> None:
    _, out, _ = typed("why", "p08", "throughput", *WHY, store=store)
    assert "niets bekend waarover deze figuur gaat" in out


def test_asking_why_goes_into_the_view_log(store: Path) -> None:
    typed("why", "p08", "2a", "--reason", "alleen deze ene keer", store=store)
    with open_store(store) as opened:
        assert [one.view.reason for one in opened.viewlog.entries()][-1] == "alleen deze ene keer"


def test_a_key_that_leads_to_nobody_is_told(store: Path) -> None:
    code, _, err = typed("why", "nobody", "2a", *WHY, store=store)
    assert (code, "geen leerling bekend" in err) == (1, True)
