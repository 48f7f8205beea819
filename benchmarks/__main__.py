"""`python -m benchmarks 25000 250000`: measures regions of so many pupils, prints a table and writes RESULTS.md."""

import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.bars import BARS, GROWTH, LINEAR, growth
from benchmarks.machine import BUSY, described, load
from benchmarks.measuring import Found
from benchmarks.scenario import measure

HERE = Path(__file__).parent
RESULTS = HERE / "RESULTS.md"
SIZES = (25_000, 250_000)


def main(sizes: Sequence[int]) -> int:
    """Measure each size; 1 when a bar is not reached."""
    loads, found = [load()], []
    for pupils in sizes:
        print(f"{pupils:,} pupils", file=sys.stderr, flush=True)
        with TemporaryDirectory(dir=cache(), prefix="bench-") as folder:
            found.append(measure(Path(folder), pupils))
    lines = [*heading(loads[0]), *table(found), *linear(found)]
    text = "\n".join(lines) + "\n"
    print(text)
    RESULTS.write_text(text, encoding="utf-8")
    return int(any(not bar.reached(bar.value(one)) for one in found for bar in BARS))


def cache() -> Path:
    """Where the stores are, as long as it takes: on a disk, in the repository's own cache."""
    folder = HERE.parent / ".cache"
    folder.mkdir(exist_ok=True)
    return folder


def heading(load_before: float) -> list[str]:
    """When, on what, and whether anything else was running."""
    lines = [
        "# How fast it is",
        "",
        f"Measured on {datetime.now(UTC):%Y-%m-%d %H:%M} UTC by `make bench`; made-up regions, about 15 transitions a pupil.",
        "",
        *(f"- {line}" for line in described()),
        f"- load before: {load_before:.2f}",
    ]
    if load_before > BUSY:
        lines += ["", "**Mind: the machine was doing other things too; the numbers are worse than they are.**"]  # fmt: skip
    return lines


def table(found: Sequence[Found]) -> list[str]:
    """A line for each bar, a column for each size."""
    sizes = [f"{one['pupils']:,} pupils" for one in found]
    lines = ["", f"| | bar | {' | '.join(sizes)} |", f"|---|---|{'---|' * len(sizes)}"]
    for bar in BARS:
        values = [bar.value(one) for one in found]
        cells = [bar.shown(v) + ("" if bar.reached(v) else " **not reached**") for v in values]
        lines.append(f"| {bar.title} | {bar.text} | {' | '.join(cells)} |")
    return lines


def linear(found: Sequence[Found]) -> list[str]:
    """How much longer a pupil takes in the largest region than in the smallest."""
    if len(found) < 2:
        return []
    lines = ["", f"Per pupil in the largest region, beside the smallest (bar: ≤ {GROWTH}):", ""]
    for step in LINEAR:
        lines.append(f"- {step}: {growth(found[0], found[-1], step):.2f}")
    return lines


def sizes_asked(arguments: Sequence[str]) -> Sequence[int]:
    """The sizes that were typed, or both of the bars."""
    parser = ArgumentParser("python -m benchmarks", description=__doc__)
    usual = " ".join(map(str, SIZES))
    parser.add_argument(
        "pupils", nargs="*", type=int, help=f"how many pupils; without any: {usual}"
    )
    return parser.parse_args(arguments).pupils or SIZES


if __name__ == "__main__":
    sys.exit(main(sizes_asked(sys.argv[1:])))
