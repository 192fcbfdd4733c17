"""Our messages into Telegram's: sent in order, buttons and replies attached.

That a request is repeated until it is carried out, and how fast, is the part of `patience`.
"""

import asyncio
import contextlib
import logging
from collections.abc import Callable, Sequence
from typing import TypeVar

from telegram import (
    Bot,
    CallbackQuery,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    LinkPreviewOptions,
    ReplyParameters,
)
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, InvalidToken, TelegramError

from bot import answering, texts
from bot.addressing import Place
from bot.messages import Document, Message, Row

logger = logging.getLogger(__name__)

T = TypeVar("T")

TYPING_SECONDS = 4.5
"""How often "typing…" is shown again; Telegram takes it away after five seconds."""
TYPING_MAY_TAKE = 1.0
"""Seconds that an answer waits for Telegram to have shown "typing…", so that it is not shown after the answer."""
NOT_EDITABLE = ("message to edit not found", "message can't be edited", "message_id_invalid")

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def deliver(bot: Bot, place: Place, messages: Sequence[Message | Document]) -> tuple[int, ...]:
    """Send the messages in order, in a group the first one as a reply to what it answers; their numbers.

    What was asked too long ago gets one line for all such questions of the chat.
    """
    sent = []
    for number, message in enumerate(_in_time(place, messages)):
        sent.append(await _send(bot, place, message, place.reply_to if number == 0 else None))
    return tuple(sent)


def _in_time(place: Place, messages: Sequence[Message | Document]) -> Sequence[Message | Document]:
    """The messages, or what is sent instead of an answer that comes too late."""
    now = answering.current()
    if now is None or now.late is None:
        return messages
    if place.chat_id in now.late:
        return ()
    now.late.add(place.chat_id)
    return (Message(texts.LATE),)


async def _send(bot: Bot, place: Place, message: Message | Document, replied: int | None) -> int:
    """The asker's message may be gone by now; the answer is sent all the same."""
    reply = ReplyParameters(replied, allow_sending_without_reply=True) if replied else None
    if isinstance(message, Document):
        return await _send_document(bot, place, message, reply)
    sent = await bot.send_message(
        place.chat_id,
        message.html,
        ParseMode.HTML,
        reply_markup=keyboard(message.buttons),
        link_preview_options=_NO_PREVIEW,
        reply_parameters=reply,
        message_thread_id=place.thread,
    )
    return sent.message_id


async def _send_document(bot: Bot, place: Place, document: Document, reply: ReplyParameters | None) -> int:
    sent = await bot.send_document(
        place.chat_id,
        InputFile(document.content, document.name),
        document.caption,
        disable_content_type_detection=True,
        reply_parameters=reply,
        message_thread_id=place.thread,
    )
    return sent.message_id


async def redraw(bot: Bot, place: Place, message_id: int, message: Message) -> int:
    """Put a message in the place of an earlier one; the number of the message that shows it now.

    Nothing changes where it stands there already, as after a double tap; it is sent anew where the
    earlier one is gone.
    """
    try:
        await _edit(bot, place, message_id, message)
    except BadRequest as error:
        reason = error.message.lower()
        if any(words in reason for words in NOT_EDITABLE):
            message_id = await _send(bot, place, message, place.reply_to)
        elif "not modified" not in reason:
            raise
    return message_id


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
    """Answer the press of a button, which else keeps turning; False where that cannot be done, or is too late.

    What the press brings does not depend on it.
    """
    try:
        await query.answer(text or None, show_alert=alert)
    except InvalidToken:
        raise
    except TelegramError as error:
        logger.info("the press of a button could not be answered: %s", error)
        return False
    return True


def keyboard(rows: Sequence[Row]) -> InlineKeyboardMarkup | None:
    """Buttons as Telegram takes them."""
    if not rows:
        return None
    return InlineKeyboardMarkup(
        [
            [
                InlineKeyboardButton(
                    b.label, url=b.url, callback_data=b.data, copy_text=CopyTextButton(b.copy) if b.copy else None
                )
                for b in row
            ]
            for row in rows
        ]
    )


async def while_typing(bot: Bot, place: Place, work: Callable[[], T]) -> T:
    """The result of work done in a thread, with "typing…" shown as long as it takes."""
    shown = asyncio.Event()

    async def keep_typing() -> None:
        while True:
            await _typing(bot, place)
            shown.set()
            await asyncio.sleep(TYPING_SECONDS)

    typing = asyncio.create_task(keep_typing())
    try:
        return await asyncio.to_thread(work)
    finally:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(shown.wait(), TYPING_MAY_TAKE)
        typing.cancel()


async def _typing(bot: Bot, place: Place) -> None:
    """A courtesy: where it fails the answer still comes, and where none comes it is not shown."""
    now = answering.current()
    if now and now.late is not None:
        return
    try:
        await bot.send_chat_action(place.chat_id, ChatAction.TYPING, message_thread_id=place.thread)
    except TelegramError as error:
        logger.debug("no typing action: %s", error)
