import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from leerroute.log import KeySigner, Log
from log.tampering import change, verdict, whats
from makelog import Ring, enrolled, log_in

LAST_PAGE_AWAY = (
    "DELETE FROM events WHERE position > 4",
    "DELETE FROM pages WHERE last_position > 4",
)


def test_a_removed_last_page_is_found_by_the_signed_head(folder: Path) -> None:
    change(folder, *LAST_PAGE_AWAY)
    (broken,) = verdict(folder).broken
    assert (broken.what, broken.first, broken.last) == ("head-elsewhere", 5, 6)


def test_a_removed_last_page_with_its_head_made_to_fit_is_not_signed(folder: Path) -> None:
    change(
        folder,
        *LAST_PAGE_AWAY,
        "UPDATE head SET position = 4, digest = (SELECT digest FROM pages WHERE last_position = 4)",
    )
    assert whats(verdict(folder)) == {"head-not-signed"}


def older_and_newer(folder: Path, ring: Ring, log: Log) -> tuple[Path, str]:
    """A copy of the file as it was, and the head of the log as it is."""
    older = folder / "older"
    older.mkdir()
    log.append([enrolled(ring.pupil())])
    with (
        closing(sqlite3.connect(folder / "log.sqlite")) as now,
        closing(sqlite3.connect(older / "log.sqlite")) as copy,
    ):
        now.backup(copy)
    log.append([enrolled(ring.pupil())])
    return older, log.head()


def test_an_older_log_with_its_own_head_is_found_only_with_a_kept_head(
    tmp_path: Path, ring: Ring, log: Log
) -> None:
    older, kept = older_and_newer(tmp_path, ring, log)
    assert verdict(older).ok
    (broken,) = verdict(older, kept).broken
    assert (broken.what, broken.first, broken.last) == ("end-missing", 2, 2)


def test_a_log_that_grew_since_agrees_with_the_kept_head(
    tmp_path: Path, ring: Ring, log: Log
) -> None:
    kept = log.append([enrolled(ring.pupil())]) and log.head()
    log.append([enrolled(ring.pupil())])
    assert log.verify(kept).ok


@pytest.mark.parametrize("kept", ["", "6", "6.ab.cd", "x.y.z", "-1.00.00"])
def test_what_is_no_head_is_not_taken_for_one(folder: Path, kept: str) -> None:
    assert whats(verdict(folder, kept)) == {"kept-head-not-signed"}


def test_a_head_signed_with_another_key_is_refused(
    tmp_path_factory: pytest.TempPathFactory, folder: Path, ring: Ring
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    with log_in(elsewhere, ring, signer=KeySigner(bytes(32))) as log:
        log.append([enrolled(ring.pupil())])
        kept = log.head()
    assert whats(verdict(folder, kept)) == {"kept-head-not-signed"}
    assert "head-not-signed" in whats(verdict(elsewhere))
