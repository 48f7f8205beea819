"""The command line as a user types it: each command is a process of its own, forked where what it imports is loaded already.

That each starts where nothing is loaded yet is tried in `test_start.py`.
"""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from faults.children import CONTEXT

PATIENCE = 300
"""Seconds for a command."""


class Done(NamedTuple):
    """What came of a command."""

    returncode: int
    stdout: str
    stderr: str


def typed(*words: str, folder: Path | None = None) -> Done:
    """Run `leerroute` with these words, in a folder."""
    with TemporaryDirectory() as kept:
        out, err = Path(kept, "out"), Path(kept, "err")
        arguments = (words, folder or Path.cwd(), dict(os.environ), out, err)
        process = CONTEXT.Process(target=_run, args=arguments)
        process.start()
        process.join(PATIENCE)
        if process.exitcode is None:
            process.kill()
            raise TimeoutError(f"leerroute {words[0]}: na {PATIENCE} seconden niet klaar")
        return Done(process.exitcode, out.read_text("utf-8"), err.read_text("utf-8"))


def _run(
    words: tuple[str, ...], folder: Path, environment: dict[str, str], out: Path, err: Path
) -> None:
    """Be the command, in the process that was forked for it."""
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    for path, descriptor in ((out, 1), (err, 2)):
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT), descriptor)
    sys.argv = ["leerroute", *words]
    from leerroute.cli import main  # reads the language that was asked for when it is imported

    main()
