import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec
import pytest

from leerroute.events import KINDS, Entry, Fact, Source, VmboEnrolled, VmboLeft
from leerroute.events.kinds import AtSchool, TwoKindsWithOneName, transition
from leerroute.log import Log, UnreadableFact
from leerroute.terms import Text
from makelog import IMPORT, Ring, enrolled, left, log_in, started

TITLE = Text("proefsoort", "kind for a test")


@pytest.fixture
def kinds() -> Iterator[dict[str, type[Fact]]]:
    """The register of kinds, put back afterwards."""
    before = dict(KINDS)
    yield KINDS
    KINDS.clear()
    KINDS.update(before)


def change(folder: Path, statement: str, *parameters: object) -> None:
    """Change the stored rows behind the log's back."""
    with sqlite3.connect(folder / "log.sqlite") as connection:
        connection.execute(statement, parameters)
    connection.close()


def test_nothing_of_a_transition_can_be_read_in_the_file(tmp_path: Path, ring: Ring) -> None:
    fact = VmboEnrolled(where="02QZ00", occurred_on=date(2020, 8, 1), leerjaar=3, born="2004-05-06")
    with log_in(tmp_path, ring) as log:
        log.append([Entry(ring.pupil(), fact, Source(IMPORT, 2, "someone"))])
    stored = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    secrets = [b"2004-05-06", b"2020-08-01", b"02QZ00", b"someone", str(IMPORT).encode()]
    assert [secret for secret in secrets if secret in stored] == []


def test_the_same_fact_is_never_stored_as_the_same_bytes(
    tmp_path: Path, log: Log, ring: Ring
) -> None:
    ann = ring.pupil()
    log.append([enrolled(ann), enrolled(ann)])
    with sqlite3.connect(tmp_path / "log.sqlite") as connection:
        states = {state for (state,) in connection.execute("SELECT state FROM events")}
    connection.close()
    assert len(states) == 2


@pytest.mark.parametrize(
    "move",
    [
        "UPDATE events SET originator_id = '{bob}', originator_version = 9 WHERE position = 1",
        "UPDATE events SET originator_version = 9 WHERE position = 1",
        "UPDATE events SET topic = 'vmbo-left.1' WHERE position = 1",
        "UPDATE events SET state = (SELECT state FROM events LIMIT 1 OFFSET 1) WHERE position = 1",
        "UPDATE events SET state = substr(state, 1, 40) WHERE position = 1",
        "UPDATE events SET state = x'01' WHERE position = 1",
        "UPDATE events SET state = x'' WHERE position = 1",
    ],
)
def test_a_sealed_fact_opens_nowhere_else(tmp_path: Path, log: Log, ring: Ring, move: str) -> None:
    ann, bob = ring.pupil(), ring.pupil()
    ring.keys[bob] = ring.keys[ann]  # so that only the place differs
    log.append([enrolled(ann), left(ann), enrolled(bob)])
    change(tmp_path, move.format(bob=bob.hex))
    with pytest.raises(UnreadableFact) as refused:
        list(log.histories([ann, bob]))
    assert refused.value.position == 1


def test_another_key_opens_nothing(log: Log, ring: Ring) -> None:
    ann = ring.pupil()
    log.append([enrolled(ann)])
    ring.keys[ann] = bytes(32)
    with pytest.raises(UnreadableFact):
        log.history(ann)


def test_a_kind_that_is_not_known_is_named_with_its_position(
    tmp_path: Path, log: Log, kinds: dict[str, type[Fact]]
) -> None:
    log.append([started()])
    del kinds["import-started"]
    with pytest.raises(UnreadableFact) as refused:
        log.history(IMPORT)
    assert "positie 1 (import-started.1)" in str(refused.value)


@pytest.mark.parametrize("version", ["2", "0", "x", ""])
def test_a_version_that_is_not_known_is_refused(tmp_path: Path, log: Log, version: str) -> None:
    log.append([started()])
    change(tmp_path, "UPDATE events SET topic = ?", f"import-started.{version}")
    with pytest.raises(UnreadableFact):
        log.history(IMPORT)


def test_an_unreadable_fact_is_never_quoted(tmp_path: Path, log: Log) -> None:
    log.append([started()])
    change(tmp_path, "UPDATE events SET state = ?", b'\x00[[],{"file_sha256":182071649}]')
    with pytest.raises(UnreadableFact) as refused:
        log.history(IMPORT)
    assert "182071649" not in repr(refused.value) + str(refused.value)
    assert refused.value.__suppress_context__


def test_an_old_version_is_read_through_its_upcasters(
    log: Log, ring: Ring, kinds: dict[str, type[Fact]]
) -> None:
    @transition("proef", slug="proef", title=TITLE)
    class Proef(AtSchool, frozen=True):
        leerweg: str

    ann = ring.pupil()
    log.append([Entry(ann, Proef(where="02QZ", occurred_on=date(2020, 8, 1), leerweg="kbl"))])
    del kinds["proef"]

    @transition(
        "proef",
        slug="proef",
        title=TITLE,
        version=3,
        upcasters={
            1: lambda old: {**old, "leerweg": old["leerweg"][:2]},
            2: lambda old: {**old, "lwoo": True},
        },
    )
    class ProefNow(AtSchool, frozen=True):
        leerweg: str
        lwoo: bool

    (one,) = log.history(ann)
    wanted = ProefNow(where="02QZ", occurred_on=date(2020, 8, 1), leerweg="kb", lwoo=True)
    assert one.fact == wanted


def test_an_old_version_without_upcaster_is_refused(
    log: Log, ring: Ring, kinds: dict[str, type[Fact]]
) -> None:
    ann = ring.pupil()
    log.append([left(ann)])

    class Later(VmboLeft, frozen=True):
        pass

    Later.version, Later.upcasters = 2, {}
    kinds["vmbo-left"] = Later
    with pytest.raises(UnreadableFact):
        log.history(ann)


def test_two_kinds_with_one_name_are_refused(kinds: dict[str, type[Fact]]) -> None:
    with pytest.raises(TwoKindsWithOneName):

        @transition("vmbo-left", slug="iets-anders", title=TITLE)
        class SomethingElse(AtSchool, frozen=True):
            pass


def test_defaults_are_not_stored_so_that_new_fields_read_old_facts() -> None:
    fact = VmboLeft(where="02QZ00", occurred_on=date(2022, 7, 31))
    assert msgspec.json.decode(msgspec.json.encode(fact)) == {
        "where": "02QZ00",
        "occurred_on": "2022-07-31",
    }
