from datetime import UTC, datetime

import pytest

from leerroute_projections.moment import NotAMoment, moment_of

LAST_OF_THE_DAY = datetime(2025, 1, 31, 23, 59, 59, 999_999, UTC)
HALF_PAST_TWO = datetime(2025, 1, 31, 14, 30, tzinfo=UTC)


@pytest.mark.parametrize("text", ["2025-01-31", "31-01-2025"])
def test_a_day_lasts_until_its_last_moment(text: str) -> None:
    assert moment_of(text) == LAST_OF_THE_DAY


@pytest.mark.parametrize(
    "text",
    [
        "2025-01-31 14:30",
        "31-01-2025 14:30",
        "31-01-2025 14:30 UTC",
        "2025-01-31T14:30:00Z",
        "2025-01-31T15:30+01:00",
    ],
)
def test_a_moment_may_be_written_as_the_pages_write_it_or_as_programs_do(text: str) -> None:
    assert moment_of(text) == HALF_PAST_TWO


@pytest.mark.parametrize("text", ["gisteren", "31-02-2025", "31-01-2025 25:00"])
def test_what_is_no_moment_is_told_all_that_may_be(text: str) -> None:
    with pytest.raises(NotAMoment) as refused:
        moment_of(text)
    for possible in ("positie", "2025-01-31", "31-01-2025", "31-01-2025 14:30", "UTC"):
        assert possible in refused.value.text.nl
    assert "a moment in UTC" in refused.value.text.en
