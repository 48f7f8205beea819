"""What the pages remember of earlier answers is not shown any more once somebody was erased."""

from erasing.people import HER_SCHOOL, People
from leerroute_dashboards.questions import Questions
from leerroute_projections.access import Access


def schools_then(people: People, then: int) -> tuple[bool, int]:
    """Whether Ann's school is in an earlier answer as the pages give it, and how many were erased by it."""
    now = people.store.log.last().position
    asked = Questions(people.folder, Access("toets", "analyst"), now)
    answer = asked.ask("dropout", ("school",), {}, str(then))
    return (HER_SCHOOL,) in [cell.group for cell in answer.cells], answer.known.erasures


def test_an_answer_about_earlier_is_asked_again_after_an_erasure(people: People) -> None:
    then = people.store.log.last().position
    assert schools_then(people, then) == schools_then(people, then) == (True, 0)
    people.erase(people.ann)
    assert schools_then(people, then) == (False, 1)
