"""Figure 3d: the highest diploma of a year at an institution, against the nominal duration of what one began there with."""

from datetime import date
from typing import Any

import pytest

from figures.derived import derived
from figures.judging import cases, ends
from leerroute.events import DeliveryClosed, Transition
from leerroute.reference import Programme, Reference, Table
from leerroute_projections.tables import institution_diploma
from leerroute_projections.within_nominal import within_nominal
from pathway.scenario import (
    CREBO,
    MBO,
    OTHER_MBO,
    diploma_awarded,
    mbo_deregistered,
    mbo_registered,
    moved_home,
    registration_changed,
)

IN_2020 = mbo_registered("2020-08-15", crebo=CREBO, niveau=2)


def graduated(day: str, kind: str = "mbo-2", where: str = MBO, **said: Any) -> Transition:
    diploma: Transition = diploma_awarded(day, where=where, diploma=kind, **said)
    return diploma


def table(**fields: Any) -> Reference:
    return Reference(programmes=Table((Programme(crebo=CREBO, **fields),), position=1))


def end(*facts: Transition, codes: Reference | None = None) -> str:
    """How the only case ends."""
    [only] = ends(within_nominal, *facts, codes=codes).values()
    return only


@pytest.mark.parametrize(
    ("niveau", "kind", "last_day"),
    [
        (1, "entree", "2021-08-15"),
        (2, "mbo-2", "2022-08-15"),
        (3, "mbo-3", "2023-08-15"),
        (4, "mbo-4", "2023-08-15"),
    ],
)
def test_the_same_day_as_the_start_is_the_last_day_of_the_nominal_duration(
    niveau: int, kind: str, last_day: str
) -> None:
    begun, a_day_later = mbo_registered("2020-08-15", niveau=niveau), last_day[:-1] + "6"
    assert end(begun, graduated(last_day, kind)) == "within"
    assert end(begun, graduated(a_day_later, kind)) == "later"


@pytest.mark.parametrize(("day", "expected"), [("2018-02-28", "within"), ("2018-03-01", "later")])
def test_two_years_from_29_february_end_on_the_28th(day: str, expected: str) -> None:
    assert end(mbo_registered("2016-02-29", niveau=2), graduated(day)) == expected


@pytest.mark.parametrize(
    ("began", "day", "expected"),
    [
        ("2014-07-31", "2018-07-31", "within"),
        ("2014-07-31", "2018-08-01", "later"),
        ("2014-08-01", "2017-08-01", "within"),
        ("2014-08-01", "2017-08-02", "later"),
    ],
)
def test_level_4_begun_before_1_august_2014_took_four_years(
    began: str, day: str, expected: str
) -> None:
    assert end(mbo_registered(began, niveau=4), graduated(day, "mbo-4")) == expected


def test_level_3_begun_before_1_august_2014_took_three_years_as_it_does_now() -> None:
    begun = mbo_registered("2013-08-15", niveau=3)
    assert end(begun, graduated("2016-08-16", "mbo-3")) == "later"


@pytest.mark.parametrize(
    ("fields", "last_day"),
    [
        ({"niveau": 2, "years": 3}, "2023-08-15"),
        ({"niveau": 2}, "2022-08-15"),
        ({"years": 3}, "2023-08-15"),
        ({"niveau": 3, "years": 3}, "2022-08-15"),
        ({"niveau": 2, "years": 3, "valid_to": date(2020, 8, 14)}, "2022-08-15"),
        ({"niveau": 2, "years": 3, "valid_to": date(2020, 8, 15)}, "2023-08-15"),
        ({"niveau": 2, "years": 3, "valid_from": date(2020, 8, 16)}, "2022-08-15"),
    ],
    ids=[
        "by its table",
        "the table leaves it to the level",
        "the table leaves the level open",
        "the table says another level",
        "no longer in the table when it was begun",
        "in the table when it was begun",
        "not in the table yet when it was begun",
    ],
)
def test_the_table_of_programmes_goes_before_the_level(
    fields: dict[str, Any], last_day: str
) -> None:
    [row] = derived(institution_diploma, IN_2020, graduated("2022-07-01"), codes=table(**fields))
    assert str(row["nominal_end"]) == last_day


def test_the_table_goes_before_the_four_years_of_before_2014() -> None:
    begun = mbo_registered("2013-08-15", crebo=CREBO, niveau=4)
    codes = table(niveau=4, years=3)
    assert end(begun, graduated("2016-08-16", "mbo-4"), codes=codes) == "later"


@pytest.mark.parametrize(
    ("before", "stated", "years"),
    [
        (graduated("2020-08-15", "mbo-3", where=OTHER_MBO), None, 1),
        (graduated("2020-08-16", "mbo-3", where=OTHER_MBO), None, 3),
        (graduated("2020-08-15", "mbo-2", where=OTHER_MBO), None, 3),
        (graduated("2020-08-15", "mbo-3", where=OTHER_MBO), 2, 2),
    ],
    ids=["level 3 by then", "level 3 a day later", "level 2 only", "its table states its years"],
)
def test_a_specialist_programme_takes_one_year_for_who_has_level_3_when_it_begins(
    before: Transition, stated: int | None, years: int
) -> None:
    begun = mbo_registered("2020-08-15", crebo=CREBO, niveau=4)
    codes = table(niveau=4, specialist=True, years=stated)
    facts = (begun, before, graduated("2022-07-01", "mbo-4"))
    rows = derived(institution_diploma, *facts, codes=codes)
    assert rows[-1]["nominal_end"].year == 2020 + years


