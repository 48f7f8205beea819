"""The command line with all its commands, for tests that run several in one process."""

from leerroute.cli.app import app
from leerroute.cli.commands import register

register()

__all__ = ["app"]
