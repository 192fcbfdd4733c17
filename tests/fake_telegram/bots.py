"""The real application at the fake Bot API, in this process."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator
from dataclasses import replace

from fake_telegram.server import TOKEN, Telegram

from bot.application import BotApplication, build_application
from bot.conversation import Conversations
from bot.processor import Lanes
from bot.service import serve
from bot.settings import Settings
from retrieval.collection import Collection


def settings_for(telegram: Telegram, token: str = TOKEN) -> Settings:
    """The settings of a bot that talks to the fake."""
    settings = Settings(
        token=token, api_url=telegram.api_url, file_url=telegram.file_url, data=telegram.data, limits=False
    )
    if not telegram.webhook:
        return settings
    port = free_port()
    return replace(settings, webhook=True, listen=("127.0.0.1", port), public_url=f"http://127.0.0.1:{port}")


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


@contextlib.asynccontextmanager
async def bot_at(
    telegram: Telegram, collection: Collection, conversations: Conversations | None = None
) -> AsyncIterator[BotApplication]:
    """The bot, polling or pushed to, until the block is left; it has to end cleanly then."""
    application = build_application(settings_for(telegram), collection, conversations)
    lanes = Lanes()
    telegram.drained = lanes.join
    telegram.listening.clear()
    stop = asyncio.Event()
    served = asyncio.create_task(serve(application, stop, lanes))
    listening = asyncio.create_task(telegram.listening.wait())
    await asyncio.wait({served, listening}, return_when=asyncio.FIRST_COMPLETED)
    try:
        yield application
    finally:
        listening.cancel()
        stop.set()
        assert await served == 0
