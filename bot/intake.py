"""From Telegram to the handlers: an update is recorded, waits in its chat's lane, is answered, and is done with.

Both ways in, polling and the webhook, give updates to `accept` and confirm them to Telegram once it returns.
"""

import logging
import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from telegram import Update
from telegram.ext import Application

from bot.answering import Answering, being_answered
from bot.inbox import Inbox, InboxError, Json, Taken
from bot.patience import Patience
from bot.processor import Lanes, lane_of
from bot.reading import read

logger = logging.getLogger(__name__)

LATE_AFTER = 600.0
"""Seconds after which a question gets one line for its chat instead of an answer."""
NOT_FROM_TELEGRAM_AFTER = 2 * 24 * 3600.0
"""Telegram keeps an update for a day: a message that seems older says that one of the clocks is wrong."""
MOST_ID = 2**63 - 1


class Intake:
    """Takes updates, each once, and has them answered in the order of their chats."""

    def __init__(
        self,
        application: "Application[Any, Any, Any, Any, Any, Any]",
        inbox: Inbox,
        lanes: Lanes,
        patience: Patience,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._application = application
        self._inbox, self._lanes, self._patience, self._clock = inbox, lanes, patience, clock
        self._told: set[int] = set()

    async def resume(self) -> None:
        """Answer what an earlier run took and did not answer, before all that comes now."""
        waiting = await self._inbox.waiting()
        if waiting:
            logger.info("updates taken by an earlier run and not answered yet: %d", len(waiting))
        for taken in waiting:
            self._enqueue(taken)

    async def accept(self, updates: Sequence[object]) -> None:
        """Take updates; those that were taken before change nothing. InboxError where they could not be recorded."""
        for taken in await self._inbox.take([update for update in updates if is_update(update)]):  # type: ignore[misc]
            self._enqueue(taken)

    def _enqueue(self, taken: Taken) -> None:
        try:
            update = read(taken.update, self._application.bot)
        except Exception as error:  # noqa: BLE001 - whatever is in it, the others are answered
            logger.error("update %d is not readable: %s", taken.id, type(error).__name__)  # noqa: TRY400 - it may hold text
            self._lanes.put(None, partial(self._finish, taken))
        else:
            self._lanes.put(lane_of(update), partial(self._answer, taken, update))

    async def _answer(self, taken: Taken, update: Update) -> None:
        answering = Answering(taken, self._inbox, self._told if self._late(taken, update) else None)
        chat = update.effective_chat
        if chat:
            self._patience.reopen(chat.id)
            if answering.late is None:
                self._told.discard(chat.id)
        with being_answered(answering):
            await self._application.process_update(update)
        if not answering.broken_off:
            await self._finish(taken)

    async def _finish(self, taken: Taken) -> None:
        try:
            await self._inbox.finish(taken.id)
        except InboxError as error:
            logger.error("%s; after a restart this update is answered again", error)  # noqa: TRY400 - one plain line

    def _late(self, taken: Taken, update: Update) -> bool:
        now = self._clock()
        age = now - update.message.date.timestamp() if update.message else 0.0
        return now - taken.at > LATE_AFTER or LATE_AFTER < age < NOT_FROM_TELEGRAM_AFTER


def is_update(update: object) -> bool:
    """Whether it has the form of an update: an object with a number."""
    number = update.get("update_id") if isinstance(update, dict) else None
    return isinstance(number, int) and not isinstance(number, bool) and 0 <= number <= MOST_ID


__all__ = ["Intake", "Json", "is_update"]
