"""Runs steps in processes of their own, and keeps what they tell."""

import json
import os
import subprocess
import sys
import time
from typing import Any

Found = dict[str, Any]

COMPILED_EVERY_TIME = "PYTHONDONTWRITEBYTECODE"
AS_INSTALLED = {name: value for name, value in os.environ.items() if name != COMPILED_EVERY_TIME}
"""The environment of a step: what was installed is compiled once, not by each process again."""


def measured(step: str, *arguments: object, module: str = "benchmarks.steps") -> Found:
    """What a step tells, with the seconds of processor time that it took together with its helpers."""
    begun, before = time.perf_counter(), os.times()
    command = [sys.executable, "-m", module, step, *map(str, arguments)]
    told = subprocess.run(command, stdout=subprocess.PIPE, env=AS_INSTALLED, check=True).stdout
    after = os.times()
    busy = (
        after.children_user + after.children_system - before.children_user - before.children_system
    )
    print(f"  {step} {time.perf_counter() - begun:.0f} s", file=sys.stderr, flush=True)
    found: Found = json.loads(told.decode().splitlines()[-1])
    return found | {"processor": busy}
