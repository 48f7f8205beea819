"""What derives the rows: whatever a row is made with, a change of it derives everything again."""

import subprocess
import sys

from leerroute_projections.derivation import SOURCES, modules_in

DERIVES_NOTHING = (
    "leerroute.ids", "leerroute.intake", "leerroute.log", "leerroute.problems", "leerroute.signing",
    "leerroute.sqlite", "leerroute.vault", "leerroute_projections.columns", "leerroute_projections.names",
)  # fmt: skip
"""Files in and out, and words: rows hold codes, and what a module only reads or names changes none of them."""

LOADED = (
    "import sys, leerroute_projections.rows; print(*(m for m in sys.modules if 'leerroute' in m))"
)


def test_every_module_that_rows_are_made_with_is_a_source_of_the_derivation() -> None:
    told = subprocess.run(
        [sys.executable, "-c", LOADED], capture_output=True, text=True, check=True
    )
    known = {
        f"{package}.{name.removesuffix('.py')}".removesuffix(".__init__")
        for package, names in SOURCES
        for name in names or modules_in(package)
    }
    packages = {"leerroute", "leerroute_projections"}
    made_with = {one for one in told.stdout.split() if not one.startswith(DERIVES_NOTHING)}
    assert made_with - packages - known == set()
