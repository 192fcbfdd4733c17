"""Added to a group, put out, blocked, moved: greeted once, forgotten, left alone, gone on with."""

import logging
from collections.abc import AsyncIterator

import pytest
from fake_telegram.bots import bot_at
from fake_telegram.membership import change, upgrade
from fake_telegram.people import Group, Person, group
from fake_telegram.server import Telegram
from telegram.error import Forbidden

from bot import membership
from bot.application import BotApplication
from bot.conversation import Conversations
from retrieval.answerer import Answerer
from retrieval.collection import Collection

KAMILOV = "@on_record_bot what did Kamilov say?"


@pytest.fixture
def conversations(seeds: Collection) -> Conversations:
    return Conversations(Answerer(seeds))


@pytest.fixture(autouse=True)
async def application(
    both_ways: None, telegram: Telegram, seeds: Collection, conversations: Conversations
) -> AsyncIterator[BotApplication]:
    """The bot over the seeds."""
    async with bot_at(telegram, seeds, conversations) as running:
        yield running


def requests(telegram: Telegram) -> int:
    """How many requests went to chats."""
    return sum("chat_id" in call.parameters for call in telegram.world.calls)


class TestGroups:
    """The bot's place in a group."""

    async def test_being_added_greets_with_how_to_ask(self, telegram: Telegram, ann: Person, desk: Group) -> None:
        await change(telegram, ann, desk.json, "left", "member")
        (sent,) = ann.history(desk)
        assert sent.text.startswith("Hello! I answer who said what")
        assert "@on_record_bot Who spoke about" in sent.text
        assert len(sent.buttons) == 3

    async def test_whoever_taps_an_example_is_answered(
        self, telegram: Telegram, ann: Person, bob: Person, desk: Group
    ) -> None:
        await change(telegram, ann, desk.json, "left", "member")
        (sent,) = ann.history(desk)
        (answer,) = (await bob.tap(sent, next(iter(sent.buttons)))).replies
        assert answer.marked("blockquote")
        assert (await ann.tap(answer, "Context")).alert

    @pytest.mark.parametrize("status", ["administrator", "member"])
    async def test_a_change_of_rights_greets_nobody(
        self, telegram: Telegram, ann: Person, desk: Group, status: str
    ) -> None:
        await change(telegram, ann, desk.json, "left", status)
        await change(telegram, ann, desk.json, status, "administrator")
        await change(telegram, ann, desk.json, "administrator", "member")
        assert len(ann.history(desk)) == 1

    async def test_where_it_may_not_write_it_does_not(self, telegram: Telegram, ann: Person, desk: Group) -> None:
        before = requests(telegram)
        await change(telegram, ann, desk.json, "left", "restricted")
        assert requests(telegram) == before
        await change(telegram, ann, desk.json, "left", "restricted", can_send_messages=True)
        assert len(ann.history(desk)) == 1

    async def test_a_channel_is_not_greeted(self, telegram: Telegram, ann: Person) -> None:
        channel = {"id": -1_000_000_009_999, "type": "channel", "title": "News"}
        telegram.world.chats[int(str(channel["id"]))] = channel
        before = requests(telegram)
        await change(telegram, ann, channel, "left", "administrator")
        assert requests(telegram) == before

    async def test_put_out_it_sends_nothing_more_and_forgets(
        self, telegram: Telegram, ann: Person, desk: Group, conversations: Conversations
    ) -> None:
        (sent,) = await ann.send(KAMILOV, desk)
        await change(telegram, ann, desk.json, "member", "kicked")
        assert conversations.shown(desk.id, sent.id) is None
        before = requests(telegram)
        await telegram.world.post("callback_query", _press(telegram, ann, sent.json))
        await telegram.settle()
        assert requests(telegram) - before <= 1
        assert len(ann.history(desk)) == 1

    async def test_taken_back_it_greets_again(self, telegram: Telegram, ann: Person, desk: Group) -> None:
        await change(telegram, ann, desk.json, "left", "member")
        await change(telegram, ann, desk.json, "member", "left")
        await change(telegram, ann, desk.json, "left", "member")
        assert len(ann.history(desk)) == 2

    async def test_only_so_many_groups_are_remembered_as_greeted(
        self, telegram: Telegram, ann: Person, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(membership, "MOST_GREETED", 1)
        first, second = group(telegram, "First"), group(telegram, "Second")
        for each in (first, second, second):
            await change(telegram, ann, each.json, "left", "member")
        assert [len(ann.history(each)) for each in (first, second)] == [1, 1]


class TestPrivate:
    """Who blocks the bot and comes back."""

    async def test_who_has_blocked_it_is_written_to_no_more(
        self,
        telegram: Telegram,
        ann: Person,
        application: BotApplication,
        conversations: Conversations,
        caplog: pytest.LogCaptureFixture,
    ) -> None:
        (sent,) = await ann.send("what did Kamilov say?")
        await change(telegram, ann, sent.json["chat"], "member", "kicked")
        before = requests(telegram)
        with pytest.raises(Forbidden):
            await application.bot.send_message(ann.id, "anybody there?")
        assert requests(telegram) == before
        assert conversations.shown(ann.id, sent.id) is None
        assert not [record for record in caplog.records if record.levelno >= logging.WARNING]

    async def test_who_comes_back_is_answered_and_starts_afresh(self, telegram: Telegram, ann: Person) -> None:
        (sent,) = await ann.send("what did Kamilov say?")
        await change(telegram, ann, sent.json["chat"], "member", "kicked")
        await change(telegram, ann, sent.json["chat"], "kicked", "member")
        assert len(ann.history()) == 1
        (again,) = await ann.send("what else did he say?")
        assert "Kamilov is" not in again.text
        assert "Whom or what do you mean?" in again.text


class TestMigration:
    """A group becomes a supergroup."""

    @pytest.fixture
    def small(self, telegram: Telegram, desk: Group) -> Group:
        """A group that is none yet."""
        desk.json["type"] = "group"
        return desk

    async def test_what_was_asked_goes_on_there(self, telegram: Telegram, ann: Person, small: Group) -> None:
        await ann.send(KAMILOV, small)
        large = await upgrade(telegram, small, ann)
        (sent,) = await ann.send("@on_record_bot what else did he say?", large)
        assert sent.marked("blockquote")[0].startswith("“Investing in regional cooperation")

    async def test_nobody_elses_context_goes_along(
        self, telegram: Telegram, ann: Person, bob: Person, small: Group
    ) -> None:
        await ann.send(KAMILOV, small)
        large = await upgrade(telegram, small, ann)
        (sent,) = await bob.send("@on_record_bot what else did he say?", large)
        assert "Whom or what do you mean?" in sent.text

    async def test_an_answer_to_the_old_number_arrives_at_the_new_one(
        self, telegram: Telegram, ann: Person, small: Group
    ) -> None:
        large = await upgrade(telegram, small, ann, told=False)
        await ann.post(KAMILOV, small)
        await telegram.settle()
        (sent,) = ann.history(large)
        assert "Kamilov" in sent.text
        assert ann.history(small) == []

    async def test_it_is_not_greeted_for_it(self, telegram: Telegram, ann: Person, small: Group) -> None:
        await change(telegram, ann, small.json, "left", "member")
        large = await upgrade(telegram, small, ann)
        await change(telegram, ann, large.json, "left", "member")
        assert ann.history(large) == []


def _press(telegram: Telegram, ann: Person, message: dict[str, object]) -> dict[str, object]:
    telegram.world.queries["77"] = None
    return {"id": "77", "from": ann.json, "message": message, "chat_instance": "1", "data": "s:00000000"}
