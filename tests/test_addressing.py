"""Who is spoken to in a group, whose conversation it is, and what is left of the words."""

from types import SimpleNamespace
from typing import Any

import pytest
from fake_telegram.people import mention
from fake_telegram.rules import typed_entities
from telegram import CallbackQuery, Message

from bot.addressing import (
    Place,
    addressed,
    by_a_person,
    for_another_bot,
    may_press,
    mentioned,
    picked,
    place_of,
    place_of_press,
    question,
    replied_to,
)

BOT: Any = SimpleNamespace(id=7, username="Record_Bot")
GROUP = {"id": -100, "type": "supergroup", "title": "Desk"}
ANN = {"id": 42, "is_bot": False, "first_name": "Ann"}


def message(text: str = "", chat: dict[str, Any] = GROUP, **fields: object) -> Message:
    """A message as Telegram would give it."""
    data: dict[str, Any] = {"message_id": 5, "date": 0, "chat": chat, "from": ANN}
    if text:
        data |= {"text": text, "entities": typed_entities(text)}
    result = Message.de_json(data | fields, BOT)
    assert result is not None
    return result


def replying(author: int, text: str = "and he?", **fields: object) -> Message:
    """A reply to a message of somebody."""
    replied: dict[str, Any] = {
        "message_id": 4,
        "date": 0,
        "chat": GROUP,
        "from": {"id": author, "is_bot": True, "first_name": "x"},
    }
    return message(text, reply_to_message=replied | fields)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("@record_bot who spoke?", "who spoke?"),
        ("who spoke, @Record_Bot?", "who spoke ?"),
        ("🙂 @record_bot: who spoke?", "🙂 who spoke?"),
        ("@record_bot, who spoke?", "who spoke?"),
        ("@other_bot who spoke?", "@other_bot who spoke?"),
        ("It rained. @record_bot - who spoke?", "It rained. who spoke?"),
        ("who spoke, @record_bot", "who spoke"),
        ("@record_bot what of @record_bot?", "what of ?"),
        ("/ask who spoke?", "who spoke?"),
        ("/ask@record_bot who\nspoke?", "who\nspoke?"),
        ("/start a-b-1-2", "a-b-1-2"),
        ("/ask", ""),
        ("@record_bot", ""),
        (" - who? - ", "- who? -"),
    ],
)
def test_the_bots_name_and_a_leading_command_are_no_part_of_the_question(text: str, left: str) -> None:
    assert question(message(text)) == left


def test_a_caption_is_a_question_too() -> None:
    text = "@record_bot who spoke?"
    assert question(message(caption=text, caption_entities=typed_entities(text))) == "who spoke?"


def test_a_mention_by_name_counts() -> None:
    text = "Record, who spoke?"
    named = message(text, entities=[mention(text, "Record", {"id": 7, "is_bot": True, "first_name": "Record"})])
    assert addressed(named)
    assert question(named) == "who spoke?"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("@record_bot who spoke?", True),
        ("who spoke, @RECORD_BOT", True),
        ("who spoke?", False),
        ("@other_bot who spoke?", False),
        ("@record_bot2 who spoke?", False),
        ("mail me at x@record_bot", False),
        ("/other @record_bot", False),
    ],
)
def test_a_mention_is_meant_for_the_bot(text: str, meant: bool) -> None:
    assert addressed(message(text)) == meant


def test_a_reply_to_the_bot_is_meant_for_it() -> None:
    assert addressed(replying(7))
    assert not mentioned(replying(7))


@pytest.mark.parametrize(("bot", "own"), [(7, True), (8, False)])
def test_a_quote_picked_from_the_bots_own_is_no_question(bot: int, own: bool) -> None:
    sent = replying(7, via_bot=None)
    picked_one = message("What did she say?", via_bot={"id": bot, "is_bot": True, "first_name": "x"})
    assert (picked(picked_one), picked(sent)) == (own, False)
    mentioning = message("@record_bot", via_bot={"id": bot, "is_bot": True, "first_name": "x"})
    assert addressed(mentioning) is not own


def test_a_reply_to_somebody_else_is_not() -> None:
    assert not addressed(replying(8))


def test_a_message_in_a_topic_that_the_bot_opened_is_no_reply_to_it() -> None:
    assert not addressed(replying(7, forum_topic_created={"name": "News", "icon_color": 0}))


def test_a_command_in_a_reply_is_not_for_whoever_is_replied_to() -> None:
    assert not addressed(replying(7, "/weather@other_bot"))


def test_a_channels_post_in_its_group_is_for_nobody() -> None:
    assert not addressed(message("@record_bot", is_automatic_forward=True))


