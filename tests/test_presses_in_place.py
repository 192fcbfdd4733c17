"""Buttons under an answer change the message that they are under, for whom they serve, also after a restart."""

import logging
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from fake_telegram.bots import bot_at
from fake_telegram.people import Group, Person, Sent, Tapped
from fake_telegram.refused import RefusedError
from fake_telegram.server import Telegram

from bot import conversation, texts
from bot.conversation import Conversations
from bot.links import handle
from retrieval.answerer import Answerer
from retrieval.articles import Span
from retrieval.collection import Collection

KAMILOV = "What did Abdulaziz Kamilov say?"
SARYBAY = "What did Kairat Sarybay say?"


@pytest.fixture
def conversations(seeds: Collection) -> Conversations:
    return Conversations(Answerer(seeds))


@pytest.fixture(autouse=True)
async def running(
    both_ways: None, telegram: Telegram, seeds: Collection, conversations: Conversations
) -> AsyncIterator[None]:
    """The bot over the seeds."""
    async with bot_at(telegram, seeds, conversations):
        yield


def edited(tapped: Tapped) -> Sent:
    """The message as a press has changed it; nothing was sent beside it."""
    assert tapped.replies == []
    assert tapped.notice == ""
    assert tapped.edited is not None
    return tapped.edited


def forget(conversations: Conversations) -> None:
    """As after a restart: nothing that was asked or shown is known any more."""
    conversations._shown.clear()
    conversations._memories.clear()


async def test_more_turns_the_message_to_the_next_statements_and_back(ann: Person) -> None:
    (first,) = await ann.send(SARYBAY)
    second = edited(await ann.tap(first, "More ›"))
    assert "[4]" in second.text
    assert "[1]" not in second.text
    third = edited(await ann.tap(second, "More ›"))
    assert list(third.buttons) == ["Context 7", "Context 8", "Copy", "Who else", "‹ Back", "Wrong speaker?"]
    again = edited(await ann.tap(edited(await ann.tap(third, "‹ Back")), "‹ Back"))
    assert (again.html, again.buttons) == (first.html, first.buttons)


async def test_in_a_group_more_brings_one_statement_at_a_time(ann: Person, desk: Group) -> None:
    (first,) = await ann.send(f"@on_record_bot {KAMILOV}", desk)
    second = edited(await ann.tap(first, "More ›"))
    assert second.marked("blockquote")[0].startswith("“Investing in regional cooperation")
    assert "More ›" not in second.buttons


async def test_what_is_asked_next_goes_on_from_the_page_shown(ann: Person) -> None:
    (first,) = await ann.send(SARYBAY)
    await ann.tap(first, "More ›")
    (sent,) = await ann.send("what else did he say?")
    assert len(sent.marked("blockquote")) == 2


async def test_the_context_stands_in_place_and_leads_back(ann: Person) -> None:
    (first,) = await ann.send(KAMILOV)
    shown = edited(await ann.tap(first, "Context 2"))
    assert shown.marked("bold")[0].startswith("Investing in regional cooperation")
    other = edited(await ann.tap(shown, "Context 1"))
    assert other.marked("bold")[0].startswith("The rapprochement of the countries")
    back = edited(await ann.tap(other, "‹ Back"))
    assert (back.html, back.buttons) == (first.html, first.buttons)


async def test_the_context_that_is_shown_already_changes_nothing(ann: Person) -> None:
    (first,) = await ann.send(KAMILOV)
    shown = edited(await ann.tap(first, "Context 2"))
    again = await ann.tap(shown, "• Context 2 •")
    assert (again.notice, again.replies, again.edited) == ("", [], None)


async def test_all_quotes_can_be_copied_from_one_message(ann: Person) -> None:
    (first,) = await ann.send(KAMILOV)
    shown = edited(await ann.tap(first, "Copy"))
    assert [box.split("\n")[1] for box in shown.marked("pre")] == ["— Uzbek Foreign Minister Abdulaziz Kamilov"] * 2
    assert edited(await ann.tap(shown, "‹ Back")).html == first.html


async def test_who_else_leads_to_the_others_statements(ann: Person) -> None:
    (first,) = await ann.send(KAMILOV)
    shown = edited(await ann.tap(first, "Who else"))
    (sent,) = (await ann.tap(shown, "Qi Zhenhong")).replies
    assert "Qi Zhenhong" in sent.marked("bold")[0]


