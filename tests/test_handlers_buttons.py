"""What the bot does about buttons, and where something breaks."""

import logging
from collections.abc import AsyncIterator

import pytest
from fake_telegram.bots import bot_at
from fake_telegram.people import Group, Person
from fake_telegram.refused import RefusedError
from fake_telegram.server import Telegram

from bot import texts
from bot.application import BotApplication
from bot.conversation import Conversations
from retrieval.answerer import Answerer
from retrieval.answers import Answer
from retrieval.collection import Collection


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


SILK_ROAD = "who talked about the Silk Road?"


class TestButtons:
    """Buttons, pressed by whom they serve, by others, and when they are stale."""

    async def test_an_example_is_answered_under_its_question(self, ann: Person) -> None:
        (greeting,) = await ann.send("/start")
        question = next(iter(greeting.buttons))
        (sent,) = (await ann.tap(greeting, question)).replies
        assert sent.marked("italic")[0] == question
        assert sent.marked("blockquote")

    async def test_a_speaker_brings_the_statements(self, ann: Person) -> None:
        (listed,) = await ann.send("/speakers")
        (sent,) = (await ann.tap(listed, "Qi Zhenhong")).replies
        assert len(sent.marked("blockquote")) == 2

    async def test_which_of_two_is_answered_by_a_tap(self, ann: Person) -> None:
        (which,) = await ann.send("What did the secretary-general say about cooperation?")
        assert list(which.buttons) == ["Kairat Sarybay", "Natalia Gherman"]
        (sent,) = (await ann.tap(which, "Kairat Sarybay")).replies
        assert "Kairat Sarybay" in sent.marked("bold")[0]

    async def test_a_place_leads_on_to_the_next(self, ann: Person) -> None:
        (place,) = await ann.send("/start 001_bd53bab2a56ca728-419-515")
        label = next(label for label in place.buttons if "Investing" in label)
        (sent,) = (await ann.tap(place, label)).replies
        assert sent.marked("bold")[0].startswith("Investing in regional cooperation")

    @pytest.mark.parametrize(
        "data",
        [
            "",
            "x",
            "s:00000000",
            "c:00000000",
            "e:00000000",
            "p:gone-1-2",
            "p:x",
            "S:99",
            "A:99",
            "S:x",
            "A:-1",
            "s:00000000@7x",
            "☃" * 20,
        ],
    )
    async def test_a_stale_or_foreign_button_says_that_it_is_gone(self, ann: Person, data: str) -> None:
        (listed,) = await ann.send("/speakers")
        tapped = await ann.tap_data(listed, data)
        assert (tapped.notice, tapped.replies, tapped.edited) == (texts.GONE, [], None)

    async def test_in_a_group_only_the_asker_may_press(self, ann: Person, bob: Person, desk: Group) -> None:
        (which,) = await ann.send("@on_record_bot what did the secretary-general say about cooperation?", desk)
        others = await bob.tap(which, "Kairat Sarybay")
        assert (others.notice, others.alert, others.replies) == (texts.NOT_YOURS, True, [])
        own = await ann.tap(which, "Kairat Sarybay")
        assert own.notice == ""
        assert own.replies[0].replies_to == which.replies_to

    async def test_a_press_on_no_message_of_a_chat_is_answered(self, ann: Person, telegram: Telegram) -> None:
        telegram.world.queries["9"] = None
        query = {"id": "9", "from": ann.json, "inline_message_id": "1", "chat_instance": "1", "data": "s:00000000"}
        await telegram.world.post("callback_query", query)
        await telegram.settle()
        assert telegram.world.queries["9"] == {"text": texts.GONE, "alert": False}


class TestErrors:
    """Something breaks while an update is handled."""

    async def test_the_person_gets_a_reference_and_the_log_the_rest(
        self, ann: Person, caplog: pytest.LogCaptureFixture
    ) -> None:
        (sent,) = await ann.send("fail")
        (reference,) = sent.marked("code")
        (record,) = [record for record in caplog.records if record.levelno >= logging.ERROR]
        assert len(reference) == 8
        assert reference in record.getMessage()
        assert record.exc_info is not None
        assert "secret of the machine" in str(record.exc_info[1])
        assert "secret" not in sent.text

    async def test_after_an_error_the_bot_goes_on(self, ann: Person) -> None:
        await ann.send("fail")
        assert "Kairat Sarybay" in (await ann.send(SILK_ROAD))[0].text

    async def test_in_a_group_the_asker_is_told(self, ann: Person, desk: Group) -> None:
        (sent,) = await ann.send("@on_record_bot fail", desk)
        assert sent.replies_to is not None
        assert "Reference: " in sent.text

    async def test_a_press_that_fails_is_answered_with_the_reference(
        self, ann: Person, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (listed,) = await ann.send("/speakers")
        monkeypatch.setattr(Failing, "statements", lambda *_: 1 // 0)
        tapped = await ann.tap(listed, "Qi Zhenhong")
        assert tapped.notice.startswith("Something went wrong. Reference: ")
        assert tapped.alert
        assert tapped.replies == []

    async def test_where_the_press_was_answered_before_it_failed_a_message_tells(
        self, ann: Person, telegram: Telegram
    ) -> None:
        (listed,) = await ann.send("/speakers")
        refusals = [RefusedError.bad("something new")]
        telegram.fault = lambda method, _: refusals.pop() if refusals and method == "sendMessage" else None
        tapped = await ann.tap(listed, "Qi Zhenhong")
        assert tapped.notice == ""
        assert [len(sent.marked("code")) for sent in tapped.replies] == [1]

    async def test_who_has_blocked_the_bot_makes_no_noise(
        self, ann: Person, telegram: Telegram, caplog: pytest.LogCaptureFixture
    ) -> None:
        telegram.world.blocked.add(ann.id)
        assert await ann.send(SILK_ROAD) == []
        assert not [record for record in caplog.records if record.levelno >= logging.WARNING]
