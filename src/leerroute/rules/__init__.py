"""What must and what may: the rules of a pupil's route, from the brochure "Wat moet en wat mag" (2019) and the law behind it.

A rule judges and never blocks; its judgement rests on facts alone. No input or output, no clock, no counting.
"""

from leerroute.rules import register as _register  # noqa: F401 - fills the register
from leerroute.rules.chapters import CHAPTERS, Chapter
from leerroute.rules.codes import NO_CODES, Codes
from leerroute.rules.history import History, history_of
from leerroute.rules.judging import Dispatch, Judgement, dispatch, judge
from leerroute.rules.rule import (
    REGISTER,
    AwaitsAgreements,
    Computed,
    NotComputable,
    Rule,
    State,
    Unwritten,
    in_order,
)
from leerroute.rules.settings import Setting
from leerroute.rules.verdicts import (
    Broken,
    Due,
    Need,
    Satisfied,
    Severity,
    Undetermined,
    Value,
    Verdict,
)

RULES: dict[str, Rule] = {one.id: one for one in in_order(REGISTER.values())}
"""Every rule by its id, in the order of the brochure."""

ALL_RULES: Dispatch = dispatch(RULES.values())
"""Every computed rule, by the kinds that it applies to."""

__all__ = [
    "ALL_RULES",
    "CHAPTERS",
    "NO_CODES",
    "RULES",
    "AwaitsAgreements",
    "Broken",
    "Chapter",
    "Codes",
    "Computed",
    "Dispatch",
    "Due",
    "History",
    "Judgement",
    "Need",
    "NotComputable",
    "Rule",
    "Satisfied",
    "Setting",
    "Severity",
    "State",
    "Undetermined",
    "Unwritten",
    "Value",
    "Verdict",
    "dispatch",
    "history_of",
    "judge",
]
