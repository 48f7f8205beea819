"""The steps that are measured, each in a process of its own: `python -m benchmarks.steps STEP ARGUMENT...`.

A step prints how long it took and what it saw as JSON. What has to be made ready first is not in the time.
"""

import csv
import json
import resource
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from leerroute.garbage import look_seldom
from leerroute.intake import import_file
from leerroute.reference import load_table
from leerroute.store import open_store
from leerroute_projections.access import Access
from leerroute_projections.catch_up import catch_up as bring_up
from leerroute_projections.catch_up import rebuild as derive_all
from leerroute_projections.desk import Desk
from leerroute_projections.engine import open_read_models
from leerroute_projections.figures import FIGURES

BY = "bench"
ANALYST = Access(BY, "analyst")
PUPILS_LOOKED_AT = 50

Found = dict[str, Any]


@contextmanager
def timed(found: Found, name: str = "seconds") -> Iterator[None]:
    """Write down how long it took."""
    begun = time.perf_counter()
    yield
    found[name] = time.perf_counter() - begun


def load_tables(store: str, folder: str) -> Found:
    """The reference tables of a region."""
    with open_store(Path(store), create=True) as opened:
        for path in sorted(Path(folder).glob("*.csv")):
            load_table(path.stem, path, log=opened.log, by=BY)
    return {}


def record(store: str, file: str) -> Found:
    """Import a file with numbers: from the file on disk until the last page is on disk."""
    found: Found = {}
    with timed(found), open_store(Path(store), create=True) as opened:
        report = import_file(Path(file), log=opened.log, vault=opened.vault, by=BY)
    refused, position = report.refused, report.mark.position if report.mark else 0
    return found | {"rows": report.rows, "refused": refused, "position": position}


def rebuild(store: str) -> Found:
    """Derive all rows again, with helpers."""
    found: Found = {}
    with open_store(Path(store)) as opened:
        found["transitions"] = opened.log.number_of_transitions()
        engine = open_read_models(opened.read_model_url)
        with timed(found):
            derive_all(opened.log, engine, folder=opened.folder)
    return found


def catch_up(store: str) -> Found:
    """Derive what was recorded since."""
    found: Found = {}
    with open_store(Path(store)) as opened:
        engine = open_read_models(opened.read_model_url)
        with timed(found):
            done = bring_up(opened.log, engine, folder=opened.folder)
    return found | {"pupils": done.pupils, "rebuilt": done.rebuilt}


def figures(store: str) -> Found:
    """Every figure of the region: asked for the first time, again with another breakdown, and of one school."""
    found: Found = {}
    with open_store(Path(store)) as opened:
        for figure in FIGURES.values():
            desk = Desk(opened, ANALYST)
            took: Found = {}
            place = next(d.code for d in figure.dimensions if d.code in ("school", "institution"))
            with timed(took, "cold"):
                desk.ask(figure.name)
            with timed(took, "warm"):
                by = [one.code for one in figure.dimensions[:2]]
                cells = desk.ask(figure.name, by=by).cells
            (school, *_) = desk.values(figure.name, place) or ("",)
            with timed(took, "school"):
                desk.ask(figure.name, where={place: school})
            found[figure.name] = took | {"cells": len(cells)}
    return found


def earlier(store: str, position: str, *names: str) -> Found:
    """Figures as known at a position: the first question of each, with the steps of progress, and a second one."""
    found: Found = {}
    with open_store(Path(store)) as opened:
        desk = Desk(opened, ANALYST)
        for name in names:
            found[name] = asked_earlier(desk, name, position)
    return found


def asked_earlier(desk: Desk, name: str, position: str) -> Found:
    """One figure as known at a position, twice, with how often and how far it told how far it was."""
    told, took = [0], Found()
    with timed(took, "cold"):
        desk.ask(name, known_at=position, progress=lambda done, _: told.append(done))
    with timed(took, "warm"):
        by = [one.code for one in FIGURES[name].dimensions[:2]]
        desk.ask(name, by=by, known_at=position)
    return took | {"told": len(told) - 1, "pupils": max(told)}


def pupils(store: str, file: str) -> Found:
    """Open pupils: the timeline, and why each is in every figure or not."""
    found: Found = {}
    keys = numbers_in(Path(file), PUPILS_LOOKED_AT)
    with open_store(Path(store)) as opened:
        desk = Desk(opened, ANALYST)
        desk.open_history(keys[0], reason=BY)
        with timed(found, "timelines"):
            assert all(desk.open_history(key, reason=BY) for key in keys)
        with timed(found, "whys"):
            assert all(desk.why(key, reason=BY) for key in keys)
    return {name: seconds / len(keys) for name, seconds in found.items()}


def numbers_in(file: Path, how_many: int) -> list[str]:
    """Numbers from a file, evenly spread over it; as many, or all that there are."""
    with file.open(encoding="utf-8-sig", newline="") as lines:
        found = list(dict.fromkeys(row["leerling"] for row in csv.DictReader(lines)))
    numbers = [number for number in found if number]
    return numbers[:: max(len(numbers) // how_many, 1)][:how_many]


def moves(file: str, into: str, how_many: str, day: str) -> Found:
    """Write a file in which so many pupils of another file move home on a day."""
    with Path(into).open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(["leerling", "gebeurtenis", "datum", "rmc"])
        numbers = numbers_in(Path(file), int(how_many))
        writer.writerows([number, "MovedHome", day, 21] for number in numbers)
    return {"rows": len(numbers)}


STEPS: dict[str, Callable[..., Found]] = {
    step.__name__: step
    for step in (load_tables, record, rebuild, catch_up, figures, earlier, pupils, moves)
}


def memory() -> int:
    """The most memory that this process and its helpers held, in bytes: those of all helpers as the largest of them."""
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    helper = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return 1024 * (own + 2 * helper)


def run(steps: dict[str, Callable[..., Found]], name: str, *arguments: str) -> None:
    """Do a step as a command would, and print what came out."""
    look_seldom()
    found = steps[name](*arguments)
    print(json.dumps({"memory": memory(), **found}))


if __name__ == "__main__":
    run(STEPS, *sys.argv[1:])
