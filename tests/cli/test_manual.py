"""The manual is printed from what the intake reads: it cannot fall behind."""

from pathlib import Path

import leerroute
from leerroute.cli.columns import markdown
from leerroute.events import TRANSITIONS
from leerroute.intake import whole_table

PAGE = Path(leerroute.__file__).parents[2] / "docs" / "handleiding" / "kolommen.md"


def test_the_page_of_columns_is_the_table_that_the_intake_reads() -> None:
    assert PAGE.read_text("utf-8") == markdown(whole_table(), "nl"), (
        "maak haar opnieuw: leerroute columns --markdown > docs/handleiding/kolommen.md"
    )


def test_the_english_page_names_every_kind_of_a_file() -> None:
    page = markdown(whole_table(), "en")
    by_command_only = {"TransitionDisputed", "DisputeSettled", "PupilsJoined"}
    kinds = {kind.__name__ for kind in TRANSITIONS} - by_command_only
    assert not [kind for kind in kinds if f"`{kind}`" not in page]
