"""What is measured of a region of so many pupils, in which order."""

from pathlib import Path
from typing import Any

from benchmarks.measuring import Found, measured
from leerroute.store import READ_MODEL
from leerroute_fixtures.region.writing import write_region

SEED = 1
A_FILE = 1_000
"""Rows of a small file."""
ASKED_EARLIER = ("dropout", "throughput")
BESIDE = "benchmarks.beside"
VISITORS = "benchmarks.visitors"


def measure(folder: Path, pupils: int) -> Found:
    """Everything, for one size."""
    found: Found = {"pupils": pupils}
    written = write_region(folder / "region", pupils, SEED, numbers=True, one_file=True)
    (file,) = written.files
    store, raw = folder / "store", folder / "raw.sqlite"
    measured("load_tables", store, folder / "region" / "codetabellen")
    found["record"] = measured("record", store, file)
    found["log_raw"] = measured("log_raw", store, raw, module=BESIDE)
    found["rebuild"] = measured("rebuild", store)
    found["rows_raw"] = measured("rows_raw", store, raw, module=BESIDE)
    raw.unlink()
    found["figures"] = measured("figures", store)
    found["in_duckdb"] = measured("in_duckdb", store, folder / "duck.db", module=BESIDE)
    found["pupil"] = measured("pupils", store, file)
    found["visits"] = measured("visits", store, module=VISITORS)
    found |= after_more(folder, store, file, pupils)
    return found


def after_more(folder: Path, store: Path, file: Path, pupils: int) -> Found:
    """A small file; then one about half of the pupils and one about all, and the figures as known before each of these."""
    small = folder / "small.csv"
    measured("moves", file, small, A_FILE, "2025-12-01")
    measured("record", store, small)
    found: Found = {"catch_up": measured("catch_up", store)}
    found |= as_known_before(folder, store, file, "half", pupils // 2, "2025-12-02")
    found |= as_known_before(folder, store, file, "everybody", 2 * pupils, "2025-12-03")
    return found | derived_then(store, found["record_everybody"])


def as_known_before(
    folder: Path, store: Path, file: Path, name: str, pupils: int, day: str
) -> Found:
    """Something is told of so many pupils; figures as known before it. In a region a year tells of half of all pupils."""
    more = folder / f"{name}.csv"
    measured("moves", file, more, pupils, day)
    recorded: dict[str, Any] = measured("record", store, more)
    return {
        f"record_{name}": recorded,
        f"catch_up_{name}": measured("catch_up", store),
        f"before_{name}": measured("earlier", store, position_before(recorded), *ASKED_EARLIER),
    }


def derived_then(store: Path, recorded: dict[str, Any]) -> Found:
    """Figures as known in the middle of a file about everybody; and before it where no rows of then are kept any more."""
    halfway = recorded["position"] - recorded["rows"] // 2
    found: Found = {"halfway": measured("earlier", store, halfway, *ASKED_EARLIER)}
    for file in store.glob(f"{READ_MODEL}*"):
        file.unlink()
    measured("rebuild", store)
    before = position_before(recorded)
    return found | {"before_everybody_anew": measured("earlier", store, before, *ASKED_EARLIER)}


def position_before(recorded: dict[str, Any]) -> int:
    """The position before a file: before its rows, what says that they begin, and what says that they end."""
    return int(recorded["position"] - recorded["rows"] - 2)
