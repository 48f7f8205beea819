"""What many commands print in a language, asked of one process: a process takes its language when it starts."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence

CHILD = """
import json, sys
from typer.testing import CliRunner
from leerroute.cli.app import app
from leerroute.cli.commands import register
register()
run = CliRunner().invoke
json.dump([run(app, words, catch_exceptions=False).stdout for words in json.load(sys.stdin)], sys.stdout)
"""


def printed(commands: Sequence[Sequence[str]], language: str) -> list[str]:
    """What each of these commands prints."""
    done = subprocess.run(
        [sys.executable, "-c", CHILD],
        input=json.dumps(commands),
        capture_output=True,
        text=True,
        env={**os.environ, "LEERROUTE_LANG": language},
        timeout=120,
        check=True,
    )
    found: list[str] = json.loads(done.stdout)
    return found


def in_both(commands: Sequence[Sequence[str]]) -> list[tuple[str, str]]:
    """What each of these commands prints, in Dutch and in English."""
    return list(zip(printed(commands, "nl"), printed(commands, "en"), strict=True))
