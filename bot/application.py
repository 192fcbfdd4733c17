"""The bot put together: its handlers in order, and the run that ends with a signal."""

import asyncio
import contextlib
import gc
import signal
from typing import Any

from telegram import Update
from telegram.ext import (
    ApplicationBuilder,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
)
from telegram.ext.filters import CAPTION, COMMAND, TEXT, ChatType, MessageFilter, StatusUpdate, UpdateType

from bot import addressing, logs
from bot.connection import OnrecordBot
from bot.conversation import Conversations
from bot.failures import failed
from bot.handlers import Handlers
from bot.inline import Inline
from bot.membership import Membership
from bot.presses import Presses
from bot.sent_articles import TextFile, text_file
from bot.service import BotApplication, serve
from bot.settings import Settings
from bot.showing import Showing
from retrieval.answerer import Answerer
from retrieval.collection import Collection
from retrieval.examples import examples
from retrieval.wordvectors import WordVectors

__all__ = ["BotApplication", "build_application", "run_bot"]

UPDATES = (Update.MESSAGE, Update.CALLBACK_QUERY, Update.INLINE_QUERY, Update.MY_CHAT_MEMBER)


class ByPerson(MessageFilter):
    """Messages that somebody wrote."""

    def filter(self, message: Any) -> bool:  # noqa: ANN401 - as the base class has it
        """Whether neither another bot nor a linked channel wrote it."""
        return addressing.by_a_person(message)


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
    application = ApplicationBuilder().bot(OnrecordBot(settings, UPDATES)).updater(None).build()
    _add_handlers(application, Showing(conversations, examples(conversations.answerer)))
    return application


def _add_handlers(application: BotApplication, showing: Showing) -> None:
    """The first that fits is taken. Edits fit none: whoever corrects a slip does not ask twice."""
    handlers, presses = Handlers(showing), Presses(showing)
    membership = Membership(showing, application.bot.patience)
    new = UpdateType.MESSAGE & ByPerson()
    alone, group = new & ChatType.PRIVATE, new & ChatType.GROUPS
    commands = {
        "start": handlers.start,
        "help": handlers.help,
        "ask": handlers.ask,
        "check": handlers.checks.command,
        "speakers": handlers.speakers,
        "articles": handlers.articles,
        "article": handlers.articles,
    }
    for name, callback in commands.items():
        application.add_handler(CommandHandler(name, callback, new))
    application.add_handler(
        MessageHandler(new & COMMAND & (ChatType.PRIVATE | ChatType.GROUPS), handlers.unknown_command)
    )
    application.add_handler(MessageHandler(alone & TextFile(), text_file))
    application.add_handler(MessageHandler(alone & (TEXT | CAPTION), handlers.question))
    application.add_handler(MessageHandler(UpdateType.MESSAGE & StatusUpdate.MIGRATE, membership.moved))
    application.add_handler(MessageHandler(alone & StatusUpdate.ALL, handlers.service))
    application.add_handler(MessageHandler(alone, handlers.not_text))
    application.add_handler(MessageHandler(group & (TEXT | CAPTION) & Addressed(), handlers.addressed))
    application.add_handler(CallbackQueryHandler(presses.button))
    application.add_handler(ChatMemberHandler(membership.changed, ChatMemberHandler.MY_CHAT_MEMBER))
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
