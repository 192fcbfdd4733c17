"""Updates worked through chat by chat: in order within a chat, chats beside each other."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Coroutine
from typing import Any

from telegram import Update
from telegram.ext import BaseUpdateProcessor

logger = logging.getLogger(__name__)

MOST_WAITING = 200
"""Updates of one chat that may wait; more are a flood, and are dropped."""
MOST_AT_ONCE = 1_000_000
"""Updates given to the processor at once. In effect no limit: with one, updates that wait for their
chat's turn would use it up and hold up every other chat. `MOST_WAITING` bounds each chat instead."""


class ChatByChat(BaseUpdateProcessor):
    """Processes the updates of a chat one after another, those of different chats at the same time.

    An update without a chat or user waits for nobody.
    """

    __slots__ = ("_turns",)

    def __init__(self) -> None:
        super().__init__(MOST_AT_ONCE)
        self._turns: dict[int, deque[asyncio.Event]] = {}

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Wait for the chat's turn, then process the update."""
        key = _key(update)
        if key is None:
            await coroutine
            return
        queue = self._turns.setdefault(key, deque())
        if len(queue) > MOST_WAITING:
            logger.warning("a chat sends faster than it can be answered: an update is dropped")
            _drop(coroutine)
            return
        turn = asyncio.Event()
        queue.append(turn)
        try:
            if len(queue) > 1:
                await turn.wait()
            await coroutine
        finally:
            _drop(coroutine)
            self._leave(key, turn)

    def _leave(self, key: int, turn: asyncio.Event) -> None:
        queue = self._turns[key]
        queue.remove(turn)
        if queue:
            queue[0].set()
        else:
            del self._turns[key]

    async def initialize(self) -> None:
        """Nothing has to be set up."""

    async def shutdown(self) -> None:
        """Nothing has to be taken down: the application waits for its updates before."""


def _key(update: object) -> int | None:
    if not isinstance(update, Update):
        return None
    if update.effective_chat:
        return update.effective_chat.id
    return update.effective_user.id if update.effective_user else None


def _drop(coroutine: Awaitable[Any]) -> None:
    """Close what may never have been awaited; nothing where it was."""
    if isinstance(coroutine, Coroutine):
        coroutine.close()
