"""Messages arrive in order, as replies in groups, or one line where they come too late."""

import threading
from collections.abc import AsyncIterator

import pytest
from fake_telegram.faults import Kind, Mishap, flood
from fake_telegram.people import Person, group
from fake_telegram.refused import RefusedError
from fake_telegram.server import TOKEN, Telegram
from telegram import Bot, CallbackQuery
from telegram.error import BadRequest, InvalidToken

from bot import delivery, texts
from bot.addressing import Place
from bot.answering import Answering, being_answered
from bot.delivery import deliver, keyboard, notify, redraw, while_typing
from bot.inbox import Inbox, Taken
from bot.messages import Button, Message


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncIterator[Bot]:
    """The library's bot at the fake Bot API."""
    async with Bot(TOKEN, base_url=telegram.api_url) as running:
        yield running


def methods(telegram: Telegram) -> list[str]:
    """What the bot has requested since it began."""
    return [call.method for call in telegram.world.calls if call.method != "getMe"]


async def test_messages_arrive_in_order_with_their_buttons(bot: Bot, ann: Person) -> None:
    rows = ((Button("one", data="1"), Button("two", url="https://example.org")), (Button("three", data="3"),))
    await deliver(bot, Place(ann.id), [Message("<b>a</b> &amp; b"), Message("c", rows)])
    first, second = ann.history()
    assert (first.text, first.marked("bold"), first.buttons) == ("a & b", ["a"], {})
    assert list(second.buttons) == ["one", "two", "three"]
    assert second.buttons["two"]["url"] == "https://example.org"


async def test_links_bring_no_preview(bot: Bot, ann: Person) -> None:
    await deliver(bot, Place(ann.id), [Message('<a href="https://example.org">x</a>')])
    assert ann.history()[0].links == ["https://example.org"]


async def test_in_a_group_the_first_message_replies(bot: Bot, telegram: Telegram, ann: Person) -> None:
    desk = group(telegram, "Desk", topic=7)
    asked = await ann.post("who?", desk)
    await deliver(bot, Place(desk.id, ann.id, asked, 7), [Message("a"), Message("b")])
    first, second = ann.history(desk)
    assert (first.replies_to, second.replies_to) == (asked, None)
    assert [sent.json["message_thread_id"] for sent in (first, second)] == [7, 7]


async def test_a_question_that_was_deleted_is_answered_all_the_same(bot: Bot, telegram: Telegram, ann: Person) -> None:
    desk = group(telegram, "Desk")
    await deliver(bot, Place(desk.id, ann.id, 1), [Message("a")])
    assert [sent.replies_to for sent in ann.history(desk)] == [None]


class TestTooLate:
    """What was asked too long ago."""

    @pytest.fixture
    async def inbox(self) -> AsyncIterator[Inbox]:
        opened = Inbox.open(None)
        yield opened
        await opened.close()

    async def test_all_late_questions_of_a_chat_get_one_line(
        self, bot: Bot, telegram: Telegram, ann: Person, bob: Person, inbox: Inbox
    ) -> None:
        told: set[int] = set()
        for number, asker in enumerate([ann, ann, bob, ann]):
            with being_answered(Answering(Taken({"update_id": number}, 0.0), inbox, told)):
                await while_typing(bot, Place(asker.id), lambda: None)
                await deliver(bot, Place(asker.id), [Message("a"), Message("b")])
        assert [sent.text for sent in ann.history() + bob.history()] == [texts.LATE] * 2
        assert "sendChatAction" not in methods(telegram)

    async def test_in_a_group_it_replies_to_the_first_of_them(
        self, bot: Bot, telegram: Telegram, ann: Person, inbox: Inbox
    ) -> None:
        desk = group(telegram, "Desk")
        asked = await ann.post("who?", desk)
        with being_answered(Answering(Taken({"update_id": 1}, 0.0), inbox, set())):
            await deliver(bot, Place(desk.id, ann.id, asked), [Message("a")])
        assert [(sent.text, sent.replies_to) for sent in ann.history(desk)] == [(texts.LATE, asked)]

    async def test_what_is_in_time_is_answered(self, bot: Bot, ann: Person, inbox: Inbox) -> None:
        with being_answered(Answering(Taken({"update_id": 1}, 0.0), inbox)):
            await deliver(bot, Place(ann.id), [Message("a")])
        assert [sent.text for sent in ann.history()] == ["a"]


async def test_a_redrawn_message_shows_the_new_page(bot: Bot, ann: Person) -> None:
    await deliver(bot, Place(ann.id), [Message("one")])
    number = ann.history()[0].id
    await redraw(bot, Place(ann.id), number, Message("two", ((Button("x", data="x"),),)))
    (sent,) = ann.history()
    assert (sent.text, list(sent.buttons)) == ("two", ["x"])


