import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from leerroute.vault import (
    AlreadySomebodyElse,
    NotAVault,
    PersonKey,
    TokenDoesNotOpen,
    UnknownToVault,
    Vault,
    WrongVaultKey,
    open_vault,
    test_key,
)

KEY = bytes(range(32))
BSN = PersonKey("pgn", "182071649")
ONDERWIJSNUMMER = PersonKey("pgn", "100310303")


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with closing(open_vault(tmp_path / "vault.sqlite", KEY)) as vault:
        yield vault


def bytes_in(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir())


def test_a_person_is_the_same_pupil_every_time(vault: Vault) -> None:
    first = vault.pupils_for([BSN, ONDERWIJSNUMMER], create=True)
    again = vault.pupils_for([ONDERWIJSNUMMER, BSN, BSN], create=True)
    assert first == again
    assert len(set(first.values())) == 2


def test_nobody_is_made_by_looking(vault: Vault) -> None:
    assert vault.pupils_for([BSN], create=False) == {}
    assert vault.pupil_for(BSN) is None
    assert vault.number_of_pupils() == 0


def test_a_local_key_and_a_number_are_different_persons(vault: Vault) -> None:
    keys = [BSN, test_key("demo", BSN.value), test_key("other", BSN.value)]
    assert len(set(vault.pupils_for(keys, create=True).values())) == 3


def test_every_pupil_has_a_key_of_32_bytes_of_its_own(vault: Vault) -> None:
    pupils = vault.pupils_for([BSN, ONDERWIJSNUMMER], create=True).values()
    keys = vault.keys_of(list(pupils))
    assert [len(key) for key in keys.values()] == [32, 32]
    assert len(set(keys.values())) == 2


def test_the_vault_knows_everybody_after_reopening(tmp_path: Path) -> None:
    with closing(open_vault(tmp_path / "vault.sqlite", KEY)) as vault:
        before = vault.pupils_for([BSN], create=True)[BSN]
        keys = vault.keys_of([before])
    with closing(open_vault(tmp_path / "vault.sqlite", KEY, create=False)) as vault:
        assert vault.pupil_for(BSN) == before
        assert vault.keys_of([before]) == keys


def test_the_hmac_of_a_number_never_changes(tmp_path: Path, vault: Vault) -> None:
    """Another way of computing it would make everybody a new pupil."""
    vault.pupils_for([BSN], create=True)
    with closing(sqlite3.connect(tmp_path / "vault.sqlite")) as connection:
        ((stored,),) = connection.execute("SELECT hmac FROM lookups").fetchall()
    assert stored.hex() == "800b7d3466d4edb77828ee43121434263371f8be316a0d9a57b333058193f955"


def test_no_number_is_in_the_file(tmp_path: Path, vault: Vault) -> None:
    vault.pupils_for([BSN, test_key("demo", "leerling-een")], create=True)
    stored = bytes_in(tmp_path)
    assert BSN.value.encode() not in stored
    assert b"leerling-een" not in stored


def test_a_vault_opens_with_no_other_key(tmp_path: Path, vault: Vault) -> None:
    with pytest.raises(WrongVaultKey):
        open_vault(tmp_path / "vault.sqlite", bytes(32))


def test_another_file_is_not_taken_for_a_vault(tmp_path: Path) -> None:
    (tmp_path / "vault.sqlite").write_bytes(b"no database at all" * 100)
    with pytest.raises(NotAVault):
        open_vault(tmp_path / "vault.sqlite", KEY)


def test_an_onderwijsnummer_that_became_a_bsn_leads_to_the_same_pupil(vault: Vault) -> None:
    pupil = vault.pupils_for([ONDERWIJSNUMMER], create=True)[ONDERWIJSNUMMER]
    vault.link(BSN, pupil)
    vault.link(BSN, pupil)
    assert vault.pupil_for(BSN) == vault.pupil_for(ONDERWIJSNUMMER) == pupil


def test_a_number_of_somebody_else_is_not_linked(vault: Vault) -> None:
    pupils = vault.pupils_for([ONDERWIJSNUMMER, BSN], create=True)
    with pytest.raises(AlreadySomebodyElse) as refused:
        vault.link(BSN, pupils[ONDERWIJSNUMMER])
    assert BSN.value not in str(refused.value)
    assert vault.pupil_for(BSN) == pupils[BSN]


