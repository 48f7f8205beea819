"""How a judgement stands on a day, what a rule must say of itself, and what holds when."""

from datetime import date

import pytest

from leerroute.events import (
    MboRegistered,
    Recorded,
    ReferenceLoaded,
    StudyAdviceGiven,
    VmboEnrolled,
    VmboYearStarted,
    WarningIssued,
)
from leerroute.rules import RULES, Broken, Due, History, Judgement, Satisfied, Undetermined, Value
from leerroute.rules.codes import NO_CODES
from leerroute.rules.history import history_of
from leerroute.rules.judging import dispatch, judge
from leerroute.rules.rule import (
    REGISTER,
    RuleNotWell,
    TwoRulesWithOneId,
    Unwritten,
    declare,
    kinds_of,
    needs_of,
    sentence_of,
)
from leerroute.rules.settings import From, NotLaidDown, Setting
from leerroute.rules.verdicts import (
    Need,
    Verdict,
    all_of,
    broken,
    due,
    satisfied,
    undetermined,
    unlisted,
)
from leerroute.terms import Text
from pathway.scenario import MBO, diploma_awarded, mbo_deregistered, mbo_registered, recorded
from rules.scenario import study_advice_given

SUBJECT, OTHER = recorded(
    [mbo_registered("2023-08-01"), study_advice_given("2024-06-01", advice="positief")]
)
BEFORE, ON_THE_DAY, LATER = date(2023, 7, 31), date(2023, 8, 1), date(2024, 8, 2)


def judgement(verdict: Verdict) -> Judgement:
    return Judgement(RULES["BSA-01"], SUBJECT, verdict)


# How it stands on a day


@pytest.mark.parametrize(
    ("verdict", "value"),
    [
        (Satisfied(), Value.SATISFIED),
        (Broken(), Value.BROKEN),
        (Undetermined(missing=(Need(WarningIssued),)), Value.UNDETERMINED),
    ],
)
def test_a_verdict_holds_from_the_day_of_its_subject_on(verdict: Verdict, value: Value) -> None:
    assert judgement(verdict).on(BEFORE) is Value.NOT_APPLICABLE
    assert judgement(verdict).on(ON_THE_DAY) is value


def test_a_verdict_of_a_later_day_holds_from_that_day_on() -> None:
    one = judgement(Broken(since=LATER))
    assert (one.on(ON_THE_DAY), one.on(LATER)) == (Value.NOT_APPLICABLE, Value.BROKEN)


def test_an_obligation_is_open_up_to_its_last_day_and_broken_the_day_after() -> None:
    one = judgement(Due(by=date(2024, 8, 1), met=None))
    assert (one.on(date(2024, 8, 1)), one.on(LATER)) == (Value.OPEN, Value.BROKEN)


def test_an_obligation_is_satisfied_from_the_day_on_which_it_is_met() -> None:
    one = judgement(Due(by=date(2024, 8, 1), met=date(2024, 6, 1)))
    assert one.on(date(2024, 5, 31)) is Value.OPEN
    assert one.on(date(2024, 6, 1)) is Value.SATISFIED
    assert one.on(LATER) is Value.SATISFIED


def test_an_obligation_met_a_day_late_stays_broken_and_tells_when_it_was_met() -> None:
    one = judgement(Due(by=date(2024, 8, 1), met=LATER))
    assert (one.on(LATER), one.met) == (Value.BROKEN, LATER)


def test_an_obligation_met_on_its_last_day_is_met_in_time() -> None:
    assert judgement(Due(by=LATER, met=LATER)).on(LATER) is Value.SATISFIED


def test_an_obligation_without_a_last_day_stays_open_until_it_is_met() -> None:
    assert judgement(Due(by=None, met=None)).on(LATER) is Value.OPEN
    assert judgement(Due(by=None, met=LATER)).on(LATER) is Value.SATISFIED


# What it tells


def test_it_rests_on_its_subject_first_and_names_each_transition_once() -> None:
    assert judgement(satisfied(OTHER, SUBJECT, OTHER)).rests_on == (1, 2)


def test_it_tells_what_is_missing_and_what_is_not_there() -> None:
    assert judgement(undetermined(WarningIssued, "written")).missing == (
        Need(WarningIssued, "written"),
    )
    assert judgement(undetermined(WarningIssued)).missing == (Need(WarningIssued),)
    assert judgement(unlisted("sectors")).missing == (Need(ReferenceLoaded, "sectors"),)
    assert judgement(broken(lacks=("engels",))).lacks == ("engels",)


def test_it_is_as_severe_as_the_rule_unless_the_case_is_otherwise() -> None:
    assert judgement(broken()).severity == "M"
    assert judgement(broken(severity="S")).severity == "S"
    assert judgement(due(LATER, met=None, severity="I")).severity == "I"


def test_an_obligation_is_met_by_a_fact_on_which_it_rests() -> None:
    one = judgement(due(LATER, met=OTHER))
    assert (one.met, one.due, one.rests_on) == (date(2024, 6, 1), LATER, (1, 2))


def test_only_what_is_satisfied_or_met_has_a_day_on_which_it_was() -> None:
    assert judgement(Satisfied()).met == ON_THE_DAY
    assert judgement(Broken()).met is None
    assert judgement(Broken()).due is None


