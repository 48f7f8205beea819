"""What stands in the place of a file, what a file is called, and what happens to it while it is read."""

import os
import socket
from pathlib import Path
from stat import S_IFSOCK

from corpus.case import GOOD, LEFT, Case, FileRefused, line, read
from corpus.people import FENNA, OMER


def _folder(path: Path) -> None:
    path.mkdir()
    (path / "binnen.csv").write_text(GOOD)


def _link(path: Path) -> None:
    target = path.with_name("elders")
    target.mkdir(exist_ok=True)
    (target / "echt.csv").write_text(GOOD)
    path.symlink_to(target / "echt.csv")


def _unreadable(path: Path) -> None:
    path.write_text(GOOD)
    path.chmod(0)


def _socket(path: Path) -> None:
    assert socket.AF_UNIX
    os.mknod(path, S_IFSOCK | 0o600)


def _grow(path: Path) -> None:
    with path.open("a") as file:
        file.write(line(LEFT | {"datum": "2023-08-02"}) + "\r\n")


def _replace(path: Path) -> None:
    other = path.with_suffix(".nieuw")
    other.write_text(GOOD.replace("kb", "bb"))
    other.replace(path)


def _remove(path: Path) -> None:
    path.unlink(missing_ok=True)


MADE_BY_ANOTHER_USER = "onleesbaar.csv"
NO_FILE, UNREADABLE, CHANGED = FileRefused("geen bestand"), FileRefused("niet te lezen"), FileRefused("veranderd")  # fmt: skip
NAME = FileRefused("de naam van")

CASES = [
    Case("plaats", "map.csv", _folder, NO_FILE),
    Case("plaats", "pijp.csv", os.mkfifo, NO_FILE),
    Case("plaats", "socket.csv", _socket, NO_FILE),
    Case("plaats", "apparaat.csv", lambda path: path.symlink_to("/dev/zero"), NO_FILE),
    Case("plaats", "koppeling.csv", _link, read(3)),
    Case("plaats", "koppeling_naar_niets.csv", lambda path: path.symlink_to("niets"), UNREADABLE),
    Case("plaats", "koppeling_naar_zichzelf.csv", lambda path: path.symlink_to(path), UNREADABLE),
    Case("plaats", "is_er_niet.csv", lambda path: None, UNREADABLE),
    Case("plaats", MADE_BY_ANOTHER_USER, _unreadable, UNREADABLE),
    Case("plaats", "groeit.csv", GOOD, CHANGED, meanwhile=_grow),
    Case("plaats", "wordt_vervangen.csv", GOOD, CHANGED, meanwhile=_replace),
    Case("plaats", "verdwijnt.csv", GOOD, UNREADABLE, meanwhile=_remove),
    Case("plaats", f"leerling_{FENNA.number}.csv", GOOD, NAME),
    Case("plaats", f"{OMER.number}.csv", GOOD, NAME, options={"label": "najaar"}),
    Case("plaats", "rechts\u202enaar_links.csv", GOOD, NAME),
    Case("plaats", "twee\nregels.csv", GOOD, NAME, options={"label": "najaar"}),
    Case("plaats", "\x1b[2Jscherm.csv", GOOD, NAME),
    Case("plaats", "zonder_achtervoegsel", GOOD, read(3)),
    Case("plaats", "rij.geweigerd.csv", GOOD, read(3)),
    Case("plaats", "[red]opmaak.csv", GOOD, read(3)),
]
