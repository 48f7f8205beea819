"""Why, of any history: what the printed steps come to is what is counted, whatever happened and whatever is closed."""

from collections import Counter
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from figures.judging import cases
from figures.lives import CLOSINGS, CREBO, DAYS, MBO, NUMBER, TRANSITIONS, YES_NO
from leerroute.events import (
    ApplicationAccepted,
    CovenantJoined,
    DeliveryClosed,
    ExemptionGranted,
    ImprovementPeriodSet,
    MboApplied,
    MboRegistered,
    StudyAdviceGiven,
    Transition,
    WarningIssued,
)
from leerroute.reference import Reference
from leerroute_projections.catch_up import horizon_of
from leerroute_projections.closings import Closings
from leerroute_projections.figures import FIGURES
from leerroute_projections.why import Reason, reasons
from pathway.scenario import PUPIL, recorded

ABOUT_A_YEAR: st.SearchStrategy[Any] = st.one_of(
    st.builds(MboRegistered, NUMBER, niveau=st.sampled_from([1, 2]), crebo=CREBO, occurred_on=DAYS, where=MBO),
    st.builds(WarningIssued, registration=NUMBER, written=YES_NO, occurred_on=DAYS, where=MBO),
    st.builds(ImprovementPeriodSet, registration=NUMBER, occurred_on=DAYS, where=MBO),
    st.builds(StudyAdviceGiven, st.sampled_from(["positief", "negatief"]), registration=NUMBER, occurred_on=DAYS, where=MBO),
    st.builds(ExemptionGranted, registration=NUMBER, elective=st.just("1234"), hours=st.just(40.0), occurred_on=DAYS, where=MBO),
    st.builds(MboApplied, application=NUMBER, study_year=st.sampled_from([None, 2020, 2022]), occurred_on=DAYS, where=MBO),
    st.builds(ApplicationAccepted, application=NUMBER, occurred_on=DAYS, where=MBO),
    st.builds(CovenantJoined, st.just("versnellen-niveau-2"), occurred_on=DAYS, where=MBO),
)  # fmt: skip
"""What random lives do not have, and figures 3b, 3c, 4 and 5 are about."""
EVERYBODY = (None, "02QZ", "05AB", "91AA", "92BB")
CLOSED = st.one_of(
    st.lists(CLOSINGS, max_size=6),
    st.just([DeliveryClosed(date(2026, 1, 1), where) for where in EVERYBODY]),
)
Told = Counter[tuple[Any, ...]]


def reasons_of(
    facts: list[Transition], closed: tuple[DeliveryClosed, ...], known_on: date
) -> dict[str, list[Reason]]:
    """Why the pupil of whom this was told is in each figure."""
    return reasons(
        list(FIGURES.values()),
        PUPIL,
        recorded(facts),
        moment={"horizon": horizon_of(known_on), "known_on": known_on},
        codes=Reference(),
        closings=Closings(known_on, closed),
    )


@given(
    facts=st.lists(st.one_of(TRANSITIONS, ABOUT_A_YEAR), min_size=1, max_size=14),
    closed=CLOSED,
    known_on=DAYS,
)
def test_the_printed_steps_come_to_what_is_counted(
    facts: list[Transition], closed: list[DeliveryClosed], known_on: date
) -> None:
    told = reasons_of(facts, tuple(closed), known_on)
    for name, figure in FIGURES.items():
        found = cases(figure, *facts, known_on=known_on, closed=tuple(closed))
        counted: Told = Counter((*sorted(one.group.items()), one.category) for one in found)
        recomputed: Told = Counter(
            (*sorted(one.group.items()), one.category) for one in told[name] if one.counts
        )
        assert recomputed == counted, name
