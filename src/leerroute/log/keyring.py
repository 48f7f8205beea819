"""What the log asks of the vault: the keys of pupils, nothing else."""

from collections.abc import Collection, Mapping
from typing import Protocol
from uuid import UUID


class KeyRing(Protocol):
    """Gives the keys of pupils."""

    def keys_of(self, pupils: Collection[UUID]) -> Mapping[UUID, bytes]:
        """The key of 32 bytes of each of these pupils; absent where the pupil is unknown or erased."""
