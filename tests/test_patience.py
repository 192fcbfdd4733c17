"""A request is repeated until it is carried out, given up where it never can be, and holds up no other chat."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from fake_telegram.bots import settings_for
from fake_telegram.faults import Kind, Mishap, flood
from fake_telegram.people import Person
from fake_telegram.refused import RefusedError
from fake_telegram.server import Telegram
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError, TimedOut

from bot import connection
from bot.answering import Answering, being_answered
from bot.connection import OnrecordBot
from bot.inbox import Inbox, Taken
from bot.limits import Limits
from bot.patience import LONGEST_PAUSE, Patience, growing

Failing = Callable[[str, Any], RefusedError | Mishap | None]


class Sleeper:
    """Time that passes when somebody sleeps."""

    def __init__(self) -> None:
        self.now, self.slept = 0.0, list[float]()

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds
        await asyncio.sleep(0)

    def clock(self) -> float:
        return self.now


@pytest.fixture
def sleeper() -> Sleeper:
    return Sleeper()


@pytest.fixture
async def bot(telegram: Telegram, sleeper: Sleeper, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[OnrecordBot]:
    """Our bot at the fake Bot API; its pauses take no time."""
    monkeypatch.setattr(connection, "ANSWERED_IN", 0.3)
    running = OnrecordBot(settings_for(telegram))
    running.patience._sleep = sleeper.sleep
    async with running:
        yield running


def failing(*faults: RefusedError | Mishap, method: str = "sendMessage") -> Failing:
    """A fault: the first requests of a method go wrong like this."""
    left: Iterator[RefusedError | Mishap] = iter(faults)
    return lambda called, _: next(left, None) if called == method else None


BEFORE = [
    Mishap(Kind.ERROR, code=500),
    Mishap(Kind.ERROR, code=502),
    Mishap(Kind.ERROR, code=504),
    Mishap(Kind.DROPPED),
    Mishap(Kind.SILENT),
    Mishap(Kind.GARBLED),
    RefusedError("Internal Server Error", 500),
]
AFTER = [
    Mishap(Kind.ERROR, after=True),
    *(Mishap(kind, after=True) for kind in (Kind.DROPPED, Kind.SILENT, Kind.GARBLED)),
]


@pytest.mark.parametrize("fault", BEFORE, ids=str)
async def test_what_was_not_carried_out_is_repeated_and_arrives_once(
    bot: OnrecordBot, telegram: Telegram, ann: Person, fault: RefusedError | Mishap
) -> None:
    telegram.fault = failing(fault)
    await bot.send_message(ann.id, "a")
    assert [sent.text for sent in ann.history()] == ["a"]


@pytest.mark.parametrize("fault", AFTER, ids=str)
async def test_what_was_carried_out_without_a_confirmation_comes_twice_and_not_more(
    bot: OnrecordBot, telegram: Telegram, ann: Person, fault: Mishap
) -> None:
    telegram.fault = failing(fault)
    await bot.send_message(ann.id, "a")
    assert [sent.text for sent in ann.history()] == ["a", "a"]
    assert [each["message_id"] for each in telegram.world.withheld] == [ann.history()[0].id]


async def test_the_wait_that_telegram_names_is_kept(
    bot: OnrecordBot, telegram: Telegram, ann: Person, sleeper: Sleeper
) -> None:
    telegram.fault = failing(flood(3), flood(4000))
    await bot.send_message(ann.id, "a")
    assert sleeper.slept == [3, 4000]
    assert ann.seen() == 1


async def test_pauses_grow_and_the_log_says_it_once(
    bot: OnrecordBot, telegram: Telegram, ann: Person, sleeper: Sleeper, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "bot.patience")
    telegram.fault = failing(*[Mishap(Kind.ERROR)] * 9)
    await bot.send_message(ann.id, "a")
    assert sleeper.slept == [0.5, 1, 2, 4, 8, 16, 30, 30, 30]
    assert [record.levelname for record in caplog.records] == ["WARNING", "INFO"]
    assert "next try is in 0.5 s" in caplog.messages[0]
    assert caplog.messages[1] == "sent after 10 tries"


async def test_a_chat_that_has_to_wait_holds_up_no_other(
    bot: OnrecordBot, telegram: Telegram, ann: Person, bob: Person
) -> None:
    gate = asyncio.Event()

    async def wait(_: float) -> None:
        await gate.wait()

    bot.patience._sleep = wait
    telegram.fault = lambda _, parameters: (
        flood(60) if parameters.get("chat_id") == str(ann.id) and not gate.is_set() else None
    )
    waiting = asyncio.create_task(bot.send_message(ann.id, "a"))
    await bot.send_message(bob.id, "b")
    assert (ann.seen(), bob.seen()) == (0, 1)
    gate.set()
    await waiting
    assert ann.seen() == 1


async def test_a_refused_connection_is_tried_again(sleeper: Sleeper) -> None:
    patience, left = Patience(None, sleeper.sleep), [ConnectionRefusedError(), TimedOut()]

    async def call() -> str:
        if left:
            raise NetworkError("broken") from left.pop()
        return "sent"

    assert await patience.process_request(call, (), {}, "sendMessage", {"chat_id": 1}, None) == "sent"
    assert sleeper.slept == [0.5, 1]


async def test_a_refused_request_is_not_repeated(bot: OnrecordBot, telegram: Telegram, ann: Person) -> None:
    with pytest.raises(BadRequest):
        await bot.send_message(ann.id, "<b>", "HTML")
    assert len([call for call in telegram.world.calls if call.method == "sendMessage"]) == 1


async def test_a_message_that_the_chat_deletes_at_once_is_not_sent_again(
    bot: OnrecordBot, telegram: Telegram, ann: Person, sleeper: Sleeper
) -> None:
    deleted = RefusedError("Internal Server Error: sent message was immediately deleted and can't be returned", 500)
    telegram.fault = failing(*[deleted] * 3)
    with pytest.raises(NetworkError, match="immediately deleted"):
        await bot.send_message(ann.id, "a")
    assert sleeper.slept == []


async def test_who_blocked_the_bot_is_written_to_no_more_until_heard_of(
    bot: OnrecordBot, telegram: Telegram, ann: Person
) -> None:
    telegram.world.blocked.add(ann.id)
    for _ in range(3):
        with pytest.raises(Forbidden):
            await bot.send_message(ann.id, "a")
    assert len([call for call in telegram.world.calls if call.method == "sendMessage"]) == 1
    telegram.world.blocked.clear()
    bot.patience.reopen(ann.id)
    await bot.send_message(ann.id, "a")
    assert ann.seen() == 1


async def test_a_group_that_became_a_supergroup_gets_the_message_there(
    bot: OnrecordBot, telegram: Telegram, ann: Person, bob: Person
) -> None:
    moved = RefusedError("Bad Request: group chat was upgraded", 400, {"migrate_to_chat_id": bob.id})
    telegram.fault = failing(moved)
    await bot.send_message(ann.id, "a")
    assert (ann.seen(), bob.seen()) == (0, 1)


async def test_a_token_taken_back_is_noticed_and_the_answer_left_to_the_next_run(
    bot: OnrecordBot, telegram: Telegram, ann: Person, tmp_path: Path
) -> None:
    inbox = Inbox.open(None)
    answering = Answering(Taken({"update_id": 1}, 0.0), inbox)
    telegram.fault = failing(RefusedError("Unauthorized", 401))
    with being_answered(answering), pytest.raises(InvalidToken):
        await bot.send_message(ann.id, "a")
    await asyncio.wait_for(bot.token_refused(), 20)
    assert answering.broken_off
    await inbox.close()


async def test_typing_is_neither_repeated_nor_waited_for(
    bot: OnrecordBot, telegram: Telegram, ann: Person, sleeper: Sleeper
) -> None:
    telegram.fault = failing(flood(3), method="sendChatAction")
    with pytest.raises(RetryAfter):
        await bot.send_chat_action(ann.id, "typing")
    assert sleeper.slept == []


async def test_the_answer_to_a_press_is_tried_three_times(
    bot: OnrecordBot, telegram: Telegram, sleeper: Sleeper
) -> None:
    telegram.world.queries["5"] = None
    telegram.fault = failing(*[Mishap(Kind.ERROR)] * 2, method="answerCallbackQuery")
    await bot.answer_callback_query("5")
    assert telegram.world.queries["5"] == {"text": "", "alert": False}
    telegram.fault = failing(*[Mishap(Kind.ERROR)] * 3, method="answerCallbackQuery")
    with pytest.raises(NetworkError):
        await bot.answer_callback_query("5")
    telegram.fault = failing(flood(6), method="answerCallbackQuery")
    with pytest.raises(RetryAfter):
        await bot.answer_callback_query("5")
    assert max(sleeper.slept) == 1


async def test_other_requests_fail_at_once(bot: OnrecordBot, telegram: Telegram, sleeper: Sleeper) -> None:
    telegram.fault = failing(Mishap(Kind.ERROR), method="setMyDescription")
    with pytest.raises(TelegramError):
        await bot.set_my_description("x")
    assert sleeper.slept == []


async def test_messages_keep_to_the_limits_of_their_chat_and_of_all(sleeper: Sleeper) -> None:
    patience, sent = Patience(Limits(), sleeper.sleep, sleeper.clock), list[tuple[int, float]]()

    async def call(chat: int) -> None:
        sent.append((chat, sleeper.now))

    for chat in [1] * 7 + list(range(100, 131)):
        await patience.process_request(call, (chat,), {}, "sendMessage", {"chat_id": chat}, None)
    assert [now for chat, now in sent if chat == 1] == [0.0] * 6 + [6.0]
    assert [now for chat, now in sent if chat != 1] == [6.0] * 29 + [7.0] * 2


def test_pauses_have_a_longest() -> None:
    pauses = growing()
    assert [next(pauses) for _ in range(20)][-1] == LONGEST_PAUSE
