"""Final marks of a pupil by subject, from the examinations told. Judges nothing."""

from collections.abc import Iterable
from datetime import date

from leerroute.events import ExamTaken
from leerroute.rules.history import History

SUFFICIENT = 5.5
"""From here on a mark is rounded to a 6."""


def sufficient_by_subject(history: History, day: date) -> dict[str, bool | None]:
    """Of each subject examined on or before a day whether its final mark is at least a 6; None = no mark is stated.

    The final mark is the one that is told as such, else the mean of schoolexamen and central examination; of several attempts the last
    counts. A subject without marks is sufficient when it was passed.
    """
    exams = [one.fact for one in history.told(ExamTaken) if one.fact.occurred_on <= day]
    subjects = dict.fromkeys(one.subject for one in exams)
    return {
        subject: is_sufficient([e for e in exams if e.subject == subject]) for subject in subjects
    }


def is_sufficient(exams: Iterable[ExamTaken]) -> bool | None:
    """Whether the examinations in one subject, first to last, come to at least a 6; None = no mark is stated."""
    last = {one.exam: one for one in exams}
    final = last.get("eindcijfer")
    counting = [final] if final else [*last.values()]
    marks = [one.mark for one in counting if one.mark is not None]
    if marks:
        return sum(marks) / len(marks) >= SUFFICIENT
    passed = [one.passed for one in counting if one.passed is not None]
    return all(passed) if passed else None
