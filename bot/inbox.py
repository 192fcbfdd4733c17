"""The inbox: every update that was taken from Telegram and is not answered yet, on disk, and how far its answer got.

    inbox = Inbox.open(path)
    new = await inbox.take(updates)        # on disk when this returns: they may be confirmed to Telegram now
    await inbox.record(update_id, 0, result)
    await inbox.finish(update_id)

One SQLite file in a thread of its own. Whatever waits to be written is written in one transaction, so
that many chats share the price of a disk's flush. What people wrote is forgotten once it is answered.
"""

import asyncio
import contextlib
import json
import logging
import queue
import sqlite3
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from retrieval.errors import OnrecordError

logger = logging.getLogger(__name__)

Json = dict[str, Any]
T = TypeVar("T")

KEPT = 2 * 24 * 3600.0
"""Seconds for which the number of an answered update is known; Telegram keeps one for a day at most."""
PRUNED_EVERY = 3600.0
MOST_IN_ONE = 256
"""Writes in one transaction."""

_SCHEMA = """
CREATE TABLE IF NOT EXISTS updates (
    place INTEGER PRIMARY KEY AUTOINCREMENT,
    update_id INTEGER NOT NULL UNIQUE,
    taken_at REAL NOT NULL,
    done_at REAL,
    raw TEXT
);
CREATE INDEX IF NOT EXISTS waiting ON updates (place) WHERE done_at IS NULL;
CREATE TABLE IF NOT EXISTS sends (
    update_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    result TEXT NOT NULL,
    PRIMARY KEY (update_id, number)
) WITHOUT ROWID;
"""

Work = Callable[[sqlite3.Connection], Any]


class InboxError(OnrecordError):
    """The inbox cannot be opened or written; the message says where."""


class NotReadyError(InboxError):
    """The bot takes nothing yet."""


class OccupiedError(InboxError):
    """Another process has this inbox."""


@dataclass(frozen=True, slots=True)
class Taken:
    """An update that was taken: its JSON, when (Unix time), and the results of the sends already carried out."""

    update: Json
    at: float
    sent: dict[int, Any] = field(default_factory=dict)

    @property
    def id(self) -> int:
        """The update's number."""
        return int(self.update["update_id"])


