"""Figure 2e: another dossier, domain, institution, level or leertraject on the next 1 October, without a diploma in between."""

from collections import defaultdict
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from figures.cohort import expected, keys_in, written
from figures.judging import cases, ends
from figures.stores import Clock, desk, record, store_in
from leerroute.events import Transition
from leerroute.reference import Programme, Reference, Table
from leerroute.store import Store
from leerroute_projections.switch import switch
from pathway.scenario import (
    CREBO,
    OTHER_CREBO,
    OTHER_MBO,
    died,
    diploma_awarded,
    education_enrolled,
    mbo_deregistered,
    mbo_registered,
    registration_changed,
)

IN_2021 = mbo_registered("2021-08-15", crebo=CREBO, niveau=3, leertraject="bol")
TO_OTHER_CREBO = registration_changed("2022-08-15", crebo=OTHER_CREBO, niveau=3)
DOSSIER, OTHER_DOSSIER = "23110", "23120"
DOMAIN, OTHER_DOMAIN = "79010", "79020"


def table(*lines: Programme) -> Reference:
    return Reference(programmes=Table(lines, position=1))


def line(crebo: str, dossier: str | None, domain: str | None = DOMAIN, **more: str) -> Programme:
    return Programme(crebo=crebo, dossier=dossier, domain=domain, predecessor=more.get("after"))


def kinds(*facts: Transition, codes: Reference | None = None) -> set[str]:
    """The kinds of switch between 1 October 2021 and 1 October 2022."""
    [case] = [
        one for one in cases(switch, *facts, codes=codes) if one.group["school_year"] == "2021"
    ]
    assert case.category == ("switched" if case.beside else "stayed")
    return set(case.beside)


def test_the_same_programme_at_the_same_institution_is_no_switch() -> None:
    assert kinds(IN_2021) == set()


def test_another_programme_is_another_dossier_when_no_table_is_loaded() -> None:
    assert kinds(IN_2021, TO_OTHER_CREBO) == {"dossier"}


def test_another_programme_of_the_same_dossier_is_no_switch() -> None:
    codes = table(line(CREBO, DOSSIER), line(OTHER_CREBO, DOSSIER))
    assert kinds(IN_2021, TO_OTHER_CREBO, codes=codes) == set()


def test_a_programme_of_another_dossier_is_a_switch_and_of_another_domain_too() -> None:
    codes = table(line(CREBO, DOSSIER), line(OTHER_CREBO, OTHER_DOSSIER, OTHER_DOMAIN))
    assert kinds(IN_2021, TO_OTHER_CREBO, codes=codes) == {"dossier", "domain"}


def test_another_dossier_of_the_same_domain_is_a_switch_of_dossier_only() -> None:
    codes = table(line(CREBO, DOSSIER), line(OTHER_CREBO, OTHER_DOSSIER))
    assert kinds(IN_2021, TO_OTHER_CREBO, codes=codes) == {"dossier"}


def test_a_programme_renewed_under_another_dossier_and_domain_is_no_switch() -> None:
    renewed = line(OTHER_CREBO, OTHER_DOSSIER, OTHER_DOMAIN, after=CREBO)
    assert kinds(IN_2021, TO_OTHER_CREBO, codes=table(line(CREBO, DOSSIER), renewed)) == set()


def test_two_programmes_with_the_same_predecessor_are_of_one_dossier() -> None:
    both = (line(CREBO, DOSSIER, after="25999"), line(OTHER_CREBO, OTHER_DOSSIER, after="25999"))
    assert kinds(IN_2021, TO_OTHER_CREBO, codes=table(*both)) == set()


@pytest.mark.parametrize("known", [CREBO, OTHER_CREBO])
def test_a_programme_that_is_not_in_the_table_is_of_its_own_dossier_and_no_known_domain(
    known: str,
) -> None:
    assert kinds(IN_2021, TO_OTHER_CREBO, codes=table(line(known, DOSSIER))) == {"dossier"}


def test_a_domain_that_the_table_leaves_open_is_not_known() -> None:
    codes = table(line(CREBO, DOSSIER), line(OTHER_CREBO, OTHER_DOSSIER, domain=None))
    assert kinds(IN_2021, TO_OTHER_CREBO, codes=codes) == {"dossier"}


def test_a_programme_that_nobody_states_is_no_switch() -> None:
    before = mbo_registered("2021-08-15", niveau=3, leertraject="bol")
    assert kinds(before, TO_OTHER_CREBO) == set()


def test_the_same_programme_at_another_institution_is_a_switch_of_institution_only() -> None:
    there = mbo_registered("2022-08-15", where=OTHER_MBO, crebo=CREBO, niveau=3, leertraject="bol")
    assert kinds(IN_2021, there) == {"institution"}


