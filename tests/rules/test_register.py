import re
from typing import get_args

import pytest

from leerroute.events import TRANSITIONS, ReferenceLoaded
from leerroute.events.attributes import ATTRIBUTES
from leerroute.rules import (
    ALL_RULES,
    CHAPTERS,
    RULES,
    AwaitsAgreements,
    Chapter,
    Computed,
    NotComputable,
    Rule,
    Unwritten,
)
from leerroute.rules.explanation import plain

NOT_COMPUTABLE = {
    "VP-17", "EX-03", "EX-05", "DOC-08", "FAC-01", "FAC-03", "DLR-12", "DLR-17", "LWT-14", "LWT-15",
    "LWT-L1", "TOE-05", "TOE-07", "TOE-10", "TOE-18", "MBO-05", "CV-11", "CV-17", "CV-21", "CV-23",
}  # fmt: skip
MAY_AWAIT_AGREEMENTS = re.compile(
    r"DOC-..|FAC-..|SOK-..|SO1-..|DLR-[a-i]|LWT-0[289]|LWT-10|ENT-03[a-g]|CV-(..|DOC)"
)
HOW_MANY = {
    "IN": 2, "VP": 17, "KV": 5, "EX": 5, "LOB": 7, "DOC": 8, "FAC": 3, "SOK": 9, "SO1": 7, "DLR": 20,
    "LWT": 16, "ENT": 12, "TOE": 19, "BSA": 10, "NIV": 5, "MBO": 6, "DIP": 7, "KD": 1, "CV": 29,
}  # fmt: skip

COMPUTED = [one for one in RULES.values() if isinstance(one.state, Computed)]
each_computed = pytest.mark.parametrize("rule", COMPUTED, ids=lambda rule: rule.id)


def in_state(state: type) -> set[str]:
    return {one.id for one in RULES.values() if isinstance(one.state, state)}


def test_every_rule_of_the_brochure_is_in_the_register() -> None:
    prefixes = [id.split("-")[0] for id in RULES]
    assert {prefix: prefixes.count(prefix) for prefix in prefixes} == HOW_MANY


def test_exactly_twenty_rules_can_never_be_computed() -> None:
    assert in_state(NotComputable) == NOT_COMPUTABLE


def test_only_rules_about_agreements_wait_for_them() -> None:
    waiting = in_state(AwaitsAgreements)
    assert [one for one in waiting if not MAY_AWAIT_AGREEMENTS.fullmatch(one)] == []


def test_every_other_rule_is_computed() -> None:
    assert in_state(Unwritten) == set()


@each_computed
def test_a_computed_rule_says_what_it_needs_and_what_would_satisfy_it(rule: Rule) -> None:
    assert rule.needs
    assert rule.wanted is not None


@each_computed
def test_a_computed_rule_needs_attributes_that_have_a_column(rule: Rule) -> None:
    fields = {need.field for need in rule.needs if need.kind is not ReferenceLoaded}
    assert fields - {None, *ATTRIBUTES} == set()


def test_every_sentence_is_one_in_both_languages() -> None:
    texts = [text for one in RULES.values() for text in one.sentence]
    assert [text for text in texts if not text.endswith(".") or "\n" in text] == []


def test_every_chapter_has_a_title_and_a_rule() -> None:
    assert set(CHAPTERS) == set(get_args(Chapter))
    assert {chapter for one in RULES.values() for chapter in one.chapters} == set(CHAPTERS)


def test_rules_stand_in_the_order_of_the_chapters() -> None:
    order = [[*CHAPTERS].index(one.chapters[0]) for one in RULES.values()]
    assert order == sorted(order)


def test_every_computed_rule_is_judged_of_the_kinds_it_applies_to() -> None:
    judged = {(rule.id, kind) for kind, several in ALL_RULES.items() for rule, *_ in several}
    assert judged == {(rule.id, kind) for rule in COMPUTED for kind in rule.kinds}
    assert {kind for _, kind in judged} <= set(TRANSITIONS)


UNPARTED = re.compile(r"(?<![\d.,])(?!(?:19|20)\d\d\b)\d{4,}")
"""A number without its thousands apart, that is no year."""


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_a_rule_writes_its_thousands_apart(rule: Rule) -> None:
    values = [plain(one.value) for setting in rule.settings for one in setting]
    texts = [one for one in (rule.sentence, rule.wanted, rule.reading, *values) if one]
    assert [text for text in texts if any(UNPARTED.search(said) for said in text)] == []
