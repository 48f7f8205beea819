"""The files of a region: the same from the same seed, late and wrong as on paper, and complete until a day."""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from leerroute.intake import import_file
from leerroute.store import open_store
from leerroute.vault import kind_of_number
from leerroute_fixtures.region import Written, write_region
from leerroute_fixtures.region.days import DELIVERIES, delivery_of, iso
from leerroute_fixtures.region.files import ALL_COLUMNS, Files

PUPILS = 500
UNTIL = {one.name: iso(one.until) for one in DELIVERIES}
Row = dict[str, str]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Written:
    """A region of 2,000 pupils in files."""
    return write_region(tmp_path_factory.mktemp("files"), 2_000, 1)


def rows_of(written: Written) -> Iterator[tuple[str, Row]]:
    """Every row, with the name of its delivery."""
    for path in written.files:
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield path.parent.name, {name: cell for name, cell in row.items() if cell}


def digest(written: Written) -> dict[str, str]:
    """What stands in each file."""
    return {
        str(path.relative_to(written.folder)): sha256(path.read_bytes()).hexdigest()
        for path in (*written.files, *written.tables.values())
    }


def test_the_same_seed_and_size_give_the_same_bytes_and_another_seed_others(
    tmp_path: Path,
) -> None:
    one, again, other = (write_region(tmp_path / n, PUPILS, int(n[0])) for n in ("7", "7b", "8"))
    assert digest(one) == digest(again) != digest(other)
    assert one.rows == again.rows != other.rows


def test_pieces_of_any_size_give_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = digest(write_region(tmp_path / "whole", PUPILS, 7))
    monkeypatch.setattr(Files, "lines_at_once", 100)
    assert digest(write_region(tmp_path / "pieces", PUPILS, 7)) == whole


def test_writing_holds_no_more_lines_than_a_piece(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[int] = []
    flush = Files.flush

    def watched(self: Files) -> None:
        held.append(self.waiting())
        flush(self)

    monkeypatch.setattr(Files, "lines_at_once", 500)
    monkeypatch.setattr(Files, "flush", watched)
    written = write_region(tmp_path, PUPILS, 7)
    assert max(held) <= 500 + len(written.files)


def test_all_in_one_file_there_are_the_same_rows(tmp_path: Path) -> None:
    apart = write_region(tmp_path / "apart", PUPILS, 7)
    together = write_region(tmp_path / "together", PUPILS, 7, one_file=True)
    assert len(together.files) == 1

    def facts(written: Written) -> Counter[tuple[str, ...]]:
        return Counter(
            tuple(row.get(name, "") for name in ALL_COLUMNS)
            for _, row in rows_of(written)
            if "corrigeert" not in row
        )

    assert facts(apart) == facts(together)


def test_made_up_numbers_pass_the_elfproef_and_are_taken_for_real_ones(tmp_path: Path) -> None:
    written = write_region(tmp_path / "files", PUPILS, 7, numbers=True, one_file=True)
    pupils = {row["leerling"] for _, row in rows_of(written) if "leerling" in row}
    assert len(pupils) >= PUPILS
    assert {kind_of_number(number) for number in pupils} == {"bsn"}
    with open_store(tmp_path / "store", create=True) as store:
        report = import_file(written.files[0], log=store.log, vault=store.vault, by="toets")
        assert (report.refused, store.sources_are_tests()) == (0, False)


def test_one_in_a_hundred_rows_comes_late_and_tells_when_it_was_known(written: Written) -> None:
    rows = list(rows_of(written))
    late = [(delivery, row) for delivery, row in rows if "gemeld_op" in row]
    assert 0.007 < len(late) / len(rows) < 0.013
    assert all(row["datum"] < row["gemeld_op"] <= UNTIL[delivery] for delivery, row in late)


def test_only_rows_that_say_so_come_with_another_delivery_than_their_own(
    written: Written,
) -> None:
    for delivery, row in rows_of(written):
        own = next(one.name for one in DELIVERIES if row.get("datum", "") <= iso(one.until))
        is_said = row.keys() & {"gemeld_op", "referentie", "corrigeert"}
        assert delivery == own or is_said, row["gebeurtenis"]


def test_one_in_two_hundred_rows_was_wrong_at_first(written: Written) -> None:
    rows = [row for _, row in rows_of(written)]
    about_others = Counter(row["gebeurtenis"] for row in rows if "corrigeert" in row)
    again: defaultdict[str, int] = defaultdict(int)
    for row in rows:
        again[row.get("referentie", "")] += 1
    delivered_again = sum(times == 2 for key, times in again.items() if key)
    assert set(about_others) == {"TransitionCorrected", "TransitionRetracted"}
    assert 0.003 < (about_others.total() + delivered_again) / len(rows) < 0.007


def test_every_delivery_is_declared_complete_but_of_one_school_the_last_two(
    written: Written,
) -> None:
    closed: defaultdict[str, list[str]] = defaultdict(list)
    for delivery, row in rows_of(written):
        if row["gebeurtenis"] == "DeliveryClosed":
            assert row["datum"] == UNTIL[delivery]
            closed[row.get("school", "register")].append(delivery)
    names = [one.name for one in DELIVERIES]
    assert [school for school, those in closed.items() if set(those) != set(names)] == ["61VA"]
    assert sorted(set(names) - set(closed["61VA"])) == names[-2:]


def test_the_names_of_deliveries_are_in_the_order_of_time() -> None:
    assert [one.name for one in DELIVERIES] == sorted(one.name for one in DELIVERIES)
    assert [one.recorded_at for one in DELIVERIES] == sorted(one.recorded_at for one in DELIVERIES)
    assert [delivery_of(one.until) for one in DELIVERIES] == list(range(len(DELIVERIES)))
