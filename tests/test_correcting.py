"""What somebody says about transitions, recorded in a store: decided on what is known, whole, once."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from figures.stores import ANALYST, desk, pupil, record, store_in
from leerroute.correcting import Amending, OnePersonAlready, Overtaken
from leerroute.events import MboRegistered, VmboEnrolled, VmboLeft
from leerroute.intake.values import NoSuchColumn, UnreadableValue
from leerroute.pathway.amending import OnlyRetracted, ReasonRefused, UnknownTransition
from leerroute.pathway.known import as_known
from leerroute.store import Store
from leerroute.united import person_of
from leerroute_projections.answer import Moment
from leerroute_projections.history import open_history

ENROLLED = VmboEnrolled(3, "bb", occurred_on=date(2020, 8, 1), where="02QZ00", born="2005-03-15")
LEFT = VmboLeft(occurred_on=date(2022, 7, 31), where="02QZ00")
REGISTERED = MboRegistered("a1", niveau=2, occurred_on=date(2022, 8, 1), where="25LH")
WHY = "verkeerd overgenomen"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """p1 with transitions 1 and 2, p2 with 3, p3 with 4."""
    with store_in(tmp_path) as made:
        record(made, "p1", ENROLLED, LEFT)
        record(made, "p2", REGISTERED)
        record(made, "p3", LEFT)
        yield made


@pytest.fixture
def anna(store: Store) -> Amending:
    return Amending(store.log, "anna")


def counts(store: Store, key: str) -> list[Any]:
    """The facts that count of a pupil, joined pupils included."""
    return [one.fact for one in as_known(person_of(store.log, pupil(store, key)).history)]


def moments(store: Store, key: str) -> dict[str, Moment]:
    """The timeline of a pupil, by number."""
    history = open_history(store, ANALYST, str(pupil(store, key)), "toets", store.log.last())
    assert history is not None
    return {moment.id: moment for moment in history.moments}


def test_values_are_read_as_the_intake_reads_cells(store: Store, anna: Amending) -> None:
    anna.correct(1, {"leerweg": "kb", "datum": "02-08-2020", "lwoo": "ja"}, reason=WHY)
    now = counts(store, "p1")[0]
    assert (now.leerweg, now.occurred_on, now.lwoo) == ("kb", date(2020, 8, 2), True)


def test_it_is_recorded_by_whom_and_why(store: Store, anna: Amending) -> None:
    anna.correct(1, {"leerweg": "kb"}, reason=WHY)
    said = store.log.history(pupil(store, "p1"))[-1]
    assert (said.source.by, said.fact.reason) == ("anna", WHY)


@pytest.mark.parametrize("column", ["crebo", "gebeurtenis", "leerling", "referentie", "onzin"])
def test_a_column_that_is_not_corrected_is_named_with_what_could_be(
    anna: Amending, column: str
) -> None:
    with pytest.raises(NoSuchColumn, match="leerweg"):
        anna.correct(1, {column: "25655"}, reason=WHY)


def test_a_value_that_cannot_be_read_is_told_as_by_the_intake(anna: Amending) -> None:
    with pytest.raises(UnreadableValue, match="mogelijk zijn bb, kb, gl, tl"):
        anna.correct(1, {"leerweg": "kbl"}, reason=WHY)


def test_a_birth_date_that_cannot_be_read_is_not_shown(anna: Amending) -> None:
    with pytest.raises(UnreadableValue) as refused:
        anna.correct(1, {"geboortedatum": "31-02-2005"}, reason=WHY)
    assert "2005" not in str(refused.value)


def test_a_refusal_records_nothing(store: Store, anna: Amending) -> None:
    before = store.log.last()
    with pytest.raises(ReasonRefused):
        anna.retract(1, reason="geboren 15-03-2005")
    assert store.log.last() == before


@pytest.mark.parametrize("number", [0, 99])
def test_a_number_that_is_no_transition_is_refused(anna: Amending, number: int) -> None:
    with pytest.raises(UnknownTransition):
        anna.retract(number, reason=WHY)


def test_who_did_not_see_the_first_correction_is_refused_and_shown_it(anna: Amending) -> None:
    anna.correct(1, {"leerweg": "kb"}, reason=WHY)
    with pytest.raises(
        Overtaken, match=r"(?s)nummer 5: gecorrigeerd \(leerweg kb\).*anna.*--version 3"
    ):
        anna.correct(1, {"leerweg": "tl"}, reason=WHY)


def test_who_saw_the_first_correction_corrects_again(store: Store, anna: Amending) -> None:
    anna.correct(1, {"leerweg": "kb"}, reason=WHY)
    anna.correct(1, {"leerweg": "tl"}, reason=WHY, version=3)
    assert counts(store, "p1")[0].leerweg == "tl"


def test_with_a_version_anything_recorded_since_is_shown(store: Store, anna: Amending) -> None:
    record(store, "p1", REGISTERED)
    with pytest.raises(Overtaken, match="ingeschreven in het mbo"):
        anna.correct(1, {"leerweg": "tl"}, reason=WHY, version=2)


def test_a_birth_date_is_not_shown_to_who_was_overtaken(anna: Amending) -> None:
    anna.correct(1, {"geboortedatum": "2006-01-02"}, reason=WHY)
    with pytest.raises(Overtaken) as refused:
        anna.retract(1, reason=WHY)
    assert "2006" not in refused.value.text.nl.replace("2026", "")


def test_what_lapses_of_an_earlier_correction_is_told(anna: Amending) -> None:
    anna.correct(1, {"leerweg": "kb", "leerjaar": "4"}, reason=WHY)
    assert anna.correct(1, {"leerweg": "tl"}, reason=WHY, version=3).lapsed == ("leerjaar",)


def test_a_dispute_that_lapses_a_transition(store: Store, anna: Amending) -> None:
    anna.dispute(2, school="25LH")
    anna.settle(2, outcome="vervallen", reason=WHY)
    assert counts(store, "p1") == [ENROLLED]


def test_a_school_that_cannot_be_read_disputes_nothing(anna: Amending) -> None:
    with pytest.raises(UnreadableValue):
        anna.dispute(2, school="school om de hoek")


def test_joined_pupils_have_one_history_whichever_is_opened(store: Store, anna: Amending) -> None:
    anna.join(pupil(store, "p1"), pupil(store, "p2"), reason=WHY)
    assert moments(store, "p1").keys() == moments(store, "p2").keys() == {"1", "2", "3", "5"}


def test_a_join_is_recorded_with_both_in_one_page(store: Store, anna: Amending) -> None:
    done = anna.join(pupil(store, "p1"), pupil(store, "p2"), reason=WHY)
    last = [store.log.history(pupil(store, key))[-1] for key in ("p1", "p2")]
    assert [one.position for one in last] == list(done.positions)
    assert last[0].fact == last[1].fact
    assert last[0].recorded_at == last[1].recorded_at


@pytest.mark.parametrize("half", [0, 1])
def test_retracting_either_half_undoes_a_join(store: Store, anna: Amending, half: int) -> None:
    done = anna.join(pupil(store, "p1"), pupil(store, "p2"), reason=WHY)
    undone = anna.retract(done.positions[half], reason=WHY)
    last = {store.log.history(pupil(store, key))[-1].position for key in ("p1", "p2")}
    assert last == set(undone.positions)
    assert (counts(store, "p1"), counts(store, "p2")) == ([ENROLLED, LEFT], [REGISTERED])


def test_a_join_that_was_undone_can_be_made_and_undone_again(store: Store, anna: Amending) -> None:
    p1, p2 = pupil(store, "p1"), pupil(store, "p2")
    anna.retract(anna.join(p1, p2, reason=WHY).positions[0], reason=WHY)
    anna.retract(anna.join(p2, p1, reason=WHY).positions[1], reason=WHY)
    assert counts(store, "p2") == [REGISTERED]


def test_a_join_of_an_absorbed_pupil_joins_the_whole_person(store: Store, anna: Amending) -> None:
    p1, p2, p3 = (pupil(store, key) for key in ("p1", "p2", "p3"))
    anna.join(p1, p2, reason=WHY)
    anna.join(p3, p2, reason=WHY)
    assert person_of(store.log, p1).counts_as == p3


def test_one_person_is_not_joined_twice(store: Store, anna: Amending) -> None:
    p1, p2 = pupil(store, "p1"), pupil(store, "p2")
    anna.join(p1, p2, reason=WHY)
    with pytest.raises(OnePersonAlready):
        anna.join(p2, p1, reason=WHY)


def test_a_join_is_not_corrected(store: Store, anna: Amending) -> None:
    done = anna.join(pupil(store, "p1"), pupil(store, "p2"), reason=WHY)
    with pytest.raises(OnlyRetracted):
        anna.correct(done.positions[0], {"datum": "2020-01-01"}, reason=WHY)


def test_a_transition_of_the_wrong_pupil_moves_as_it_stands(store: Store, anna: Amending) -> None:
    anna.correct(1, {"leerweg": "kb"}, reason=WHY)
    anna.move(1, pupil(store, "p2"), reason=WHY, version=3)
    assert counts(store, "p1") == [LEFT]
    assert [getattr(one, "leerweg", "") for one in counts(store, "p2")] == ["", "kb"]


def test_moving_to_the_same_person_is_refused(store: Store, anna: Amending) -> None:
    with pytest.raises(OnePersonAlready):
        anna.move(1, pupil(store, "p1"), reason=WHY)


def test_the_timeline_tells_what_a_corrected_transition_was_who_corrected_it_and_when(
    store: Store, anna: Amending
) -> None:
    anna.correct(1, {"leerweg": "kb"}, reason=WHY)
    moment = moments(store, "p1")["1"]
    details = {name.nl: value.nl for name, value in moment.details}
    assert moment.title.nl == "ingeschreven op het vmbo (gecorrigeerd)"
    assert details["leerweg"] == "kb (was bb)"
    assert details["gecorrigeerd"] == f"5, 01-08-2026, anna: {WHY}"


def test_the_timeline_shows_retracted_transitions_as_such(store: Store, anna: Amending) -> None:
    anna.retract(2, reason=WHY)
    moment = moments(store, "p1")["2"]
    assert (moment.state, moment.title.en) == ("retracted", "left the vmbo (retracted)")


def test_the_timeline_marks_disputes(store: Store, anna: Amending) -> None:
    anna.dispute(2, school="25LH", reason=WHY)
    moment = moments(store, "p1")["2"]
    assert (moment.state, moment.title.nl) == ("disputed", "uitgeschreven van het vmbo (betwist)")


def test_opening_an_absorbed_pupil_is_seen_with_the_one_who_counts(
    store: Store, anna: Amending
) -> None:
    anna.join(pupil(store, "p1"), pupil(store, "p2"), reason=WHY)
    moments(store, "p2")
    history = desk(store).open_history(str(pupil(store, "p1")), reason="toets")
    assert history is not None
    assert (history.pupil, len(history.views)) == (pupil(store, "p1"), 2)
