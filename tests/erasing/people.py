"""A store with Ann, who is going to be erased, and Bob, who stays; and what must not be found of Ann afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

from figures.stores import Clock
from intake.making import BSN, ENROLLED, LEFT, OTHER_BSN, Cells, Intake
from leerroute.erasing import Erased, erase
from leerroute.store import READ_MODEL, VAULT, Store, open_store
from leerroute.vault import PersonKey
from leerroute_projections.catch_up import catch_up
from leerroute_projections.engine import open_read_models

DAY = date(2026, 9, 1)
HER_SCHOOL = "11XX00"
HER_BIRTH = "2004-02-29"
ANN: tuple[Cells, ...] = (
    ENROLLED | {"school": HER_SCHOOL, "geboortedatum": HER_BIRTH},
    LEFT | {"school": HER_SCHOOL},
)
HERS_REFUSED: Cells = ENROLLED | {"school": HER_SCHOOL, "leerjaar": "9", "datum": "2021-08-01"}
BOB: tuple[Cells, ...] = (ENROLLED | {"leerling": OTHER_BSN}, LEFT | {"leerling": OTHER_BSN})
HIS_REFUSED: Cells = BOB[0] | {"leerjaar": "9", "datum": "2021-08-01"}


@dataclass
class People:
    """Ann and Bob in a store."""

    intake: Intake
    store: Store
    refused: Path
    """Their refused rows, inside the store."""

    @property
    def folder(self) -> Path:
        return self.store.folder

    @property
    def ann(self) -> UUID:
        return self._pupil(BSN)

    @property
    def bob(self) -> UUID:
        return self._pupil(OTHER_BSN)

    def _pupil(self, number: str) -> UUID:
        pupil = self.store.vault.pupil_for(PersonKey("pgn", number))
        assert pupil
        return pupil

    def erase(self, pupil: UUID, *folders: Path) -> Erased:
        return erase(self.store, pupil, ground="request", by="toets", on=DAY, folders=folders)

    def derive(self) -> None:
        """Bring the read models up to date."""
        catch_up(self.store.log, open_read_models(self.store.read_model_url))

    def bytes_in(self, *names: str) -> bytes:
        """Everything in these files of the store, or in all, with their write-ahead logs."""
        files = (file for file in sorted(self.folder.rglob("*")) if file.is_file())
        return b"".join(f.read_bytes() for f in files if not names or f.name.startswith(names))

    def in_vault(self, pupil: UUID) -> list[bytes]:
        """What the vault holds of a pupil, as bytes."""
        select = self.store.vault._file.select
        lookups = select("SELECT hmac FROM lookups WHERE pupil = ?", (pupil.bytes,))
        tokens = select(
            "SELECT key FROM token_keys JOIN lookups USING (hmac) WHERE pupil = ?", (pupil.bytes,)
        )
        key = self.store.vault.keys_of([pupil])[pupil]
        return [key, pupil.bytes, *(row[0] for row in lookups), *(row[0] for row in tokens)]


@contextmanager
def people_in(folder: Path) -> Iterator[People]:
    """A store with Ann and Bob, their rows derived, and a refused row of each."""
    files = folder / "files"
    files.mkdir()
    clock = Clock(datetime(2026, 8, 1, 12, tzinfo=UTC))
    with open_store(folder / "store", create=True, clock=clock) as store:
        intake = Intake(store, files)
        refused = store.folder / "refused"
        intake.rows(*ANN, *BOB, HERS_REFUSED, HIS_REFUSED, refused_folder=refused)
        people = People(intake, store, next(refused.iterdir()))
        people.derive()
        yield people


def found(secrets: list[bytes], stored: bytes) -> list[bool]:
    """Of each secret, whether it is there."""
    return [secret in stored for secret in secrets]


__all__ = ["READ_MODEL", "VAULT", "People", "found", "people_in"]
