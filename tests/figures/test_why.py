"""Why a pupil is in a figure: what the printed steps come to is what is counted, for every pupil and every figure."""

from collections import Counter
from typing import Any

import pytest

from figures.cohort import keys_in
from figures.stores import desk
from leerroute.store import Store
from leerroute.united import person_of
from leerroute_projections.figures import FIGURES
from leerroute_projections.history import NoReason
from leerroute_projections.reasoning import Step
from leerroute_projections.why import Reason, conclusion

Told = Counter[tuple[Any, ...]]


@pytest.fixture(scope="module")
def why(cohort_store: Store) -> dict[str, dict[str, list[Reason]]]:
    """The reasons of every pupil of the cohort, by local key and figure."""
    return reasons_in(cohort_store)


def reasons_in(store: Store) -> dict[str, dict[str, list[Reason]]]:
    """The reasons of every pupil of a store, by local key and figure."""
    asked, mark, keys = desk(store), store.log.last(), keys_in(store)
    persons = [
        person_of(store.log, pupil) for pupil in store.log.pupils_since(0, upto=mark.position)
    ]
    return {keys[one.counts_as.hex]: asked.reasons(one, asked.figures, mark) for one in persons}


def recomputed(why: dict[str, dict[str, list[Reason]]], figure: str) -> Told:
    """The cases of a figure as the steps tell."""
    return Counter(
        told(one.group, key, one.category)
        for key, figures in why.items()
        for one in figures[figure]
        if one.counts
    )


def counted(store: Store, figure: str) -> Told:
    """The cases of a figure as they are counted."""
    keys = keys_in(store)
    return Counter(
        told(case.group, keys[case.pupil.hex], case.category) for case in desk(store).cases(figure)
    )


def told(group: Any, *rest: Any) -> tuple[Any, ...]:
    """One case as a value."""
    return (*sorted(group.items()), *rest)


@pytest.mark.parametrize("figure", FIGURES)
def test_the_printed_steps_of_every_pupil_come_to_what_is_counted(
    figure: str, cohort_store: Store, why: dict[str, dict[str, list[Reason]]]
) -> None:
    assert recomputed(why, figure) == counted(cohort_store, figure)


def test_they_do_so_with_reference_tables_loaded_too(coded_store: Store) -> None:
    why = reasons_in(coded_store)
    for figure in FIGURES:
        assert recomputed(why, figure) == counted(coded_store, figure), figure


@pytest.mark.parametrize(
    ("figure", "left_out"),
    [(figure.name, one.code) for figure in FIGURES.values() for one in figure.apart],
)
def test_the_printed_steps_come_to_who_is_counted_apart(
    figure: str,
    left_out: str,
    cohort_store: Store,
    keys: dict[str, str],
    why: dict[str, dict[str, list[Reason]]],
) -> None:
    apart = Counter(
        told(case.group, keys[case.pupil.hex])
        for case in desk(cohort_store).cases(figure, left_out=left_out)
    )
    by_steps = Counter(
        told(one.group, key)
        for key, figures in why.items()
        for one in figures[figure]
        if left_out in {judged.code for judged in one.left_out if judged.holds}
        and one.population[0].holds
    )
    assert by_steps == apart


def test_an_age_at_the_limit_is_the_one_step_that_fails(
    why: dict[str, dict[str, list[Reason]]],
) -> None:
    [at_23] = [one for one in why["p07"]["dropout"] if one.group["school_year"] == "2020"]
    [failed] = [step for step in at_23.population if not step.holds]
    assert failed.found.nl == "de leeftijd op 1 oktober: 23"


def test_a_conclusion_names_the_category_in_both_languages(
    why: dict[str, dict[str, list[Reason]]],
) -> None:
    [dropped] = [one for one in why["p08"]["dropout"] if one.group["school_year"] == "2020"]
    said = conclusion(FIGURES["dropout"], dropped)
    assert (said.nl, said.en) == (
        "telt mee als: voortijdig schoolverlater",
        "is counted as: early school leaver",
    )


def test_a_school_that_has_not_closed_its_deliveries_is_the_step_that_waits(
    why: dict[str, dict[str, list[Reason]]],
) -> None:
    [waits] = [one for one in why["p30"]["throughput"] if one.counts]
    assert [step.found.nl for step in waits.known] == ["volledig tot en met 30-09-2022"]
    assert waits.category is None


def test_every_step_says_what_was_found_in_both_languages(
    why: dict[str, dict[str, list[Reason]]],
) -> None:
    said = [text for step in steps_of(why) for text in (step.condition, step.found)]
    assert all(text.nl and text.en for text in said)


def steps_of(why: dict[str, dict[str, list[Reason]]]) -> list[Step]:
    """All steps of all pupils."""
    reasons = [one for figures in why.values() for each in figures.values() for one in each]
    return [
        step
        for one in reasons
        for part in (one.population, one.known, *(judged.steps for judged in one.outcomes))
        for step in part
    ]


def test_asking_why_is_an_opening_that_needs_a_reason(cohort_store: Store) -> None:
    with pytest.raises(NoReason):
        desk(cohort_store).why("p08", reason="")
