"""The table in the manual of which tests stand behind each rule, and what each rule must be tested for."""

import pytest

from rules.behind import PAGE, behind_rules, computed_rules, files_of_tests, page

FOUND = behind_rules(files_of_tests())
each_rule = pytest.mark.parametrize("rule", computed_rules())


def expected_of(rule: str) -> set[str]:
    return {word for one in FOUND if one.rule == rule for word in one.expects}


def test_the_page_of_the_manual_is_read_from_the_tests() -> None:
    assert PAGE.read_text("utf-8") == page(FOUND, computed_rules()), (
        "maak haar opnieuw: python tests/rules/behind.py"
    )


@each_rule
def test_every_rule_is_tested_where_it_is_satisfied_or_broken_and_where_it_is_not(
    rule: str,
) -> None:
    assert {"is_satisfied", "does_not_apply"} <= expected_of(rule)


@each_rule
def test_every_rule_that_can_be_broken_or_undetermined_is_tested_for_it(rule: str) -> None:
    assert {"is_broken", "is_undetermined"} - expected_of(rule) <= CANNOT_BE.get(rule, set())


CANNOT_BE: dict[str, set[str]] = {
    "IN-01": {"is_undetermined"},  # who is not seen on 1 October stands nowhere, as far as known
    "IN-02": {"is_undetermined"},
    "VP-05": {"is_undetermined"},  # a list of subjects holds rekenen or not
    "KV-05": {"is_broken", "is_undetermined"},  # a freedom is used or not
    "LOB-04": {"is_broken", "is_undetermined"},  # other competencies cannot be recorded
    "LOB-06": {"is_undetermined"},  # who carries it is always stated
    "LOB-07": {"is_undetermined"},
    "DLR-14": {"is_broken", "is_undetermined"},  # another aim cannot be recorded
    "ENT-06": {"is_broken"},  # a freedom is used or not
    "KD-01": {"is_broken"},  # what is not in the list may be missing there
    "NIV-03": {"is_broken"},  # a freedom is used or not
    "NIV-05": {"is_broken"},  # what has no sector may have none in the list only
    "BSA-06": {"is_broken"},  # a freedom is used or not
    "TOE-16": {"is_broken"},  # an exception is made or not
    "TOE-19": {"is_broken"},  # somebody is kwalificatieplichtig or not
}
"""What a rule can never be, by its nature."""
