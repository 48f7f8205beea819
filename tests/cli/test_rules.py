import pytest

from leerroute.cli.rules import NoSuchChoice, NoSuchRule, in_a_list, rule_named, selection
from leerroute.rules import CHAPTERS, RULES
from leerroute.rules.explanation import explain


def test_a_rule_is_found_by_its_id_in_capitals_or_not() -> None:
    assert rule_named("bsa-03") is rule_named("BSA-03") is RULES["BSA-03"]


def test_a_rule_that_does_not_exist_is_told_with_those_that_do() -> None:
    with pytest.raises(NoSuchRule, match="mogelijk zijn KV-01, KV-02, KV-03, KV-04, KV-05"):
        rule_named("KV-09")


def test_without_a_choice_every_rule_is_listed() -> None:
    assert [*selection(None, None, None)] == [*RULES.values()]


def test_a_chapter_lists_the_rules_that_come_from_it() -> None:
    assert {one.id for one in selection("fac", None, None)} == {"FAC-01", "FAC-02", "FAC-03"}


def test_choices_go_together() -> None:
    chosen = [one.id for one in selection("DOC", "i", "never")]
    assert chosen == ["DOC-08"]


def test_a_choice_that_does_not_exist_is_told_with_those_that_do() -> None:
    with pytest.raises(NoSuchChoice, match="mogelijk zijn M, S, I"):
        [*selection(None, "X", None)]


def test_every_chapter_can_be_chosen_and_is_not_empty() -> None:
    assert [one for one in CHAPTERS if not [*selection(one, None, None)]] == []


def test_a_list_says_of_a_rule_that_it_is_not_computed() -> None:
    assert in_a_list(RULES["FAC-01"], "nl").endswith(" (niet te berekenen)")
    assert in_a_list(RULES["FAC-02"], "en").endswith(" (awaits agreements)")
    assert in_a_list(RULES["BSA-03"], "nl").endswith("waarschuwing.")


def test_all_about_a_rule_tells_its_source_its_days_and_what_it_needs() -> None:
    told = dict(explain(RULES["BSA-10"], "nl").lines)
    assert told["geldig"] == "vanaf 2018-08-01 tot en met 2023-07-31"
    assert (
        told["nodig"]
        == "uitgeschreven uit het mbo (grond); bindend studieadvies gegeven (advies, datum)"
    )


def test_a_number_of_the_law_is_told_with_its_day_its_source_and_how_sure_it_is() -> None:
    told = dict(explain(RULES["BSA-01"], "nl").lines)
    assert told["niveaus waarop een bsa wordt gegeven"] == (
        "vanaf 2014-08-01: 1 (WEB art. 8.1.7a; uit het geheugen, nog na te gaan);"
        " vanaf 2018-08-01: 1, 2, 3, 4 (WEB art. 8.1.7a)"
    )


def test_why_a_rule_can_never_be_computed_is_told() -> None:
    told = dict(explain(RULES["FAC-03"], "en").lines)
    assert told["state"] == "not computable: Rosters of teachers are not recorded."
