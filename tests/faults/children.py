"""Work in a process of its own, that can be killed. Processes are forked from a server that has everything loaded."""

import multiprocessing
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import Any, NamedTuple

from leerroute.problems import Problem

CONTEXT = multiprocessing.get_context("forkserver")
CONTEXT.set_forkserver_preload(
    ["pytest", "typer", "rich.progress", "leerroute_projections.desk", "leerroute_fixtures"]
)

PATIENCE = 30


STEP = "step"


def step(*_: Any) -> None:
    """Tell that another step of the work was done: a page, a pupil."""
    _telling[-1].send(STEP)


_telling: list[Connection] = []
"""In a child: the pipe to its parent."""


class Told(NamedTuple):
    """A problem that the work ended with, as a user is told it."""

    name: str
    text: str


def _run(told: Connection, work: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
    _telling.append(told)
    told.send("started")
    try:
        told.send(work(*arguments))
    except Problem as problem:
        told.send(Told(type(problem).__name__, problem.text.nl))


class Child:
    """A process at work."""

    def __init__(self, work: Callable[..., Any], *arguments: Any) -> None:
        self._told, telling = CONTEXT.Pipe(duplex=False)
        self._process = CONTEXT.Process(target=_run, args=(telling, work, arguments))
        self._process.start()
        telling.close()
        self._told.recv()
        self._found: list[Any] = []
        self.began = time.monotonic()

    def wait(self, steps: int) -> None:
        """Until so many steps were done, or the work was."""
        for _ in range(steps):
            found = self._told.recv()
            if found != STEP:
                self._found.append(found)
                return

    def kill(self) -> bool:
        """Kill it; whether it was still at work."""
        self._process.kill()
        done = self.result() is not None
        return not done

    def result(self) -> Any:
        """What the work gave or told; None when it was killed."""
        found = self._last()
        self.took = time.monotonic() - self.began
        self._process.join(PATIENCE)
        self._process.close()
        self._told.close()
        return found

    def _last(self) -> Any:
        """What was told last; None when it was killed before it could."""
        try:
            while not self._found and self._told.poll(PATIENCE):
                found = self._told.recv()
                self._found += [found] if found != STEP else []
        except EOFError:
            return None
        return self._found[0] if self._found else None


def done_by_child(work: Callable[..., Any], *arguments: Any) -> Any:
    """The result of work in another process, or what it told."""
    return Child(work, *arguments).result()


@contextmanager
def holding(work: Callable[..., Any], *arguments: Any) -> Iterator[None]:
    """While another process is at work; killed afterwards."""
    child = Child(work, *arguments)
    try:
        yield
    finally:
        child.kill()
