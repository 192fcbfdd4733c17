"""What the bot does where something breaks: the person gets a reference, the log the rest."""

import logging
import secrets

from telegram import Bot, Update
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, TelegramError
from telegram.ext import ContextTypes

from bot import addressing, texts
from bot.delivery import deliver, notify
from bot.messages import Message

logger = logging.getLogger(__name__)


NO_PLACE = ("not enough rights", "chat_write_forbidden", "topic_closed", "message thread not found", "chat not found")
"""Refusals of a chat that takes no message of ours: nobody there could be told of them either."""


async def failed(update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Tell the person a reference, and the log what went wrong under the same reference."""
    error, reference = context.error, secrets.token_hex(4)
    if isinstance(error, (Forbidden, InvalidToken)) or _is_shut(error):
        logger.info("not delivered: %s", error)
    elif isinstance(error, NetworkError) and not isinstance(error, BadRequest):
        logger.warning("reference %s: Telegram could not be reached: %s", reference, error)
    else:
        logger.error("reference %s: %s", reference, type(error).__name__, exc_info=error)
        await _apologise(update, context.bot, reference)


def _is_shut(error: Exception | None) -> bool:
    return isinstance(error, BadRequest) and any(words in error.message.lower() for words in NO_PLACE)


async def _apologise(update: object, bot: Bot, reference: str) -> None:
    if not isinstance(update, Update):
        return
    query, place = update.callback_query, None
    try:
        if query and not await notify(query, texts.ERROR_NOTICE.format(reference=reference), alert=True):
            place = addressing.place_of_press(query, None)
        elif update.message:
            place = addressing.place_of(update.message)
        if place:
            await deliver(bot, place, [Message(texts.ERROR.format(reference=reference))])
    except TelegramError as error:
        logger.warning("reference %s could not be told: %s", reference, error)