async def test_redrawing_the_same_page_is_no_error(bot: Bot, ann: Person) -> None:
    await deliver(bot, Place(ann.id), [Message("one")])
    await redraw(bot, Place(ann.id), ann.history()[0].id, Message("one"))
    assert [sent.text for sent in ann.history()] == ["one"]


async def test_redrawing_what_is_not_there_any_more_sends_it(bot: Bot, ann: Person) -> None:
    number = await redraw(bot, Place(ann.id), 1, Message("one"))
    assert [(sent.id, sent.text) for sent in ann.history()] == [(number, "one")]


async def test_redrawing_gives_the_message_that_shows_it(bot: Bot, ann: Person) -> None:
    (number,) = await deliver(bot, Place(ann.id), [Message("one")])
    assert await redraw(bot, Place(ann.id), number, Message("two")) == number


async def test_an_edit_that_is_refused_otherwise_is_an_error(bot: Bot, telegram: Telegram, ann: Person) -> None:
    (number,) = await deliver(bot, Place(ann.id), [Message("one")])
    telegram.fault = lambda method, _: RefusedError.bad("something new") if method == "editMessageText" else None
    with pytest.raises(BadRequest, match="Something new"):
        await redraw(bot, Place(ann.id), number, Message("two"))


async def test_a_button_can_hold_a_text_to_copy(bot: Bot, ann: Person) -> None:
    await deliver(bot, Place(ann.id), [Message("one", ((Button("Copy", copy="“two”"),),))])
    assert ann.history()[0].buttons["Copy"]["copy_text"] == {"text": "“two”"}


def press(bot: Bot, ann: Person, number: str) -> CallbackQuery:
    """The press of a button."""
    data = {"id": number, "from": ann.json, "chat_instance": "1", "data": "x"}
    query = CallbackQuery.de_json(data, bot)
    assert query is not None
    return query


async def test_a_press_is_answered_with_a_notice(bot: Bot, telegram: Telegram, ann: Person) -> None:
    telegram.world.queries["5"] = None
    assert await notify(press(bot, ann, "5"), "gone", alert=True)
    assert telegram.world.queries["5"] == {"text": "gone", "alert": True}


async def test_a_press_too_old_to_be_answered_is_no_error(bot: Bot, ann: Person) -> None:
    assert not await notify(press(bot, ann, "6"))


@pytest.mark.parametrize(
    "trouble", [flood(60), Mishap(Kind.DROPPED), RefusedError("Internal Server Error", 500)], ids=str
)
async def test_a_press_that_cannot_be_answered_now_is_no_error(
    bot: Bot, telegram: Telegram, ann: Person, trouble: RefusedError | Mishap
) -> None:
    telegram.world.queries["5"] = None
    telegram.fault = lambda *_: trouble
    assert not await notify(press(bot, ann, "5"))


async def test_a_token_that_is_taken_back_ends_the_answer_to_a_press(bot: Bot, telegram: Telegram, ann: Person) -> None:
    telegram.fault = lambda *_: RefusedError("Unauthorized", 401)
    with pytest.raises(InvalidToken):
        await notify(press(bot, ann, "5"))


async def test_typing_is_shown_until_the_work_is_done(
    bot: Bot, telegram: Telegram, ann: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delivery, "TYPING_SECONDS", 0)
    done = threading.Event()

    def stop_after_two(method: str, _: object) -> None:
        if method == "sendChatAction" and methods(telegram).count(method) == 1:
            done.set()

    telegram.fault = stop_after_two
    assert await while_typing(bot, Place(ann.id), lambda: done.wait(20)) is True
    assert methods(telegram).count("sendChatAction") >= 2


async def test_the_answer_does_not_wait_long_for_typing_to_be_shown(
    bot: Bot, telegram: Telegram, ann: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delivery, "TYPING_MAY_TAKE", 0.01)
    telegram.fault = lambda method, _: Mishap(Kind.SILENT) if method == "sendChatAction" else None
    assert await while_typing(bot, Place(ann.id), lambda: "done") == "done"


async def test_where_typing_cannot_be_shown_the_work_is_done(bot: Bot) -> None:
    assert await while_typing(bot, Place(1), lambda: "done") == "done"


async def test_an_error_in_the_work_is_the_callers(bot: Bot, ann: Person) -> None:
    with pytest.raises(ZeroDivisionError):
        await while_typing(bot, Place(ann.id), lambda: 1 // 0)


def test_no_buttons_no_keyboard() -> None:
    assert keyboard(()) is None
