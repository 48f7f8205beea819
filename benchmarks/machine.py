"""On what was measured: processor, memory, versions; and whether anything else was running."""

import os
import platform
import sqlite3
from importlib.metadata import version
from pathlib import Path

PACKAGES = ("sqlalchemy", "msgspec", "cryptography", "numpy", "streamlit", "duckdb")
BUSY = 0.4
"""Load per minute from which something else was running too."""


def described() -> list[str]:
    """The machine and the versions, a line for each."""
    versions = [f"{name} {version(name)}" for name in PACKAGES]
    return [
        f"{processor()}, {os.cpu_count()} cores, {gigabytes():.0f} GB, {platform.system()} {platform.machine()}",
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {', '.join(versions)}",
    ]


def processor() -> str:
    """What the processor is called."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or "unknown processor")


def gigabytes() -> float:
    """How much memory there is."""
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30


def load() -> float:
    """How many processes were running on average in the last minute."""
    return os.getloadavg()[0]
