"""Several processes at one log; a process is killed. Each child runs this file as a script."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from uuid import UUID

import pytest

from leerroute.log import LogIsBusy
from makelog import Ring, enrolled, log_in

PUPILS = [UUID(int=number) for number in range(100, 110)]
PER_PAGE = len(PUPILS)


def ring_of_ten() -> Ring:
    ring = Ring()
    ring.keys = {pupil: pupil.bytes * 2 for pupil in PUPILS}
    return ring


def write_pages(folder: Path, pages: int) -> None:
    """What a child does: write pages about the same ten pupils."""
    with log_in(folder, ring_of_ten()) as log:
        for page in range(pages):
            log.append([enrolled(pupil, row=page) for pupil in PUPILS])
            print(page, flush=True)


def child(folder: Path, pages: int) -> subprocess.Popen[str]:
    tests = Path(__file__).parents[1]
    roots = [str(tests), str(tests.parent / "src"), os.environ.get("PYTHONPATH", "")]
    return subprocess.Popen(
        [sys.executable, __file__, str(folder), str(pages)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(roots)},
    )


def test_two_writers_at_once_leave_no_gap_and_lose_nothing(tmp_path: Path) -> None:
    with log_in(tmp_path, ring_of_ten()) as log:
        writers = [child(tmp_path, 200), child(tmp_path, 200)]
        assert [writer.wait(60) for writer in writers if writer.communicate()] == [0, 0]
        assert log.last().position == 400 * PER_PAGE
        assert log.verify().ok
        assert [one.version for one in log.history(PUPILS[0])] == list(range(1, 401))


@pytest.mark.parametrize("pages_before_the_kill", [1, 2, 5])
def test_a_killed_writer_leaves_whole_pages_only(
    tmp_path: Path, pages_before_the_kill: int
) -> None:
    with child(tmp_path, 10_000) as writer:
        assert writer.stdout
        for _ in range(pages_before_the_kill):
            writer.stdout.readline()
        time.sleep(0.003)
        writer.send_signal(signal.SIGKILL)
    with log_in(tmp_path, ring_of_ten()) as log:
        pages, rest = divmod(log.last().position, PER_PAGE)
        assert (rest, pages >= pages_before_the_kill) == (0, True)
        assert log.verify() == (pages * PER_PAGE, pages, ())


def test_after_a_kill_the_next_writer_goes_on(tmp_path: Path) -> None:
    with child(tmp_path, 10_000) as writer:
        assert writer.stdout
        writer.stdout.readline()
        writer.send_signal(signal.SIGKILL)
    with log_in(tmp_path, ring_of_ten()) as log:
        before = log.last().position
        assert log.append([enrolled(PUPILS[0])]).position == before + 1
        assert log.verify().ok


def test_others_read_while_one_writes(tmp_path: Path) -> None:
    with log_in(tmp_path, ring_of_ten()) as log, log_in(tmp_path, ring_of_ten()) as reader:
        log.append([enrolled(PUPILS[0])])
        with log.writing() as page:
            page.append([enrolled(PUPILS[1])])
            assert reader.last().position == 1
        assert reader.last().position == 2


def test_who_waits_too_long_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEERROUTE_PATIENCE", "1")
    with log_in(tmp_path, ring_of_ten()) as log, log_in(tmp_path, ring_of_ten()) as other:
        with log.writing(), pytest.raises(LogIsBusy):
            other.append([enrolled(PUPILS[0])])
        assert other.append([enrolled(PUPILS[0])]).position == 1


if __name__ == "__main__":
    write_pages(Path(sys.argv[1]), int(sys.argv[2]))
