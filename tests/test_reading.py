"""Updates are read, as far as they can be."""

import logging
from typing import Any

import pytest
from telegram import Bot

from bot.reading import read

MESSAGE: dict[str, Any] = {
    "message_id": 3,
    "date": 1_700_000_000,
    "chat": {"id": 7, "type": "private"},
    "from": {"id": 7, "is_bot": False, "first_name": "<b>Ann</b>"},
}


@pytest.fixture
def bot() -> Bot:
    return Bot("1:x")


def test_a_message_is_read_as_it_is(bot: Bot) -> None:
    update = read({"update_id": 1, "message": MESSAGE | {"text": "who spoke?"}}, bot)
    assert update.message is not None
    assert (update.update_id, update.message.text, update.message.chat.id) == (1, "who spoke?", 7)


def test_of_a_message_with_a_part_that_cannot_be_read_the_rest_is_kept(
    bot: Bot, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    update = read({"update_id": 1, "message": MESSAGE | {"poll": {"id": "1"}, "caption": "who spoke?"}}, bot)
    assert update.message is not None
    assert (update.message.poll, update.message.caption) == (None, "who spoke?")
    assert "update 1 is read in part: TypeError" in caplog.text
    assert "Ann" not in caplog.text


@pytest.mark.parametrize("raw", [{"update_id": 1, "message": {"text": "x"}}, {"update_id": 1, "callback_query": {}}])
def test_what_has_not_even_a_chat_is_an_error(bot: Bot, raw: dict[str, Any]) -> None:
    with pytest.raises((TypeError, KeyError, AttributeError)):
        read(raw, bot)
