"""What can go wrong with the vault. No message ever holds a number, a key or a token."""

from uuid import UUID

from leerroute.problems import Problem
from leerroute.terms import Text


class VaultProblem(Problem):
    """Something is wrong with the vault, its key, or with what is asked of it."""


class KeyFileMissing(VaultProblem):
    """The key is not where it should be."""

    def __init__(self, path: str, variable: str) -> None:
        super().__init__(
            Text(
                f"de sleutel {path} ontbreekt; zet hem terug uit de reservekopie, of geef hem in"
                f" {variable}",
                f"the key {path} is missing; restore it from the backup, or give it in {variable}",
            )
        )


class KeyFileOpenToOthers(VaultProblem):
    """Other users of this machine can read the key."""

    def __init__(self, path: str, mode: int) -> None:
        super().__init__(
            Text(
                f"anderen kunnen de sleutel {path} lezen (rechten {mode:04o}, mogelijk is 0600);"
                f" geef: chmod 600 {path}",
                f"others can read the key {path} (mode {mode:04o}, possible is 0600);"
                f" type: chmod 600 {path}",
            )
        )


class KeyFileUnreadable(VaultProblem):
    """What should be a key is none."""

    def __init__(self, place: str) -> None:
        super().__init__(
            Text(
                f"{place} bevat geen sleutel; verwacht: 64 hexadecimale tekens",
                f"{place} holds no key; expected: 64 hexadecimal characters",
            )
        )


class WrongVaultKey(VaultProblem):
    """The vault was made with another key: nobody would be recognised."""

    def __init__(self) -> None:
        super().__init__(
            Text(
                "deze sleutel hoort niet bij deze kluis; niemand zou worden herkend",
                "this key does not belong to this vault; nobody would be recognised",
            )
        )


class NotAVault(VaultProblem):
    """The file is no vault of this version of leerroute."""

    def __init__(self, path: str) -> None:
        super().__init__(
            Text(
                f"{path} is geen kluis die deze versie van leerroute kan lezen",
                f"{path} is not a vault that this version of leerroute can read",
            )
        )


class AlreadySomebodyElse(VaultProblem):
    """The number already leads to another pupil; two pupils who are one person are joined in the log."""

    def __init__(self, pupil: UUID, other: UUID) -> None:
        self.pupil, self.other = pupil, other
        super().__init__(
            Text(
                f"dit nummer hoort al bij leerling {other}, niet bij {pupil}",
                f"this number already belongs to pupil {other}, not to {pupil}",
            )
        )


class UnknownToVault(VaultProblem):
    """There is no such pupil: never made here, or erased."""

    def __init__(self, pupil: UUID) -> None:
        self.pupil = pupil
        super().__init__(
            Text(f"leerling {pupil} is onbekend of gewist", f"pupil {pupil} is unknown or erased")
        )


class TokenDoesNotOpen(VaultProblem):
    """A token in a refused row is damaged, or stands at another row or in another file than it was made for."""

    def __init__(self) -> None:
        super().__init__(
            Text(
                "dit verzegelde nummer past niet bij deze rij van dit bestand",
                "this sealed number does not fit this row of this file",
            )
        )
