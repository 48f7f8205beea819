"""Who asks, and with which role. Until there are logins: the person at this machine."""

from dataclasses import dataclass
from typing import Literal

from leerroute.problems import Problem
from leerroute.terms import Text

Role = Literal["school", "analyst"]


@dataclass(frozen=True)
class Access:
    """Who asks. `schools` are the BRINs of a school; empty = all (an analyst on the own machine)."""

    user: str
    role: Role
    schools: frozenset[str] = frozenset()

    def covers(self, school: str) -> bool:
        """Whether this is an own school or institution; a BRIN speaks for all its vestigingen.

        The only place where anything is filtered by BRIN. A school without a BRIN sees none.
        """
        if self.role == "analyst" and not self.schools:
            return True
        return any(school.startswith(brin) for brin in self.schools)

    def check(self, school: str) -> None:
        """NotYourSchool when this is not an own school."""
        if not self.covers(school):
            raise NotYourSchool


class NotYourSchool(Problem):
    """A school sees its own pupils, and no others."""

    def __init__(self) -> None:
        super().__init__(
            Text(
                "deze school valt niet onder uw toegang; kies een eigen school",
                "this school is not within your access; choose a school of your own",
            )
        )
