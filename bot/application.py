"""The bot put together and run: handlers in order, start, and a clean end."""

import asyncio
import contextlib
import gc
import hashlib
import logging
import signal
import sys
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from telegram import Bot, BotCommand, Update
from telegram.error import InvalidToken, TelegramError
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
)
from telegram.ext.filters import ATTACHMENT, CAPTION, COMMAND, TEXT, ChatType, MessageFilter, UpdateType

from bot import addressing, logs, texts
from bot.connection import OnrecordBot
from bot.conversation import Conversations
from bot.failures import failed
from bot.handlers import Handlers
from bot.inbox import Inbox, InboxError, OccupiedError
from bot.inline import Inline
from bot.intake import Intake
from bot.polling import Polling
from bot.presses import Presses
from bot.processor import Lanes
from bot.sent_articles import TextFile, text_file
from bot.settings import DATA, TELEGRAM_API_URL, Settings
from bot.showing import Showing
from retrieval.answerer import Answerer
from retrieval.collection import Collection
from retrieval.examples import examples
from retrieval.wordvectors import WordVectors

logger = logging.getLogger(__name__)

REFUSED = "onrecord: Telegram refused the token in TELEGRAM_BOT_TOKEN; copy it from BotFather once more"
OCCUPIED = (
    "another onrecord with the same token and the same data is running here, and only one can poll (409 Conflict): "
    "this one starts when that one ends"
)
UPDATES = (Update.MESSAGE, Update.CALLBACK_QUERY, Update.INLINE_QUERY)
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0
"""Seconds between tries to reach Telegram at the start; each pause is twice the one before."""
OCCUPIED_PAUSE = 0.5
GRACE = 8.0
"""Seconds at the end for what was taken to be answered; what is not is answered by the next run."""
THREADS = 32
"""Answers looked up at once. The loop's own few threads would also have to look up addresses, and
as many slow answers would hold up everybody."""

BotApplication = Application[OnrecordBot, Any, Any, Any, Any, Any]


class Addressed(MessageFilter):
    """Messages in a group that are meant for the bot."""

    def filter(self, message: Any) -> bool:  # noqa: ANN401 - as the base class has it
        """Whether the message names the bot or replies to it."""
        return addressing.addressed(message)


def build_application(
    settings: Settings, collection: Collection, conversations: Conversations | None = None
) -> BotApplication:
    """The bot over a collection, not yet started. SettingsError without a token."""
    conversations = conversations or Conversations(Answerer(collection))
    application = ApplicationBuilder().bot(OnrecordBot(settings)).updater(None).build()
    _add_handlers(application, Showing(conversations, examples(conversations.answerer)))
    return application


def _add_handlers(application: BotApplication, showing: Showing) -> None:
    """The first that fits is taken. Edits fit none: whoever corrects a slip does not ask twice."""
    handlers, presses = Handlers(showing), Presses(showing)
    new = UpdateType.MESSAGE
    alone, group = new & ChatType.PRIVATE, new & ChatType.GROUPS
    commands = {
        "start": handlers.start,
        "help": handlers.help,
        "ask": handlers.ask,
        "check": handlers.checks.command,
        "speakers": handlers.speakers,
        "articles": handlers.articles,
    }
    for name, callback in commands.items():
        application.add_handler(CommandHandler(name, callback, new))
    application.add_handler(
        MessageHandler(new & COMMAND & (ChatType.PRIVATE | ChatType.GROUPS), handlers.unknown_command)
    )
    application.add_handler(MessageHandler(alone & TextFile(), text_file))
    application.add_handler(MessageHandler(alone & (TEXT | CAPTION), handlers.question))
    application.add_handler(MessageHandler(alone & ATTACHMENT, handlers.not_text))
    application.add_handler(MessageHandler(group & (TEXT | CAPTION) & Addressed(), handlers.addressed))
    application.add_handler(CallbackQueryHandler(presses.button))
    application.add_handler(InlineQueryHandler(Inline(showing).query))
    application.add_error_handler(failed)


def run_bot(settings: Settings, collection: Collection, vectors: WordVectors | None = None) -> int:
    """Run the bot until it is told to end by SIGINT or SIGTERM; the exit status, 2 for a refused token."""
    logs.configure(settings.token or "")
    return asyncio.run(_run(settings, collection, vectors))


async def _run(settings: Settings, collection: Collection, vectors: WordVectors | None) -> int:
    stop = asyncio.Event()
    with contextlib.suppress(NotImplementedError):  # on Windows
        _stop_by_signal(stop)
    conversations = Conversations(Answerer(collection, vectors))
    gc.freeze()  # the index stays as long as the bot: to look for cycles in it again and again is time lost
    return await serve(build_application(settings, collection, conversations), stop)


def _stop_by_signal(stop: asyncio.Event) -> None:
    """Let the first signal end the bot in peace; a second one ends it at once, as it would any program."""
    loop, signals = asyncio.get_running_loop(), (signal.SIGINT, signal.SIGTERM)

    def end() -> None:
        stop.set()
        for number in signals:
            loop.remove_signal_handler(number)

    for number in signals:
        loop.add_signal_handler(number, end)


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
    except InboxError as error:
        sys.stderr.write(f"onrecord: {error}\n")
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
        await _until_reached(application.initialize)
        await introduce(application.bot)
        await application.start()
        intake = Intake(application, inbox, lanes, application.bot.patience)
        await intake.resume()
        await _listen(application.bot, intake)
    finally:
        left = await lanes.close(GRACE)
        if left:
            logger.warning("chats whose last questions will be answered at the next start: %d", left)
        await inbox.close()


async def _listen(bot: OnrecordBot, intake: Intake) -> None:
    """Take updates until the token is refused."""
    polling = Polling(bot, UPDATES, intake.accept)
    polled = asyncio.create_task(polling.run())
    refused = asyncio.create_task(bot.token_refused())
    inline = "" if bot.supports_inline_queries else "; inline mode is off, /setinline at BotFather turns it on"
    logger.info("listening as @%s%s", bot.username, inline)
    try:
        done, _ = await asyncio.wait({polled, refused}, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
        raise InvalidToken
    finally:
        for task in (polled, refused):
            task.cancel()
        await asyncio.gather(polled, refused, return_exceptions=True)
        await polling.confirm()


async def open_inbox(settings: Settings) -> Inbox:
    """The inbox of this bot. InboxError where the folder that the settings name cannot have it.

    The usual folder may be out of reach; the inbox is kept in memory then. Two processes cannot share one: the second
    waits for the first to end.
    """
    path = inbox_path(settings)
    said = False
    while True:
        try:
            return await asyncio.to_thread(Inbox.open, path)
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
    """The file of the inbox: one for each bot, and for each server, which all count updates on their own."""
    number = (settings.token or "").partition(":")[0]
    server = hashlib.sha256(settings.api_url.encode()).hexdigest()[:8]
    name = f"inbox-{number}" if settings.api_url == TELEGRAM_API_URL else f"inbox-{number}-{server}"
    return (settings.data or DATA.expanduser()) / f"{name}.sqlite3"


async def _until_reached(request: Callable[[], Awaitable[object]]) -> None:
    """Make a request without which there is no start, again and again while Telegram cannot be reached."""
    pause = FIRST_PAUSE
    while True:
        try:
            await request()
        except InvalidToken:
            raise
        except TelegramError as error:
            logger.warning("Telegram cannot be reached (%s); the next try is in %g s", error, pause)
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