@pytest.mark.parametrize(
    ("text", "other"),
    [("/x@record_bot", False), ("/x@Record_Bot y", False), ("/x", True), ("/x@other_bot", True), ("x", True)],
)
def test_a_command_names_its_bot(text: str, other: bool) -> None:
    assert for_another_bot(message(text)) == other


def test_a_private_chat_is_one_conversation() -> None:
    place = place_of(message("x", {"id": 42, "type": "private", "first_name": "Ann"}))
    assert place == Place(42)
    assert (place.key, place.in_group) == ("42", False)


def test_in_a_group_each_person_has_a_conversation_and_is_replied_to() -> None:
    place = place_of(message("x"))
    assert place == Place(-100, 42, 5)
    assert (place.key, place.in_group) == ("-100:42", True)


def test_a_forums_topic_is_kept() -> None:
    assert place_of(message("x", message_thread_id=9, is_topic_message=True)).thread == 9
    assert place_of(message("x", message_thread_id=9)).thread is None


def test_who_speaks_as_the_group_is_the_group() -> None:
    anonymous = message("x", sender_chat=GROUP, **{"from": {"id": 1087968824, "is_bot": True, "first_name": "Group"}})
    assert place_of(anonymous).owner == -100


def press(user: int = 42, of: Message | None = None) -> CallbackQuery:
    """The press of a button by somebody."""
    user_json = {"id": user, "is_bot": False, "first_name": "x"}
    data = {"id": "1", "from": user_json, "chat_instance": "1", "data": "x"} | ({"message": of.to_dict()} if of else {})
    result = CallbackQuery.de_json(data, BOT)
    assert result is not None
    return result


@pytest.mark.parametrize(("owner", "may"), [(None, True), (42, True), (43, False), (-100, True)])
def test_a_button_serves_the_one_who_asked(owner: int | None, may: bool) -> None:
    assert may_press(press(), owner) == may


def test_a_press_is_answered_under_the_question() -> None:
    assert place_of_press(press(of=replying(42)), 42) == Place(-100, 42, 4)


def test_where_the_question_is_gone_a_press_is_answered_under_the_button() -> None:
    assert place_of_press(press(of=message("x")), 42) == Place(-100, 42, 5)


def test_a_press_by_who_asked_as_the_group_goes_on_with_the_groups_conversation() -> None:
    place = place_of_press(press(of=message("x")), -100)
    assert place is not None
    assert place.key == "-100:-100"


def test_a_press_in_a_private_chat_goes_to_it() -> None:
    private = message("x", {"id": 42, "type": "private", "first_name": "Ann"})
    assert place_of_press(press(of=private), None) == Place(42)


def test_a_press_on_a_message_too_old_to_see_has_a_place_all_the_same() -> None:
    data = {"id": "1", "from": ANN, "chat_instance": "1", "message": {"chat": GROUP, "message_id": 3, "date": 0}}
    query = CallbackQuery.de_json(data, BOT)
    assert query is not None
    assert place_of_press(query, 42) == Place(-100, 42, 3)


def test_a_press_on_no_message_of_a_chat_has_no_place() -> None:
    assert place_of_press(press(), None) is None


def test_other_bots_and_posts_of_a_linked_channel_are_nobody() -> None:
    robot = {"id": 5, "is_bot": True, "first_name": "Robot"}
    assert by_a_person(message("@record_bot who spoke?"))
    assert not by_a_person(message("@record_bot who spoke?", **{"from": robot}))
    assert not addressed(message("@record_bot who spoke?", **{"from": robot}))
    assert by_a_person(message("@record_bot who spoke?", **{"from": robot}, sender_chat=GROUP))
    assert not by_a_person(message("@record_bot who spoke?", sender_chat=GROUP, is_automatic_forward=True))


def test_each_topic_is_a_conversation() -> None:
    first = place_of(message("who?", message_thread_id=9, is_topic_message=True))
    second = place_of(message("who?", message_thread_id=10, is_topic_message=True))
    assert (first.key, second.key, place_of(message("who?", message_thread_id=9)).key) == (
        "-100:42:9",
        "-100:42:10",
        "-100:42",
    )


def test_a_topic_of_a_private_chat_is_kept() -> None:
    private = {"id": 42, "type": "private", "first_name": "Ann"}
    place = place_of(message("who?", private, message_thread_id=9, is_topic_message=True))
    assert (place, place.in_group, place.key) == (Place(42, thread=9), False, "42::9")


def test_a_reply_to_the_bot_names_the_message() -> None:
    assert replied_to(replying(7)) == 4
    assert replied_to(replying(8)) is None
    assert replied_to(replying(7, forum_topic_created={"name": "x", "icon_color": 1})) is None
    assert replied_to(message("who?")) is None
