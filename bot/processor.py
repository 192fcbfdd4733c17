"""Work done lane by lane: in order within a lane, the lanes beside each other. A chat is a lane."""

import asyncio
import itertools
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Hashable

from telegram import Update

logger = logging.getLogger(__name__)

Work = Callable[[], Awaitable[None]]


class Lanes:
    """Does each lane's work one after another, that of different lanes at the same time.

    What a lane has to do may be any amount: it is worked off as fast as its chat may be answered, and the
    other lanes do not notice.
    """

    def __init__(self) -> None:
        self._waiting: dict[Hashable, deque[Work]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._single = itertools.count()

    def put(self, key: Hashable | None, work: Work) -> None:
        """Do this after all else in its lane; without a lane at once."""
        key = ("single", next(self._single)) if key is None else key
        if key in self._waiting:
            self._waiting[key].append(work)
            return
        self._waiting[key] = deque([work])
        task = asyncio.create_task(self._drain(key))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    @property
    def busy(self) -> int:
        """How many lanes have something to do."""
        return len(self._waiting)

    async def join(self) -> None:
        """Wait until nothing is left to do."""
        while self._tasks:
            await asyncio.wait(self._tasks)

    async def close(self, grace: float) -> int:
        """Wait for all work that is done within `grace` seconds, and break off the rest; how many lanes had some."""
        if self._tasks:
            await asyncio.wait({asyncio.create_task(self.join())}, timeout=grace)
        left = set(self._tasks)
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        return len(left)

    async def _drain(self, key: Hashable) -> None:
        waiting = self._waiting[key]
        try:
            while waiting:
                await self._one(waiting.popleft())
        finally:
            del self._waiting[key]

    async def _one(self, work: Work) -> None:
        try:
            await work()
        except Exception:
            logger.exception("an update could not be worked on")


def lane_of(update: Update) -> Hashable | None:
    """The lane of an update: its chat, else its user.

    Inline queries are typed in other chats and have a few seconds to be answered: they wait for nothing that goes on
    in the private chat.
    """
    if update.inline_query:
        return ("inline", update.inline_query.from_user.id)
    if update.effective_chat:
        return update.effective_chat.id
    return update.effective_user.id if update.effective_user else None
