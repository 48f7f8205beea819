"""The pupils of a school: where they stood, what became of them, who needs a look, and who may see them."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import pytest
from msgspec.structs import replace

from figures.stores import Clock, all_closed, close_deliveries, desk, pupil, record, store_in
from leerroute.events import (
    CompulsoryEducationExempted,
    DeliveryClosed,
    Died,
    DiplomaAwarded,
    EducationEnrolled,
    EducationLeft,
    LeftRegister,
    MboDeregistered,
    MboRegistered,
    RegistrationChanged,
    Transition,
    VmboEnrolled,
    VmboLeft,
    WorkStarted,
)
from leerroute.store import Store
from leerroute_projections.access import Access, NotYourSchool
from leerroute_projections.desk import Desk
from leerroute_projections.roster import SIGNALS, Enrolled, group_title

SCHOOL, INSTITUTION = "02QZ00", "91AA"
BORN = "2004-05-05"
START, END = date(2020, 8, 1), date(2021, 7, 31)
AT_VMBO = VmboEnrolled(3, "kb", born=BORN, home=21, occurred_on=START, where=SCHOOL)
GONE = VmboLeft(occurred_on=END, where=SCHOOL)
TO_MBO = MboRegistered(
    "1", crebo="25297", niveau=4, leertraject="bol", main=True, planned_end=date(2024, 7, 31),
    occurred_on=date(2021, 8, 1), where=INSTITUTION,
)  # fmt: skip
CLOSED = date(2025, 10, 1)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with store_in(tmp_path, Clock()) as store:
        yield store


def stood(store: Store, *facts: Transition, school: str = SCHOOL, year: int = 2020) -> Enrolled:
    """The one pupil of whom these facts are, as the school sees this pupil of a year."""
    record(store, "a", *facts)
    [one] = desk(store).pupils(school, year).pupils
    return one


def test_a_pupil_is_listed_by_id_with_both_positions(store: Store) -> None:
    one = stood(store, AT_VMBO, GONE, TO_MBO)
    assert (one.pupil, one.group) == (pupil(store, "a"), "kb")
    assert one.standing.nl == "vmbo kb, leerjaar 3"
    assert one.later.nl == "mbo niveau 4, bol, 25297, 91AA"
    assert one.signals == ()


def test_a_student_is_grouped_by_level_and_leertraject(store: Store) -> None:
    one = stood(store, TO_MBO, school=INSTITUTION, year=2021)
    assert (one.group, one.standing.nl) == ("4-bol", "mbo niveau 4, bol, 25297")


def test_the_last_1_october_has_nothing_after_it_yet(store: Store) -> None:
    one = stood(store, TO_MBO, school=INSTITUTION, year=2025)
    assert one.later.nl == "de dag moet nog komen"


def test_who_died_needs_no_look(store: Store) -> None:
    close_deliveries(store, *all_closed(CLOSED, "02QZ"))
    one = stood(store, AT_VMBO, Died(occurred_on=END))
    assert (one.later.nl, one.signals) == ("overleden", ())


def test_who_dropped_out_is_told_by_the_figure(store: Store) -> None:
    close_deliveries(store, *all_closed(CLOSED, "02QZ"))
    assert stood(store, AT_VMBO, GONE).signals == ("dropout",)


def test_who_is_seen_nowhere_while_the_register_is_open_needs_a_look(store: Store) -> None:
    close_deliveries(store, DeliveryClosed(CLOSED, "02QZ"))
    one = stood(store, AT_VMBO, GONE)
    assert (one.later.nl, one.signals) == ("vervolg onbekend", ("not-seen",))


def test_until_the_school_is_complete_nothing_is_said_of_who_is_not_seen(store: Store) -> None:
    one = stood(store, AT_VMBO, GONE)
    assert (one.later.nl, one.signals) == ("nog niet bekend (x)", ("not-closed",))


def test_who_left_with_a_startkwalificatie_is_explained(store: Store) -> None:
    close_deliveries(store, *all_closed(CLOSED, "02QZ"))
    havo = EducationEnrolled("havo", 5, born=BORN, occurred_on=START, where=SCHOOL)
    diploma = DiplomaAwarded("havo", occurred_on=date(2021, 7, 1), where=SCHOOL)
    left = EducationLeft("havo", occurred_on=END, where=SCHOOL)
    one = stood(store, havo, diploma, left)
    assert (one.later.nl, one.signals) == ("niet in het onderwijs, met startkwalificatie", ())


def test_who_left_the_register_is_explained(store: Store) -> None:
    close_deliveries(store, *all_closed(CLOSED, "02QZ"))
    one = stood(store, AT_VMBO, GONE, LeftRegister(occurred_on=END))
    assert (one.later.nl, one.signals) == ("niet in de BRP", ())


def test_who_is_exempted_is_explained(store: Store) -> None:
    close_deliveries(store, *all_closed(CLOSED, "02QZ"))
    one = stood(store, AT_VMBO, GONE, CompulsoryEducationExempted("5", occurred_on=END))
    assert one.later.nl == "niet in het onderwijs, vrijgesteld van de leerplicht"
    assert one.signals == ()


@pytest.mark.parametrize(
    ("contract", "said", "needing"),
    [
        (True, "niet in het onderwijs, aan het werk met diploma", ()),
        (False, "niet in het onderwijs", ("dropout",)),
    ],
)
def test_work_explains_only_with_a_diploma_and_a_contract(
    store: Store, contract: bool, said: str, needing: tuple[str, ...]
) -> None:
    close_deliveries(store, *all_closed(CLOSED, "02QZ"))
    diploma = DiplomaAwarded("pro-certificaat", occurred_on=date(2021, 7, 1), where=SCHOOL)
    work = WorkStarted(contract, occurred_on=END)
    one = stood(store, AT_VMBO, diploma, GONE, work)
    assert (one.later.nl, one.signals) == (said, needing)


def test_a_registration_of_an_examendeelnemer_has_no_end_to_keep(store: Store) -> None:
    exam = replace(TO_MBO, examendeelnemer=True)
    assert stood(store, exam, school=INSTITUTION, year=2025).signals == ()


def test_a_registration_open_past_its_planned_end_is_told_of_the_last_year(store: Store) -> None:
    record(store, "a", TO_MBO)
    told = [desk(store).pupils(INSTITUTION, year).pupils[0].signals for year in (2021, 2025)]
    assert told == [(), ("past-planned-end",)]


def test_a_planned_end_that_was_moved_is_the_one_that_counts(store: Store) -> None:
    moved = RegistrationChanged(
        registration="1", planned_end=date(2030, 7, 31),
        occurred_on=date(2023, 8, 1), where=INSTITUTION,
    )  # fmt: skip
    assert stood(store, TO_MBO, moved, school=INSTITUTION, year=2025).signals == ()


def test_a_registration_that_ended_is_not_past_its_planned_end(store: Store) -> None:
    end = MboDeregistered(occurred_on=date(2025, 11, 1), where=INSTITUTION, registration="1")
    assert stood(store, TO_MBO, end, school=INSTITUTION, year=2025).signals == ()


def test_the_worklist_counts_by_year_and_group(store: Store) -> None:
    close_deliveries(store, *all_closed(CLOSED, "02QZ"))
    record(store, "a", AT_VMBO, GONE)
    record(store, "b", AT_VMBO, GONE, TO_MBO)
    [line] = desk(store).worklist(SCHOOL)
    assert (line.year, line.group, line.pupils) == (2020, "kb", 2)
    assert dict(line.signals) == dict.fromkeys(SIGNALS, 0) | {"dropout": 1}


def test_leerwegen_come_from_low_to_high_and_the_latest_year_first(store: Store) -> None:
    for key, leerweg in (("a", "tl"), ("b", "gl"), ("c", "kb")):
        record(store, key, VmboEnrolled(1, leerweg, occurred_on=START, where=SCHOOL))  # type: ignore[arg-type]
    lines = desk(store).worklist(SCHOOL)
    assert [line.group for line in lines[:3]] == ["kb", "gl", "tl"]
    assert lines[0].year > lines[-1].year


def test_as_known_before_a_pupil_was_recorded_there_is_nobody(store: Store) -> None:
    close_deliveries(store, DeliveryClosed(CLOSED, "02QZ"))
    before = str(store.log.last().position)
    record(store, "a", AT_VMBO)
    asked = desk(store)
    assert asked.pupils(SCHOOL, 2020, known_at=before).pupils == ()
    assert asked.pupils(SCHOOL, 2020).known.position > int(before)


def test_as_known_in_an_earlier_year_the_later_1_octobers_had_not_come(tmp_path: Path) -> None:
    clock = Clock(datetime(2021, 12, 1, tzinfo=UTC))
    with store_in(tmp_path, clock) as store:
        record(store, "a", TO_MBO)
        then = str(store.log.last().position)
        clock.now = datetime(2026, 8, 1, tzinfo=UTC)
        record(store, "b", AT_VMBO)
        asked = desk(store)
        assert asked.pupils(INSTITUTION, 2022, known_at=then).pupils == ()
        assert {line.year for line in asked.worklist(INSTITUTION, known_at=then)} == {2021}
        assert len(asked.pupils(INSTITUTION, 2022).pupils) == 1


def test_a_school_sees_its_own_pupils_and_no_others(store: Store) -> None:
    record(store, "a", AT_VMBO)
    own = Desk(store, Access("decaan", "school", frozenset({"02QZ"})))
    other = Desk(store, Access("decaan", "school", frozenset({"05AB"})))
    assert len(own.pupils(SCHOOL, 2020).pupils) == 1
    with pytest.raises(NotYourSchool):
        other.pupils(SCHOOL, 2020)
    with pytest.raises(NotYourSchool):
        other.worklist(SCHOOL)


def test_a_school_without_a_brin_sees_nobody() -> None:
    assert not Access("decaan", "school").covers(SCHOOL)
    assert Access("analist", "analyst").covers(SCHOOL)


def test_everybody_of_the_cohort_who_dropped_out_stands_in_the_list_of_the_school(
    cohort_store: Store,
) -> None:
    asked = desk(cohort_store)
    cases = asked.cases("dropout")
    dropped = {(c.pupil, c.group["school_year"]) for c in cases if c.category == "dropout"}
    found: set[tuple[UUID, str]] = set()
    for school in {c.group["school"] for c in cases}:
        for year in range(2018, 2026):
            found |= {
                (one.pupil, str(year))
                for one in asked.pupils(school or "", year).pupils
                if "dropout" in one.signals
            }
    assert found == dropped
    assert len(found) > 3


def test_own_schools_are_listed_with_until_when_they_are_complete(store: Store) -> None:
    close_deliveries(store, DeliveryClosed(CLOSED, "02QZ"))
    stays = MboRegistered("1", occurred_on=date(2021, 8, 1), where=INSTITUTION)
    record(store, "a", AT_VMBO, GONE, stays)
    vmbo, mbo = desk(store).schools()
    assert (vmbo.school, vmbo.delivery, vmbo.closed_until) == (SCHOOL, "vo", CLOSED)
    assert (mbo.school, mbo.delivery, mbo.closed_until) == (INSTITUTION, "mbo", None)
    [own] = Desk(store, Access("decaan", "school", frozenset({"91AA"}))).schools()
    assert own.school == INSTITUTION


def test_higher_education_delivers_nothing_here(store: Store) -> None:
    record(store, "a", EducationEnrolled("ho", None, occurred_on=START, where="50HO"))
    assert desk(store).schools() == ()


def test_only_a_school_with_pupils_of_late_is_asked_to_deliver(store: Store) -> None:
    record(store, "a", AT_VMBO, GONE, TO_MBO)
    vmbo, mbo = desk(store).schools()
    assert (vmbo.due, vmbo.is_late) == (None, False)
    assert (mbo.due, mbo.is_late) == (CLOSED, True)


def test_a_school_that_is_complete_up_to_the_last_1_october_is_not_late(store: Store) -> None:
    record(store, "a", TO_MBO)
    close_deliveries(store, DeliveryClosed(date(2025, 9, 30), INSTITUTION))
    assert desk(store).schools()[0].is_late
    close_deliveries(store, DeliveryClosed(CLOSED, INSTITUTION))
    assert not desk(store).schools()[0].is_late


def test_groups_have_names_in_words() -> None:
    assert group_title("kb").nl == "kaderberoepsgericht (kb)"
    assert group_title("3-bbl").nl == "niveau 3, bbl"
    assert group_title("unknown-unknown").nl == "niveau onbekend, leertraject onbekend"
    assert (group_title("havo").nl, group_title("vmbo").nl) == ("havo", "vmbo, leerweg onbekend")
