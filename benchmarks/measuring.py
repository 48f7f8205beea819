"""Runs steps in processes of their own, and keeps what they tell."""

import json
import os
import subprocess
import sys
import time
from typing import Any

Found = dict[str, Any]


def measured(step: str, *arguments: object, module: str = "benchmarks.steps") -> Found:
    """What a step tells, with the seconds of processor time that it took together with its helpers."""
    begun, before = time.perf_counter(), os.times()
    command = [sys.executable, "-m", module, step, *map(str, arguments)]
    told = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout
    after = os.times()
    busy = (
        after.children_user + after.children_system - before.children_user - before.children_system
    )
    print(f"  {step} {time.perf_counter() - begun:.0f} s", file=sys.stderr, flush=True)
    found: Found = json.loads(told.decode().splitlines()[-1])
    return found | {"processor": busy}
