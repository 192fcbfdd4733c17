"""An update is taken once, answered in the order of its chat, also by the next run, and not when it is too old."""

import asyncio
import logging
import threading
import time
from collections.abc import AsyncIterator

import pytest
from fake_telegram.bots import bot_at, settings_for
from fake_telegram.faults import Kind, Mishap
from fake_telegram.people import Group, Person
from fake_telegram.refused import RefusedError
from fake_telegram.server import Telegram
from telegram import Update
from telegram.ext import ContextTypes

from bot import texts
from bot.addressing import place_of
from bot.application import build_application
from bot.conversation import Conversations
from bot.delivery import deliver
from bot.handlers import Handlers
from bot.inbox import Inbox
from bot.intake import is_update
from bot.messages import Message
from bot.service import inbox_path, serve
from retrieval.answerer import Answerer
from retrieval.answers import Answer
from retrieval.collection import Collection

SILK_ROAD = "who talked about the Silk Road?"


pytestmark = pytest.mark.usefixtures("both_ways")


class Crash:
    """A bot that is ended in the middle of its work, as by SIGKILL: nothing is finished and nothing said."""

    def __init__(self, telegram: Telegram, seeds: Collection) -> None:
        self.telegram, self.seeds = telegram, seeds

    async def after(self, sends: int) -> None:
        """Run the bot until so many messages are sent; the next request never ends."""
        reached = asyncio.Event()

        def stall(method: str, _: object) -> Mishap | None:
            if method != "sendMessage":
                return None
            if sum(call.method == "sendMessage" for call in self.telegram.world.calls) >= sends:
                reached.set()
                return Mishap(Kind.SILENT)
            return None

        self.telegram.fault = stall
        application, stop = build_application(settings_for(self.telegram), self.seeds), asyncio.Event()
        served = asyncio.create_task(serve(application, stop))
        await asyncio.wait_for(reached.wait(), 20)
        stop.set()
        await served
        self.telegram.fault = None


@pytest.fixture
def crash(telegram: Telegram, seeds: Collection, monkeypatch: pytest.MonkeyPatch) -> Crash:
    monkeypatch.setattr("bot.service.GRACE", 0.01)
    return Crash(telegram, seeds)


async def test_what_was_taken_and_not_answered_is_answered_by_the_next_run_in_order(
    crash: Crash, telegram: Telegram, seeds: Collection, ann: Person
) -> None:
    await ann.post("/help")
    await ann.post(SILK_ROAD)
    await ann.post("who is Qi Zhenhong?")
    await crash.after(sends=1)
    assert ann.seen() == 1
    assert telegram.world.updates == []
    await ann.post("/speakers")
    async with bot_at(telegram, seeds):
        await telegram.settle()
    assert [sent.text.split()[0] for sent in ann.history()] == ["Ask", "CICA", "The", "On"]


