"""The bot's requests: updates as Telegram wrote them, and answers that are none are network errors."""

import logging
from collections.abc import AsyncIterator

import pytest
from fake_telegram.bots import settings_for
from fake_telegram.faults import Kind, Mishap
from fake_telegram.people import Person
from fake_telegram.refused import RefusedError
from fake_telegram.server import Telegram
from telegram.error import InvalidToken, NetworkError

from bot.connection import OnrecordBot
from bot.settings import Settings, SettingsError
from bot.transport import GarbledAnswerError, Requests


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncIterator[OnrecordBot]:
    async with OnrecordBot(settings_for(telegram), ["message"]) as running:
        yield running


async def test_updates_come_as_telegram_wrote_them(bot: OnrecordBot, telegram: Telegram, ann: Person) -> None:
    await ann.post("who?", unheard_of={"x": [1]})
    (update,) = await bot.raw_updates(None, 0)
    assert update["message"]["unheard_of"] == {"x": [1]}
    assert telegram.world.allowed == ["message"]
    assert await bot.raw_updates(update["update_id"] + 1, 0) == []


@pytest.mark.parametrize("payload", [b"", b"<html>", b"[]", b'"ok"', b"{}", b'{"ok": true}', b"\xff"])
def test_an_answer_that_is_none_is_a_network_error_and_not_in_the_log(
    payload: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with pytest.raises(GarbledAnswerError):
        Requests.parse_json_payload(payload)
    assert caplog.records == []
    assert issubclass(GarbledAnswerError, NetworkError)


def test_an_answer_with_a_result_or_a_description_is_one() -> None:
    assert Requests.parse_json_payload(b'{"ok": true, "result": []}')["result"] == []
    assert Requests.parse_json_payload(b'{"ok": false, "description": "Bad Request"}')["ok"] is False


@pytest.mark.parametrize("fault", [Mishap(Kind.GARBLED), Mishap(Kind.ERROR), Mishap(Kind.DROPPED)], ids=str)
async def test_a_poll_that_goes_wrong_is_a_network_error(bot: OnrecordBot, telegram: Telegram, fault: Mishap) -> None:
    telegram.fault = lambda *_: fault
    with pytest.raises(NetworkError):
        await bot.raw_updates(None, 0)


async def test_a_refused_token_is_told_apart(bot: OnrecordBot, telegram: Telegram) -> None:
    telegram.fault = lambda *_: RefusedError("Unauthorized", 401)
    with pytest.raises(InvalidToken):
        await bot.raw_updates(None, 0)


def test_without_a_token_there_is_none() -> None:
    with pytest.raises(SettingsError, match="TELEGRAM_BOT_TOKEN"):
        OnrecordBot(Settings())