async def test_a_doubted_speaker_is_noted_under_a_reference(ann: Person, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    (first,) = await ann.send(KAMILOV)
    asked = edited(await ann.tap(first, "Wrong speaker?"))
    tapped = await ann.tap(asked, "Not 2")
    assert tapped.alert
    reference = tapped.notice.removesuffix(".").rpartition(" ")[2]
    assert tapped.notice == texts.WRONG_NOTED.format(reference=reference)
    assert f"reference {reference}: the speaker of 001_bd53bab2a56ca728, 589-748, is doubted" in caplog.text


async def test_of_one_quote_it_is_noted_at_once(ann: Person) -> None:
    (first,) = await ann.send("What did Natalia Gherman say?")
    assert (await ann.tap(first, "Wrong speaker?")).notice.startswith("Thank you")


async def test_a_near_miss_has_buttons_of_its_own(ann: Person) -> None:
    (first,) = await ann.send("Did Kamilov say anything about the Belt and Road?")
    shown = edited(await ann.tap(first, "Context"))
    assert shown.marked("bold")[0].startswith("Over the past five years")
    assert edited(await ann.tap(shown, "‹ Back")).html == first.html


class TestAfterARestart:
    """Nothing is remembered of what was asked."""

    @pytest.mark.parametrize("label", ["Context 2", "Copy", "Who else", "Wrong speaker?"])
    async def test_what_a_button_names_is_found_all_the_same(
        self, ann: Person, conversations: Conversations, label: str
    ) -> None:
        (first,) = await ann.send(KAMILOV)
        before = edited(await ann.tap(first, label))
        await ann.tap(before, "‹ Back")
        forget(conversations)
        assert edited(await ann.tap(first, label)).html == before.html

    async def test_the_way_back_leads_to_the_same_quotes(self, ann: Person, conversations: Conversations) -> None:
        (first,) = await ann.send(KAMILOV)
        shown = edited(await ann.tap(first, "Context 2"))
        forget(conversations)
        assert edited(await ann.tap(shown, "‹ Back")).html == first.html

    async def test_a_page_of_a_forgotten_question_says_so(self, ann: Person, conversations: Conversations) -> None:
        (first,) = await ann.send(SARYBAY)
        forget(conversations)
        tapped = await ann.tap(first, "More ›")
        assert (tapped.notice, tapped.replies, tapped.edited) == (texts.FORGOTTEN, [], None)

    async def test_a_choice_of_a_forgotten_question_says_so(self, ann: Person, conversations: Conversations) -> None:
        (which,) = await ann.send("What did the secretary-general say about cooperation?")
        forget(conversations)
        tapped = await ann.tap(which, "Kairat Sarybay")
        assert (tapped.notice, tapped.replies) == (texts.FORGOTTEN, [])

    async def test_what_was_asked_half_an_hour_ago_is_forgotten(
        self, ann: Person, conversations: Conversations, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (first,) = await ann.send(SARYBAY)
        monkeypatch.setattr(conversation, "FORGOTTEN_AFTER", -1.0)
        assert (await ann.tap(first, "More ›")).notice == texts.FORGOTTEN


class TestStale:
    """Presses that we never offered, or not any more."""

    async def test_a_stranger_gets_a_notice_and_changes_nothing(self, ann: Person, bob: Person, desk: Group) -> None:
        (first,) = await ann.send(f"@on_record_bot {KAMILOV}", desk)
        for label in ("More ›", "Context", "Who else", "Wrong speaker?"):
            tapped = await bob.tap(first, label)
            assert (tapped.notice, tapped.alert, tapped.edited, tapped.replies) == (texts.NOT_YOURS, True, None, [])

    async def test_data_made_up_for_oneself_are_not_taken(self, ann: Person, bob: Person, desk: Group) -> None:
        (first,) = await ann.send(f"@on_record_bot {KAMILOV}", desk)
        data = str(first.buttons["Context"]["callback_data"])
        for forged in (data.replace(f"@{ann.id}", f"@{bob.id}"), data.partition("@")[0]):
            tapped = await bob.tap_data(first, forged)
            assert (tapped.notice, tapped.edited, tapped.replies) == (texts.GONE, None, [])

    @pytest.mark.parametrize("action", ["x", "y", "w", "d", "r", "b"])
    async def test_words_that_have_changed_are_gone(self, ann: Person, seeds: Collection, action: str) -> None:
        (first,) = await ann.send("hello")
        article = seeds.articles[0]
        other = replace(article, text=article.text.replace("a", "o"))
        for named in (handle(other, Span(0, 40)), handle(replace(article, id="gone"), Span(0, 40)), "x", "0"):
            tapped = await ann.tap_data(first, f"{action}:{named}")
            assert (tapped.notice, tapped.edited, tapped.replies) == (texts.GONE, None, [])

    @pytest.mark.parametrize("page", ["7", "x", "99999999999999999999", "-1", "1_0"])
    async def test_a_page_that_there_is_not_says_so(self, ann: Person, page: str) -> None:
        (first,) = await ann.send(SARYBAY)
        tapped = await ann.tap_data(first, f"m:{page}")
        assert (tapped.notice, tapped.edited) == (texts.FORGOTTEN, None)

    async def test_a_press_answered_too_late_still_changes_the_message(self, ann: Person, telegram: Telegram) -> None:
        (first,) = await ann.send(KAMILOV)
        late = RefusedError.bad("query is too old and response timeout expired or query ID is invalid")
        telegram.fault = lambda method, _: late if method == "answerCallbackQuery" else None
        telegram.world.queries["9"] = None
        data = first.buttons["Context 1"]["callback_data"]
        query = {"id": "9", "from": ann.json, "message": first.json, "chat_instance": "1", "data": data}
        await telegram.world.post("callback_query", query)
        await telegram.settle()
        assert ann.history()[-1].marked("bold")[0].startswith("The rapprochement")

    async def test_a_message_that_was_deleted_is_not_missed(
        self, ann: Person, telegram: Telegram, caplog: pytest.LogCaptureFixture
    ) -> None:
        (first,) = await ann.send(KAMILOV)
        gone = RefusedError.bad("message to edit not found")
        telegram.fault = lambda method, _: gone if method == "editMessageText" else None
        tapped = await ann.tap(first, "Context 1")
        assert tapped.notice == ""
        assert [sent.marked("bold")[0][:16] for sent in tapped.replies] == ["The rapprochement"[:16]]
        assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


async def test_an_older_choice_is_answered_as_it_was_asked(ann: Person) -> None:
    (first,) = await ann.send("What did the secretary-general say about the countries?")
    (second,) = await ann.send("What did the secretary-general say about tourism?")
    assert second.buttons
    (sent,) = (await ann.tap(first, "Kairat Sarybay")).replies
    assert "countries" in sent.marked("blockquote")[0]
