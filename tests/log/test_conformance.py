"""The events library's own tests of a recorder, on the one that writes whole pages."""

import sys
import tempfile
import threading
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType

from leerroute.log import KeySigner
from leerroute.log.recorder import LogDatastore, LogRecorder
from makelog import KEY

# The library's tests import its ciphers, and those a package that nothing here uses.
_cipher = sys.modules.setdefault("eventsourcing.cipher", ModuleType("eventsourcing.cipher"))
_cipher.__dict__.setdefault("AESCipher", object)

from eventsourcing.tests.persistence import ApplicationRecorderTestCase


class TestRecorder(ApplicationRecorderTestCase[LogRecorder]):
    def setUp(self) -> None:
        super().setUp()
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        uri = f"{Path(folder.name, 'log.sqlite').as_uri()}?mode=rwc"
        self.datastore = LogDatastore(uri, patience=30)
        self.addCleanup(self.datastore.close)
        self.addCleanup(self.wait_for_readers, set(threading.enumerate()))

    def wait_for_readers(self, before: set[threading.Thread]) -> None:
        """The library's readers outlive its test; closing a connection under one is a crash."""
        for reader in set(threading.enumerate()) - before:
            reader.join()

    def create_recorder(self) -> LogRecorder:
        recorder = LogRecorder(self.datastore, KeySigner(KEY), lambda: datetime.now(UTC))
        recorder.create_table()
        return recorder


del ApplicationRecorderTestCase  # pytest would collect it too
