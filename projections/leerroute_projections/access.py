"""Who asks, and with which role. Until there are logins: the person at this machine."""

from dataclasses import dataclass
from typing import Literal

Role = Literal["school", "analyst"]


@dataclass(frozen=True)
class Access:
    """Who asks. `schools` are the BRINs of a school; empty = all (an analyst on the own machine)."""

    user: str
    role: Role
    schools: frozenset[str] = frozenset()
