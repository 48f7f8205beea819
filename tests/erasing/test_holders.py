"""Every holder is empty afterwards, searched as raw bytes; and there is no holder that is not in the list."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest

from erasing.people import HER_BIRTH, HER_SCHOOL, People, found
from intake.making import BSN, OTHER_BSN
from leerroute.erasing import HOLDERS, ReadModels
from leerroute.store import READ_MODEL, VAULT, VIEWS, open_store
from leerroute.vault import TokenDoesNotOpen
from leerroute.viewlog import View
from leerroute_projections import catch_up, share
from leerroute_projections.engine import open_read_models
from leerroute_projections.tables import READ_TABLES

HERS = [BSN.encode(), HER_BIRTH.encode(), HER_SCHOOL.encode()]


@pytest.mark.parametrize("holder", HOLDERS, ids=lambda holder: holder.__name__)
def test_a_holder_says_what_it_holds_before_and_after(people: People, holder: type) -> None:
    ann, bob, asked = people.ann, people.bob, holder(people.store)
    assert [asked.holds(ann), asked.holds(bob)] == [True, True]
    people.erase(ann)
    assert [asked.holds(ann), asked.holds(bob)] == [False, True]


@pytest.mark.parametrize("holder", HOLDERS, ids=lambda holder: holder.__name__)
def test_emptying_once_more_does_no_harm(people: People, holder: type) -> None:
    ann, bob, asked = people.ann, people.bob, holder(people.store)
    people.erase(ann)
    asked.empty([ann])
    assert [asked.holds(ann), asked.holds(bob)] == [False, True]


def test_nothing_in_the_vault_is_left_of_key_numbers_and_tokens(people: People) -> None:
    hers, his = people.in_vault(people.ann), people.in_vault(people.bob)
    assert all(found(hers, people.bytes_in(VAULT)))
    people.erase(people.ann)
    assert not any(found(hers, people.bytes_in()))
    assert all(found(his, people.bytes_in(VAULT)))


def test_nothing_in_the_read_models_is_left_of_the_rows(people: People) -> None:
    ann = people.ann
    hers = [ann.hex.encode(), HER_SCHOOL.encode()]
    assert all(found(hers, people.bytes_in(READ_MODEL)))
    people.erase(ann)
    assert not any(found(hers, people.bytes_in(READ_MODEL)))
    assert people.bob.hex.encode() in people.bytes_in(READ_MODEL)


def test_nothing_of_a_rebuild_that_was_broken_off_is_left(people: People) -> None:
    ann = people.ann
    with closing(sqlite3.connect(people.folder / READ_MODEL)) as connection:
        connection.execute("CREATE TABLE year__fresh_ab AS SELECT * FROM year")
        connection.commit()
    people.erase(ann)
    assert ann.hex.encode() not in people.bytes_in(READ_MODEL)


def test_a_rebuild_that_had_read_the_history_leaves_the_pupil_out(
    people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual, ann = share.pages, people.ann

    def pages(items: Any, size: int) -> Iterator[list[Any]]:
        for page in usual(items, size):
            people.erase(ann)
            yield page

    monkeypatch.setattr(share, "pages", pages)
    catch_up.rebuild(people.store.log, open_read_models(people.store.read_model_url))
    assert not ReadModels(people.store).holds(ann)
    assert ReadModels(people.store).holds(people.bob)


def test_nothing_is_left_while_others_have_the_files_open(people: People) -> None:
    """The last to close a file would clear its write-ahead log anyway; a server never closes it."""
    ann, hers = people.ann, people.in_vault(people.ann)
    engine = open_read_models(people.store.read_model_url)
    with engine.connect() as reader, open_store(people.folder):
        reader.exec_driver_sql("SELECT count(*) FROM year").all()
        reader.rollback()
        people.erase(ann)
        assert not any(found([ann.hex.encode()], people.bytes_in(READ_MODEL)))
        assert not any(found(hers, people.bytes_in(VAULT)))


def test_what_is_deleted_is_overwritten_whatever_sqlite_was_built_with(people: People) -> None:
    with ReadModels(people.store)._opened() as connection:
        assert connection.execute("PRAGMA secure_delete").fetchall() == [(1,)]
    assert people.store.vault._file.select("PRAGMA secure_delete") == [(1,)]


def test_nothing_is_left_in_a_write_ahead_log(people: People) -> None:
    people.erase(people.ann)
    sizes = {name: (people.folder / f"{name}-wal").stat().st_size for name in (VAULT,)}
    read_model = people.folder / f"{READ_MODEL}-wal"
    assert sizes == {VAULT: 0}
    assert not read_model.exists() or read_model.stat().st_size == 0


def test_the_refused_rows_in_the_store_go_and_those_of_others_stay(people: People) -> None:
    before = people.refused.read_text("utf-8-sig").splitlines()
    people.erase(people.ann)
    assert people.refused.read_text("utf-8-sig").splitlines() == [before[0], before[2]]


def test_refused_rows_beside_imported_files_go_from_the_folders_that_are_named(
    people: People,
) -> None:
    beside = people.intake.folder / "leerlingen.geweigerd.csv"
    beside.write_bytes(people.refused.read_bytes())
    people.erase(people.ann, people.intake.folder)
    assert HER_SCHOOL not in beside.read_text("utf-8-sig")


def test_a_refused_row_that_was_taken_elsewhere_opens_no_more(people: People) -> None:
    hers, his = people.intake.refused_rows(people.refused)
    people.erase(people.ann)

    def opened(row: dict[str, str], column: str) -> str:
        sha256, number = row["bestand"], int(row["rij"])
        return people.store.vault.open_token(row[column], file_sha256=sha256, row=number)

    assert opened(dict(his), "leerling").endswith(OTHER_BSN)
    for column in ("leerling", "geboortedatum"):
        with pytest.raises(TokenDoesNotOpen):
            opened(dict(hers), column)


def test_what_an_import_left_half_written_goes_when_its_process_is_gone(people: People) -> None:
    left, busy = (people.folder / f".leerlingen.geweigerd.{n}.part" for n in (2**22 - 1, 1))
    left.write_text(HER_SCHOOL)
    busy.write_text("")
    people.erase(people.ann)
    assert [left.exists(), busy.exists()] == [False, True]


def test_nothing_readable_of_the_pupil_is_left_in_any_file_of_the_store(people: People) -> None:
    assert any(found(HERS, people.bytes_in()))
    people.erase(people.ann)
    people.store.close()
    assert not any(found(HERS, people.bytes_in()))


def test_the_view_log_keeps_who_looked_and_nothing_of_what_was_seen(people: People) -> None:
    ann = people.ann
    people.store.viewlog.record(View("jansen", "school", "history", "gesprek", "opened", ann))
    people.erase(ann)
    assert len(people.store.viewlog.entries_for(ann)) == 1
    assert people.store.viewlog.verify() == ()
    assert not any(found(HERS, people.bytes_in(VIEWS)))


def test_a_store_holds_no_file_that_is_not_known_here(people: People) -> None:
    """A new kind of file in a store needs a holder, or a reason for having none in erasing.py."""
    people.derive()
    known = re.compile(
        r"(log|vault|views|read)\.sqlite(-wal|-shm)?|keys/(vault|signing)\.key|refused/.*\.csv"
    )
    names = [p.relative_to(people.folder) for p in people.folder.rglob("*") if p.is_file()]
    assert [str(name) for name in names if not known.fullmatch(str(name))] == []


def test_every_read_table_has_the_column_by_which_rows_are_erased() -> None:
    assert all("pupil_id" in table.columns for table in READ_TABLES)
