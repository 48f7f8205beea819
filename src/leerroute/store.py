"""A store: one folder with the log, the vault, the view log and their keys. Wires them together; holds no facts."""

from collections.abc import Callable
from contextlib import ExitStack, closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from leerroute.events import ImportStarted
from leerroute.log import KeySigner, Log, open_log, utc_now
from leerroute.problems import Problem
from leerroute.terms import Text
from leerroute.vault import Vault, key_in, open_vault
from leerroute.viewlog import ViewLog, open_view_log

LOG, VAULT, VIEWS, READ_MODEL = "log.sqlite", "vault.sqlite", "views.sqlite", "read.sqlite"
VAULT_KEY, SIGNING_KEY = "keys/vault.key", "keys/signing.key"
VAULT_KEY_VARIABLE, SIGNING_KEY_VARIABLE = "LEERROUTE_VAULT_KEY", "LEERROUTE_SIGNING_KEY"


class NotAStore(Problem):
    """There is no store in this folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            Text(
                f"in {folder} staat geen opslag van leerroute: wijs een andere map aan, of laat"
                " `leerroute import` hier een nieuwe maken",
                f"there is no leerroute store in {folder}: point to another folder, or let"
                " `leerroute import` make a new one here",
            )
        )


class PartOfStoreMissing(Problem):
    """The folder holds a store that is not whole: a new part would not fit the others."""

    def __init__(self, folder: Path, part: str) -> None:
        super().__init__(
            Text(
                f"in {folder} ontbreekt {part}; zet de hele map terug uit de reservekopie",
                f"{part} is missing in {folder}; restore the whole folder from the backup",
            )
        )


@dataclass(frozen=True)
class Store:
    """Everything of one consortium: what was recorded, who is who, and who looked."""

    folder: Path
    log: Log
    vault: Vault
    viewlog: ViewLog

    @property
    def read_model_url(self) -> str:
        """Where the rows derived from the log are kept; they can always be made again."""
        return f"sqlite:///{self.folder / READ_MODEL}"

    def sources_are_tests(self) -> bool:
        """Whether everything was imported from sources that were declared test sources."""
        started = self.log.facts(ImportStarted)
        return all(one.fact.test_source is not None for one in started)

    def close(self) -> None:
        """Close all files."""
        self.log.close()
        self.vault.close()
        self.viewlog.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()


def open_store(
    folder: Path | str, *, create: bool = False, clock: Callable[[], datetime] = utc_now
) -> Store:
    """Open the store in a folder; with `create` an empty one is made where there is none.

    Raises NotAStore, PartOfStoreMissing, or a problem of the vault with its keys.
    """
    folder = Path(folder)
    new = not (folder / LOG).exists()
    if new and not create:
        raise NotAStore(folder)
    _check_whole(folder, new=new)
    folder.mkdir(parents=True, exist_ok=True)
    signer = KeySigner(key_in(folder / SIGNING_KEY, SIGNING_KEY_VARIABLE, create=new))
    vault_key = key_in(folder / VAULT_KEY, VAULT_KEY_VARIABLE, create=new)
    with ExitStack() as opened:
        vault = opened.enter_context(closing(open_vault(folder / VAULT, vault_key, create=new)))
        if vault.number_of_pupils() and not (folder / LOG).exists():
            raise PartOfStoreMissing(folder, LOG)
        views = open_view_log(folder / VIEWS, signer=signer, clock=clock, create=new)
        opened.enter_context(closing(views))
        # The log comes last: a folder with a log is a whole store.
        log = open_log(folder / LOG, vault, signer=signer, clock=clock, create=create)
        opened.pop_all()
    return Store(folder, log, vault, views)


def _check_whole(folder: Path, *, new: bool) -> None:
    """A store is made once; a part that went missing later is never made anew, since it would not fit."""
    for part in (VAULT, VIEWS):
        if not new and not (folder / part).exists():
            raise PartOfStoreMissing(folder, part)
