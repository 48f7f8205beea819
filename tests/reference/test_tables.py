"""Which line holds on a day, which dossiers a programme has, in which institution another went on."""

from datetime import date

import pytest

from leerroute.reference import Institution, Programme, Table, domains_of, dossiers_of, gone_on_in
from leerroute.reference.layouts import Norm

OLD = Programme(crebo="25180", niveau=2, valid_to=date(2022, 7, 31))
NEW = Programme(crebo="25180", niveau=3, valid_from=date(2022, 8, 1), valid_to=date(2023, 7, 31))


@pytest.mark.parametrize(
    ("day", "niveau"),
    [
        (date(1990, 1, 1), 2),
        (date(2022, 7, 31), 2),
        (date(2022, 8, 1), 3),
        (date(2023, 7, 31), 3),
        (date(2023, 8, 1), None),
    ],
)
def test_the_line_of_a_day_holds_from_its_first_day_to_its_last(
    day: date, niveau: int | None
) -> None:
    programmes: Table[Programme] = Table((NEW, OLD), "c0de", 1)
    line = programmes.on(day, "25180")
    assert (line and line.niveau) == niveau


def test_of_two_lines_for_one_day_the_one_that_began_last_holds() -> None:
    overlapping = Programme(crebo="25180", niveau=4, valid_from=date(2022, 7, 1))
    programmes: Table[Programme] = Table((overlapping, OLD), "c0de", 1)
    assert programmes.on(date(2022, 7, 15), "25180") is overlapping


def test_a_norm_is_found_by_school_year_and_level() -> None:
    norms: Table[Norm] = Table((Norm(year=2024, niveau=2, percentage=9.5), Norm(year=2024)), "x", 1)
    assert norms.on(date(2024, 10, 1), 2024, 2) == Norm(year=2024, niveau=2, percentage=9.5)
    assert norms.on(date(2024, 10, 1), 2024, None) == Norm(year=2024)


def test_a_renewed_programme_shares_a_dossier_with_its_predecessor() -> None:
    programmes: Table[Programme] = Table(
        (
            Programme(crebo="25002", dossier="23002", predecessor="25001"),
            Programme(crebo="25001", dossier="23001"),
            Programme(crebo="25003", dossier="23003"),
        )
    )
    assert dossiers_of(programmes, "25002") == {"23001", "23002"}
    assert dossiers_of(programmes, "25002").isdisjoint(dossiers_of(programmes, "25003"))


def test_a_programme_in_no_table_is_a_dossier_of_its_own() -> None:
    assert dossiers_of(Table(), "25001") == {"25001"}


def test_a_programme_has_the_domains_that_are_known_of_it_and_its_predecessors() -> None:
    programmes: Table[Programme] = Table(
        (
            Programme(crebo="25002", domain="79002", predecessor="25001"),
            Programme(crebo="25001", domain="79001", predecessor="25000"),
            Programme(crebo="25000"),
        )
    )
    assert domains_of(programmes, "25002") == {"79001", "79002"}
    assert domains_of(programmes, "25000") == domains_of(programmes, "25999") == frozenset()


def test_predecessors_that_go_round_in_a_circle_end() -> None:
    programmes: Table[Programme] = Table(
        (
            Programme(crebo="25001", dossier="23001", predecessor="25002"),
            Programme(crebo="25002", dossier="23001", predecessor="25001"),
        )
    )
    assert dossiers_of(programmes, "25001") == {"23001"}


def test_an_institution_goes_on_in_another_after_its_last_day() -> None:
    institutions: Table[Institution] = Table(
        (
            Institution(school="30ZZ", merged_into="92BB", valid_to=date(2022, 7, 31)),
            Institution(school="92BB", merged_into="91AA", valid_to=date(2024, 7, 31)),
            Institution(school="91AA"),
        )
    )
    days = [date(2022, 7, 31), date(2022, 8, 1), date(2024, 8, 1)]
    assert [gone_on_in(institutions, "30ZZ", day) for day in days] == ["30ZZ", "92BB", "91AA"]
    assert gone_on_in(institutions, "40XY", days[0]) == "40XY"
