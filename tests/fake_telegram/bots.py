"""The real application at the fake Bot API, in this process."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

from fake_telegram.server import TOKEN, Telegram

from bot.application import BotApplication, build_application, serve
from bot.conversation import Conversations
from bot.processor import Lanes
from bot.settings import Settings
from retrieval.collection import Collection


def settings_for(telegram: Telegram, token: str = TOKEN) -> Settings:
    """The settings of a bot that talks to the fake."""
    return Settings(token=token, api_url=telegram.api_url, file_url=telegram.file_url, data=telegram.data, limits=False)


@contextlib.asynccontextmanager
async def bot_at(
    telegram: Telegram, collection: Collection, conversations: Conversations | None = None
) -> AsyncIterator[BotApplication]:
    """The bot, polling, until the block is left; it has to end cleanly then."""
    application = build_application(settings_for(telegram), collection, conversations)
    lanes = Lanes()
    telegram.drained = lanes.join
    telegram.polled.clear()
    stop = asyncio.Event()
    served = asyncio.create_task(serve(application, stop, lanes))
    polled = asyncio.create_task(telegram.polled.wait())
    await asyncio.wait({served, polled}, return_when=asyncio.FIRST_COMPLETED)
    try:
        yield application
    finally:
        polled.cancel()
        stop.set()
        assert await served == 0
