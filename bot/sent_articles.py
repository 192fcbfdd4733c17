"""What the bot does about an article that somebody sends: typed in, forwarded, or as a file. Nothing of it is kept."""

import asyncio
import itertools
import logging

from telegram import Document, Update
from telegram.error import TelegramError
from telegram.ext import ContextTypes
from telegram.ext.filters import MessageFilter

from bot import addressing, texts
from bot.delivery import deliver, while_typing
from bot.messages import Message
from bot.pasted import render_pasted
from bot.patience import growing, pause_after
from retrieval.articles import SUFFIXES
from retrieval.pasting import is_article, read_pasted

logger = logging.getLogger(__name__)

TRIES = 4
LONGEST_WAIT = 5.0
"""Seconds that Telegram may ask to wait before the file is asked for again."""
MAX_BYTES = 300_000
"""Of a file: a long book of speeches would keep a machine of two cores busy for others to wait."""


_sleep = asyncio.sleep


class TextFile(MessageFilter):
    """Messages that bring a file which may be an article."""

    def filter(self, message: object) -> bool:
        """Whether the file's name ends as those of articles do."""
        document = getattr(message, "document", None)
        return document is not None and (document.file_name or "").lower().endswith(SUFFIXES)


def of_article(text: str, *, forwarded: bool = False, brief: bool = False) -> tuple[Message, ...]:
    """Who speaks in a message that is an article; nothing for any other, such as a question."""
    return render_pasted(read_pasted(text), brief=brief) if is_article(text, forwarded=forwarded) else ()


async def text_file(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Read a file as an article, whatever stands in it; say why where it cannot be read."""
    message = update.message
    assert message is not None
    assert message.document is not None
    place, messages = addressing.place_of(message), [Message(texts.PASTED_FILE)]
    if (message.document.file_size or 0) <= MAX_BYTES:
        raw = await _fetched(message.document)
        messages = await while_typing(context.bot, place, lambda: _of_bytes(raw))
    await deliver(context.bot, place, messages)


async def _fetched(document: Document) -> bytes | None:
    """What the file holds; None where it could not be had in a few tries, or is no longer there."""
    for pause in itertools.islice(growing(), TRIES):
        try:
            file = await document.get_file()
            return bytes(await file.download_as_bytearray())
        except TelegramError as error:
            logger.info("a file was not fetched: %s", error)
            wait = pause_after(error, iter([pause]))
            if wait is None or wait > LONGEST_WAIT:
                break
            await _sleep(wait)
    return None


def _of_bytes(raw: bytes | None) -> list[Message]:
    if raw is None:
        return [Message(texts.PASTED_LOST)]
    if len(raw) > MAX_BYTES:
        return [Message(texts.PASTED_FILE)]
    try:
        return list(render_pasted(read_pasted(raw.decode("utf-8"))))
    except ValueError:  # no words, or no UTF-8: UnicodeDecodeError is one
        return [Message(texts.PASTED_FILE)]
