"""How often the interpreter looks for garbage that holds itself. For processes, not for libraries: it holds everywhere in them."""

import gc

OFTEN, THEN, AT_LAST = 100_000, 20, 20
"""New objects before the youngest are looked through; how many times that before the older ones are, and the oldest."""


def look_seldom() -> None:
    """Look for garbage seldom: much is made, and little of it holds circles. A tenth of an import, else."""
    gc.set_threshold(OFTEN, THEN, AT_LAST)
