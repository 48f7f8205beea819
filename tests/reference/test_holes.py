"""What is missing in a table is told; nothing is refused for it."""

from datetime import date

from figures.stores import record
from leerroute.events import (
    DiplomaAwarded,
    MboRegistered,
    MovedHome,
    RegistrationChanged,
    TransitionRetracted,
)
from leerroute.reference import (
    Institution,
    Line,
    Programme,
    Table,
    holes_against,
    holes_within,
    met_in,
    not_loaded,
    reference_known,
)
from leerroute.reference.layouts import GemeenteLine
from leerroute.store import Store
from reference.making import record_table

AUGUST = date(2022, 8, 1)
REGISTERED = MboRegistered("1", crebo="25180", occurred_on=AUGUST, where="91AA")


def told(*lines: Line) -> list[str]:
    """The holes within a table."""
    return [hole.text.nl for hole in holes_within(lines[0].table, Table(lines, "c0de", 1))]


def found(store: Store) -> list[str]:
    """The holes against what is met in the log."""
    holes = holes_against(reference_known(store.log), met_in(store.log))
    return [f"{hole.table}: {hole.text.nl}" for hole in holes]


def test_two_lines_for_one_day_are_told() -> None:
    first = Programme(crebo="25180", valid_to=AUGUST)
    second = Programme(crebo="25180", valid_from=AUGUST)
    assert told(first, second) == [
        "25180 staat er voor 01-08-2022 in twee rijen; de laatst begonnen rij geldt"
    ]


def test_a_gap_between_two_lines_is_told_with_its_days() -> None:
    first = Programme(crebo="25180", valid_to=date(2022, 7, 30))
    second = Programme(crebo="25180", valid_from=AUGUST)
    assert told(first, second) == ["25180 heeft een gat van 31-07-2022 tot en met 31-07-2022"]


def test_lines_that_meet_are_no_hole() -> None:
    first = Programme(crebo="25180", valid_to=date(2022, 7, 31))
    assert told(first, Programme(crebo="25180", valid_from=AUGUST)) == []


def test_a_predecessor_or_merger_that_is_not_in_the_table_is_told() -> None:
    assert told(Programme(crebo="25180", predecessor="25179")) == [
        "25180 heeft voorganger 25179, die er niet in staat"
    ]
    assert told(Institution(school="30ZZ", merged_into="91AA")) == [
        "30ZZ is opgegaan in 91AA, die er niet in staat"
    ]


def test_a_programme_in_the_log_and_not_in_the_table_is_told(store: Store) -> None:
    record(store, "p1", REGISTERED)
    record_table(store.log, Programme(crebo="25168"))
    assert found(store) == [
        "programmes: 25180 staat er niet in: 1 keer, 01-08-2022 tot en met 01-08-2022"
    ]


def test_a_programme_that_is_in_the_table_on_other_days_is_told(store: Store) -> None:
    record(store, "p1", REGISTERED)
    record_table(store.log, Programme(crebo="25180", valid_to=date(2022, 7, 31)))
    assert "staat er niet in op deze dagen" in found(store)[0]


def test_who_began_while_a_programme_was_valid_leaves_no_hole_when_finishing_it(
    store: Store,
) -> None:
    changed = RegistrationChanged(crebo="25180", niveau=2, occurred_on=date(2023, 1, 1), where="91AA")  # fmt: skip
    diploma = DiplomaAwarded("mbo-2", crebo="25180", occurred_on=date(2024, 7, 1), where="91AA")
    record(store, "p1", REGISTERED, changed, diploma)
    record_table(store.log, Programme(crebo="25180", valid_to=date(2022, 12, 31)))
    assert found(store) == []


def test_a_brin_in_the_table_speaks_for_all_its_vestigingen(store: Store) -> None:
    record(store, "p1", REGISTERED, DiplomaAwarded("mbo-2", occurred_on=AUGUST, where="92BB01"))
    record_table(store.log, Institution(school="91AA"))
    assert [line[:18] for line in found(store)] == ["institutions: 92BB"]
    record_table(store.log, Institution(school="91AA"), Institution(school="92BB"))
    assert found(store) == []


def test_a_gemeente_of_the_home_is_looked_for(store: Store) -> None:
    record(store, "p1", MovedHome(21, gemeente="9991", occurred_on=AUGUST))
    record_table(store.log, GemeenteLine(gemeente="9992", region=21))
    assert found(store) == [
        "gemeenten: 9991 staat er niet in: 1 keer, 01-08-2022 tot en met 01-08-2022"
    ]


def test_what_was_retracted_is_not_looked_for(store: Store) -> None:
    record(store, "p1", REGISTERED, MovedHome(21, gemeente="9991", occurred_on=AUGUST))
    moved = store.log.last().position
    record(store, "p1", TransitionRetracted(target=moved, reason="fout", occurred_on=AUGUST))
    record_table(store.log, GemeenteLine(gemeente="9992", region=21))
    assert found(store) == []


def test_a_table_that_is_not_loaded_is_no_hole_but_its_codes_are_counted(store: Store) -> None:
    record(store, "p1", REGISTERED, DiplomaAwarded("mbo-2", crebo="25168", occurred_on=AUGUST, where="91AA"))  # fmt: skip
    known, met = reference_known(store.log), met_in(store.log)
    assert holes_against(known, met) == []
    assert not_loaded(known, met) == {"programmes": 2, "institutions": 1, "gemeenten": 0}
