"""What the bot does about each kind of update, alone and in a group."""

import logging
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest
from fake_telegram.bots import bot_at
from fake_telegram.people import ANONYMOUS, Group, Person, group
from fake_telegram.server import Telegram

from bot import texts
from bot.application import BotApplication
from retrieval.collection import Collection


@pytest.fixture(autouse=True)
async def application(telegram: Telegram, seeds: Collection) -> AsyncIterator[BotApplication]:
    """The bot over the seeds."""
    async with bot_at(telegram, seeds) as running:
        yield running


SILK_ROAD = "who talked about the Silk Road?"


class TestAlone:
    """A private chat."""

    async def test_any_text_is_a_question(self, ann: Person) -> None:
        (sent,) = await ann.send(SILK_ROAD)
        assert sent.marked("bold")[0] == "CICA Secretary General Kairat Sarybay"
        assert sent.marked("blockquote")[0].startswith("“If the Silk Road functions")
        assert sent.replies_to is None

    async def test_a_forwarded_text_is_one_too(self, ann: Person, bob: Person) -> None:
        origin = {"type": "user", "date": 0, "sender_user": bob.json}
        (sent,) = await ann.send(SILK_ROAD, forward_origin=origin)
        assert "Kairat Sarybay" in sent.text

    async def test_the_bots_name_is_no_part_of_it(self, ann: Person) -> None:
        assert (await ann.send(f"@on_record_bot {SILK_ROAD}"))[0].html == (await ann.send(SILK_ROAD))[0].html

    async def test_a_caption_is_one(self, ann: Person) -> None:
        photo = [{"file_id": "1", "file_unique_id": "1", "width": 1, "height": 1}]
        (sent,) = await ann.attach(photo=photo, caption=SILK_ROAD)
        assert "Kairat Sarybay" in sent.text

    @pytest.mark.parametrize(
        "thing",
        [
            {"sticker": {"file_id": "1", "file_unique_id": "1", "width": 1, "height": 1, "is_animated": False, "is_video": False, "type": "regular"}},
            {"voice": {"file_id": "1", "file_unique_id": "1", "duration": 1}},
            {"document": {"file_id": "1", "file_unique_id": "1"}},
            {"photo": [{"file_id": "1", "file_unique_id": "1", "width": 1, "height": 1}]},
            {"location": {"latitude": 0.0, "longitude": 0.0}},
            {"contact": {"phone_number": "1", "first_name": "x"}},
            {"dice": {"emoji": "🎲", "value": 1}},
            {"poll": {"id": "1", "question": "<b>who?</b>", "options": [], "total_voter_count": 0, "is_closed": False, "is_anonymous": True, "type": "regular", "allows_multiple_answers": False, "allows_revoting": False, "members_only": False}},
            {"video_note": {"file_id": "1", "file_unique_id": "1", "length": 1, "duration": 1}},
            {"story": {"chat": {"id": 1, "type": "private"}, "id": 1}},
        ],
        ids=lambda thing: next(iter(thing)),
    )  # fmt: skip
    async def test_what_is_not_text_gets_a_polite_line(self, ann: Person, thing: dict[str, Any]) -> None:
        assert [sent.text for sent in await ann.attach(**thing)] == [texts.TEXT_ONLY]

    async def test_an_album_gets_it_once(self, ann: Person, application: BotApplication) -> None:
        photo = [{"file_id": "1", "file_unique_id": "1", "width": 1, "height": 1}]
        first = await ann.attach(photo=photo, media_group_id="7")
        second = await ann.attach(photo=photo, media_group_id="7")
        third = await ann.attach(photo=photo, media_group_id="8")
        assert [len(sent) for sent in (first, second, third)] == [1, 0, 1]
        assert dict(application.chat_data) == {}, "what the library keeps of a chat it keeps for ever"

    @pytest.mark.parametrize(
        "thing",
        [
            {"pinned_message": {"message_id": 1, "date": 0, "chat": {"id": 1, "type": "private"}}},
            {"write_access_allowed": {}},
            {"users_shared": {"request_id": 1, "users": []}},
        ],
        ids=lambda thing: next(iter(thing)),
    )
    async def test_a_service_message_is_noted(self, ann: Person, thing: dict[str, Any]) -> None:
        assert [sent.text for sent in await ann.attach(**thing)] == [texts.SERVICE_NOTED]

    async def test_a_kind_of_message_that_nobody_knows_yet_is_not_met_with_silence(self, ann: Person) -> None:
        things: list[dict[str, Any]] = [{"hologram": {"size": 3}}, {"poll": {"of an older server": 1}}]
        for thing in things:
            assert [sent.text for sent in await ann.attach(**thing)] == [texts.TEXT_ONLY]

    async def test_an_edit_asks_nothing(
        self, ann: Person, telegram: Telegram, caplog: pytest.LogCaptureFixture
    ) -> None:
        number = await ann.post(SILK_ROAD)
        await telegram.settle()
        done = len(telegram.world.calls)
        for text in ("who is Kamilov?", "/help", "/nonsense"):
            await ann.edit(number, text)
            await telegram.settle()
        assert len(telegram.world.calls) == done
        assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []

    async def test_typing_is_shown_before_the_answer(self, ann: Person, telegram: Telegram) -> None:
        before = len(telegram.world.calls)
        await ann.send(SILK_ROAD)
        assert [call.method for call in telegram.world.calls[before:]] == ["sendChatAction", "sendMessage"]

    async def test_a_reply_to_an_older_message_goes_on_from_that_message(self, ann: Person) -> None:
        (first,) = await ann.send("what did Kamilov say?")
        await ann.send("what did Qi Zhenhong say?")
        (sent,) = await ann.send("what else did he say?", reply_to=first.id)
        assert "the only statements by Abdulaziz Kamilov" in sent.text


