"""Whatever comes in, in a private chat something comes out that Telegram takes; in a group nobody is bothered."""

import logging
from collections.abc import AsyncIterator

import pytest
from fake_telegram.bots import bot_at
from fake_telegram.people import Group, Person, group, person
from fake_telegram.server import Telegram

from bot import texts
from retrieval.collection import Collection

SILK_ROAD = "who talked about the Silk Road?"
HOSTILE = "<b>Ann</b> & </blockquote><script>x</script> \u202e{name}%s"


@pytest.fixture(autouse=True)
async def running(
    both_ways: None, telegram: Telegram, seeds: Collection, caplog: pytest.LogCaptureFixture
) -> AsyncIterator[None]:
    """The bot over the seeds; nothing that comes in is an error."""
    async with bot_at(telegram, seeds):
        yield
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING] == []


@pytest.mark.parametrize(
    "text",
    [
        "/start " + "A" * 64,
        "/start q-",
        "/start q-!!!!",
        "/start -",
        "/start 001_bd53bab2a56ca728-419-515-1",
        "/start <b>",
        "/start x y z",
        "/start 🙂",
        "/start\n\n",
        "/speakers <b>x</b>",
        "/speakers " + "🙂" * 1000,
        "/speakers .*",
        "/article -1",
        "/article 0",
        "/article 99999999999999999999",
        "/article ٣",
        "/article <i>&amp;",
        "/article " + "x" * 4000,
        "/articles ???",
        "/help <b>",
        "/check <b>",
    ],
)
async def test_rubbish_behind_a_command_is_answered(ann: Person, text: str) -> None:
    sent = await ann.send(text)
    assert sent
    assert "Reference" not in sent[-1].text


async def test_a_message_with_a_hundred_marks_is_read_as_it_stands(ann: Person, desk: Group) -> None:
    marks = [{"type": "bold", "offset": n % 20, "length": 1} for n in range(100)]
    plain = (await ann.send(SILK_ROAD))[0].html
    assert (await ann.send(SILK_ROAD, entities=marks))[0].html == plain
    odd = [{"type": "mention", "offset": 4000, "length": 9}, {"type": "bot_command", "offset": 30, "length": 500}]
    assert (await ann.send(SILK_ROAD, entities=odd))[0].html == plain
    assert await ann.send(SILK_ROAD, desk, entities=marks) == []


async def test_names_with_markup_hurt_nobody(telegram: Telegram) -> None:
    eve, den = person(telegram, HOSTILE), group(telegram, HOSTILE)
    eve.json["username"] = "<b>eve</b>"
    (alone,) = await eve.send(SILK_ROAD)
    (together,) = await eve.send(f"@on_record_bot {SILK_ROAD}", den)
    assert "Kairat Sarybay" in alone.text
    assert "script" not in together.html
    assert (await eve.tap(together, "Context")).edited is not None


async def test_markup_in_a_question_comes_back_as_text(ann: Person) -> None:
    (sent,) = await ann.send(f"What did {HOSTILE} say about water?")
    assert "<script>" not in sent.html


async def test_a_button_of_a_message_that_telegram_has_put_away_still_works(ann: Person, telegram: Telegram) -> None:
    """Of old messages an update has only chat and number, and the date 0."""
    (first,) = await ann.send(SILK_ROAD)
    data = first.buttons["Context"]["callback_data"]
    away = {"message_id": first.id, "date": 0, "chat": first.json["chat"]}
    for number, sent in (("71", data), ("72", "x:rubbish")):
        telegram.world.queries[number] = None
        query = {"id": number, "from": ann.json, "message": away, "chat_instance": "1", "data": sent}
        await telegram.world.post("callback_query", query)
        await telegram.settle()
    assert ann.history()[-1].marked("bold")[0].startswith("If the Silk Road functions")
    assert [telegram.world.queries[number] for number in ("71", "72")] == [
        {"text": "", "alert": False},
        {"text": texts.GONE, "alert": False},
    ]


async def test_a_game_and_a_button_without_data_are_answered(ann: Person, telegram: Telegram) -> None:
    (first,) = await ann.send(SILK_ROAD)
    telegram.world.queries["71"] = None
    query = {"id": "71", "from": ann.json, "message": first.json, "chat_instance": "1", "game_short_name": "x"}
    await telegram.world.post("callback_query", query)
    await telegram.settle()
    assert telegram.world.queries["71"] == {"text": texts.GONE, "alert": False}
