"""What derives the rows, as a hash: other code, or another reference table, derives everything again. Derives nothing itself."""

import hashlib
from functools import cache
from importlib import resources

from leerroute.reference import Reference

SOURCES: tuple[tuple[str, tuple[str, ...] | None], ...] = (
    ("leerroute.events", None),
    ("leerroute.pathway", None),
    ("leerroute", ("terms.py", "united.py")),
    ("leerroute.reference", None),
    ("leerroute.rules", None),
    ("leerroute.rules.register", None),
    ("leerroute_projections.rows", None),
    ("leerroute_projections.tables", None),
    ("leerroute_projections", ("codes.py", "nominal.py", "programmes.py")),
)
"""The code on which rows rest: packages, whole (None) or some of their files."""

RESTS_ON = ("programmes", "sectors", "institutions")
"""The reference tables on which rows rest."""


def derivation(codes: Reference) -> str:
    """What derives the rows: its sources, and which reference tables hold; any pupil's rows may rest on these."""
    digest = hashlib.sha256(sources())
    digest.update(str(rests_on(codes)).encode())
    return digest.hexdigest()


@cache
def sources() -> bytes:
    """All code on which rows rest; what a process runs does not change."""
    return b"".join(
        resources.files(package).joinpath(name).read_bytes()
        for package, names in SOURCES
        for name in names or modules_in(package)
    )


def modules_in(package: str) -> list[str]:
    """The files of all modules of a package."""
    return sorted(
        one.name for one in resources.files(package).iterdir() if one.name.endswith(".py")
    )


def rests_on(codes: Reference) -> tuple[int, ...]:
    """At which positions the reference tables were loaded on which rows rest; 0 = never."""
    return tuple(codes.tables[name].position for name in RESTS_ON)
