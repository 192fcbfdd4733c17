"""The bot starts over a shaky network, says plainly what is wrong, and ends cleanly."""

import asyncio
import logging
import os
import signal
from collections.abc import Callable

import pytest
from fake_telegram.bots import bot_at, settings_for
from fake_telegram.people import Person
from fake_telegram.refused import RefusedError
from fake_telegram.server import Telegram
from fake_telegram.world import Json

from bot import application as application_module
from bot import service, texts
from bot.application import build_application
from bot.service import REFUSED, serve
from bot.settings import Settings, SettingsError
from retrieval.collection import Collection


def times(number: int, method: str, refusal: RefusedError) -> Callable[[str, Json], RefusedError | None]:
    """A fault: so many requests of a method are refused."""
    left = [refusal] * number
    return lambda called, _: left.pop() if called == method and left else None


def lines(caplog: pytest.LogCaptureFixture, level: int) -> list[str]:
    """What our own part of the log says at a level."""
    return [r.getMessage() for r in caplog.records if r.levelno == level and r.name.startswith("bot")]


async def test_telegram_is_told_what_to_show_of_the_bot(telegram: Telegram, seeds: Collection) -> None:
    async with bot_at(telegram, seeds):
        profile = telegram.world.profile
    assert [tuple(command.values()) for command in profile["commands"]] == list(texts.COMMANDS)
    assert profile["description"] == texts.DESCRIPTION
    assert profile["short_description"] == texts.SHORT_DESCRIPTION


async def test_where_it_cannot_be_told_the_bot_runs_all_the_same(
    telegram: Telegram, seeds: Collection, ann: Person, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.fault = times(1, "setMyCommands", RefusedError("Too Many Requests", 500))
    async with bot_at(telegram, seeds):
        assert await ann.send("/help")
    assert lines(caplog, logging.WARNING) == ["the bot's commands and description could not be set: Too Many Requests"]


async def test_a_network_that_is_down_at_the_start_is_tried_again(
    telegram: Telegram,
    seeds: Collection,
    ann: Person,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(service, "FIRST_PAUSE", 0)
    telegram.fault = times(3, "getMe", RefusedError("Bad Gateway", 502))
    async with bot_at(telegram, seeds):
        assert await ann.send("/help")
    warned = lines(caplog, logging.WARNING)
    assert warned == ["Telegram cannot be reached (Bad Gateway); the next try is in 0 s"] * 3


async def test_the_start_can_be_broken_off(telegram: Telegram, seeds: Collection) -> None:
    telegram.fault = times(10**6, "getMe", RefusedError("Bad Gateway", 502))
    stop = asyncio.Event()
    served = asyncio.create_task(serve(build_application(settings_for(telegram), seeds), stop))
    await asyncio.sleep(0)
    stop.set()
    assert await served == 0


@pytest.mark.parametrize("token", ["123456789:AAF-another_one_of_the_right_length_00", "nonsense"])
async def test_a_wrong_token_is_one_line_and_status_2(
    telegram: Telegram,
    seeds: Collection,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
    token: str,
) -> None:
    application = build_application(settings_for(telegram, token), seeds)
    assert await serve(application, asyncio.Event()) == 2
    assert capsys.readouterr().err == f"{REFUSED}\n"
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []


async def test_a_token_taken_back_while_the_bot_runs_ends_it(
    telegram: Telegram, seeds: Collection, capsys: pytest.CaptureFixture[str]
) -> None:
    application = build_application(settings_for(telegram), seeds)
    telegram.fault = times(1, "getUpdates", RefusedError("Unauthorized", 401))
    assert await serve(application, asyncio.Event()) == 2
    assert capsys.readouterr().err == f"{REFUSED}\n"


async def test_what_was_asked_before_the_start_is_answered(telegram: Telegram, seeds: Collection, ann: Person) -> None:
    await ann.post("/help")
    async with bot_at(telegram, seeds):
        await telegram.settle()
    assert len(ann.history()) == 1


async def test_what_was_taken_is_answered_before_the_end(telegram: Telegram, seeds: Collection, ann: Person) -> None:
    async with bot_at(telegram, seeds):
        for _ in range(5):
            await ann.post("what did Kamilov say?")
        await telegram.until(lambda: not telegram.world.updates)
    assert len(ann.history()) == 5


async def test_nothing_is_taken_twice_by_the_next_run(telegram: Telegram, seeds: Collection, ann: Person) -> None:
    for _ in range(2):
        async with bot_at(telegram, seeds):
            await ann.send("/help")
    assert len(ann.history()) == 2


def test_without_a_token_there_is_no_bot(seeds: Collection) -> None:
    with pytest.raises(SettingsError, match="TELEGRAM_BOT_TOKEN"):
        build_application(Settings(), seeds)


async def test_the_first_signal_asks_and_a_second_one_is_not_caught() -> None:
    stop = asyncio.Event()
    application_module._stop_by_signal(stop)
    os.kill(os.getpid(), signal.SIGTERM)
    await asyncio.wait_for(stop.wait(), 20)
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
