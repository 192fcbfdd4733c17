"""What the bot does about buttons."""

from collections.abc import AsyncIterator

import pytest
from fake_telegram.bots import bot_at
from fake_telegram.faults import flood
from fake_telegram.people import Group, Person
from fake_telegram.server import Telegram

from bot import texts
from bot.application import BotApplication
from retrieval.collection import Collection


@pytest.fixture(autouse=True)
async def application(telegram: Telegram, seeds: Collection) -> AsyncIterator[BotApplication]:
    """The bot over the seeds."""
    async with bot_at(telegram, seeds) as running:
        yield running


class TestButtons:
    """Buttons, pressed by whom they serve, by others, and when they are stale."""

    async def test_an_example_is_answered_under_its_question(self, ann: Person) -> None:
        (greeting,) = await ann.send("/start")
        question = next(iter(greeting.buttons))
        (sent,) = (await ann.tap(greeting, question)).replies
        assert sent.marked("italic")[0] == question
        assert sent.marked("blockquote")

    async def test_a_speaker_brings_the_card_and_that_the_statements(self, ann: Person) -> None:
        (listed,) = await ann.send("/speakers")
        card = (await ann.tap(listed, "Qi Zhenhong")).edited
        assert card
        assert card.marked("bold")[0].startswith("Qi Zhenhong, president")
        (sent,) = (await ann.tap(card, "All statements")).replies
        assert len(sent.marked("blockquote")) == 2
        listed_again = (await ann.tap(card, "‹ Speakers")).edited
        assert listed_again
        assert listed_again.html == listed.html

    async def test_a_word_on_a_card_brings_the_statements_that_hold_it(self, ann: Person) -> None:
        (card,) = await ann.send("/speakers kami")
        (sent,) = (await ann.tap(card, "countries")).replies
        assert [quote[:30] for quote in sent.marked("blockquote")] == ["“The rapprochement of the count"[:30]]
        (more,) = await ann.send("what else did he say?")
        assert more.marked("blockquote")[0].startswith("“Investing")

    async def test_an_article_leads_to_its_cast_and_their_statements_there(self, ann: Person) -> None:
        (listed,) = await ann.send("/article")
        card = (await ann.tap(listed, "2")).edited
        assert card
        assert list(card.buttons)[:3] == ["Abdulaziz Kamilov (2)", "Qi Zhenhong (2)", "Natalia Gherman (1)"]
        (sent,) = (await ann.tap(card, "Qi Zhenhong (2)")).replies
        assert len(sent.marked("blockquote")) == 2
        (place,) = (await ann.tap(card, "Read")).replies
        assert ", ¶1" in place.text
        back = (await ann.tap(card, "‹ Articles")).edited
        assert back
        assert back.html == listed.html

    async def test_in_a_group_cards_serve_the_asker_alone(self, ann: Person, bob: Person, desk: Group) -> None:
        (listed,) = await ann.send("/speakers@on_record_bot", desk)
        assert (await bob.tap(listed, "Qi Zhenhong")).notice == texts.NOT_YOURS
        card = (await ann.tap(listed, "Qi Zhenhong")).edited
        assert card
        assert (await bob.tap(card, "All statements")).notice == texts.NOT_YOURS
        (sent,) = (await ann.tap(card, "All statements")).replies
        assert len(sent.marked("blockquote")) == 1

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
            "e:00000000",
            "p:gone-1-2",
            "p:x",
            "S:99",
            "A:99",
            "S:x",
            "S:0-!",
            "S:0-_w",
            "A:0-_w",
            "k:00000000",
            "k:x",
            "a:______",
            "t:00000000-00000000",
            "t:x",
            "i:00000000-______",
            "i:x",
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

    async def test_what_a_press_brings_comes_also_where_the_press_itself_cannot_be_answered(
        self, ann: Person, telegram: Telegram
    ) -> None:
        (card,) = await ann.send("/speakers Qi Zhenhong")
        (statements, listed) = (card.buttons[label]["callback_data"] for label in ("All statements", "‹ Speakers"))
        telegram.fault = lambda method, _: flood(60) if method == "answerCallbackQuery" else None
        for data in (statements, listed):
            press = {"id": data, "from": ann.json, "message": card.json, "chat_instance": "1", "data": data}
            await telegram.world.post("callback_query", press)
        await telegram.settle()
        changed, answer = ann.history()
        assert len(answer.marked("blockquote")) == 2
        assert "Qi Zhenhong" in changed.buttons
        assert list(changed.buttons) != list(card.buttons)

    async def test_a_press_on_no_message_of_a_chat_is_answered(self, ann: Person, telegram: Telegram) -> None:
        telegram.world.queries["9"] = None
        query = {"id": "9", "from": ann.json, "inline_message_id": "1", "chat_instance": "1", "data": "s:00000000"}
        await telegram.world.post("callback_query", query)
        await telegram.settle()
        assert telegram.world.queries["9"] == {"text": texts.GONE, "alert": False}
