"""Starts the pages: on this machine only, without calls to anywhere else."""

import os
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

from leerroute_dashboards.looks import PAGES

STORE_VARIABLE = "LEERROUTE_STORE"
ASGI = Path(__file__).parent / "asgi.py"
LOOPBACK = "127.0.0.1"
HOSTS = (LOOPBACK, "localhost")
"""The names under which a browser may reach the pages; another name would be a trick (DNS rebinding)."""

SETTINGS: dict[str, str] = {
    "server.address": LOOPBACK,
    "server.headless": "true",
    "server.fileWatcherType": "none",
    "server.enableStaticServing": "false",
    "server.maxUploadSize": "1",
    "browser.gatherUsageStats": "false",
    "browser.serverAddress": LOOPBACK,
    "client.toolbarMode": "minimal",
    "client.showErrorDetails": "none",
    "client.showErrorLinks": "false",
    "runner.magicEnabled": "false",
    "runner.postScriptGC": "false",
    "global.developmentMode": "false",
    "logger.level": "warning",
    **PAGES,
}


def command(port: int) -> list[str]:
    """The command that serves the pages on a port of this machine; run it in `environment`."""
    settings = SETTINGS | {"server.port": str(port)}
    options = [f"--{name}={value}" for name, value in settings.items()]
    options += [f"--server.allowedHosts={host}" for host in HOSTS]
    return [sys.executable, "-m", "streamlit", "run", str(ASGI), *options]


def environment(store: Path) -> dict[str, str]:
    """The environment in which the pages find their store."""
    return {**os.environ, STORE_VARIABLE: str(store.resolve())}


def address(port: int) -> str:
    """Where to look."""
    return f"http://{LOOPBACK}:{port}"


def start(store: Path, port: int) -> NoReturn:
    """Become the process that serves the pages; Ctrl+C ends it."""
    if os.name == "nt":  # there execv would leave the terminal to two processes
        sys.exit(subprocess.run(command(port), env=environment(store), check=False).returncode)
    os.execve(sys.executable, command(port), environment(store))