class TestCommands:
    """Commands, in a private chat."""

    async def test_start_greets_and_offers_three_questions(self, ann: Person) -> None:
        (sent,) = await ann.send("/start")
        assert "2 articles; 4 speakers" in sent.text
        assert len(sent.buttons) == 3

    async def test_help_says_how_to_ask(self, ann: Person) -> None:
        assert "/speakers – Who is on record" in (await ann.send("/help"))[0].text

    async def test_ask_answers_what_stands_after_it(self, ann: Person) -> None:
        assert (await ann.send(f"/ask {SILK_ROAD}"))[0].html == (await ann.send(SILK_ROAD))[0].html

    async def test_ask_alone_says_how(self, ann: Person) -> None:
        assert "Put your question after the command" in (await ann.send("/ask"))[0].text

    async def test_speakers_lists_who_is_on_record(self, ann: Person) -> None:
        assert "Natalia Gherman" in (await ann.send("/speakers"))[0].text

    async def test_articles_links_to_each(self, ann: Person) -> None:
        (sent,) = await ann.send("/articles")
        assert len(sent.links) == 2
        assert "1 / " not in (await ann.open(sent.links[1]))[0].text
        assert ann.history()[-1].marked("bold")[0].startswith("A two-day international conference")

    async def test_an_unknown_command_points_to_the_help(self, ann: Person) -> None:
        assert [sent.text for sent in await ann.send("/weather today")] == [texts.UNKNOWN_COMMAND]

    @pytest.mark.parametrize(
        "payload", ["x", "001_bd53bab2a56ca728-5-4", "001_bd53bab2a56ca728-1-9999999", "ы", "../x-1-2", "a" * 64]
    )
    async def test_a_link_to_nothing_says_so(self, ann: Person, payload: str) -> None:
        assert [sent.text for sent in await ann.send(f"/start {payload}")] == [texts.GONE_PLACE]


