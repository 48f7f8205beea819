"""In which language the command line speaks: Dutch, unless `--lang en` or LEERROUTE_LANG asks for English."""

import os
import sys
from collections.abc import Mapping, Sequence
from itertools import pairwise

from leerroute.terms import Language, Text


def language_of(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """The language asked for, also where `--help` is printed before options are read."""
    for before, after in pairwise([*arguments, ""]):
        if before == "--lang":
            return "en" if after == "en" else "nl"
        if before.startswith("--lang="):
            return "en" if before == "--lang=en" else "nl"
    return "en" if environment.get("LEERROUTE_LANG") == "en" else "nl"


LANGUAGE: Language = language_of(sys.argv[1:], os.environ)


def say(nl: str, en: str) -> str:
    """One of two sentences, in the language of this run."""
    return Text(nl, en).in_(LANGUAGE)
