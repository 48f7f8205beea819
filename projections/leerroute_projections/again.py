"""Whether an answer that was kept can be given again exactly. It can, as long as nobody was erased since."""

from typing import NamedTuple

from leerroute.log import Log
from leerroute.terms import Text


class Manifest(NamedTuple):
    """What a kept answer must tell of itself: the position it was given at, and how many were erased by then."""

    position: int
    erasures: int


def erased_since(log: Log, manifest: Manifest) -> int:
    """How many pupils were erased since an answer was given."""
    return log.erasures() - manifest.erasures


def not_exactly(log: Log, manifest: Manifest) -> Text | None:
    """That a kept answer cannot be made again exactly, and why; None when it can."""
    since = erased_since(log, manifest)
    if not since:
        return None
    return Text(
        f"kan niet precies opnieuw worden gemaakt: sindsdien {since} gewist",
        f"cannot be made again exactly: {since} erased since",
    )
