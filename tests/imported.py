"""The hand-written cohort in a store, imported with its reference tables as a user would."""

from pathlib import Path

from leerroute.intake import import_file
from leerroute.reference import LAYOUTS, load_table
from leerroute.store import open_store
from leerroute_fixtures import TEST_SOURCE, cohort_file, reference_file
from leerroute_projections.catch_up import catch_up
from leerroute_projections.engine import open_read_models


def cohort_in(folder: Path) -> None:
    """Make a store with the cohort in a folder, with its rows derived."""
    with open_store(folder, create=True) as store:
        import_file(
            cohort_file(), log=store.log, vault=store.vault, by="toets", test_source=TEST_SOURCE
        )
        for table in LAYOUTS:
            load_table(table, reference_file(table), log=store.log, by=TEST_SOURCE)
        catch_up(store.log, open_read_models(store.read_model_url))
