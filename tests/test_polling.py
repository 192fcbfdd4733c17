"""Updates are confirmed once they are taken, and whatever Telegram answers instead is one line and tried again."""

import asyncio
import logging
from collections.abc import Sequence
from typing import Any

import pytest
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot import polling
from bot.inbox import InboxError, Json
from bot.polling import CONFLICT, WEBHOOK, Polling, PollingErrors


class Bot:
    """A bot whose polls are scripted; after the last it is refused."""

    def __init__(self, *script: Sequence[Any] | Exception) -> None:
        self.script, self.asked, self.webhook = list(script), list[int | None](), True

    async def raw_updates(self, offset: int | None, seconds: int) -> Sequence[Json]:
        self.asked.append(offset)
        step = self.script.pop(0) if self.script else InvalidToken()
        if isinstance(step, Exception):
            raise step
        return step

    async def delete_webhook(self) -> bool:
        self.webhook = False
        return True


@pytest.fixture(autouse=True)
def slept(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The pauses, which take no time."""
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    monkeypatch.setattr(polling, "_sleep", sleep)
    return slept


async def polled(bot: Bot, taken: list[Any]) -> Polling:
    """Poll until the bot is refused."""

    async def accept(updates: Sequence[Json]) -> None:
        taken.extend(updates)

    running = Polling(bot, accept)
    with pytest.raises(InvalidToken):
        await running.run()
    return running


def number(update_id: int) -> Json:
    return {"update_id": update_id}


async def test_the_next_request_confirms_what_was_taken() -> None:
    bot, taken = Bot([number(5), number(6)], [], [number(9)]), list[Json]()
    await polled(bot, taken)
    assert [each["update_id"] for each in taken] == [5, 6, 9]
    assert bot.asked == [None, 7, 7, 10]
    assert not bot.webhook


async def test_what_could_not_be_recorded_is_not_confirmed(caplog: pytest.LogCaptureFixture) -> None:
    bot, full = Bot([number(5)], [number(5)]), [True]

    async def accept(_: Sequence[Json]) -> None:
        if full.pop() if full else False:
            raise InboxError("the inbox cannot be written: disk full")

    with pytest.raises(InvalidToken):
        await Polling(bot, accept).run()
    assert bot.asked == [None, None, 6]
    assert caplog.messages == ["the inbox cannot be written: disk full"]


async def test_a_numbering_that_begins_anew_is_followed() -> None:
    bot = Bot([number(900)], [number(5)])
    await polled(bot, [])
    assert bot.asked == [None, 901, 6]


@pytest.mark.parametrize("garbage", [["x"], [{}], [{"update_id": "7"}], [None, 1]])
async def test_updates_without_a_number_are_asked_for_again_after_a_pause(
    garbage: Sequence[Any], slept: list[float], caplog: pytest.LogCaptureFixture
) -> None:
    await polled(Bot(garbage, garbage, [number(5)]), [])
    assert slept == [0.5, 1]
    assert caplog.messages == ["no updates from Telegram: none of the updates has a number"]


async def test_pauses_grow_and_start_anew_after_an_answer(slept: list[float]) -> None:
    down = NetworkError("Bad Gateway")
    await polled(Bot(down, down, down, [], down, RetryAfter(7)), [])
    assert slept == [0.5, 1, 2, 0.5, 7]


async def test_at_the_end_what_was_taken_is_confirmed() -> None:
    bot = Bot([number(5)])
    running = await polled(bot, [])
    bot.script = [[]]
    await running.confirm()
    assert bot.asked[-1] == 6


async def test_where_all_is_confirmed_or_telegram_is_away_the_end_is_quiet() -> None:
    bot = Bot([number(5)], [])
    await (await polled(bot, [])).confirm()
    assert bot.asked == [None, 6, 6]
    bot = Bot([number(5)], NetworkError("x"), NetworkError("x"))
    running = await polled(bot, [])
    bot.script = [NetworkError("x")]
    await running.confirm()


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (Conflict("terminated by other getUpdates request"), CONFLICT),
        (Conflict("can't use getUpdates method while webhook is active"), WEBHOOK),
        (NetworkError("Bad Gateway"), "no updates from Telegram: Bad Gateway"),
        (InboxError("the inbox cannot be written"), "the inbox cannot be written"),
    ],
)
def test_errors_are_one_line_once(
    error: TelegramError | InboxError, line: str, caplog: pytest.LogCaptureFixture
) -> None:
    report = PollingErrors()
    for _ in range(100):
        report(error)
    assert [(r.levelno, r.getMessage(), r.exc_info) for r in caplog.records] == [(logging.WARNING, line, None)]


async def test_it_can_be_broken_off() -> None:
    class Waiting(Bot):
        async def raw_updates(self, *_: object) -> Sequence[Json]:
            await asyncio.Event().wait()
            return []

    async def accept(_: Sequence[Json]) -> None:
        pass

    task = asyncio.create_task(Polling(Waiting(), accept).run())
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
