from pathlib import Path

import pytest

from leerroute.vault import KeyFileMissing, KeyFileOpenToOthers, KeyFileUnreadable, key_in

VARIABLE = "LEERROUTE_TEST_KEY"


def test_a_new_key_is_for_its_owner_only_and_stays(tmp_path: Path) -> None:
    path = tmp_path / "keys" / "vault.key"
    key = key_in(path, VARIABLE, create=True)
    assert (len(key), path.stat().st_mode & 0o777) == (32, 0o600)
    assert key_in(path, VARIABLE, create=True) == key == key_in(path, VARIABLE)
    assert [file.name for file in path.parent.iterdir()] == ["vault.key"]


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o644, 0o610])
def test_a_key_that_others_can_reach_is_refused_with_the_way_out(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "vault.key"
    key = key_in(path, VARIABLE, create=True)
    path.chmod(mode)
    with pytest.raises(KeyFileOpenToOthers) as refused:
        key_in(path, VARIABLE)
    assert f"chmod 600 {path}" in str(refused.value)
    assert key.hex() not in str(refused.value)


def test_a_missing_key_is_not_made_anew(tmp_path: Path) -> None:
    with pytest.raises(KeyFileMissing):
        key_in(tmp_path / "vault.key", VARIABLE)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", ["", "00", "g" * 64, "é" * 64, "00" * 33])
def test_what_is_no_key_is_refused_without_being_printed(tmp_path: Path, content: str) -> None:
    path = tmp_path / "vault.key"
    path.touch(mode=0o600)
    path.write_text(content, encoding="utf-8")
    with pytest.raises(KeyFileUnreadable) as refused:
        key_in(path, VARIABLE)
    assert not content or content not in str(refused.value).replace(str(path), "")


def test_the_environment_goes_before_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "11" * 32)
    assert key_in(tmp_path / "vault.key", VARIABLE, create=True) == b"\x11" * 32
    assert list(tmp_path.iterdir()) == []
