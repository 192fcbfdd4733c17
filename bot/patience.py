"""Requests that are repeated until Telegram has carried them out, chat by chat, no faster than Telegram allows.

The library gives every request but getUpdates to its rate limiter; this is ours. What goes to a chat:

1. waits until its chat may get another message, then until anybody may;
2. is repeated after 429, after the time that Telegram names, and after 5xx, timeouts, broken connections and
   answers that are none, after growing pauses: who repeats what may have arrived sends a second copy at worst,
   who does not loses an answer;
3. is given up where it never can be carried out: a chat that has blocked the bot or deletes what is sent, a request
   that is refused.

Nobody waits for another chat. Of what goes to no chat only the answers to buttons and inline queries are
repeated, for as long as somebody waits for them.
"""

import asyncio
import itertools
import logging
import time
import warnings
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from functools import partial
from typing import Any

from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.ext import BaseRateLimiter

from bot import answering
from bot.limits import Limits

logger = logging.getLogger(__name__)

FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0
"""Seconds before a request is repeated; each pause is twice the one before."""
WAITED_FOR = 3
"""Tries of an answer to a button or an inline query: it is refused soon, and who pressed has given up."""
SOON = 5.0
"""Seconds after which such an answer is not repeated any more."""
NOT_KEPT = "sent message was immediately deleted"
"""What Telegram says, as an error of its own (500), of a message that arrived where another bot clears it away."""
COURTESIES = frozenset({"sendChatAction"})
"""Requests whose failure nobody notices: neither repeated nor counted."""

Call = Callable[[], Awaitable[Any]]

_sleep = asyncio.sleep


class Patience(BaseRateLimiter[None]):
    """Repeats requests and keeps to the limits; without `limits` only Telegram's own 429 slows it."""

    def __init__(
        self,
        limits: Limits | None,
        sleep: Callable[[float], Awaitable[None]] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.refused = asyncio.Event()
        """Set once Telegram refuses the token."""
        self._limits, self._sleep, self._clock = limits, sleep or _sleep, clock
        self._closed: set[int] = set()

    async def initialize(self) -> None:
        """Nothing has to be set up."""

    async def shutdown(self) -> None:
        """Nothing has to be taken down."""

    def reopen(self, chat_id: int) -> None:
        """Somebody wrote in this chat: it takes messages again if it did not."""
        self._closed.discard(chat_id)

    def close(self, chat_id: int) -> None:
        """This chat has blocked the bot or put it out: what is sent there is refused until somebody writes again."""
        self._closed.add(chat_id)

    async def process_request(  # noqa: PLR0913, PLR0917 - as the base class has it
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,  # noqa: ANN401 - as the base class has it
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: None,  # noqa: ARG002 - as the base class has it
    ) -> Any:  # noqa: ANN401
        """The result of a request. The error of one that cannot be carried out."""
        call = partial(callback, *args, **kwargs)
        chat_id = data.get("chat_id")
        if endpoint in COURTESIES or (chat_id is None and not endpoint.startswith("answer")):
            return await call()
        if chat_id is None:
            return await self._repeated(call, WAITED_FOR)
        send = partial(self._to_chat, int(chat_id), call, data)
        now = answering.current()
        return await (now.once(send) if now and endpoint.startswith("send") else send())

    async def _to_chat(self, chat_id: int, call: Call, data: dict[str, Any]) -> Any:  # noqa: ANN401
        if chat_id in self._closed:
            raise Forbidden("the bot was blocked or removed before")
        try:
            return await self._repeated(partial(self._in_time, chat_id, call))
        except ChatMigrated as moved:
            data["chat_id"] = moved.new_chat_id
            return await self._to_chat(moved.new_chat_id, call, data)
        except Forbidden:
            self._closed.add(chat_id)
            raise

    async def _in_time(self, chat_id: int, call: Call) -> Any:  # noqa: ANN401
        """Wait for the chat's turn, then for everybody's, and make the request."""
        if self._limits:
            await self._wait(self._limits.of_chat(chat_id, self._clock()))
            await self._wait(self._limits.overall(self._clock()))
        return await call()

    async def _wait(self, seconds: float) -> None:
        if seconds > 0:
            await self._sleep(seconds)

    async def _repeated(self, call: Call, tries: int | None = None) -> Any:  # noqa: ANN401
        """The result of a request, made until it is carried out or refused, or so many times."""
        pauses = growing()
        for number in itertools.count(1):
            try:
                result = await self._noticing(call)
            except TelegramError as error:
                pause = pause_after(error, pauses)
                if pause is None or (tries and (number == tries or pause > SOON)):
                    raise
                logger.log(_level(number), "not sent yet: %s; the next try is in %g s", error, pause)
                await self._sleep(pause)
            else:
                if number > 1:
                    logger.info("sent after %d tries", number)
                return result
        raise AssertionError

    async def _noticing(self, call: Call) -> Any:  # noqa: ANN401
        """Make the request. Where the token is refused what is being answered is left for the next run."""
        try:
            return await call()
        except InvalidToken:
            self.refused.set()
            now = answering.current()
            if now:
                now.broken_off = True
            raise


def growing() -> Iterator[float]:
    """Pauses in seconds, each twice the one before, up to the longest."""
    pause = FIRST_PAUSE
    while True:
        yield pause
        pause = min(2 * pause, LONGEST_PAUSE)


def pause_after(error: TelegramError, pauses: Iterator[float]) -> float | None:
    """The seconds to wait before another try; None where there must be none."""
    if isinstance(error, RetryAfter):
        return _named(error)
    if isinstance(error, NetworkError) and not isinstance(error, BadRequest) and NOT_KEPT not in error.message:
        return next(pauses)
    return None


def _named(error: RetryAfter) -> float:
    """The seconds that Telegram asks to wait. The library gives them in one of two forms, and warns of the older."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        delay = error.retry_after
    return float(delay) if isinstance(delay, int) else delay.total_seconds()


def _level(number: int) -> int:
    """A chat's trouble is said once; more of it only to who looks closer."""
    return logging.WARNING if number == 1 else logging.DEBUG
