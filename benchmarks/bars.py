"""The bars: what each measure must reach, and how it follows from what was measured."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from benchmarks.measuring import Found

GIGABYTE = 2**30
FORM = {"/s": "{:,.0f}/s", "s": "{:.2f} s", "ms": "{:.1f} ms", "GB": "{:.2f} GB", "x": "{:.2f}"}


@dataclass(frozen=True)
class Bar:
    """A measure, its unit, and the least or the most that it may be; None = it is only told."""

    title: str
    unit: str
    value: Callable[[Found], float]
    least: float | None = None
    most: float | None = None

    def reached(self, value: float) -> bool:
        """Whether a value is good enough."""
        return (self.least is None or value >= self.least) and (
            self.most is None or value <= self.most
        )

    def shown(self, value: float) -> str:
        """A value in its unit."""
        return FORM[self.unit].format(value)

    @property
    def text(self) -> str:
        """The bar itself."""
        if self.least is not None:
            return f"≥ {self.shown(self.least)}"
        return "" if self.most is None else f"≤ {self.shown(self.most)}"


def rate(step: str, what: str) -> Callable[[Found], float]:
    """How many per second."""
    return lambda found: float(found[step][what] / found[step]["seconds"])


def beside_raw(step: str, name: str) -> Callable[[Found], float]:
    """How many times as long one figure took as raw executemany of the bytes of the log, whatever the machine."""
    return lambda found: float(found[step][name]["cold"] / found["log_raw"]["seconds"])


def times(step: str, beside: str) -> Callable[[Found], float]:
    """How many times as long as the same beside."""
    return lambda found: float(found[step]["seconds"] / found[beside]["seconds"])


def slowest(step: str, what: str, factor: float = 1) -> Callable[[Found], float]:
    """The figure that took longest."""
    return lambda found: factor * max(one[what] for one in of_figures(found[step]))


def of_figures(found: Found) -> list[dict[str, Any]]:
    """What was measured of each figure."""
    return [one for one in found.values() if isinstance(one, dict)]


def of_one(step: str, name: str, what: str, factor: float = 1) -> Callable[[Found], float]:
    """One figure."""
    return lambda found: float(factor * found[step][name][what])


def beside_duckdb(found: Found) -> float:
    """All figures one after another: how many times as long as in DuckDB."""
    ours, duck = found["figures"], found["in_duckdb"]
    names = [name for name in ours if isinstance(ours[name], dict)]
    return float(sum(ours[name]["cold"] for name in names) / sum(duck[name] for name in names))


def most_memory(found: Found) -> float:
    """Of the step that held most."""
    held = (one["memory"] for one in found.values() if isinstance(one, dict) and "memory" in one)
    return float(max(held) / GIGABYTE)


def raw_rate(found: Found) -> float:
    """How many rows per second raw executemany writes: how fast the machine itself is."""
    return float(found["record"]["rows"] / found["log_raw"]["seconds"])


BARS = (
    Bar("the machine itself: raw executemany of the bytes of the import, rows", "/s", raw_rate),
    Bar("import: rows", "/s", rate("record", "rows"), least=25_000),
    Bar("import, beside raw executemany of the same bytes", "x", times("record", "log_raw")),
    Bar("rebuild of all read models: transitions", "/s", rate("rebuild", "transitions"), least=50_000),
    Bar("rebuild, beside raw executemany of the same rows", "x", times("rebuild", "rows_raw")),
    Bar("catching up after a file of 1,000 rows", "s", lambda found: found["catch_up"]["seconds"], most=1),
    Bar("import of a row about everybody: rows", "/s", rate("record_everybody", "rows")),
    Bar("a pupil's timeline", "ms", lambda found: 1000 * found["pupil"]["timelines"], most=20),
    Bar("why a pupil is in every figure or not", "ms", lambda found: 1000 * found["pupil"]["whys"], most=20),
    Bar("a region's figure, cold (the slowest)", "s", slowest("figures", "cold"), most=3),
    Bar("a region's figure, another breakdown (the slowest)", "ms", slowest("figures", "warm", 1000)),
    Bar("a school's figure, warm (the slowest)", "ms", slowest("figures", "school", 1000), most=100),
    Bar("a filter changed on Regio, 20 visitors, p95", "s", lambda found: found["visits"]["p95"], most=0.5),
    Bar("a filter changed on Regio, 20 visitors, median", "s", lambda found: found["visits"]["median"]),
    Bar("all figures of a region cold, beside DuckDB", "x", beside_duckdb),
    Bar("dropout as known before half was written about, cold", "s", of_one("before_half", "dropout", "cold"), most=20),
    Bar("dropout as known before everybody was written about, cold", "s", of_one("before_everybody", "dropout", "cold"), most=20),
    Bar("throughput as known then, cold", "s", of_one("before_everybody", "throughput", "cold"), most=20),
    Bar("another breakdown as known then", "ms", of_one("before_everybody", "dropout", "warm", 1000)),
    Bar("dropout as known when half of everybody was written about, cold", "s", of_one("halfway", "dropout", "cold"), most=20),
    Bar("throughput as known then, cold", "s", of_one("halfway", "throughput", "cold"), most=20),
    Bar("dropout as known before everybody, no rows of then kept, cold", "s", of_one("before_everybody_anew", "dropout", "cold"), most=20),
    Bar("throughput as known then, cold", "s", of_one("before_everybody_anew", "throughput", "cold"), most=20),
    Bar("the same dropout, beside raw executemany of the bytes of the import", "x", beside_raw("before_everybody_anew", "dropout")),
    Bar("memory of the largest command", "GB", most_memory, most=1.5),
)  # fmt: skip

GROWTH = 1.15
"""How many times as long per pupil a large region may take as a small one."""

LINEAR = ("record", "rebuild", "record_everybody", "catch_up_everybody")


def growth(small: Found, large: Found, step: str) -> float:
    """How many times as long a step takes per pupil in the large region."""
    per_pupil = [one[step]["seconds"] / one["pupils"] for one in (small, large)]
    return float(per_pupil[1] / per_pupil[0])
