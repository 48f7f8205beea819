"""In which file each command is. Only the file of the command that is called is read: what others need takes long to import."""

from collections.abc import Sequence
from importlib import import_module

FILES = {
    "backup": "backup",
    "columns": "columns",
    "import": "importing",
    "figures": "figures",
    "explain": "figures",
    "show": "figures",
    "show-pupil": "pupil",
    "why": "pupil",
    "correct": "correcting",
    "retract": "correcting",
    "dispute": "correcting",
    "settle": "correcting",
    "join": "correcting",
    "move": "correcting",
    "imports": "deliveries",
    "erase": "erasing",
    "findings": "findings",
    "conformance": "findings",
    "reference": "reference",
    "region": "region",
    "rules": "rules",
    "serve": "serving",
    "demo": "serving",
    "verify": "verifying",
}
"""The file of each command, in the order in which help lists them; each registers its commands when it is imported."""


def register(arguments: Sequence[str] = ()) -> None:
    """Register the command that is called; all of them where none is, as for help or a name that does not exist."""
    name = called(arguments)
    for file in [FILES[name]] if name else dict.fromkeys(FILES.values()):
        import_module(f"leerroute.cli.{file}")


def called(arguments: Sequence[str]) -> str | None:
    """The name of the command among the arguments; None where they name none that exists."""
    match arguments:
        case ["--lang", _, *rest]:
            return called(rest)
        case [language, *rest] if language.startswith("--lang="):
            return called(rest)
        case [name, *_] if name in FILES:
            return name
    return None
