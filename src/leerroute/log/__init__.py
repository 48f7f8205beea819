"""The log: the only place that knows the events library. Facts go in as pages and come out as histories."""

from leerroute.ids import new_id
from leerroute.log.errors import (
    ChangedMeanwhile,
    KeyMissing,
    LogIsBusy,
    LogProblem,
    MomentWithoutZone,
    NoSuchPosition,
    NotAHead,
    NotALog,
    NotByKind,
    ReadOnly,
    UnknownPupil,
    UnreadableFact,
)
from leerroute.log.keyring import KeyRing
from leerroute.log.log import Log, Writing, open_log, utc_now
from leerroute.log.pages import EMPTY, Mark
from leerroute.log.reading import History, Range, Reading
from leerroute.log.verdict import Broken, Verdict
from leerroute.signing import KeySigner, Signer

__all__ = [
    "EMPTY",
    "Broken",
    "ChangedMeanwhile",
    "History",
    "KeyMissing",
    "KeyRing",
    "KeySigner",
    "Log",
    "LogIsBusy",
    "LogProblem",
    "Mark",
    "MomentWithoutZone",
    "NoSuchPosition",
    "NotAHead",
    "NotALog",
    "NotByKind",
    "Range",
    "ReadOnly",
    "Reading",
    "Signer",
    "UnknownPupil",
    "UnreadableFact",
    "Verdict",
    "Writing",
    "new_id",
    "open_log",
    "utc_now",
]