def test_a_number_is_not_linked_to_nobody(vault: Vault) -> None:
    pupil = vault.pupils_for([BSN], create=True)[BSN]
    vault.forget(pupil)
    with pytest.raises(UnknownToVault):
        vault.link(ONDERWIJSNUMMER, pupil)


def test_nothing_of_a_forgotten_pupil_is_left_in_the_files(tmp_path: Path, vault: Vault) -> None:
    pupils = vault.pupils_for([BSN, ONDERWIJSNUMMER], create=True)
    key = vault.keys_of([pupils[BSN]])[pupils[BSN]]
    assert key in bytes_in(tmp_path)
    vault.forget(pupils[BSN])
    assert key not in bytes_in(tmp_path)
    assert pupils[BSN].bytes not in bytes_in(tmp_path)
    assert vault.pupil_for(BSN) is None
    assert vault.pupil_for(ONDERWIJSNUMMER) == pupils[ONDERWIJSNUMMER]


def test_who_was_forgotten_and_comes_back_is_a_new_pupil(vault: Vault) -> None:
    before = vault.pupils_for([BSN], create=True)[BSN]
    vault.forget(before)
    assert vault.pupils_for([BSN], create=True)[BSN] != before


def test_threads_that_ask_at_once_get_the_same_pupil(vault: Vault) -> None:
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: vault.pupils_for([BSN], create=True)[BSN], range(40)))
    assert len(set(found)) == 1


def test_a_token_opens_for_its_own_row_only(vault: Vault) -> None:
    token = vault.seal_token("182071648", file_sha256="ab", row=3)
    assert "182071648" not in token
    assert vault.open_token(token, file_sha256="ab", row=3) == "182071648"


@pytest.mark.parametrize(("file_sha256", "row"), [("ab", 4), ("cd", 3)])
def test_a_token_moved_to_another_row_or_file_is_refused(
    vault: Vault, file_sha256: str, row: int
) -> None:
    token = vault.seal_token("182071649", file_sha256="ab", row=3)
    with pytest.raises(TokenDoesNotOpen):
        vault.open_token(token, file_sha256=file_sha256, row=row)


@pytest.mark.parametrize("token", ["", "token:", "token:é", "token:AAAA", "token:A", "182071649"])
def test_what_is_no_token_is_refused_without_being_printed(vault: Vault, token: str) -> None:
    with pytest.raises(TokenDoesNotOpen) as refused:
        vault.open_token(token, file_sha256="ab", row=3)
    assert "182071649" not in str(refused.value)


def test_a_new_pupil_is_on_disk_before_anything_is_recorded_about_it(vault: Vault) -> None:
    (synchronous,) = vault._file.select("PRAGMA synchronous")
    (journal,) = vault._file.select("PRAGMA journal_mode")
    assert (synchronous, journal) == ((2,), ("wal",))


def test_the_tokens_of_a_forgotten_pupil_open_nowhere_any_more(vault: Vault) -> None:
    pupils = vault.pupils_for([BSN, ONDERWIJSNUMMER], create=True)
    keys = vault.token_keys([BSN, ONDERWIJSNUMMER])
    tokens = {
        person: vault.seal_token(person.value, file_sha256="ab", row=3, key=keys[person])
        for person in keys
    }
    vault.forget(pupils[BSN])
    with pytest.raises(TokenDoesNotOpen):
        vault.open_token(tokens[BSN], file_sha256="ab", row=3)
    opened = vault.open_token(tokens[ONDERWIJSNUMMER], file_sha256="ab", row=3)
    assert opened == ONDERWIJSNUMMER.value


def test_a_token_leads_to_the_pupil_it_stands_for(vault: Vault) -> None:
    pupil = vault.pupils_for([BSN], create=True)[BSN]
    keys = vault.token_keys([BSN, ONDERWIJSNUMMER])
    tokens = [
        vault.seal_token("x", file_sha256="ab", row=3, key=key)
        for key in (keys[BSN], keys[ONDERWIJSNUMMER], None)
    ]
    assert [vault.pupil_of_token(token) for token in tokens] == [pupil, None, None]


def test_a_person_keeps_one_key_for_all_tokens(vault: Vault) -> None:
    assert vault.token_keys([BSN]) == vault.token_keys([BSN, BSN])
