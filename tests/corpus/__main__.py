"""Writes the corpus into a folder."""

import sys
from pathlib import Path

from corpus import CASES

folder = Path(sys.argv[1])
for case in CASES:
    within = folder / case.category
    within.mkdir(parents=True, exist_ok=True)
    case.make(within)
    print(f"{case.category:10} {case.name:40} {case.outcome}")
