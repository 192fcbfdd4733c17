"""The bot's run: it is reached, its updates come in, and it ends cleanly."""

import asyncio
import contextlib
import hashlib
import logging
import sys
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from telegram import Bot, BotCommand
from telegram.error import BadRequest, InvalidToken, TelegramError
from telegram.ext import Application

from bot import texts
from bot.connection import OnrecordBot
from bot.inbox import Inbox, InboxError, Json, NotReadyError, OccupiedError
from bot.intake import Intake
from bot.polling import Polling
from bot.processor import Lanes
from bot.settings import DATA, TELEGRAM_API_URL, Settings, SettingsError

if TYPE_CHECKING:
    from bot.web import Web
    from bot.webhook import Webhook

logger = logging.getLogger(__name__)

BotApplication = Application[OnrecordBot, Any, Any, Any, Any, Any]

REFUSED = "onrecord: Telegram refused the token in TELEGRAM_BOT_TOKEN; copy it from BotFather once more"
OCCUPIED = (
    "another onrecord with the same token and the same ONRECORD_DATA runs here, and only one can poll (409 Conflict): "
    "this one starts when that one ends"
)
INLINE_OFF = "; inline mode is off, /setinline at BotFather turns it on"
EXTRA = "the web server is not installed; .venv/bin/pip install '.[web]' in the project's folder brings it"
SILENT_FOR = 90.0
"""Seconds without an answer to a poll after which the bot counts as down; a poll takes less than half of that."""
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0
"""Seconds between tries to reach Telegram at the start; each pause is twice the one before."""
OCCUPIED_PAUSE = 0.5
GRACE = 8.0
"""Seconds at the end for what was taken to be answered; what is not is answered by the next run."""
THREADS = 32
"""Answers looked up at once. The loop's own few threads would also have to look up addresses, and
as many slow answers would hold up everybody."""


async def serve(application: BotApplication, stop: asyncio.Event, lanes: Lanes | None = None) -> int:
    """Run the bot until `stop` is set; the exit status.

    What was taken is answered before the end, or else by the next run.
    """
    threads = ThreadPoolExecutor(THREADS, thread_name_prefix="answer")
    asyncio.get_running_loop().set_default_executor(threads)
    work = asyncio.create_task(_work(application, lanes or Lanes()))
    stopped = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait({work, stopped}, return_when=asyncio.FIRST_COMPLETED)
        work.cancel()
        await work
    except InvalidToken:
        sys.stderr.write(f"{REFUSED}\n")
        return 2
    except asyncio.CancelledError:
        if not stop.is_set():
            raise
    finally:
        stopped.cancel()
        await _close(application)
    return 0


async def _work(application: BotApplication, lanes: Lanes) -> None:
    """Start, and stay until the token is refused: InvalidToken. Cancelled, it ends in peace."""
    inbox = await open_inbox(application.bot.settings)
    try:
        await Service(application, inbox, lanes).run()
    finally:
        left = await lanes.close(GRACE)
        if left:
            logger.warning("chats whose last questions will be answered at the next start: %d", left)
        await inbox.close()


class Service:
    """The bot while it runs: one way in for updates, and the web server where one is wanted."""

    def __init__(self, application: BotApplication, inbox: Inbox, lanes: Lanes) -> None:
        self._application, self._bot, self._lanes = application, application.bot, lanes
        self._intake = Intake(application, inbox, lanes, application.bot.patience)
        self._started = False
        settings = application.bot.settings
        self._webhook = _webhook(settings, self._accept) if settings.webhook else None
        self._polling = None if settings.webhook else Polling(application.bot, self._accept)
        self._web = _web(settings, self.health, self._webhook) if settings.listen else None

    async def run(self) -> None:
        """Take updates until the token is refused: InvalidToken."""
        try:
            if self._web:
                await self._web.start()
            await _until_reached(self._application.initialize)
            await introduce(self._bot)
            await self._application.start()
            await self._intake.resume()
            self._started = True
            await self._listen()
        finally:
            self._started = False
            if self._web:
                await self._web.stop()

    def health(self) -> tuple[bool, Json]:
        """Whether updates come in, and how; for polling, whether Telegram has answered of late."""
        silent = time.monotonic() - self._polling.answered_at if self._polling else 0.0
        mode = "polling" if self._polling else "webhook"
        return self._started and silent < SILENT_FOR, {"mode": mode, "chats waiting": self._lanes.busy}

    async def _accept(self, updates: Sequence[Json]) -> None:
        if not self._started:
            raise NotReadyError("the bot is not ready")
        await self._intake.accept(updates)

    async def _listen(self) -> None:
        tasks = {asyncio.create_task(self._bot.token_refused())}
        if self._polling:
            tasks.add(asyncio.create_task(self._polling.run()))
        inline = "" if self._bot.supports_inline_queries else INLINE_OFF
        try:
            if self._webhook:
                await _until_reached(partial(self._webhook.register, self._bot))
            logger.info("listening as @%s%s", self._bot.username, inline)
            for task in (await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED))[0]:
                task.result()
            raise InvalidToken
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            if self._polling:
                await self._polling.confirm()


