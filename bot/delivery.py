"""Our messages into Telegram's: sent in order, buttons and replies attached, patient when told to wait."""

import asyncio
import datetime as dt
import logging
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import TypeVar

import httpx
from telegram import Bot, CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, ReplyParameters
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, RetryAfter, TelegramError

from bot.addressing import Place
from bot.messages import Message, Row

logger = logging.getLogger(__name__)

T = TypeVar("T")

TYPING_SECONDS = 4.5
"""How often "typing…" is shown again; Telegram takes it away after five seconds."""
TRIES = 4
LONGEST_WAIT = 60.0
PAUSE = 2.0
NEVER_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
"""Errors before any byte of a request has left."""

_sleep = asyncio.sleep
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def deliver(bot: Bot, place: Place, messages: Sequence[Message]) -> None:
    """Send the messages in order; in a group the first one as a reply to what it answers."""
    for number, message in enumerate(messages):
        await _patiently(partial(_send, bot, place, message, place.reply_to if number == 0 else None))


async def _send(bot: Bot, place: Place, message: Message, replied: int | None) -> None:
    """The asker's message may be gone by now; the answer is sent all the same."""
    await bot.send_message(
        place.chat_id,
        message.html,
        ParseMode.HTML,
        reply_markup=keyboard(message.buttons),
        link_preview_options=_NO_PREVIEW,
        reply_parameters=ReplyParameters(replied, allow_sending_without_reply=True) if replied else None,
        message_thread_id=place.thread,
    )


async def redraw(bot: Bot, place: Place, message_id: int, message: Message) -> None:
    """Put a message in the place of an earlier one; nothing where it stands there already, as after a double tap."""
    try:
        await _patiently(partial(_edit, bot, place, message_id, message))
    except BadRequest as error:
        if "not modified" not in error.message:
            raise


async def _edit(bot: Bot, place: Place, message_id: int, message: Message) -> None:
    await bot.edit_message_text(
        message.html,
        place.chat_id,
        message_id,
        parse_mode=ParseMode.HTML,
        reply_markup=keyboard(message.buttons),
        link_preview_options=_NO_PREVIEW,
    )


async def notify(query: CallbackQuery, text: str = "", *, alert: bool = False) -> bool:
    """Answer the press of a button, which else keeps turning; False where it is too late for that."""
    try:
        await query.answer(text or None, show_alert=alert)
    except BadRequest as error:
        logger.info("the press of a button could not be answered: %s", error)
        return False
    return True


def keyboard(rows: Sequence[Row]) -> InlineKeyboardMarkup | None:
    """Buttons as Telegram takes them."""
    if not rows:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(b.label, url=b.url, callback_data=b.data) for b in row] for row in rows]
    )


async def _patiently(request: Callable[[], Awaitable[None]]) -> None:
    """Make a request, again after a wait where it is known not to have been carried out.

    One that may have been is not repeated: nobody wants the same answer twice.
    """
    for _ in range(TRIES - 1):
        try:
            return await request()
        except TelegramError as error:
            seconds = _wait_after(error)
            if seconds is None or seconds > LONGEST_WAIT:
                raise
            logger.warning("not sent yet: %s; the next try is in %g s", error, seconds)
            await _sleep(seconds)
    return await request()


def _wait_after(error: TelegramError) -> float | None:
    """The seconds to wait before another try; None where there must be none."""
    if isinstance(error, RetryAfter):
        delay = error.retry_after
        return delay.total_seconds() if isinstance(delay, dt.timedelta) else float(delay)
    return PAUSE if isinstance(error.__cause__, NEVER_SENT) else None


async def while_typing(bot: Bot, place: Place, work: Callable[[], T]) -> T:
    """The result of work done in a thread, with "typing…" shown as long as it takes."""
    task = asyncio.create_task(asyncio.to_thread(work))
    while True:
        await _typing(bot, place)
        done, _ = await asyncio.wait({task}, timeout=TYPING_SECONDS)
        if done:
            return task.result()


async def _typing(bot: Bot, place: Place) -> None:
    """A courtesy: where it fails the answer still comes."""
    try:
        await bot.send_chat_action(place.chat_id, ChatAction.TYPING, message_thread_id=place.thread)
    except TelegramError as error:
        logger.debug("no typing action: %s", error)
