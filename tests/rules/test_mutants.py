"""A rule of which a comparison, a number, an `and` or an `or` is changed makes a test of that rule fail."""

import pytest

from rules.mutants import modules, survivors


@pytest.mark.parametrize("module", modules())
def test_every_small_change_of_a_rule_is_noticed_by_a_test_that_names_it(module: str) -> None:
    assert survivors(module) == []