class TestGroups:
    """A group in which the bot sees every message."""

    async def test_who_does_not_speak_to_the_bot_is_not_answered(
        self, ann: Person, desk: Group, telegram: Telegram
    ) -> None:
        before = len(telegram.world.calls)
        for text in (SILK_ROAD, "@other_bot who?", "/weather", "/weather@other_bot", "/help@other_bot"):
            assert await ann.send(text, desk) == []
        assert await ann.attach(desk, sticker={"file_id": "1", "file_unique_id": "1", "width": 1, "height": 1, "is_animated": False, "is_video": False, "type": "regular"}) == []  # fmt: skip
        assert len(telegram.world.calls) == before

    @pytest.mark.parametrize(
        "text",
        [
            f"@on_record_bot {SILK_ROAD}",
            f"{SILK_ROAD} @On_Record_Bot",
            f"/ask@on_record_bot {SILK_ROAD}",
            f"/ask {SILK_ROAD}",
        ],
    )
    async def test_a_mention_or_command_is_answered_in_reply(self, ann: Person, desk: Group, text: str) -> None:
        asked = await ann.post(text, desk)
        await ann.telegram.settle()
        (sent,) = ann.history(desk)
        assert sent.replies_to == asked
        assert len(sent.marked("blockquote")) == 1
        assert sent.text.count("\n[1] ") == 1

    async def test_a_reply_to_the_bot_follows_up(self, ann: Person, desk: Group) -> None:
        (first,) = await ann.send("@on_record_bot what did Kamilov say?", desk)
        (second,) = await ann.send("what else did he say?", desk, reply_to=first.id)
        assert "Kamilov" in second.text
        assert second.replies_to is not None

    async def test_each_person_has_a_conversation(self, ann: Person, bob: Person, desk: Group) -> None:
        await ann.send("@on_record_bot what did Kamilov say?", desk)
        (sent,) = await bob.send("@on_record_bot what else did he say?", desk)
        assert "Kamilov</b>" not in sent.html.split("On record here")[0]

    async def test_a_reply_to_an_older_message_goes_on_from_that_message(self, ann: Person, desk: Group) -> None:
        (first,) = await ann.send("@on_record_bot what did Kamilov say?", desk)
        await ann.send("@on_record_bot what did Natalia Gherman say?", desk)
        (sent,) = await ann.send("what else did he say?", desk, reply_to=first.id)
        assert sent.marked("blockquote")[0].startswith("“Investing in regional cooperation")
        (after,) = await ann.send("and what else?", desk, reply_to=sent.id)
        assert after.text.startswith("Nothing else.")

    async def test_who_replies_to_anothers_answer_goes_on_from_it_alone(
        self, ann: Person, bob: Person, desk: Group
    ) -> None:
        (first,) = await ann.send("@on_record_bot what did Kamilov say?", desk)
        await ann.send("@on_record_bot what did Natalia Gherman say?", desk)
        (sent,) = await bob.send("what else did he say?", desk, reply_to=first.id)
        assert "Kamilov" in sent.marked("bold")[0]
        (hers,) = await ann.send("@on_record_bot what else did she say?", desk)
        assert "Gherman" in hers.text

    async def test_a_forums_topic_is_kept(self, ann: Person, telegram: Telegram) -> None:
        forum = group(telegram, "Forum", topic=9)
        (sent,) = await ann.send(f"@on_record_bot {SILK_ROAD}", forum)
        assert sent.json["message_thread_id"] == 9

    async def test_topics_are_conversations_of_their_own(self, ann: Person, telegram: Telegram) -> None:
        forum = group(telegram, "Forum", topic=9)
        await ann.send("@on_record_bot what did Kamilov say?", forum)
        (other,) = await ann.send("@on_record_bot what else did he say?", replace(forum, topic=10))
        assert "Whom or what do you mean?" in other.text
        assert other.json["message_thread_id"] == 10
        (same,) = await ann.send("@on_record_bot what else did he say?", forum)
        assert "Kamilov" in same.text

    async def test_a_press_in_a_topic_is_answered_there(self, ann: Person, telegram: Telegram) -> None:
        forum = group(telegram, "Forum", topic=9)
        (which,) = await ann.send("@on_record_bot what did the secretary-general say about cooperation?", forum)
        (sent,) = (await ann.tap(which, "Kairat Sarybay")).replies
        assert sent.json["message_thread_id"] == 9

    @pytest.mark.parametrize(
        "text", [f"@on_record_bot {SILK_ROAD}", f"/ask {SILK_ROAD}", "/start", "/weather@on_record_bot"]
    )
    async def test_a_post_of_the_linked_channel_is_for_nobody(
        self, telegram: Telegram, desk: Group, ann: Person, text: str
    ) -> None:
        channel = {"id": -1_000_000_008_888, "type": "channel", "title": "News"}
        service = Person(telegram, {"id": 777000, "is_bot": False, "first_name": "Telegram"})
        assert await service.send(text, desk, sender_chat=channel, is_automatic_forward=True) == []

    async def test_who_speaks_as_a_channel_is_answered(self, telegram: Telegram, desk: Group, ann: Person) -> None:
        channel = {"id": -1_000_000_008_888, "type": "channel", "title": "<i>News</i> & more"}
        puppet = {"id": 136817688, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"}
        (sent,) = await Person(telegram, puppet).send(f"@on_record_bot {SILK_ROAD}", desk, sender_chat=channel)
        assert "Kairat Sarybay" in sent.text
        assert (await ann.tap(sent, "Context")).edited is not None

    @pytest.mark.parametrize("text", [f"@on_record_bot {SILK_ROAD}", f"/ask {SILK_ROAD}"])
    async def test_another_bot_is_not_answered(self, telegram: Telegram, desk: Group, text: str) -> None:
        robot = Person(telegram, {"id": 5, "is_bot": True, "first_name": "Robot", "username": "robot_bot"})
        assert await robot.send(text, desk) == []

    async def test_without_privacy_mode_only_who_speaks_to_the_bot_is_answered(self, ann: Person, desk: Group) -> None:
        (first,) = await ann.send("@on_record_bot what did Kamilov say?", desk)
        for fields in ({}, {"photo": [{"file_id": "1", "file_unique_id": "1", "width": 1, "height": 1}]}):
            assert await ann.attach(desk, caption=SILK_ROAD, **fields) == []
        assert await ann.send("what else did he say?", desk, reply_to=first.replies_to) == []

    async def test_a_caption_that_mentions_the_bot_is_answered(self, ann: Person, desk: Group) -> None:
        photo = [{"file_id": "1", "file_unique_id": "1", "width": 1, "height": 1}]
        (sent,) = await ann.attach(desk, photo=photo, caption=f"@on_record_bot {SILK_ROAD}")
        assert "Kairat Sarybay" in sent.text

    async def test_a_mention_alone_says_how(self, ann: Person, desk: Group) -> None:
        (sent,) = await ann.send("@on_record_bot", desk)
        assert "Put your question in the same message" in sent.text

    async def test_an_unknown_command_for_this_bot_points_to_the_help(self, ann: Person, desk: Group) -> None:
        assert [sent.text for sent in await ann.send("/weather@on_record_bot", desk)] == [texts.UNKNOWN_COMMAND]

    async def test_who_speaks_as_the_group_is_answered(self, telegram: Telegram, desk: Group, ann: Person) -> None:
        admin = Person(telegram, ANONYMOUS)
        (sent,) = await admin.send("@on_record_bot what did the secretary-general say?", desk, sender_chat=desk.json)
        tapped = await ann.tap(sent, next(iter(sent.buttons)))
        assert "Kairat Sarybay" in tapped.replies[0].text

    async def test_the_place_of_a_link_in_a_group_has_links_for_buttons(self, ann: Person, desk: Group) -> None:
        (sent,) = await ann.send("/start@on_record_bot 001_bd53bab2a56ca728-419-515", desk)
        assert [label for label, button in sent.buttons.items() if "url" not in button] == [texts.CITE_AS]