async def test_an_answer_of_several_messages_goes_on_after_those_that_were_sent(
    crash: Crash, telegram: Telegram, seeds: Collection, ann: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def three(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message
        await deliver(context.bot, place_of(update.message), [Message(text) for text in "abc"])

    monkeypatch.setattr(Handlers, "help", lambda _, update, context: three(update, context))
    await ann.post("/help")
    await crash.after(sends=2)
    assert [sent.text for sent in ann.history()] == ["a", "b"]
    async with bot_at(telegram, seeds):
        await telegram.settle()
    assert [sent.text for sent in ann.history()] == ["a", "b", "c"]


async def test_an_update_that_comes_again_is_not_answered_again(
    telegram: Telegram, seeds: Collection, ann: Person
) -> None:
    await ann.post("/help")
    again = list(telegram.world.updates)
    for _ in range(2):
        async with bot_at(telegram, seeds):
            await telegram.settle()
            telegram.world.updates += again
            await telegram.world.notify()
            await telegram.settle()
    assert ann.seen() == 1


async def test_updates_that_cannot_be_read_hold_up_nobody(
    telegram: Telegram, seeds: Collection, ann: Person, caplog: pytest.LogCaptureFixture
) -> None:
    async with bot_at(telegram, seeds):
        telegram.world.updates += [
            {"update_id": telegram.world.new_id(), "message": {"text": "Rumpelstiltskin"}},
            {"update_id": telegram.world.new_id(), "message": "nonsense"},
            {"update_id": telegram.world.new_id(), "pigeon": {}},
            {"update_id": telegram.world.new_id()},
        ]
        assert len(await ann.send("/help")) == 1
    assert "Rumpelstiltskin" not in caplog.text
    assert len([r for r in caplog.records if "is not readable" in r.getMessage()]) == 2


@pytest.mark.parametrize(
    ("update", "good"),
    [
        ({"update_id": 1}, True),
        ({"update_id": 0}, True),
        ({"update_id": 2**63 - 1}, True),
        ({"update_id": 2**63}, False),
        ({"update_id": -1}, False),
        ({"update_id": True}, False),
        ({"update_id": "1"}, False),
        ({"update_id": 1.0}, False),
        ({}, False),
        ([], False),
        ("update_id", False),
        (None, False),
    ],
)
def test_an_update_is_an_object_with_a_number(update: object, good: bool) -> None:
    assert is_update(update) is good


class TestTooLate:
    """After a long outage."""

    async def test_questions_older_than_ten_minutes_get_one_line_a_chat(
        self, telegram: Telegram, seeds: Collection, ann: Person, bob: Person
    ) -> None:
        for ago in (3600, 1200, 601, 500):
            await ann.post(SILK_ROAD, date=int(time.time()) - ago)
        await bob.post(SILK_ROAD, date=int(time.time()) - 7200)
        async with bot_at(telegram, seeds):
            await telegram.settle()
        assert [sent.text.split()[0] for sent in ann.history()] == ["This", "CICA"]
        assert [sent.text for sent in bob.history()] == [texts.LATE]

    async def test_the_next_outage_is_told_of_again(self, telegram: Telegram, seeds: Collection, ann: Person) -> None:
        async with bot_at(telegram, seeds):
            for ago in (900, 0, 900):
                await ann.post("/help", date=int(time.time()) - ago)
            await telegram.settle()
        assert [sent.text == texts.LATE for sent in ann.history()] == [True, False, True]

    async def test_in_a_group_only_what_was_meant_for_the_bot_gets_it(
        self, telegram: Telegram, seeds: Collection, ann: Person, desk: Group
    ) -> None:
        async with bot_at(telegram, seeds):
            await ann.post("good morning", desk, date=int(time.time()) - 900)
            await telegram.settle()
            assert ann.seen(desk) == 0
            asked = await ann.post(f"@on_record_bot {SILK_ROAD}", desk, date=int(time.time()) - 900)
            await telegram.settle()
        assert [(sent.text, sent.replies_to) for sent in ann.history(desk)] == [(texts.LATE, asked)]

    async def test_a_date_that_telegram_cannot_have_kept_says_nothing(
        self, telegram: Telegram, seeds: Collection, ann: Person
    ) -> None:
        async with bot_at(telegram, seeds):
            for date in (0, int(time.time()) - 3 * 24 * 3600, int(time.time()) + 900):
                (sent,) = await ann.send(SILK_ROAD, date=date)
                assert sent.text.startswith("CICA")

    async def test_what_waited_in_the_inbox_too_long_is_late_as_well(
        self, telegram: Telegram, seeds: Collection, ann: Person
    ) -> None:
        await ann.post(SILK_ROAD, date=0)
        inbox = Inbox.open(inbox_path(settings_for(telegram)), lambda: time.time() - 900)
        await inbox.take(telegram.world.updates)
        await inbox.close()
        async with bot_at(telegram, seeds):
            await telegram.settle()
        assert [sent.text for sent in ann.history()] == [texts.LATE]


async def test_a_chat_that_blocked_the_bot_is_written_to_again_when_it_writes(
    telegram: Telegram, seeds: Collection, ann: Person
) -> None:
    async with bot_at(telegram, seeds):
        telegram.world.blocked.add(ann.id)
        assert await ann.send("/help") == []
        telegram.world.blocked.clear()
        assert len(await ann.send("/help")) == 1


async def test_a_refused_token_leaves_the_question_for_the_next_run(
    telegram: Telegram, seeds: Collection, ann: Person, capsys: pytest.CaptureFixture[str]
) -> None:
    await ann.post("/help")
    refusals = [RefusedError("Unauthorized", 401)]
    telegram.fault = lambda method, _: refusals.pop() if refusals and method == "sendMessage" else None
    assert await serve(build_application(settings_for(telegram), seeds), asyncio.Event()) == 2
    assert ann.seen() == 0
    async with bot_at(telegram, seeds):
        await telegram.settle()
    assert ann.seen() == 1


class Gated(Conversations):
    """Answers wait at a gate."""

    def __init__(self, collection: Collection) -> None:
        super().__init__(Answerer(collection))
        self.gate, self.waiting = threading.Event(), threading.Event()

    def answer(self, key: str, text: str) -> Answer:
        self.waiting.set()
        assert self.gate.wait(20)
        return super().answer(key, text)


@pytest.fixture
async def gated(telegram: Telegram, seeds: Collection) -> AsyncIterator[Gated]:
    conversations = Gated(seeds)
    async with bot_at(telegram, seeds, conversations):
        yield conversations
        conversations.gate.set()


async def test_all_of_a_flood_is_answered_and_nobody_else_waits_for_it(
    gated: Gated, telegram: Telegram, ann: Person, bob: Person, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(60):
        await ann.post(SILK_ROAD)
    await asyncio.to_thread(gated.waiting.wait, 20)
    await bob.post("/help")
    await telegram.until(lambda: bob.seen() == 1)
    assert ann.seen() == 0
    gated.gate.set()
    await telegram.settle()
    assert ann.seen() == 60
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []
