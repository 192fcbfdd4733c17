"""Updates as the library reads them, and those that it cannot read for a part that is new or missing."""

import logging
from typing import Any

from telegram import Bot, Update

logger = logging.getLogger(__name__)

_PLAIN = (
    "message_id", "message_thread_id", "is_topic_message", "is_automatic_forward", "from", "sender_chat", "date",
    "chat", "text", "entities", "caption", "caption_entities", "media_group_id",
)  # fmt: skip


def read(raw: dict[str, Any], bot: Bot) -> Update:
    """An update as Telegram wrote it, read.

    Of a message that cannot be read as a whole only who wrote what and where is kept, so that it is not met with
    silence. Whatever the library raises where not even that can be read.
    """
    try:
        return _read(raw, bot)
    except Exception as error:
        message = raw.get("message")
        if not isinstance(message, dict):
            raise
        logger.info("update %s is read in part: %s", raw.get("update_id"), type(error).__name__)
        plain = {name: message[name] for name in _PLAIN if name in message}
        return _read({"update_id": raw["update_id"], "message": plain}, bot)


def _read(raw: dict[str, Any], bot: Bot) -> Update:
    update = Update.de_json(raw, bot)
    assert update is not None
    return update
