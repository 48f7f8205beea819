"""The manual is printed from what the intake reads: it cannot fall behind."""

from pathlib import Path

import leerroute
from leerroute.cli.columns import markdown
from leerroute.cli.rules import markdown as rules_as_markdown
from leerroute.events import TRANSITIONS
from leerroute.intake import whole_table
from leerroute.rules import RULES

MANUAL = Path(leerroute.__file__).parents[2] / "docs" / "handleiding"
PAGE = MANUAL / "kolommen.md"
RULES_PAGE = MANUAL / "regels.md"


def test_the_page_of_columns_is_the_table_that_the_intake_reads() -> None:
    assert PAGE.read_text("utf-8") == markdown(whole_table(), "nl"), (
        "maak haar opnieuw: leerroute columns --markdown > docs/handleiding/kolommen.md"
    )


def test_the_english_page_names_every_kind_of_a_file() -> None:
    page = markdown(whole_table(), "en")
    by_command_only = {"TransitionDisputed", "DisputeSettled", "PupilsJoined"}
    kinds = {kind.__name__ for kind in TRANSITIONS} - by_command_only
    assert not [kind for kind in kinds if f"`{kind}`" not in page]


def test_the_page_of_rules_is_the_register() -> None:
    assert RULES_PAGE.read_text("utf-8") == rules_as_markdown([*RULES.values()], "nl"), (
        "maak haar opnieuw: leerroute rules --markdown > docs/handleiding/regels.md"
    )


def test_the_english_page_of_rules_tells_every_rule() -> None:
    page = rules_as_markdown([*RULES.values()], "en")
    assert [
        one.id for one in RULES.values() if f"### {one.id}\n\n{one.sentence.en}" not in page
    ] == []
