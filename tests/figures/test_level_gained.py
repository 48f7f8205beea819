"""Figure 3e: the level of the highest mbo diploma against the level to be expected at the entry."""

from typing import Any

from figures.derived import derived
from leerroute.events import Transition
from leerroute_projections.tables import entry
from pathway.scenario import Telling, diploma_awarded, mbo_registered, vmbo_enrolled

registered = Telling(mbo_registered.kind, where="91AA", registration="1", niveau=2)
awarded = Telling(diploma_awarded.kind, where="91AA", diploma="mbo-2")

IN_KB = vmbo_enrolled("2019-08-01", leerweg="kb")
KB = diploma_awarded("2021-06-15", diploma="vmbo-kb")
IN_MBO = registered("2021-08-15")


def entries(*facts: Transition, horizon: int = 2026) -> list[dict[str, Any]]:
    return derived(entry, *facts, horizon=horizon)


def gained(*facts: Transition, horizon: int = 2026) -> Any:
    return entries(*facts, horizon=horizon)[0]["gained"]


def test_a_level_above_what_kb_leads_to_is_one_gained() -> None:
    assert gained(IN_KB, KB, IN_MBO, awarded("2024-07-01", diploma="mbo-4")) == 1


def test_a_level_below_is_one_lost() -> None:
    assert gained(IN_KB, KB, IN_MBO, awarded("2023-07-01")) == -1


def test_the_highest_diploma_counts_and_the_first_of_that_level() -> None:
    second = awarded("2024-07-01", diploma="mbo-3")
    same = awarded("2025-07-01", diploma="mbo-3", where="92BB")
    lower = awarded("2026-07-01")
    [row] = entries(IN_KB, KB, IN_MBO, awarded("2022-07-01"), second, same, lower)
    reached = (row["highest"], row["highest_year"], row["highest_institution"], row["gained"])
    assert reached == ("3", 2023, "91AA", 0)


def test_a_diploma_of_the_way_itself_does_not_raise_what_was_expected() -> None:
    assert gained(IN_KB, IN_MBO, awarded("2022-07-01"), awarded("2024-07-01", diploma="mbo-4")) == 2


def test_without_a_1_october_in_the_mbo_nothing_was_expected() -> None:
    assert gained(IN_KB, KB, awarded("2023-07-01")) is None


def test_without_anything_known_before_the_entry_nothing_was_expected() -> None:
    assert gained(IN_MBO, awarded("2023-07-01")) is None


def test_an_entry_on_the_1_october_after_the_diploma_is_still_the_entry_of_that_way() -> None:
    diploma = awarded("2021-09-30")
    begun, late = registered("2021-10-01"), registered("2022-10-01")
    assert gained(IN_KB, KB, diploma, begun) is not None
    assert gained(IN_KB, KB, diploma, late) is None


def test_a_diploma_after_the_last_1_october_that_has_come_waits() -> None:
    diploma = awarded("2023-07-01")
    assert entries(IN_KB, KB, IN_MBO, diploma, horizon=2022)[0]["highest"] is None
    assert entries(IN_KB, KB, IN_MBO, diploma, horizon=2023)[0]["highest"] == "2"
