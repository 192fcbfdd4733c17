"""Long polling: updates are asked for, and confirmed by the next request once the inbox has them."""

import asyncio
import contextlib
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol

from telegram.error import Conflict, InvalidToken, NetworkError, TelegramError

from bot.inbox import InboxError, Json
from bot.intake import is_update
from bot.patience import growing, pause_after

logger = logging.getLogger(__name__)

TIMEOUT = 25
"""Seconds for which Telegram holds a request while there are no updates."""
REPEATED_AFTER = 300.0
"""Seconds after which the log says once more that polling fails as before."""
LAST_WORD = 2.0
"""Seconds for the last request, which confirms what was taken."""
CONFLICT = "no updates from Telegram: another program polls with the same token; only one can (409 Conflict)"
WEBHOOK = "no updates from Telegram: a webhook is set for the same token (409 Conflict)"

_sleep = asyncio.sleep


class Polled(Protocol):
    """A bot that can be asked for updates as Telegram wrote them."""

    async def raw_updates(self, offset: int | None, seconds: int) -> Sequence[Json]:
        """The updates from a number on, which confirms those before it."""

    async def delete_webhook(self) -> bool:
        """Ask for no pushes: Telegram gives no updates to who has a webhook."""


class Polling:
    """Asks for updates until it is told to stop."""

    def __init__(self, bot: Polled, accept: Callable[[Sequence[Json]], Awaitable[None]]) -> None:
        self._bot, self._accept = bot, accept
        self._offset: int | None = None
        self._confirmed = True
        self._errors = PollingErrors()
        self.answered_at = time.monotonic()
        """When Telegram last gave updates, or said that there are none."""

    async def run(self) -> None:
        """Never returns. InvalidToken where the token is refused; every other trouble is one line, and tried again."""
        with contextlib.suppress(InvalidToken):  # if that is so the polls will say it
            await self._patiently(self._bot.delete_webhook)
        while True:
            await self._patiently(self._poll)

    async def confirm(self) -> None:
        """Tell Telegram what was taken, as the last thing; where that fails the updates come again, and are known."""
        if not self._confirmed:
            with contextlib.suppress(TelegramError, TimeoutError):
                async with asyncio.timeout(LAST_WORD):
                    await self._bot.raw_updates(self._offset, 0)

    async def _patiently(self, request: Callable[[], Awaitable[object]]) -> None:
        pauses = growing()
        while True:
            try:
                await request()
            except InvalidToken:
                raise
            except (TelegramError, InboxError) as error:
                self._errors(error)
                named = pause_after(error, pauses) if isinstance(error, TelegramError) else None
                await _sleep(next(pauses) if named is None else named)
            else:
                return

    async def _poll(self) -> None:
        updates = await self._bot.raw_updates(self._offset, TIMEOUT)
        self.answered_at = time.monotonic()
        self._confirmed = True
        await self._accept(updates)
        numbers = [update["update_id"] for update in updates if is_update(update)]
        if numbers:
            self._offset = max(numbers) + 1
            self._confirmed = False
        elif updates:
            raise NetworkError("none of the updates has a number")


class PollingErrors:
    """Logs in one plain line that updates cannot be fetched; the same again only after a while."""

    def __init__(self) -> None:
        self._said: dict[str, float] = {}

    def __call__(self, error: TelegramError | InboxError) -> None:
        """Log the error, if it was not logged lately."""
        line = f"no updates from Telegram: {error}" if isinstance(error, TelegramError) else str(error)
        if isinstance(error, Conflict):
            line = WEBHOOK if "webhook" in str(error).lower() else CONFLICT
        now = time.monotonic()
        if now - self._said.get(line, -REPEATED_AFTER) >= REPEATED_AFTER:
            self._said[line] = now
            logger.warning(line)