@pytest.mark.parametrize(
    ("kind", "expected"), [("entree", "lower"), ("mbo-2", "within"), ("mbo-3", "within")]
)
def test_a_diploma_below_the_level_of_the_start_is_lower_however_soon(
    kind: str, expected: str
) -> None:
    assert end(IN_2020, graduated("2021-07-01", kind)) == expected


def test_a_lower_diploma_that_came_too_late_is_lower() -> None:
    assert end(IN_2020, graduated("2023-07-01", "entree")) == "lower"


def test_the_duration_is_that_of_the_programme_of_the_start_not_of_the_diploma() -> None:
    """Level 2 in 2020, level 4 in 2022, a diploma of level 4 in 2024: two years were nominal."""
    on = registration_changed("2022-08-15", niveau=4)
    assert end(IN_2020, on, graduated("2024-07-01", "mbo-4")) == "later"


def test_the_first_registration_ever_there_counts_not_that_of_the_last_stay() -> None:
    left = mbo_deregistered("2021-01-01")
    again = mbo_registered("2022-08-15", registration="2", niveau=2)
    assert end(IN_2020, left, again, graduated("2023-07-01")) == "later"


def test_a_registration_elsewhere_is_no_start_at_this_institution() -> None:
    elsewhere = mbo_registered("2018-08-15", where=OTHER_MBO, registration="0", niveau=2)
    assert end(elsewhere, IN_2020, graduated("2022-07-01")) == "within"


def test_an_examendeelnemer_has_not_started() -> None:
    examined = mbo_registered("2018-08-15", registration="0", niveau=2, examendeelnemer=True)
    left = mbo_deregistered("2018-09-15", registration="0")
    assert end(examined, left, IN_2020, graduated("2022-07-01")) == "within"


def test_of_two_that_began_on_one_day_the_start_is_the_main_one() -> None:
    beside = mbo_registered("2020-08-15", registration="2", niveau=4, main=False)
    main = mbo_registered("2020-08-15", registration="3", niveau=1, main=True)
    [row] = derived(institution_diploma, beside, main, graduated("2021-07-01"))
    assert row["entry_niveau"] == "1"


APART = {
    "no registration": (graduated("2022-07-01"),),
    "a registration elsewhere": (graduated("2022-07-01", where=OTHER_MBO), IN_2020),
    "begun a day after the diploma": (graduated("2020-08-14"), IN_2020),
    "an examendeelnemer": (mbo_registered("2020-08-15", examendeelnemer=True, niveau=2), graduated("2022-07-01")),
    "level unknown": (mbo_registered("2020-08-15"), graduated("2022-07-01")),
    "level stated only later": (mbo_registered("2020-08-15"), registration_changed("2020-08-16", niveau=2), graduated("2022-07-01")),
}  # fmt: skip


@pytest.mark.parametrize("facts", APART.values(), ids=list(APART))
def test_whose_start_is_not_known_is_counted_apart(facts: tuple[Transition, ...]) -> None:
    assert ends(within_nominal, *facts) == {}
    assert len(cases(within_nominal, *facts, left_out="entry-unknown")) == 1


def test_a_start_on_the_day_of_the_diploma_is_a_start() -> None:
    assert end(IN_2020, graduated("2020-08-15")) == "within"


@pytest.mark.parametrize(
    ("day", "opbrengstjaar"), [("2021-09-30", 2020), ("2021-10-01", 2021), ("2022-09-30", 2021)]
)
def test_an_opbrengstjaar_begins_on_1_october(day: str, opbrengstjaar: int) -> None:
    assert list(ends(within_nominal, IN_2020, graduated(day))) == [opbrengstjaar]


def test_of_one_year_and_institution_the_highest_diploma_counts_and_of_equal_ones_the_first() -> (
    None
):
    facts = (
        graduated("2021-11-01", "entree"),
        graduated("2022-01-01", "mbo-3"),
        graduated("2022-02-01", "mbo-3", crebo=CREBO),
        graduated("2022-03-01"),
    )
    [row] = derived(institution_diploma, IN_2020, *facts)
    assert (row["niveau"], str(row["day"])) == ("3", "2022-01-01")


def test_each_institution_and_each_year_has_its_own() -> None:
    there = mbo_registered("2020-08-15", where=OTHER_MBO, registration="2", niveau=1)
    facts = (graduated("2021-07-01", "entree", where=OTHER_MBO), graduated("2022-07-01"), graduated("2023-07-01", "mbo-3"))  # fmt: skip
    found = cases(within_nominal, IN_2020, there, *facts)
    told = [(one.group["school_year"], one.group["institution"], one.category) for one in found]
    assert told == [("2020", OTHER_MBO, "within"), ("2021", MBO, "within"), ("2022", MBO, "later")]


def test_no_other_diploma_makes_a_case() -> None:
    assert ends(within_nominal, IN_2020, graduated("2022-07-01", "havo")) == {}


def test_the_region_is_that_of_the_home_on_the_day_of_the_diploma() -> None:
    moved = [moved_home("2020-01-01", home=21), moved_home("2022-07-01", home=22)]
    [case] = cases(within_nominal, IN_2020, *moved, graduated("2022-07-01"))
    assert case.group["region"] == "22"


@pytest.mark.parametrize(("until", "expected"), [("2022-09-29", "x"), ("2022-09-30", "within")])
def test_the_institution_must_be_complete_until_the_end_of_the_opbrengstjaar(
    until: str, expected: str
) -> None:
    closed = (DeliveryClosed(date.fromisoformat(until), MBO, "mbo"),)
    found = ends(within_nominal, IN_2020, graduated("2022-07-01"), closed=closed)
    assert found == {2021: expected}
