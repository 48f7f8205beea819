"""Correcting as a user types it."""

import os
import pty
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli.whole import app
from leerroute.problems import Problem
from leerroute_fixtures import TEST_SOURCE, cohort_file

WHY = ("--reason", "verkeerd overgenomen")
COMMANDS = ("show-pupil", "correct", "retract", "dispute", "settle", "join", "move")


def begun(*words: str, store: Path, stdin: int | None = None) -> subprocess.Popen[str]:
    """`leerroute` with these words, running."""
    return subprocess.Popen(
        [sys.executable, "-m", "leerroute", *words, "--store", str(store)],
        stdin=subprocess.DEVNULL if stdin is None else stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,  # without a terminal of the one who runs the tests
        env={**os.environ, "COLUMNS": "300"},
    )


def typed(*words: str, store: Path, on_input: str = "") -> tuple[int, str, str]:
    """What came of these words: the exit code, what was printed, what was told as a problem."""
    done = CliRunner(env={"COLUMNS": "300"}).invoke(
        app, [*words, "--store", str(store)], input=on_input
    )
    if isinstance(done.exception, Problem):
        return 1, done.stdout, done.stderr + done.exception.text.nl
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, done.stdout, done.stderr


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the hand-written cohort: p01 has the transitions 11 to 14 and 467."""
    folder = tmp_path_factory.mktemp("correcting") / "store"
    assert typed("import", str(cohort_file()), "--test-source", TEST_SOURCE, store=folder)[0] == 0
    return folder


@pytest.fixture
def store(imported: Path, tmp_path: Path) -> Path:
    """A store of one's own."""
    return Path(shutil.copytree(imported, tmp_path / "store"))


def shown(store: Path, key: str = "p01") -> str:
    """What show-pupil prints."""
    code, out, err = typed("show-pupil", key, "--reason", "vraag van de school", store=store)
    assert code == 0, err
    return out


def test_a_pupil_is_shown_with_numbers_dates_sources_and_version(store: Path) -> None:
    out = shown(store)
    assert re.search(r"leerling [0-9a-f-]{36}, versie 5", out)
    assert re.search(r"^11 +01-08-2020 .* cohort:11", out, re.MULTILINE)


def test_without_a_reason_no_pupil_is_shown(store: Path) -> None:
    assert typed("show-pupil", "p01", store=store)[0] == 2
    assert "reden" in typed("show-pupil", "p01", "--reason", " ", store=store)[2]


def test_a_key_is_read_from_standard_input(store: Path) -> None:
    words = ("show-pupil", "-", "--reason", "vraag van de school")
    assert "cohort:11" in typed(*words, store=store, on_input="p01\n")[1]


def test_a_key_that_is_asked_for_is_not_shown(store: Path) -> None:
    ours, theirs = pty.openpty()
    words = ("show-pupil", "-", "--reason", "vraag van de school")
    process = begun(*words, store=store, stdin=theirs)
    assert process.stderr is not None
    assert process.stderr.read(len("sleutel: ")) == "sleutel: "
    os.write(ours, b"p01\n")
    out, err = process.communicate(timeout=120)
    assert ("cohort:11" in out, "p01" in err) == (True, False)


def test_an_unknown_key_is_not_repeated(store: Path) -> None:
    code, out, err = typed("show-pupil", "Jan-Jansen", *WHY, store=store)
    assert (code, "Jansen" in out + err) == (1, False)


def test_a_correction_tells_what_was_and_is_and_moves_the_figures(store: Path) -> None:
    words = ("correct", "12", "--set", "diploma=vmbo-kb", *WHY)
    code, out, _ = typed(*words, store=store)
    assert code == 0
    assert "diploma: vmbo-bb -> vmbo-kb" in out
    assert "figuren bijgewerkt tot positie 469: 1 leerlingen" in out
    assert "diploma vmbo-kb (was vmbo-bb)" in shown(store)


def test_of_two_who_correct_at_once_the_second_is_refused_and_shown_the_first(store: Path) -> None:
    racing = [
        begun("correct", "12", "--set", f"diploma=vmbo-{kind}", *WHY, "--version", "5", store=store)
        for kind in ("kb", "tl")
    ]
    told = [process.communicate(timeout=120) for process in racing]
    codes = [process.returncode for process in racing]
    assert sorted(codes) == [0, 1]
    refused = told[codes.index(1)][1]
    assert "nummer 469: gecorrigeerd (diploma vmbo-" in refused
    assert "Traceback" not in refused


def test_join_show_and_retract(store: Path) -> None:
    assert typed("join", "p01", "-", *WHY, store=store, on_input="p02\n")[0] == 0
    assert shown(store, "p02") == shown(store)
    assert typed("retract", "470", *WHY, store=store)[0] == 0
    assert "cohort:11" not in shown(store, "p02")


def test_dispute_settle_and_move(store: Path) -> None:
    assert typed("dispute", "12", "--school", "25LH", store=store)[0] == 0
    assert "diploma behaald (betwist)" in shown(store)
    assert typed("settle", "12", "--outcome", "gehandhaafd", store=store)[0] == 0
    assert "(betwist)" not in shown(store)
    assert typed("move", "12", "--to", "p02", *WHY, "--version", "7", store=store)[0] == 0
    assert "diploma behaald (ingetrokken)" in shown(store)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("correct", "99999", "--set", "leerweg=kb", *WHY), "geen overgang met nummer 99999"),
        (("correct", "11", "--set", "leerweg", *WHY), "schrijf een waarde als KOLOM=WAARDE"),
        (("correct", "11", "--set", "leerweg=kbl", *WHY), "mogelijk zijn bb, kb, gl, tl"),
        (("correct", "11", "--set", "crebo=25655", *WHY), "mogelijk zijn "),
        (("retract", "11", "--reason", "geb. 15-03-2004"), "zonder getal van zes of meer cijfers"),
        (("settle", "11", "--outcome", "vervallen"), "overgang 11 is niet betwist"),
        (("join", "p01", "p01", *WHY), "een en dezelfde leerling"),
        (("move", "11", "--to", "nobody", *WHY), "geen leerling bekend"),
    ],
)
def test_a_refusal_is_one_sentence_and_records_nothing(
    words: tuple[str, ...], message: str, store: Path
) -> None:
    code, _, err = typed(*words, store=store)
    assert (code, "Traceback" in err) == (1, False)
    assert message in err
    assert "468 posities" in typed("verify", store=store)[1]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str, tmp_path: Path) -> None:
    code, out, _ = typed(command, "--help", store=tmp_path)
    assert (code, "--store" in out) == (0, True)


def test_the_commands_speak_english_too(tmp_path: Path) -> None:
    out, _ = begun("--lang", "en", "correct", "--help", store=tmp_path).communicate(timeout=120)
    assert "Correct a transition" in out


@pytest.mark.parametrize("command", ["show-pupil", "join", "move"])
def test_who_asks_for_help_reads_why_a_number_is_not_typed(command: str, tmp_path: Path) -> None:
    assert "shell" in typed(command, "--help", store=tmp_path)[1]
