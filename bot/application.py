"""The bot put together and run: handlers in order, start, and a clean end."""

import asyncio
import contextlib
import gc
import logging
import signal
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from telegram import Bot, BotCommand, Update
from telegram.error import Conflict, InvalidToken, TelegramError
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    ExtBot,
    InlineQueryHandler,
    MessageHandler,
)
from telegram.ext.filters import ATTACHMENT, CAPTION, COMMAND, TEXT, ChatType, MessageFilter, UpdateType
from telegram.request import HTTPXRequest

from bot import addressing, logs, texts
from bot.conversation import Conversations
from bot.failures import failed
from bot.handlers import Handlers
from bot.inline import Inline
from bot.presses import Presses
from bot.processor import ChatByChat
from bot.settings import Settings, SettingsError
from bot.showing import Showing
from retrieval.answerer import Answerer
from retrieval.collection import Collection
from retrieval.examples import examples
from retrieval.wordvectors import WordVectors

logger = logging.getLogger(__name__)

REFUSED = "onrecord: Telegram refused the token in TELEGRAM_BOT_TOKEN; copy it from BotFather once more"
UPDATES = (Update.MESSAGE, Update.CALLBACK_QUERY, Update.INLINE_QUERY)
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0
"""Seconds between tries to reach Telegram at the start; each pause is twice the one before."""
REPEATED_AFTER = 300.0
"""Seconds after which the log says once more that polling fails as before."""
CONNECTIONS = 64
THREADS = 32
"""Answers looked up at once. The loop's own few threads would also have to look up addresses, and
as many slow answers would hold up everybody."""


class WatchedBot(ExtBot[None]):
    """A bot that notices when its token is taken back while it runs; polling ends then without a word."""

    def __init__(self, settings: Settings) -> None:
        if settings.token is None:
            raise SettingsError("TELEGRAM_BOT_TOKEN: not set")
        sending, polling = HTTPXRequest(connection_pool_size=CONNECTIONS), HTTPXRequest()
        super().__init__(
            settings.token,
            base_url=settings.api_url,
            base_file_url=settings.file_url,
            request=sending,
            get_updates_request=polling,
        )
        self._connections = (sending, polling)
        self._refused = asyncio.Event()

    async def disconnect(self) -> None:
        """Close all connections; the library keeps those of a bot that never got to know its name."""
        for connection in self._connections:
            await connection.shutdown()

    async def token_refused(self) -> None:
        """Wait for the token to be taken back."""
        await self._refused.wait()

    async def get_updates(self, *args: Any, **options: Any) -> tuple[Update, ...]:  # noqa: ANN401 - passed on
        """The updates. InvalidToken where the token is not good any more."""
        try:
            return await super().get_updates(*args, **options)
        except InvalidToken:
            self._refused.set()
            raise


BotApplication = Application[WatchedBot, Any, Any, Any, Any, Any]


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
    bot = WatchedBot(settings)
    application = ApplicationBuilder().bot(bot).concurrent_updates(ChatByChat()).build()
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
        "speakers": handlers.speakers,
        "articles": handlers.articles,
    }
    for name, callback in commands.items():
        application.add_handler(CommandHandler(name, callback, new))
    application.add_handler(
        MessageHandler(new & COMMAND & (ChatType.PRIVATE | ChatType.GROUPS), handlers.unknown_command)
    )
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


async def serve(application: BotApplication, stop: asyncio.Event) -> int:
    """Run the bot until `stop` is set: what was taken is answered before the end. The exit status."""
    threads = ThreadPoolExecutor(THREADS, thread_name_prefix="answer")
    asyncio.get_running_loop().set_default_executor(threads)
    work = asyncio.create_task(_work(application))
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


async def _work(application: BotApplication) -> None:
    """Start, and stay until the token is refused: InvalidToken."""
    bot, updater = application.bot, application.updater
    assert updater is not None
    await _connect(application)
    await introduce(bot)
    await updater.start_polling(bootstrap_retries=-1, allowed_updates=UPDATES, error_callback=PollingErrors())
    await application.start()
    inline = "" if bot.supports_inline_queries else "; inline mode is off, /setinline at BotFather turns it on"
    logger.info("listening as @%s%s", bot.username, inline)
    await bot.token_refused()
    raise InvalidToken


async def _connect(application: BotApplication) -> None:
    """Ask Telegram who the bot is, again and again while it cannot be reached."""
    pause = FIRST_PAUSE
    while True:
        try:
            return await application.initialize()
        except InvalidToken:
            raise
        except TelegramError as error:
            logger.warning("Telegram cannot be reached (%s); the next try is in %g s", error, pause)
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)


async def introduce(bot: Bot) -> None:
    """Tell Telegram what to show of the bot; it runs as well where that fails."""
    try:
        await bot.set_my_commands([BotCommand(name, description) for name, description in texts.COMMANDS])
        await bot.set_my_description(texts.DESCRIPTION)
        await bot.set_my_short_description(texts.SHORT_DESCRIPTION)
    except TelegramError as error:
        logger.warning("the bot's commands and description could not be set: %s", error)


async def _close(application: BotApplication) -> None:
    """Take no more updates, finish those that were taken, and let go of the connections."""
    with contextlib.suppress(InvalidToken):
        if application.updater and application.updater.running:
            await application.updater.stop()
    if application.running:
        await application.stop()
    await application.shutdown()
    await application.bot.disconnect()


class PollingErrors:
    """Logs in one plain line that updates cannot be fetched; the same again only after a while."""

    def __init__(self) -> None:
        self._said: dict[str, float] = {}

    def __call__(self, error: TelegramError) -> None:
        """Log the error, if it was not logged lately."""
        line = f"no updates from Telegram: {error}"
        if isinstance(error, Conflict):
            line = "no updates from Telegram: another program polls with the same token; only one can (409 Conflict)"
        now = time.monotonic()
        if now - self._said.get(line, -REPEATED_AFTER) >= REPEATED_AFTER:
            self._said[line] = now
            logger.warning(line)
