"""What the golden log says, fact by fact, in the order of its positions. Only ever add at the end.

When a kind gets a new version, its old facts stay here as they read now (after upcasting), and a fact of the new
version is added at the end. Then run `python tests/log/make_golden.py`.
"""

from datetime import date
from uuid import UUID

from leerroute.events import (
    CompulsoryEducationExempted,
    DeliveryClosed,
    Died,
    DiplomaAwarded,
    DisputeSettled,
    EducationEnrolled,
    EducationLeft,
    EducationYearStarted,
    EntreeEnded,
    EntreeEnrolled,
    Entry,
    Fact,
    ImportFinished,
    ImportStarted,
    LeftRegister,
    MboDeregistered,
    MboRegistered,
    MovedHome,
    PupilErased,
    PupilsJoined,
    RegistrationChanged,
    ReturnedToRegister,
    RouteLeft,
    RoutePhaseChanged,
    RouteStarted,
    Source,
    Transition,
    TransitionCorrected,
    TransitionDisputed,
    TransitionRetracted,
    VmboEnrolled,
    VmboLeft,
    VmboYearStarted,
    WorkEnded,
    WorkStarted,
)

PUPIL = UUID("01900000-0000-7000-8000-00000000aaaa")
OTHER_PUPIL = UUID("01900000-0000-7000-8000-00000000cccc")
PUPIL_KEY = bytes(range(100, 132))
ERASED_PUPIL = UUID("01900000-0000-7000-8000-00000000dddd")
IMPORT = UUID("01900000-0000-7000-8000-00000000bbbb")

FACTS: tuple[Fact, ...] = (
    ImportStarted(
        file_sha256="c0ffee" * 10 + "c0de",
        label="gouden bestand",
        by="maker",
        loader="csv 1",
        test_source="goud",
    ),
    VmboEnrolled(
        where="02QZ00",
        occurred_on=date(2018, 8, 1),
        reported_on=date(2018, 9, 1),
        reference="A-1",
        leerjaar=3,
        leerweg="kb",
        lwoo=True,
        programme="6011",
        born="2003-05-00",
        home=23,
        gemeente="0363",
        postcode4="1011",
    ),
    VmboYearStarted(where="02QZ00", occurred_on=date(2019, 8, 1), leerjaar=4, leerweg="gl"),
    VmboLeft(where="02QZ00", occurred_on=date(2020, 7, 31), reason="12"),
    EntreeEnrolled(
        where="02QZ00",
        occurred_on=date(2018, 8, 1),
        institution="25LW",
        crebo="25250",
        agreement="overeenkomst 7",
    ),
    EntreeEnded(where="02QZ00", occurred_on=date(2020, 7, 31), outcome=False),
    RouteStarted(
        where="02QZ00",
        occurred_on=date(2018, 8, 1),
        occurred_until=date(2018, 10, 1),
        target_niveau=4,
        agreement="overeenkomst 8",
        profile="Z&W",
        crebo="25655",
        integrated=True,
        phase="VO",
    ),
    RoutePhaseChanged(where="25LW", occurred_on=date(2020, 8, 1), phase="MBO", agreement="o 8"),
    RouteLeft(where="25LW", occurred_on=date(2021, 3, 1), agreement="overeenkomst 8"),
    DiplomaAwarded(
        where="25LW",
        occurred_on=date(2022, 6, 30),
        diploma="mbo-2",
        crebo="25250",
        registration="1",
        institution="25LW",
    ),
    EducationEnrolled(
        where="19AA01",
        occurred_on=date(2016, 8, 1),
        education="havo",
        leerjaar=1,
        born="2003-05",
        home=39,
        gemeente="0014",
        postcode4="9711",
    ),
    EducationYearStarted(
        where="19AA01", occurred_on=date(2017, 8, 1), education="havo", leerjaar=2
    ),
    EducationLeft(where="19AA01", occurred_on=date(2018, 7, 31), education="havo", reason="3"),
    MboRegistered(
        where="25LW",
        occurred_on=date(2020, 8, 1),
        registration="1",
        institution="25LW",
        crebo="25250",
        niveau=2,
        leertraject="bbl",
        planned_end=date(2022, 7, 31),
        start_year=1,
        main=True,
        examendeelnemer=False,
        born="2003-05-17",
        home=23,
        gemeente="0363",
        postcode4="1011",
    ),
    RegistrationChanged(
        where="25LW",
        occurred_on=date(2021, 2, 1),
        registration="1",
        institution="25LW",
        crebo="25251",
        niveau=3,
        leertraject="bol",
        planned_end=date(2023, 7, 31),
    ),
    MboDeregistered(
        where="25LW",
        occurred_on=date(2022, 7, 31),
        registration="1",
        institution="25LW",
        ground="bsa",
        reason="41",
    ),
    MovedHome(occurred_on=date(2021, 1, 1), home=1, gemeente="0014", postcode4="9711"),
    LeftRegister(occurred_on=date(2023, 1, 1)),
    ReturnedToRegister(occurred_on=date(2024, 1, 1)),
    WorkStarted(occurred_on=date(2022, 8, 1), contract=True),
    WorkEnded(occurred_on=date(2023, 7, 31)),
    CompulsoryEducationExempted(occurred_on=date(2019, 1, 1), ground="5a"),
    Died(occurred_on=date(2024, 2, 29), where="25LW"),
    DeliveryClosed(complete_until=date(2024, 10, 1), where="02QZ", delivered="vo"),
    ImportFinished(rows=24, recorded=22, known=1, refused=1),
    TransitionCorrected(
        occurred_on=date(2019, 8, 2),
        target=3,
        values={"occurred_on": "2019-08-02", "leerweg": "kb", "leerjaar": 4},
        reason="verkeerde dag",
    ),
    TransitionRetracted(occurred_on=date(2020, 7, 31), target=4, reason="niet gebeurd"),
    TransitionDisputed(
        where="25LW", occurred_on=date(2022, 6, 30), target=10, reason="geen diploma bij ons"
    ),
    DisputeSettled(
        occurred_on=date(2022, 6, 30), target=10, outcome="gehandhaafd", reason="toch wel"
    ),
    PupilsJoined(
        occurred_on=date(2024, 3, 1), kept=PUPIL, absorbed=OTHER_PUPIL, reason="twee nummers"
    ),
    PupilErased(erased_on=date(2024, 10, 1), ground="request", by="maker"),
)


def entry(number: int, fact: Fact) -> Entry[Fact]:
    """The golden fact of this position, in the pupil's stream, the import's, or that of somebody else who was erased."""
    stream = PUPIL if isinstance(fact, Transition) else IMPORT
    stream = ERASED_PUPIL if isinstance(fact, PupilErased) else stream
    return Entry(stream, fact, Source(IMPORT, number, "maker" if number % 2 else None))
