"""Visitors of the page of a region, who change a filter every few seconds: `python -m benchmarks.visitors visits STORE`.

They speak with the server as a browser does, in Streamlit's own messages, and draw nothing: what is measured is how long
the server takes from a changed filter until the last part of the page was sent.
"""

import asyncio
import random
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.Selectbox_pb2 import Selectbox

from benchmarks.steps import Found, run
from leerroute_dashboards.serve import LOOPBACK, command, environment

VISITORS, THINKING, SECONDS = 20, 5.0, 60.0
PAGE = "regio"
PATIENCE = 120


class Visitor:
    """One visitor, with the page open."""

    def __init__(self, port: int, chance: random.Random) -> None:
        self._port, self._chance = port, chance
        self.filters: dict[str, Selectbox] = {}
        self.chosen: dict[str, str] = {}
        self.opened = 0.0
        self.took: list[float] = []

    async def visit(self, seconds: float, everybody: asyncio.Barrier) -> None:
        """Open the page; when everybody has it open, change a filter now and then."""
        address = f"ws://{LOOPBACK}:{self._port}/_stcore/stream"
        async with websockets.connect(
            address, subprotocols=[websockets.Subprotocol("streamlit")], max_size=None
        ) as page:
            self.opened = await self._drawn(page)
            await everybody.wait()
            until = time.monotonic() + seconds
            while time.monotonic() < until:
                await asyncio.sleep(self._chance.uniform(0.5, 1.5) * THINKING)
                self._change()
                self.took.append(await self._drawn(page))

    def _change(self) -> None:
        """Choose something in one of the filters."""
        one = self._chance.choice([box for box in self.filters.values() if len(box.options) > 1])
        self.chosen[one.id] = self._chance.choice(list(one.options))

    async def _drawn(self, page: websockets.ClientConnection) -> float:
        """Ask for the page as it is chosen; how long it takes until all of it was sent."""
        asked = BackMsg()
        asked.rerun_script.page_name = PAGE
        for id, option in self.chosen.items():
            asked.rerun_script.widget_states.widgets.add(id=id, string_value=option)
        begun = time.perf_counter()
        await page.send(asked.SerializeToString())
        while not self._is_last(await asyncio.wait_for(page.recv(), PATIENCE)):
            pass
        return time.perf_counter() - begun

    def _is_last(self, message: bytes | str) -> bool:
        """Whether this message says that all was sent; remembers the filters of the page."""
        told = ForwardMsg.FromString(message if isinstance(message, bytes) else message.encode())
        element = told.delta.new_element if told.HasField("delta") else None
        if element is not None and element.HasField("selectbox"):
            self.filters[element.selectbox.label] = element.selectbox
        if told.WhichOneof("type") == "script_finished":
            assert told.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY, told.script_finished
            return True
        return False


def visits(store: str, *seconds: str) -> Found:
    """Let visitors look around for a while."""
    with served(Path(store)) as port:
        first = Visitor(port, random.Random(0))
        asyncio.run(together([first], 0))
        visitors = [Visitor(port, random.Random(n)) for n in range(VISITORS)]
        asyncio.run(together(visitors, float(seconds[0]) if seconds else SECONDS))
    took = sorted(one for visitor in visitors for one in visitor.took)
    assert first.filters
    return {
        "first": first.opened,
        "changes": len(took),
        "median": took[len(took) // 2],
        "p95": took[int(len(took) * 0.95)],
        "longest": took[-1],
    }


async def together(visitors: list[Visitor], seconds: float) -> None:
    """All at once."""
    everybody = asyncio.Barrier(len(visitors))
    await asyncio.gather(*(visitor.visit(seconds, everybody) for visitor in visitors))


@contextmanager
def served(store: Path) -> Iterator[int]:
    """The port at which the pages over a store are, for as long as they are needed."""
    with closing(socket.socket()) as found:
        found.bind((LOOPBACK, 0))
        port: int = found.getsockname()[1]
    server = subprocess.Popen(command(port), env=environment(store), stdout=subprocess.DEVNULL)
    try:
        wait_for(port)
        yield port
    finally:
        server.terminate()
        server.wait()


def wait_for(port: int) -> None:
    """Until somebody listens at a port."""
    for _ in range(10 * PATIENCE):
        with suppress(OSError):
            socket.create_connection((LOOPBACK, port), 1).close()
            return
        time.sleep(0.1)


if __name__ == "__main__":
    run({"visits": visits}, *sys.argv[1:])
