"""The fake Bot API refuses what Telegram refuses, and notes what Telegram would mangle."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import ClientSession
from fake_telegram.people import Person, group, person
from fake_telegram.server import BOT, TOKEN, Telegram, serve

USERNAME = BOT["username"]


class Bot:
    """A bot that sends requests by hand."""

    token = TOKEN

    def __init__(self, telegram: Telegram, session: ClientSession) -> None:
        self.telegram, self.session = telegram, session

    async def call(self, method: str, **parameters: object) -> dict[str, object]:
        """The whole answer to one request."""
        data = {k: v if isinstance(v, str) else json.dumps(v) for k, v in parameters.items()}
        async with self.session.post(f"{self.telegram.api_url}{self.token}/{method}", data=data) as response:
            body: dict[str, object] = await response.json()
            assert body["ok"] == (response.status == 200)
            assert body.get("error_code", 200) == response.status
            return body

    async def refused(self, method: str, **parameters: object) -> str:
        """Why a request was refused; the test fails where it was not."""
        body = await self.call(method, **parameters)
        assert not body["ok"], body
        return str(body["description"])

    async def say(self, text: str, to: Person, **parameters: object) -> dict[str, object]:
        """Send a message as HTML."""
        return await self.call("sendMessage", chat_id=to.id, text=text, parse_mode="HTML", **parameters)


@pytest.fixture
async def lenient() -> AsyncIterator[Telegram]:
    """A Bot API whose violations the test looks at itself."""
    async with serve() as running:
        yield running


@pytest.fixture
async def bot(lenient: Telegram) -> AsyncIterator[Bot]:
    """A bot at that Bot API."""
    async with ClientSession() as session:
        yield Bot(lenient, session)


@pytest.fixture
def ann(lenient: Telegram) -> Person:
    """Somebody with a private chat."""
    return person(lenient, "Ann")


@pytest.mark.parametrize(
    ("token", "code", "why"),
    [
        ("123456789:AAF-another_one_of_the_right_length_00", 401, "Unauthorized"),
        ("nonsense", 404, "Not Found"),
        ("1:short", 404, "Not Found"),
    ],
)
async def test_a_wrong_token_is_refused(bot: Bot, token: str, code: int, why: str) -> None:
    bot.token = token
    body = await bot.call("getMe")
    assert (body["error_code"], body["description"]) == (code, why)


async def test_an_unknown_method_is_not_found_and_noted(bot: Bot) -> None:
    assert await bot.refused("sendPigeon") == "Not Found"
    assert len(bot.telegram.world.violations) == 1


async def test_a_message_comes_back_whole(bot: Bot, ann: Person) -> None:
    message = (await bot.say("<b>one</b> two", ann))["result"]
    assert isinstance(message, dict)
    assert message["text"] == "one two"
    assert message["entities"] == [{"type": "bold", "offset": 0, "length": 3}]
    assert message["chat"]["id"] == ann.id
    assert message["from"]["username"] == USERNAME
    assert [sent.html for sent in ann.history()] == ["<b>one</b> two"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "message text is empty"),
        (" \n ", "message text is empty"),
        ("<b> </b>", "message text is empty"),
        ("x" * 4097, "message is too long"),
        ("🙂" * 2049, "message is too long"),
        ("&#128578;" * 2049, "message is too long"),
        ("<b>" * 2 + "x" + "</b>" * 2 + "<i></i>" * 5000, "message is too long"),
        (f'<a href="https://t.me/{"x" * 9000}"><b>{"y" * 300}</b></a>', "ENTITIES_TOO_LONG"),
    ],
)
async def test_a_text_beyond_the_limits_is_refused(bot: Bot, ann: Person, text: str, why: str) -> None:
    body = await bot.say(text, ann)
    assert body.get("description") == f"Bad Request: {why}"
    assert ann.history() == []


@pytest.mark.parametrize("text", ["x" * 4096, "🙂" * 2048, "&lt;" * 4096])
async def test_a_text_at_the_limit_is_taken(bot: Bot, ann: Person, text: str) -> None:
    assert (await bot.say(text, ann))["ok"]


async def test_entities_beyond_a_hundred_are_dropped_and_noted(bot: Bot, ann: Person) -> None:
    await bot.say("<b>x</b> " * 101, ann)
    assert len(ann.history()[0].json["entities"]) == 100
    assert bot.telegram.world.violations == ["101 entities, 100 were kept"]


@pytest.mark.parametrize(
    ("url", "good"),
    [
        (f"https://t.me/{USERNAME}?start=a_b-1-2", True),
        (f"https://t.me/{USERNAME}?start=", False),
        (f"https://t.me/{USERNAME}?start=a.b", False),
        (f"https://t.me/{USERNAME}?start={'x' * 65}", False),
        (f"https://t.me/{USERNAME}", False),
        ("https://t.me/another_bot?start=x", False),
        ("https://example.org/page", True),
    ],
)
async def test_a_deep_link_that_opens_nothing_is_noted(bot: Bot, ann: Person, url: str, good: bool) -> None:
    await bot.say(f'<a href="{url}">[1]</a>', ann, link_preview_options={"is_disabled": True})
    assert (bot.telegram.world.violations == []) == good


async def test_a_link_preview_is_noted(bot: Bot, ann: Person) -> None:
    await bot.say('<a href="https://example.org">x</a>', ann)
    assert bot.telegram.world.violations == ["a link preview that was not asked for"]


@pytest.mark.parametrize(
    ("button", "why"),
    [
        ({"text": "x", "callback_data": ""}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "callback_data": "x" * 65}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "callback_data": "ы" * 33}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "url": "nowhere"}, "inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL"),
        ({"text": "x", "copy_text": {"text": ""}}, "BUTTON_COPY_TEXT_INVALID"),
        ({"text": "x", "copy_text": {"text": "🙂" * 129}}, "BUTTON_COPY_TEXT_INVALID"),
        ({"text": " ", "callback_data": "x"}, "can't parse inline keyboard button: text must be non-empty"),
    ],
)
async def test_a_bad_button_fails_the_message(bot: Bot, ann: Person, button: dict[str, Any], why: str) -> None:
    body = await bot.say("x", ann, reply_markup={"inline_keyboard": [[button]]})
    assert body.get("description") == f"Bad Request: {why}"


async def test_a_keyboard_has_at_most_a_hundred_buttons(bot: Bot, ann: Person) -> None:
    rows = [[{"text": "x", "callback_data": "x"}]] * 101
    assert (await bot.say("x", ann, reply_markup={"inline_keyboard": rows}))["ok"] is False
    assert (await bot.say("x", ann, reply_markup={"inline_keyboard": rows[1:]}))["ok"]


async def test_a_reply_needs_its_message_unless_told_otherwise(bot: Bot, ann: Person) -> None:
    assert await bot.refused("sendMessage", chat_id=ann.id, text="x", reply_parameters={"message_id": 1}) == (
        "Bad Request: message to be replied not found"
    )
    lenient = {"message_id": 1, "allow_sending_without_reply": True}
    assert (await bot.call("sendMessage", chat_id=ann.id, text="x", reply_parameters=lenient))["ok"]


async def test_a_reply_carries_its_message_and_topic(bot: Bot, ann: Person) -> None:
    forum = group(bot.telegram, "Desk", topic=7)
    asked = await ann.post("hello", forum)
    await bot.call("sendMessage", chat_id=forum.id, text="hi", reply_parameters={"message_id": asked})
    (sent,) = ann.history(forum)
    assert sent.replies_to == asked
    assert sent.json["message_thread_id"] == 7


async def test_nobody_can_be_written_to_who_is_not_there_or_has_blocked_the_bot(bot: Bot, ann: Person) -> None:
    assert await bot.refused("sendMessage", chat_id=1, text="x") == "Bad Request: chat not found"
    bot.telegram.world.blocked.add(ann.id)
    assert await bot.refused("sendMessage", chat_id=ann.id, text="x") == "Forbidden: bot was blocked by the user"


async def test_an_edit_has_to_change_something_of_ones_own(bot: Bot, ann: Person) -> None:
    await bot.say("one", ann)
    own = ann.history()[0].id
    other = await ann.post("mine")
    assert (await bot.refused("editMessageText", chat_id=ann.id, message_id=own, text="one")).startswith(
        "Bad Request: message is not modified"
    )
    assert await bot.refused("editMessageText", chat_id=ann.id, message_id=other, text="x") == (
        "Bad Request: message can't be edited"
    )
    assert await bot.refused("editMessageText", chat_id=ann.id, message_id=1, text="x") == (
        "Bad Request: message to edit not found"
    )
    assert (await bot.call("editMessageText", chat_id=ann.id, message_id=own, text="two"))["ok"]
    assert ann.history()[0].text == "two"


async def test_a_press_is_answered_once(bot: Bot) -> None:
    bot.telegram.world.queries["7"] = None
    gone = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    assert await bot.refused("answerCallbackQuery", callback_query_id="8") == gone
    assert (await bot.call("answerCallbackQuery", callback_query_id="7", text="hi", show_alert=True))["ok"]
    assert await bot.refused("answerCallbackQuery", callback_query_id="7") == gone
    assert bot.telegram.world.queries["7"] == {"text": "hi", "alert": True}


@pytest.mark.parametrize(
    "commands",
    [
        [],
        [{"command": "Ask", "description": "x"}],
        [{"command": "x" * 33, "description": "x"}],
        [{"command": "ask", "description": ""}],
        [{"command": "ask", "description": "x" * 257}],
        [{"command": "ask", "description": "x"}] * 101,
    ],
)
async def test_a_bad_menu_of_commands_is_refused(bot: Bot, commands: list[dict[str, str]]) -> None:
    assert (await bot.refused("setMyCommands", commands=commands)).startswith("Bad Request: BOT_COMMAND")


async def test_descriptions_have_their_limits(bot: Bot) -> None:
    assert await bot.refused("setMyDescription", description="x" * 513)
    assert await bot.refused("setMyShortDescription", short_description="x" * 121)
    assert (await bot.call("setMyShortDescription", short_description="x" * 120))["ok"]


async def test_a_chat_action_has_to_be_one(bot: Bot, ann: Person) -> None:
    assert await bot.refused("sendChatAction", chat_id=ann.id, action="thinking") == (
        "Bad Request: wrong parameter action in request"
    )


async def test_updates_stay_until_they_are_confirmed(bot: Bot, ann: Person) -> None:
    await ann.post("one")
    first = (await bot.call("getUpdates", timeout=0))["result"]
    again = (await bot.call("getUpdates", timeout=0))["result"]
    assert first == again
    assert isinstance(first, list)
    assert first[0]["message"]["text"] == "one"
    assert (await bot.call("getUpdates", timeout=0, offset=first[0]["update_id"] + 1))["result"] == []


async def test_a_long_poll_ends_as_soon_as_there_is_an_update(bot: Bot, ann: Person) -> None:
    polling = asyncio.create_task(bot.call("getUpdates", timeout=600))
    await bot.telegram.listening.wait()
    await ann.post("one")
    result = (await polling)["result"]
    assert isinstance(result, list)
    assert [update["message"]["text"] for update in result] == ["one"]


async def test_a_second_poll_ends_the_first_with_a_conflict(bot: Bot) -> None:
    polling = asyncio.create_task(bot.call("getUpdates", timeout=600))
    await bot.telegram.listening.wait()
    assert (await bot.call("getUpdates", timeout=0))["ok"]
    assert (await polling)["error_code"] == 409


async def test_kinds_that_were_not_asked_for_do_not_come(bot: Bot, ann: Person) -> None:
    await bot.call("getUpdates", timeout=0, allowed_updates=["callback_query"])
    await ann.post("one")
    assert (await bot.call("getUpdates", timeout=0))["result"] == []


@pytest.mark.parametrize(
    ("parameters", "why"),
    [
        ({"url": "http://bot.example.org"}, "An HTTPS URL must be provided"),
        ({"url": "https://bot.example.org:8080"}, "only on ports"),
        ({"url": "https://bot.example.org", "secret_token": "é"}, "unallowed characters"),
        ({"url": "https://bot.example.org", "max_connections": 101}, "out of range"),
    ],
)
async def test_a_webhook_that_telegram_cannot_push_to_is_refused(
    bot: Bot, parameters: dict[str, object], why: str
) -> None:
    assert why in await bot.refused("setWebhook", **parameters)


async def test_who_has_a_webhook_cannot_poll_and_the_secret_is_not_told(bot: Bot) -> None:
    await bot.call("setWebhook", url="https://bot.example.org/x", secret_token="s3cret", allowed_updates=["message"])
    assert "webhook is active" in await bot.refused("getUpdates")
    info = (await bot.call("getWebhookInfo"))["result"]
    assert isinstance(info, dict)
    assert (info["url"], info["allowed_updates"]) == ("https://bot.example.org/x", ["message"])
    assert "s3cret" not in str(info)
    await bot.call("deleteWebhook")
    assert (await bot.call("getUpdates"))["result"] == []
