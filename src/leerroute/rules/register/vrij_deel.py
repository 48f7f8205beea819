"""Vakkenpakketten: what the free part holds by the day of the diploma, and the profielwerkstuk."""

from leerroute.events import (
    DiplomaAwarded,
    ElectiveChosen,
    ElectiveCompleted,
    ExamTaken,
    Recorded,
    SubjectsSet,
)
from leerroute.rules.history import History
from leerroute.rules.rule import rule
from leerroute.rules.subjects import electives_until, general, is_programme_told, programme_on
from leerroute.rules.verdicts import Verdict, broken, satisfied, undetermined
from leerroute.terms import Text

SINCE = "2016-08-01"
SINCE_WITH_ELECTIVES = "2017-08-01"
"""Who got a diploma before this day began in leerjaar 3 before 1 August 2016, in a programme without electives (KV-01)."""
FIRST_WITH_ELECTIVES = Text(
    "Voor wie vanaf 1 augustus 2016 in leerjaar 3 begon: diploma's van eerdere schooljaren dan 2017-2018 hadden nog geen keuzevakken.",
    "For who began in leerjaar 3 from 1 August 2016 on: diplomas of school years before 2017-2018 had no electives yet.",
)
ELECTIVES: dict[type, str] = {
    DiplomaAwarded: "diploma",
    ElectiveChosen: "elective",
    ElectiveCompleted: "elective",
}


@rule(
    "VP-13",
    "VP",
    "M",
    since=SINCE_WITH_ELECTIVES,
    reading=FIRST_WITH_ELECTIVES,
    needs=ELECTIVES,
    wanted=Text(
        "vier verschillende keuzevakken op de dag van het diploma",
        "four different electives by the day of the diploma",
    ),
)
def four_electives(diploma: Recorded[DiplomaAwarded], history: History) -> Verdict | None:
    """Het vrije deel van bb en kb bestaat uit vier beroepsgerichte keuzevakken.

    The free part of bb and kb consists of four vocational electives.
    """
    if diploma.fact.diploma not in ("vmbo-bb", "vmbo-kb"):
        return None
    if not is_programme_told(history):
        return undetermined(ElectiveChosen)
    return satisfied() if len(electives_until(history, diploma.fact.occurred_on)) >= 4 else broken()


@rule(
    "VP-14",
    "VP",
    "M",
    since=SINCE_WITH_ELECTIVES,
    reading=FIRST_WITH_ELECTIVES,
    needs={**ELECTIVES, SubjectsSet: "subjects"},
    wanted=Text(
        "twee verschillende keuzevakken, en een algemeen vormend vak in het vrije deel",
        "two different electives, and a general subject in the free part",
    ),
)
def two_electives_and_a_subject(
    diploma: Recorded[DiplomaAwarded], history: History
) -> Verdict | None:
    """Het vrije deel van gl bestaat uit twee beroepsgerichte keuzevakken en een algemeen vormend vak.

    The free part of gl consists of two vocational electives and one general subject.
    """
    if diploma.fact.diploma != "vmbo-gl":
        return None
    if not is_programme_told(history):
        return undetermined(ElectiveChosen)
    if len(electives_until(history, diploma.fact.occurred_on)) < 2:
        return broken(lacks=("keuzevakken",))
    return free_subjects(diploma, history, 1)


@rule(
    "VP-15",
    "VP",
    "M",
    since=SINCE,
    needs={DiplomaAwarded: "diploma", SubjectsSet: "subjects"},
    wanted=Text(
        "twee algemeen vormende vakken in het vrije deel",
        "two general subjects in the free part",
    ),
)
def two_free_subjects(diploma: Recorded[DiplomaAwarded], history: History) -> Verdict | None:
    """Het vrije deel van tl bestaat uit twee vrij te kiezen algemeen vormende vakken.

    The free part of tl consists of two general subjects of choice.
    """
    return free_subjects(diploma, history, 2) if diploma.fact.diploma == "vmbo-tl" else None


def free_subjects(diploma: Recorded[DiplomaAwarded], history: History, how_many: int) -> Verdict:
    """Whether the free part held so many general subjects by the day of the diploma."""
    programme = programme_on(history, diploma.fact.occurred_on)
    if programme is None:
        return undetermined(SubjectsSet)
    found = len(general(programme.within("vrij-deel")))
    if found >= how_many:
        return satisfied(programme.told)
    if found + len(general(programme.unplaced)) >= how_many:
        return undetermined(SubjectsSet, "subjects", rests_on=(programme.told,))
    return broken(programme.told, lacks=("avo-vak",))


@rule(
    "VP-16",
    "VP",
    "M",
    needs={DiplomaAwarded: "diploma", SubjectsSet: "subjects", ExamTaken: "subject"},
    wanted=Text(
        "een profielwerkstuk onder de vakken of de examens, op de dag van het diploma",
        "a profielwerkstuk among the subjects or the exams, by the day of the diploma",
    ),
)
def profielwerkstuk(diploma: Recorded[DiplomaAwarded], history: History) -> Verdict | None:
    """In gl en tl maakt een leerling een profielwerkstuk.

    In gl and tl a pupil makes a profielwerkstuk.
    """
    if diploma.fact.diploma not in ("vmbo-gl", "vmbo-tl"):
        return None
    day = diploma.fact.occurred_on
    made = [
        exam
        for exam in history.told(ExamTaken)
        if exam.fact.subject == "profielwerkstuk" and exam.fact.occurred_on <= day
    ]
    if made:
        return satisfied(made[0])
    programme = programme_on(history, day)
    if programme is None:
        return undetermined(SubjectsSet)
    if "profielwerkstuk" in programme.anywhere:
        return satisfied(programme.told)
    return broken(programme.told, lacks=("profielwerkstuk",))