def _webhook(settings: Settings, accept: Callable[[Sequence[Json]], Awaitable[None]]) -> "Webhook":
    with _wanted():
        from bot.webhook import Webhook  # noqa: PLC0415 - the web server is an extra
    return Webhook(settings, accept)


def _web(settings: Settings, health: Callable[[], tuple[bool, Json]], webhook: "Webhook | None") -> "Web":
    with _wanted():
        from bot.web import Web  # noqa: PLC0415 - the web server is an extra
    assert settings.listen
    return Web(settings.listen, health, webhook.routes if webhook else ())


@contextlib.contextmanager
def _wanted() -> Iterator[None]:
    """SettingsError where the web server is wanted and not installed."""
    try:
        yield
    except ImportError as error:
        raise SettingsError(f"ONRECORD_LISTEN, ONRECORD_WEBHOOK: {EXTRA} ({error})") from error


async def open_inbox(settings: Settings) -> Inbox:
    """The inbox of this bot. InboxError where the folder that the settings name cannot have it.

    The usual folder may be out of reach; the inbox is kept in memory then. Two processes cannot share one: the second
    waits for the first to end.
    """
    said = False
    while True:
        try:
            return await asyncio.to_thread(Inbox.open, inbox_path(settings))
        except OccupiedError:
            if not said:
                logger.warning(OCCUPIED)
            said = True
            await asyncio.sleep(OCCUPIED_PAUSE)
        except InboxError as error:
            if settings.data is not None:
                raise
            logger.warning("%s: what is not answered when this process ends is lost; ONRECORD_DATA may help", error)
            return Inbox.open(None)


def inbox_path(settings: Settings) -> Path:
    """The file of the inbox: one for each bot, and for each server, which all count updates on their own.

    InboxError where it would lie in the home folder and there is none.
    """
    number = (settings.token or "").partition(":")[0]
    server = hashlib.sha256(settings.api_url.encode()).hexdigest()[:8]
    name = f"inbox-{number}" if settings.api_url == TELEGRAM_API_URL else f"inbox-{number}-{server}"
    try:
        return (settings.data or DATA.expanduser()) / f"{name}.sqlite3"
    except RuntimeError as error:
        raise InboxError(f"there is no home folder for the inbox ({error})") from error


async def _until_reached(request: Callable[[], Awaitable[object]]) -> None:
    """Make a request without which there is no start, again and again while Telegram refuses it or is out of reach."""
    pause = FIRST_PAUSE
    while True:
        try:
            await request()
        except InvalidToken:
            raise
        except TelegramError as error:
            trouble = "Telegram refuses" if isinstance(error, BadRequest) else "Telegram cannot be reached"
            logger.warning("%s (%s); the next try is in %g s", trouble, error, pause)
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)
        else:
            return


async def introduce(bot: Bot) -> None:
    """Tell Telegram what to show of the bot; it runs as well where that fails."""
    try:
        await bot.set_my_commands([BotCommand(name, description) for name, description in texts.COMMANDS])
        await bot.set_my_description(texts.DESCRIPTION)
        await bot.set_my_short_description(texts.SHORT_DESCRIPTION)
    except TelegramError as error:
        logger.warning("the bot's commands and description could not be set: %s", error)


async def _close(application: BotApplication) -> None:
    """Let go of the connections."""
    if application.running:
        await application.stop()
    await application.shutdown()
    await application.bot.disconnect()
