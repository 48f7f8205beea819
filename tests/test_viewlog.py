import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from leerroute.log import KeySigner
from leerroute.viewlog import ReasonRefused, View, ViewLog, open_view_log
from makelog import KEY, Clock

ANN, BOB = UUID(int=1), UUID(int=2)
COLUMNS = [
    *[("views", name) for name in ("number", "at", "user", "role", "school", "pupil")],
    *[("views", name) for name in ("what", "reason", "outcome", "digest")],
    *[("head", name) for name in ("id", "number", "digest", "signature")],
]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def views(tmp_path: Path, clock: Clock) -> Iterator[ViewLog]:
    path = tmp_path / "views.sqlite"
    with closing(open_view_log(path, signer=KeySigner(KEY), clock=clock)) as views:
        yield views


def view(pupil: UUID | None = ANN, reason: str = "mentorgesprek", school: str = "02QZ") -> View:
    return View("jansen", "school", "history", reason, "opened", pupil, school)


def tamper(folder: Path, *statements: str) -> None:
    """Change the rows as somebody would who can write the file."""
    with closing(sqlite3.connect(folder / "views.sqlite")) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for trigger in ("views_stay", "views_do_not_change"):
            connection.execute(f"DROP TRIGGER {trigger}")
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def test_a_view_is_kept_with_who_when_what_and_why(views: ViewLog, clock: Clock) -> None:
    views.record(view())
    (kept,) = views.entries_for(ANN)
    assert (kept.number, kept.at, kept.view) == (1, clock.now, view())


def test_a_pupil_sees_only_the_views_of_the_own_history(views: ViewLog) -> None:
    for pupil in (ANN, BOB, ANN, None):
        views.record(view(pupil))
    assert [kept.number for kept in views.entries_for(ANN)] == [1, 3]
    assert len(views.entries()) == 4


def test_a_refused_attempt_is_kept_too(views: ViewLog) -> None:
    views.record(view()._replace(outcome="refused"))
    assert views.entries_for(ANN)[0].view.outcome == "refused"


@pytest.mark.parametrize(
    "reason", ["", "  ", "x" * 201, "over 182071649", "over 1820.71.649", "over 182 071 649"]
)
def test_a_view_without_a_fit_reason_is_not_recorded(views: ViewLog, reason: str) -> None:
    with pytest.raises(ReasonRefused) as refused:
        views.record(view(reason=reason))
    assert "182" not in str(refused.value)
    assert views.entries() == []


def test_a_clock_that_goes_back_does_not_turn_the_order(views: ViewLog, clock: Clock) -> None:
    views.record(view())
    first = clock.now
    clock.now -= timedelta(days=1)
    views.record(view())
    assert [kept.at for kept in views.entries()] == [first, first]


@pytest.mark.parametrize("statement", ["DELETE FROM views", "UPDATE views SET user = 'x'"])
def test_views_cannot_be_changed_or_deleted(tmp_path: Path, views: ViewLog, statement: str) -> None:
    views.record(view())
    with (
        closing(sqlite3.connect(tmp_path / "views.sqlite")) as connection,
        pytest.raises(sqlite3.IntegrityError, match="append-only"),
    ):
        connection.execute(statement)


def test_an_untouched_view_log_is_whole(views: ViewLog) -> None:
    assert views.verify() == ()
    views.record(view())
    views.record(view(None, school="03AA")._replace(school=None))
    assert views.verify() == ()


@pytest.mark.parametrize(("table", "column"), COLUMNS)
@pytest.mark.parametrize("value", ["'x'", "NULL", "17"])
def test_a_change_in_any_column_is_found(
    tmp_path: Path, views: ViewLog, table: str, column: str, value: str
) -> None:
    views.record(view())
    views.record(view())
    try:
        tamper(
            tmp_path,
            f"UPDATE {table} SET {column} = {value} WHERE rowid IN (SELECT max(rowid) FROM {table})",
        )
    except sqlite3.IntegrityError:
        return  # not even SQLite lets it in
    assert views.verify() != ()


@pytest.mark.parametrize("gone", [1, 2, 3])
def test_a_view_that_is_gone_is_found(tmp_path: Path, views: ViewLog, gone: int) -> None:
    for _ in range(3):
        views.record(view())
    tamper(tmp_path, f"DELETE FROM views WHERE number = {gone}")
    assert views.verify() != ()


@pytest.mark.parametrize("head", ["SELECT 1", "DELETE FROM head"])
def test_views_that_are_all_gone_are_found(tmp_path: Path, views: ViewLog, head: str) -> None:
    views.record(view())
    tamper(tmp_path, "DELETE FROM views", head)
    assert [changed.number for changed in views.verify()] == [0]


def test_what_was_changed_is_named(tmp_path: Path, views: ViewLog) -> None:
    for _ in range(3):
        views.record(view())
    tamper(tmp_path, "UPDATE views SET user = 'iemand' WHERE number = 2")
    (changed,) = views.verify()
    assert changed.text.nl == "het inzagelogboek is veranderd bij inzage 2"
