"""Add the facts that golden_facts.py has and the golden log has not: `python tests/log/make_golden.py`.

The rows of the golden log are kept as text in golden.sql. What stands there was written by the version that was
current when the kind was new, and is never written again: the log itself allows nothing else.
"""

import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from makelog import Ring, log_in

GOLDEN = Path(__file__).with_name("golden.sql")
"""The rows of every table of the golden log."""


def open_golden(folder: Path) -> None:
    """Make a log file of the golden rows, in this folder."""
    with closing(sqlite3.connect(folder / "log.sqlite")) as connection:
        connection.executescript(GOLDEN.read_text(encoding="utf-8"))


def keep_golden(folder: Path) -> None:
    """Write the rows of the log in this folder to the golden file."""
    with closing(sqlite3.connect(folder / "log.sqlite")) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        lines = [*connection.iterdump(), f"PRAGMA user_version = {version};"]
    GOLDEN.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Append what is new, as one page."""
    from log.golden_facts import FACTS, PUPIL, PUPIL_KEY, entry

    ring = Ring()
    ring.keys[PUPIL] = PUPIL_KEY
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if GOLDEN.exists():
            open_golden(folder)
        with log_in(folder, ring) as log:
            known = log.last().position
            log.append([entry(number, fact) for number, fact in enumerate(FACTS, 1)][known:])
        keep_golden(folder)
    print(f"{len(FACTS) - known} new facts in {GOLDEN.name}, {known} untouched")


if __name__ == "__main__":
    main()