@pytest.mark.parametrize(("before", "after", "is_switch"), [(3, 4, True), (None, 4, False)])
def test_another_level_is_a_switch_where_both_are_known(
    before: int | None, after: int, is_switch: bool
) -> None:
    begun = mbo_registered("2021-08-15", crebo=CREBO, niveau=before, leertraject="bol")
    found = kinds(begun, registration_changed("2022-08-15", niveau=after))
    assert found == ({"niveau"} if is_switch else set())


def test_a_level_that_becomes_unknown_is_no_switch_of_level() -> None:
    """Another programme whose level nobody states."""
    assert kinds(IN_2021, registration_changed("2022-08-15", crebo=OTHER_CREBO)) == {"dossier"}


@pytest.mark.parametrize(("before", "is_switch"), [("bol", True), ("bbl", False), (None, False)])
def test_another_leertraject_is_a_switch_where_both_are_known(
    before: str | None, is_switch: bool
) -> None:
    begun = mbo_registered("2021-08-15", crebo=CREBO, niveau=3, leertraject=before)
    found = kinds(begun, registration_changed("2022-08-15", leertraject="bbl"))
    assert found == ({"leertraject"} if is_switch else set())


def test_kinds_of_switch_overlap() -> None:
    there = mbo_registered("2022-08-15", where=OTHER_MBO, crebo=CREBO, niveau=4, leertraject="bbl")
    assert kinds(IN_2021, there) == {"institution", "niveau", "leertraject"}


@pytest.mark.parametrize(
    ("day", "is_case"),
    [("2021-10-01", True), ("2021-10-02", False), ("2022-10-01", False), ("2022-10-02", True)],
)
def test_who_was_awarded_an_mbo_diploma_in_between_is_no_case(day: str, is_case: bool) -> None:
    diploma = diploma_awarded(day, where=OTHER_MBO, diploma="entree")
    assert (2021 in ends(switch, IN_2021, TO_OTHER_CREBO, diploma)) is is_case


def test_another_diploma_in_between_leaves_it_a_case() -> None:
    havo = diploma_awarded("2022-07-01", diploma="havo")
    assert ends(switch, IN_2021, TO_OTHER_CREBO, havo)[2021] == "switched"


def test_who_is_not_in_the_mbo_on_both_days_is_no_case() -> None:
    left = mbo_deregistered("2022-09-30")
    examined = registration_changed("2022-08-15", leertraject="ex")
    assert ends(switch, IN_2021, left) == ends(switch, IN_2021, examined) == {}
    assert list(ends(switch, IN_2021, education_enrolled("2022-09-01", education="ho"))) == []


@pytest.mark.parametrize(("day", "is_case"), [("2022-10-01", False), ("2022-10-02", True)])
def test_who_died_by_the_next_1_october_is_no_case(day: str, is_case: bool) -> None:
    assert (2021 in ends(switch, IN_2021, died(day))) is is_case


def test_who_is_a_case_is_not_known_before_the_next_1_october() -> None:
    def on(day: date) -> dict[int, str]:
        return ends(switch, IN_2021, TO_OTHER_CREBO, known_on=day)

    assert (on(date(2022, 9, 30)), on(date(2022, 10, 1))) == ({}, {2021: "switched"})


def test_what_came_after_makes_nobody_a_case_as_known_before_the_next_1_october(
    tmp_path: Path,
) -> None:
    """The rows of p1 hold October 2022 by now, though nothing more was told of p1."""
    clock = Clock(datetime(2022, 9, 1, tzinfo=UTC))
    with store_in(tmp_path, clock) as store:
        record(store, "p1", IN_2021, TO_OTHER_CREBO)
        then = str(store.log.last().position)
        clock.now = datetime(2022, 10, 2, tzinfo=UTC)
        record(store, "p2", IN_2021)
        asked = desk(store)
        populations = [len(asked.cases("switch", known_at=at)) for at in (then, None)]
    assert populations == [0, 2]


def test_the_kinds_of_switch_of_the_cohort_are_those_counted_by_hand(coded_store: Store) -> None:
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    keys = keys_in(coded_store)
    for case in desk(coded_store).cases("switch"):
        for kind in case.beside:
            year = written("school_year", case.group["school_year"])
            found[year, kind].add(keys[case.pupil.hex])
    by_hand = expected("switch_kinds")
    assert dict(found) == {(r["school_year"], r["kind"]): set(r["pupils"].split()) for r in by_hand}


def test_an_answer_tells_how_many_of_the_cohort_switched_in_each_way(coded_store: Store) -> None:
    [cell] = desk(coded_store).ask("switch", where={"school_year": "2021-2022"}).cells
    kinds_told = {kind.code: n for kind, n in zip(switch.beside, cell.beside, strict=True)}
    assert kinds_told == {
        "dossier": 3,
        "domain": 2,
        "institution": 4,
        "niveau": 5,
        "leertraject": 2,
    }
