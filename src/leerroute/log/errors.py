"""What can go wrong with a log, each error named after the problem. Never with content of a fact."""

from datetime import datetime
from uuid import UUID

from leerroute.problems import Problem
from leerroute.terms import Text


class LogProblem(Problem):
    """Something is wrong with the log, or with what is asked of it."""


class NotALog(LogProblem):
    """The file is no log of this version of leerroute."""

    def __init__(self, path: str) -> None:
        super().__init__(
            Text(
                f"{path} is geen logboek dat deze versie van leerroute kan lezen",
                f"{path} is not a log that this version of leerroute can read",
            )
        )


class LogIsBusy(LogProblem):
    """Another process kept the log to itself for longer than the patience lasts."""

    def __init__(self, seconds: int) -> None:
        super().__init__(
            Text(
                f"een ander proces schrijft al {seconds} seconden in het logboek; er is niets"
                " vastgelegd, probeer het straks opnieuw",
                f"another process has been writing to the log for {seconds} seconds; nothing was"
                " recorded, try again later",
            )
        )


class ReadOnly(LogProblem):
    """The log was opened for reading."""

    def __init__(self) -> None:
        super().__init__(
            Text("het logboek is alleen om te lezen", "the log was opened for reading only")
        )


class ChangedMeanwhile(LogProblem):
    """Somebody else recorded something in this stream first; nothing of the page was recorded."""

    def __init__(self, stream: UUID, expected: int, found: int) -> None:
        self.stream, self.expected, self.found = stream, expected, found
        super().__init__(
            Text(
                f"intussen is er iets anders vastgelegd bij {stream}: verwacht was versie"
                f" {expected}, gevonden {found}; er is niets vastgelegd",
                f"something else was recorded meanwhile for {stream}: expected version"
                f" {expected}, found {found}; nothing was recorded",
            )
        )


class UnknownPupil(LogProblem):
    """There is no key for this pupil: never known to the vault, or erased."""

    def __init__(self, stream: UUID) -> None:
        self.stream = stream
        super().__init__(
            Text(
                f"leerling {stream} is onbekend of gewist; er is niets vastgelegd",
                f"pupil {stream} is unknown or erased; nothing was recorded",
            )
        )


class KeyMissing(LogProblem):
    """The log does not say that a pupil was erased, and yet there is no key: a part of the vault was lost."""

    def __init__(self, stream: UUID) -> None:
        self.stream = stream
        super().__init__(
            Text(
                f"de sleutel van leerling {stream} ontbreekt, en het logboek noemt de leerling niet"
                " gewist; zet de kluis terug uit een reservekopie die minstens zo nieuw is als het"
                " logboek",
                f"the key of pupil {stream} is missing, and the log does not call the pupil erased;"
                " restore the vault from a backup at least as new as the log",
            )
        )


class UnreadableFact(LogProblem):
    """A stored fact does not open: changed, moved, of an unknown kind, or sealed with another key."""

    def __init__(self, topic: str, reason: Text, position: int | None = None) -> None:
        self.topic, self.reason, self.position = topic, reason, position
        where = "" if position is None else f"{position} "
        super().__init__(
            Text(
                f"positie {where}({topic}): {reason.nl}", f"position {where}({topic}): {reason.en}"
            )
        )

    def at(self, position: int) -> "UnreadableFact":
        """The same problem, with its place in the log."""
        return UnreadableFact(self.topic, self.reason, position)


class NotByKind(LogProblem):
    """Transitions of pupils are sealed and are not looked up by kind; only other facts are."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Text(
                f"'{name}' is een gebeurtenis van een leerling en niet op soort op te zoeken",
                f"'{name}' is a transition of a pupil and cannot be looked up by kind",
            )
        )


class NoSuchPosition(LogProblem):
    """The log does not reach this position."""

    def __init__(self, position: int, last: int) -> None:
        self.position, self.last = position, last
        super().__init__(
            Text(
                f"positie {position} bestaat niet; het logboek loopt van 0 tot en met {last}",
                f"position {position} does not exist; the log runs from 0 to {last}",
            )
        )


class NotAHead(LogProblem):
    """What was kept as the head of a log does not look like one."""

    def __init__(self) -> None:
        super().__init__(
            Text(
                "dit is geen kop van een logboek; verwacht: positie.kenmerk.handtekening",
                "this is no head of a log; expected: position.digest.signature",
            )
        )


class MomentWithoutZone(LogProblem):
    """A moment without a time zone says nothing about the order of things."""

    def __init__(self, moment: datetime) -> None:
        super().__init__(
            Text(f"{moment} heeft geen tijdzone", f"{moment} does not name its time zone")
        )