def test_a_need_is_told_by_its_column_and_its_kind() -> None:
    assert Need(WarningIssued, "written").text.nl == "schriftelijk (waarschuwing gegeven)"
    assert Need(WarningIssued).text.en == "warning issued"
    assert str(Need(MboRegistered, "planned_end")) == "mbo-registered.planned_end"
    assert str(Need(WarningIssued)) == "warning-issued"


@pytest.mark.parametrize(
    ("verdicts", "first"),
    [
        ((Satisfied(), Due(by=None, met=None)), Due),
        ((Due(by=None, met=None), unlisted("sectors")), Undetermined),
        ((unlisted("sectors"), Broken()), Broken),
        ((None, Satisfied()), Satisfied),
    ],
)
def test_several_verdicts_come_to_the_worst_of_them(
    verdicts: tuple[Verdict | None, ...], first: type
) -> None:
    assert isinstance(all_of(*verdicts), first)


def test_several_verdicts_of_which_none_applies_come_to_none() -> None:
    assert all_of(None, None) is None


# Judging a history


def test_a_history_without_facts_of_the_kind_is_not_judged() -> None:
    history = history_of(recorded([study_advice_given("2024-06-01", advice="positief")]))
    assert [*judge(history, dispatch([RULES["BSA-01"]]))] == []


def test_a_diploma_that_two_sources_report_is_judged_once() -> None:
    twice = [diploma_awarded("2024-06-01", where=MBO, diploma="mbo-2")] * 2
    history = history_of(recorded(twice))
    assert [one.position in history.told_again for one in history.facts] == [False, True]


def test_another_kind_is_never_told_again() -> None:
    history = history_of(recorded([mbo_registered("2023-08-01")] * 2))
    assert not history.told_again


@pytest.mark.parametrize(
    ("day", "in_force"),
    [("2018-07-31", 0), ("2018-08-01", 1), ("2023-07-31", 1), ("2023-08-01", 0)],
)
def test_a_rule_is_in_force_from_its_first_day_to_its_last(day: str, in_force: int) -> None:
    registered = mbo_registered("2017-08-01", registration="1")
    advised = study_advice_given("2018-01-01", advice="negatief")
    left = mbo_deregistered(day, registration="1", ground="bsa")
    history = history_of(recorded([registered, advised, left]))
    assert len([*judge(history, dispatch([RULES["BSA-10"]]))]) == in_force


def test_without_code_lists_nothing_is_known_of_codes() -> None:
    assert NO_CODES.programme("25655", LATER) is None
    assert NO_CODES.kind_of(MBO, LATER) is None
    assert NO_CODES.related_sectors("Z&W", LATER) is None


# What a rule must say of itself


def test_the_sentence_of_a_rule_is_dutch_and_then_english() -> None:
    def judged(advice: Recorded[StudyAdviceGiven], history: History) -> Verdict | None:
        """Een zin
        van twee regels.

        A sentence.
        """
        return None

    assert sentence_of(judged) == Text("Een zin van twee regels.", "A sentence.")


def test_a_rule_without_both_sentences_is_not_well() -> None:
    def judged(advice: Recorded[StudyAdviceGiven], history: History) -> Verdict | None:
        """Alleen Nederlands."""
        return None

    with pytest.raises(RuleNotWell):
        sentence_of(judged)


def test_a_rule_applies_to_the_kinds_of_its_first_argument() -> None:
    def one(a: Recorded[StudyAdviceGiven], history: History) -> Verdict | None:
        return None

    def two(a: Recorded[VmboEnrolled | VmboYearStarted], history: History) -> Verdict | None:
        return None

    assert (kinds_of(one), kinds_of(two)) == ((StudyAdviceGiven,), (VmboEnrolled, VmboYearStarted))


def test_a_rule_about_no_kind_is_not_well() -> None:
    def judged(a: int, history: History) -> Verdict | None:
        return None

    with pytest.raises(RuleNotWell):
        kinds_of(judged)


def test_a_need_of_an_attribute_that_the_kind_does_not_have_is_not_well() -> None:
    assert needs_of({WarningIssued: "written"}, ()) == (Need(WarningIssued, "written"),)
    assert needs_of({WarningIssued: ""}, ("sectors",)) == (
        Need(WarningIssued),
        Need(ReferenceLoaded, "sectors"),
    )
    with pytest.raises(RuleNotWell, match="WarningIssued has no mark"):
        needs_of({WarningIssued: "written mark"}, ())


def test_two_rules_with_one_id_are_refused() -> None:
    with pytest.raises(TwoRulesWithOneId):
        declare("BSA-01", "BSA", "M", Text("Iets anders.", "Something else."), state=Unwritten())
    assert REGISTER["BSA-01"] is RULES["BSA-01"]


# Numbers of the law


def test_a_number_of_the_law_holds_from_its_day_until_the_next() -> None:
    term = Setting[int](
        "toets",
        Text("toets", "test"),
        From(date(2023, 8, 1), None, "wet"),
        From(date(2018, 8, 1), 14, "wet"),
    )
    assert [term.on(date(2018, 7, 31)), term.on(date(2018, 8, 1)), term.on(date(2023, 7, 31))] == [
        None,
        14,
        14,
    ]
    assert term.on(date(2023, 8, 1)) is None


def test_a_number_that_was_not_laid_down_is_not_guessed() -> None:
    term = Setting[int]("toets", Text("toets", "test"), From(date(2018, 8, 1), 14, "wet"))
    assert term.known_on(date(2018, 8, 1)) == 14
    with pytest.raises(NotLaidDown, match="toets: 2018-07-31"):
        term.known_on(date(2018, 7, 31))
