"""Something breaks while an update is handled: the person gets a reference, the log the rest."""

import logging
from collections.abc import AsyncIterator

import pytest
from fake_telegram.bots import bot_at
from fake_telegram.people import Group, Person
from fake_telegram.refused import RefusedError
from fake_telegram.server import Telegram

from bot.application import BotApplication
from bot.conversation import Conversations
from retrieval.answerer import Answerer
from retrieval.answers import Answer
from retrieval.collection import Collection

SILK_ROAD = "who talked about the Silk Road?"


class Failing(Conversations):
    """Fails at one question."""

    def answer(self, key: str, text: str) -> Answer:
        if text == "fail":
            raise RuntimeError("a secret of the machine")
        return super().answer(key, text)


@pytest.fixture(autouse=True)
async def application(telegram: Telegram, seeds: Collection) -> AsyncIterator[BotApplication]:
    """The bot over the seeds."""
    async with bot_at(telegram, seeds, Failing(Answerer(seeds))) as running:
        yield running


async def test_the_person_gets_a_reference_and_the_log_the_rest(ann: Person, caplog: pytest.LogCaptureFixture) -> None:
    (sent,) = await ann.send("fail")
    (reference,) = sent.marked("code")
    (record,) = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert len(reference) == 8
    assert reference in record.getMessage()
    assert record.exc_info is not None
    assert "secret of the machine" in str(record.exc_info[1])
    assert "secret" not in sent.text


async def test_after_an_error_the_bot_goes_on(ann: Person) -> None:
    await ann.send("fail")
    assert "Kairat Sarybay" in (await ann.send(SILK_ROAD))[0].text


async def test_in_a_group_the_asker_is_told(ann: Person, desk: Group) -> None:
    (sent,) = await ann.send("@on_record_bot fail", desk)
    assert sent.replies_to is not None
    assert "Reference: " in sent.text


async def test_a_press_that_fails_is_answered_with_the_reference(ann: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    (card,) = await ann.send("/speakers Qi Zhenhong")
    monkeypatch.setattr(Failing, "statements", lambda *_: 1 // 0)
    tapped = await ann.tap(card, "All statements")
    assert tapped.notice.startswith("Something went wrong. Reference: ")
    assert tapped.alert
    assert tapped.replies == []


async def test_where_the_press_was_answered_before_it_failed_a_message_tells(ann: Person, telegram: Telegram) -> None:
    (card,) = await ann.send("/speakers Qi Zhenhong")
    refusals = [RefusedError.bad("something new")]
    telegram.fault = lambda method, _: refusals.pop() if refusals and method == "sendMessage" else None
    tapped = await ann.tap(card, "All statements")
    assert tapped.notice == ""
    assert [len(sent.marked("code")) for sent in tapped.replies] == [1]


async def test_who_has_blocked_the_bot_makes_no_noise(
    ann: Person, telegram: Telegram, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.world.blocked.add(ann.id)
    assert await ann.send(SILK_ROAD) == []
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


@pytest.mark.parametrize(
    "why", ["not enough rights to send text messages to the chat", "TOPIC_CLOSED", "message thread not found"]
)
async def test_a_chat_that_takes_no_message_is_told_nothing(
    ann: Person, desk: Group, telegram: Telegram, caplog: pytest.LogCaptureFixture, why: str
) -> None:
    telegram.fault = lambda method, _: RefusedError.bad(why) if method == "sendMessage" else None
    assert await ann.send(f"@on_record_bot {SILK_ROAD}", desk) == []
    assert [call.method for call in telegram.world.calls].count("sendMessage") <= 1
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]
