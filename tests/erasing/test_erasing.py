"""What erasing means: empty at every position, said in every answer, and a new pupil when imported again."""

import pytest

from erasing.people import ANN, DAY, HER_SCHOOL, People
from figures.stores import desk
from intake.making import BSN
from leerroute.erasing import NobodyToErase
from leerroute.events import Entry, PupilErased, PupilsJoined
from leerroute.log import UnknownPupil, new_id
from leerroute_projections.again import Manifest, not_exactly


def test_the_history_of_an_erased_pupil_is_empty_at_every_position(people: People) -> None:
    ann = people.ann
    people.erase(ann)
    last = people.store.log.last().position
    histories = [people.store.log.history(ann, upto=upto) for upto in range(last + 1)]
    assert histories == [[]] * (last + 1)


def test_the_log_says_who_was_erased_when_why_and_by_whom(people: People) -> None:
    ann = people.ann
    mark = people.erase(ann).mark
    (recorded,) = people.store.log.facts(PupilErased)
    assert (recorded.stream, recorded.position) == (ann, mark.position)
    assert recorded.fact == PupilErased(erased_on=DAY, ground="request", by="toets")


def test_an_erased_log_still_verifies_with_the_head_kept_before(people: People) -> None:
    kept = people.store.log.head()
    people.erase(people.ann)
    assert people.store.log.verify(kept).ok


def test_earlier_figures_change_and_every_answer_says_how_many_were_erased(people: People) -> None:
    then, asked = people.store.log.last().position, desk(people.store)

    def answered() -> tuple[bool, int]:
        answer = asked.ask("dropout", by=("school",), known_at=str(then))
        return (HER_SCHOOL,) in [cell.group for cell in answer.cells], answer.known.erasures

    assert answered() == (True, 0)
    people.erase(people.ann)
    assert answered() == (False, 1)


def test_a_kept_answer_that_cannot_be_made_again_says_so(people: People) -> None:
    log = people.store.log
    kept = Manifest(log.last().position, log.erasures())
    assert not_exactly(log, kept) is None
    people.erase(people.ann)
    assert not_exactly(log, kept) == (
        "kan niet precies opnieuw worden gemaakt: sindsdien 1 gewist",
        "cannot be made again exactly: 1 erased since",
    )


def test_rows_stay_away_after_catching_up_and_after_a_rebuild(people: People) -> None:
    ann = people.ann
    people.erase(ann)
    people.derive()
    assert ann.hex.encode() not in people.bytes_in("read.sqlite")
    (people.folder / "read.sqlite").unlink()
    people.derive()
    assert ann.hex.encode() not in people.bytes_in("read.sqlite")


def test_erasing_one_leaves_the_others_as_they_were(people: People) -> None:
    bob = people.bob
    before = people.store.log.history(bob)
    people.erase(people.ann)
    assert people.store.log.history(bob) == before


def test_pupils_who_are_one_person_are_erased_together(people: People) -> None:
    ann, bob, log = people.ann, people.bob, people.store.log
    joined = PupilsJoined(occurred_on=DAY, kept=bob, absorbed=ann)
    log.append([Entry(one, joined) for one in (ann, bob)])
    erased = people.erase(ann)
    assert erased.pupils == {ann, bob} == log.erased()
    assert people.store.vault.number_of_pupils() == 0


def test_nobody_is_erased_twice(people: People) -> None:
    ann = people.ann
    people.erase(ann)
    with pytest.raises(NobodyToErase, match="al gewist"):
        people.erase(ann)
    assert people.store.log.erasures() == 1


def test_who_is_not_there_is_not_erased(people: People) -> None:
    with pytest.raises(NobodyToErase, match="er is geen leerling"):
        people.erase(new_id())
    assert people.store.log.erasures() == 0


def test_nothing_more_is_recorded_about_who_was_erased(people: People) -> None:
    ann = people.ann
    (first, *_) = people.store.log.history(ann)
    people.erase(ann)
    with pytest.raises(UnknownPupil):
        people.store.log.append([Entry(ann, first.fact)])


def test_the_same_file_again_brings_nobody_back(people: People) -> None:
    path = people.intake.folder / "leerlingen.csv"
    people.erase(people.ann)
    assert people.intake.bring(path).already is not None
    assert people.intake.pupil(BSN) is None


def test_another_file_with_the_same_rows_makes_a_new_pupil_with_them(people: People) -> None:
    ann = people.ann
    people.erase(ann)
    report = people.intake.rows(*ANN, name="later.csv")
    assert (report.recorded, report.known) == (2, 0)
    assert people.ann != ann
    assert [one.version for one in people.intake.history(BSN)] == [1, 2]