class Inbox:
    """What was taken and is not answered yet. Its methods are for one event loop."""

    def __init__(self, connection: sqlite3.Connection, clock: Callable[[], float] = time.time) -> None:
        self._connection = connection
        self._clock = clock
        self._pruned = 0.0
        self._jobs: queue.SimpleQueue[tuple[Work, Future[Any]] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._write, name="inbox", daemon=True)
        self._thread.start()

    @classmethod
    def open(cls, path: Path | None, clock: Callable[[], float] = time.time) -> "Inbox":
        """The inbox in a file; without one in memory only.

        OccupiedError where another process has it, InboxError where it cannot be opened.
        """
        try:
            if path:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.touch(mode=0o600)  # what people write is for nobody else on the machine
            return cls(_connected(path), clock)
        except (OSError, sqlite3.Error) as error:
            if "locked" in str(error):
                raise OccupiedError(f"another process has the inbox {path}") from error
            raise InboxError(f"the inbox {path} cannot be opened: {error}") from error

    async def take(self, updates: Sequence[Json]) -> list[Taken]:
        """Those of the updates that were not taken before, in order; on disk. InboxError where that failed."""
        now = self._clock()
        written = [(update["update_id"], now, json.dumps(update)) for update in updates]

        def work(connection: sqlite3.Connection) -> list[Taken]:
            self._prune(connection, now)
            insert = "INSERT OR IGNORE INTO updates (update_id, taken_at, raw) VALUES (?, ?, ?)"
            new = [connection.execute(insert, row).rowcount for row in written]
            return [Taken(update, now) for update, is_new in zip(updates, new, strict=True) if is_new]

        return await self._done(work)

    async def waiting(self) -> list[Taken]:
        """What was taken and not answered, in the order it was taken."""

        def work(connection: sqlite3.Connection) -> list[Taken]:
            sent: dict[int, dict[int, Any]] = {}
            for update_id, number, result in connection.execute("SELECT update_id, number, result FROM sends"):
                sent.setdefault(update_id, {})[number] = json.loads(result)
            rows = connection.execute(
                "SELECT update_id, taken_at, raw FROM updates WHERE done_at IS NULL ORDER BY place"
            )
            return [Taken(json.loads(raw), at, sent.get(update_id, {})) for update_id, at, raw in rows]

        return await self._done(work)

    async def record(self, update_id: int, number: int, result: object) -> None:
        """The send with this number, counted from 0 for each update, was carried out."""
        row = (update_id, number, json.dumps(result))
        await self._done(lambda connection: connection.execute("INSERT OR REPLACE INTO sends VALUES (?, ?, ?)", row))

    async def finish(self, update_id: int) -> None:
        """The update is answered; only its number is still kept."""
        now = self._clock()

        def work(connection: sqlite3.Connection) -> None:
            connection.execute("UPDATE updates SET done_at = ?, raw = NULL WHERE update_id = ?", (now, update_id))
            connection.execute("DELETE FROM sends WHERE update_id = ?", (update_id,))

        await self._done(work)

    async def close(self) -> None:
        """Write what waits to be written, and let go of the file."""
        self._jobs.put(None)
        await asyncio.to_thread(self._thread.join)
        self._connection.close()

    def _prune(self, connection: sqlite3.Connection, now: float) -> None:
        if now - self._pruned >= PRUNED_EVERY:
            connection.execute("DELETE FROM updates WHERE done_at < ?", (now - KEPT,))
            self._pruned = now

    async def _done(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """The work's result once it is on disk; it is done even where who waits for it goes away."""
        future: Future[T] = Future()
        self._jobs.put((work, future))
        try:
            return await asyncio.shield(asyncio.wrap_future(future))
        except sqlite3.Error as error:
            raise InboxError(f"the inbox cannot be written: {error}") from error

    # In the thread

    def _write(self) -> None:
        while batch := self._batch():
            _carry_out(self._connection, batch)

    def _batch(self) -> list[tuple[Work, Future[Any]]]:
        """All that waits to be written, at least one; empty at the end."""
        batch = []
        job = self._jobs.get()
        while job is not None:
            batch.append(job)
            if self._jobs.empty() or len(batch) == MOST_IN_ONE:
                return batch
            job = self._jobs.get()
        if batch:
            self._jobs.put(None)
        return batch


def _carry_out(connection: sqlite3.Connection, batch: Sequence[tuple[Work, Future[Any]]]) -> None:
    """Do all the work in one transaction: all of it is on disk, or none."""
    try:
        _roll_back(connection)  # what could not be taken back before
        connection.execute("BEGIN IMMEDIATE")
        results = [work(connection) for work, _ in batch]
        connection.execute("COMMIT")
    except Exception as error:  # noqa: BLE001 - it belongs to who waits for the work
        with contextlib.suppress(sqlite3.Error):
            _roll_back(connection)
        for _, future in batch:
            future.set_exception(error)
    else:
        for (_, future), result in zip(batch, results, strict=True):
            future.set_result(result)


def _roll_back(connection: sqlite3.Connection) -> None:
    if connection.in_transaction:
        connection.execute("ROLLBACK")


def _connected(path: Path | None) -> sqlite3.Connection:
    """A connection that no other process has beside it; a commit is on disk even where the power fails then."""
    connection = sqlite3.connect(path or ":memory:", timeout=0, isolation_level=None, check_same_thread=False)
    try:
        for pragma in (
            "locking_mode = EXCLUSIVE",
            "journal_mode = WAL",
            "synchronous = FULL",
            "secure_delete = ON",
        ):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN EXCLUSIVE")
        for statement in _SCHEMA.split(";"):
            connection.execute(statement)
        connection.execute("COMMIT")
    except sqlite3.Error:
        connection.close()
        raise
    return connection
