import time
from datetime import UTC, datetime

from leerroute.ids import new_id


def test_an_id_is_a_uuid_of_version_7() -> None:
    one = new_id()
    assert (one.version, one.variant) == (7, "specified in RFC 4122")


def test_an_id_of_a_later_millisecond_is_greater() -> None:
    before = new_id()
    time.sleep(0.002)
    assert before < new_id()


def test_an_id_begins_with_the_moment_of_making() -> None:
    made = datetime.fromtimestamp((new_id().int >> 80) / 1000, UTC)
    assert abs((datetime.now(UTC) - made).total_seconds()) < 5


def test_ids_of_one_millisecond_differ() -> None:
    assert len({new_id() for _ in range(10_000)}) == 10_000
