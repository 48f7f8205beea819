"""Random lives on a small board: few schools, days around 1 October, so that everything meets everything."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

from hypothesis import strategies as st

from leerroute.events import (
    CompulsoryEducationExempted,
    DeliveryClosed,
    Died,
    DiplomaAwarded,
    DisputeSettled,
    EducationEnrolled,
    EducationLeft,
    EntreeEnrolled,
    LeftRegister,
    MboDeregistered,
    MboRegistered,
    MovedHome,
    ProfileChosen,
    Recorded,
    RegistrationChanged,
    ReturnedToRegister,
    RouteLeft,
    RoutePhaseChanged,
    RouteStarted,
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
from leerroute.terms import DiplomaKind, Leerweg, OtherEducation, Profile

VMBO = st.sampled_from(["02QZ00", "02QZ01", "05AB00"])
MBO = st.sampled_from(["91AA", "92BB"])
PUPILS = st.sampled_from(["p1", "p2", "p3", "p4"])
DAYS = st.builds(
    lambda year, around, offset: date(year, *around) + timedelta(days=offset),
    st.integers(2018, 2023),
    st.sampled_from([(10, 1), (8, 1), (7, 31)]),
    st.integers(-1, 1),
)
BORN = st.sampled_from([None, "1996-10-01", "1996-10-02", "2004-00", "2005-03-00"])
LEERWEG: st.SearchStrategy[Leerweg | None] = st.sampled_from([None, "bb", "kb", "tl"])
NIVEAU: st.SearchStrategy[Any] = st.sampled_from([None, 1, 2, 3, 4])
CREBO = st.sampled_from([None, "25168", "25180"])
NUMBER = st.sampled_from(["1", "2"])
DIPLOMA: st.SearchStrategy[DiplomaKind] = st.sampled_from(
    ["vmbo-bb", "vmbo-tl", "entree", "mbo-2", "mbo-4", "havo", "pro-certificaat"]
)
PROFILE: st.SearchStrategy[Profile] = st.sampled_from(["BWI", "E&O"])
OTHER: st.SearchStrategy[OtherEducation] = st.sampled_from(
    ["havo", "vavo", "pro", "vso", "ho", "niet-bekostigd"]
)
YES_NO = st.sampled_from([None, True, False])

TRANSITIONS: st.SearchStrategy[Any] = st.one_of(
    st.builds(VmboEnrolled, st.sampled_from([2, 3, 4]), LEERWEG, born=BORN, occurred_on=DAYS, where=VMBO),
    st.builds(VmboYearStarted, st.sampled_from([3, 4]), LEERWEG, occurred_on=DAYS, where=VMBO),
    st.builds(VmboLeft, occurred_on=DAYS, where=VMBO),
    st.builds(EntreeEnrolled, MBO, st.just("25251"), occurred_on=DAYS, where=VMBO),
    st.builds(RouteStarted, st.sampled_from([2, 3]), integrated=YES_NO, occurred_on=DAYS, where=VMBO),
    st.builds(RoutePhaseChanged, st.sampled_from(["VO", "MBO"]), occurred_on=DAYS, where=VMBO),
    st.builds(RouteLeft, occurred_on=DAYS, where=VMBO),
    st.builds(DiplomaAwarded, DIPLOMA, occurred_on=DAYS, where=st.one_of(VMBO, MBO)),
    st.builds(ProfileChosen, PROFILE, occurred_on=DAYS, where=VMBO),
    st.builds(EducationEnrolled, OTHER, st.sampled_from([None, 4]), born=BORN, occurred_on=DAYS, where=VMBO),
    st.builds(EducationLeft, OTHER, occurred_on=DAYS, where=VMBO),
    st.builds(
        MboRegistered, NUMBER, niveau=NIVEAU, crebo=CREBO, main=YES_NO, examendeelnemer=YES_NO, born=BORN,
        leertraject=st.sampled_from([None, "bol", "odt"]), occurred_on=DAYS, where=MBO,
    ),
    st.builds(RegistrationChanged, registration=NUMBER, niveau=NIVEAU, crebo=CREBO, occurred_on=DAYS, where=MBO),
    st.builds(MboDeregistered, registration=st.one_of(st.none(), NUMBER), occurred_on=DAYS, where=MBO),
    st.builds(MovedHome, st.integers(21, 22), occurred_on=DAYS),
    st.builds(LeftRegister, occurred_on=DAYS),
    st.builds(ReturnedToRegister, occurred_on=DAYS),
    st.builds(Died, occurred_on=DAYS),
    st.builds(WorkStarted, YES_NO, occurred_on=DAYS),
    st.builds(WorkEnded, occurred_on=DAYS),
    st.builds(CompulsoryEducationExempted, st.just("5"), occurred_on=DAYS),
)  # fmt: skip
CLOSINGS = st.builds(
    DeliveryClosed,
    DAYS,
    st.sampled_from([None, "02QZ", "02QZ01", "05AB", "91AA", "92BB"]),
    st.sampled_from([None, "vo", "mbo"]),
)


@dataclass(frozen=True)
class Said:
    """Something said about what was recorded of a pupil: about the nth of it, counted round."""

    nth: int
    what: Literal["corrected", "retracted", "disputed", "upheld", "lapsed"]
    values: Any = None

    def about(self, history: Sequence[Recorded[Any]]) -> Transition | None:
        """The fact; None while there is nothing to say something about."""
        if not history:
            return None
        target = history[self.nth % len(history)]
        common = {"target": target.position, "occurred_on": target.fact.occurred_on}
        match self.what:
            case "corrected":
                return TransitionCorrected(values=self.values, **common)
            case "retracted":
                return TransitionRetracted(**common)
            case "disputed":
                return TransitionDisputed(where="91AA", **common)
            case "upheld":
                return DisputeSettled(outcome="gehandhaafd", **common)
            case "lapsed":
                return DisputeSettled(outcome="vervallen", **common)


@dataclass(frozen=True)
class Joined:
    """The pupil absorbs this one, or, when they were joined, is taken apart from this one again."""

    other: str
    undone: bool = False


VALUES = st.one_of(
    st.builds(lambda day: {"occurred_on": day.isoformat()}, DAYS),
    st.builds(lambda day, leerweg: {"occurred_on": day.isoformat(), "leerweg": leerweg}, DAYS, LEERWEG.filter(bool)),
    st.builds(lambda niveau: {"niveau": niveau}, NIVEAU.filter(bool)),
    st.builds(lambda diploma: {"diploma": diploma}, DIPLOMA),
    st.builds(lambda born: {"born": born}, BORN.filter(bool)),
)  # fmt: skip
"""Changed values; of which many do not fit what they are said about."""

NTH = st.integers(0, 7)
SAID = st.one_of(
    st.builds(Said, NTH, st.just("corrected"), VALUES),
    st.builds(Said, NTH, st.sampled_from(["retracted", "disputed", "upheld", "lapsed"])),
)
JOINED = st.builds(Joined, PUPILS, st.booleans())

PLAIN_PAGES = st.lists(
    st.lists(st.tuples(PUPILS, st.one_of(TRANSITIONS, CLOSINGS)), min_size=1, max_size=6),
    min_size=1,
    max_size=6,
)
"""What is recorded, page by page: facts of a few pupils, and closed deliveries."""

PAGES = st.lists(
    st.lists(
        st.tuples(PUPILS, st.one_of(TRANSITIONS, TRANSITIONS, CLOSINGS, SAID, JOINED)),
        min_size=1,
        max_size=6,
    ),
    min_size=1,
    max_size=6,
)
"""What is recorded, page by page; also what is said about it, whether that makes sense or not, and joins."""
