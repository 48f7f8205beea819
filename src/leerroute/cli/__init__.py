"""The command line. Wires files, log, read models and pages together; counts nothing itself."""

import sys

from leerroute.cli.app import app, errors
from leerroute.cli.commands import register
from leerroute.cli.language import LANGUAGE
from leerroute.garbage import look_seldom
from leerroute.problems import Problem


def main() -> None:
    """Run the command that was typed; a problem is told in one sentence, without a traceback."""
    look_seldom()
    register(sys.argv[1:])
    try:
        app()
    except Problem as problem:
        errors.print(f"leerroute: {problem.text.in_(LANGUAGE)}", markup=False)
        sys.exit(1)
    except BrokenPipeError:
        sys.exit(0)
