"""People send the bot an article: typed in, forwarded, as a file, in private and in a group."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from fake_telegram.bots import bot_at
from fake_telegram.people import Group, Person
from fake_telegram.refused import RefusedError
from fake_telegram.server import Telegram

from bot import sent_articles, texts
from bot.sent_articles import MAX_BYTES
from retrieval.collection import Collection

STORY = (
    "The mayor, Ana Lima, opened the bridge on Monday before a crowd of some two hundred people in the rain.\n\n"
    "“It will outlast us all,” Lima said. She said that the ferry would stop in May.\n\n"
    "The old ferry has crossed the river for ninety years, and its captain has never missed a day of work in winter. "
    "The boat is for sale now. The council meets again in the second week of the month to talk about the road."
)
READ = "Read now, not kept. 1 speaker and 2 statements in this text:"
FORWARDED: dict[str, Any] = {"forward_origin": {"type": "hidden_user", "date": 0, "sender_user_name": "Somebody"}}


@pytest.fixture(autouse=True)
async def running(telegram: Telegram, seeds: Collection) -> AsyncIterator[None]:
    """The bot over the seeds."""
    async with bot_at(telegram, seeds):
        yield


async def test_a_pasted_article_is_read(ann: Person) -> None:
    (sent,) = await ann.send(STORY)
    assert sent.text.startswith(READ)
    assert sent.links == []
    assert [quote.partition(" ¶")[0] for quote in sent.marked("blockquote")] == [
        "“It will outlast us all”",
        "She said that the ferry would stop in May.",
    ]


async def test_nothing_of_it_is_kept(ann: Person) -> None:
    await ann.send(STORY)
    (sent,) = await ann.send("What did Ana Lima say?")
    assert "No statement found." in sent.text
    (listed,) = await ann.send("/speakers")
    assert "Lima" not in listed.text


async def test_a_conversation_goes_on_after_it(ann: Person) -> None:
    await ann.send("What did Qi Zhenhong say?")
    await ann.send(STORY)
    (sent,) = await ann.send("what else did he say?")
    assert "Qi Zhenhong" in sent.text


async def test_a_forwarded_short_one_is_read_too(ann: Person) -> None:
    text = "The mayor, Ana Lima, opened the bridge. “It will outlast us all,” Lima said."
    (sent,) = await ann.send(text, **FORWARDED)
    assert sent.text.startswith("Read now, not kept. 1 speaker and 1 statement")
    (sent,) = await ann.send("What did Kamilov say?", **FORWARDED)
    assert "Abdulaziz Kamilov" in sent.text


async def test_a_question_with_an_article_is_answered(ann: Person) -> None:
    (sent,) = await ann.send(f"What did Kamilov say?\n\n{STORY}")
    assert "Abdulaziz Kamilov" in sent.text


async def test_in_a_group_only_when_addressed_and_only_the_cast(ann: Person, desk: Group) -> None:
    assert await ann.send(STORY, desk) == []
    (sent,) = await ann.send(f"@on_record_bot {STORY}", desk)
    assert sent.text.startswith(READ)
    assert "outlast" not in sent.text
    assert sent.replies_to is not None


class TestFiles:
    """Text files."""

    async def test_a_text_file_is_read_whatever_stands_with_it(self, ann: Person) -> None:
        captions: list[dict[str, Any]] = [{}, {"caption": "What did Kamilov say?"}]
        for name, fields in zip(("bridge.txt", "BRIDGE.MD"), captions, strict=True):
            (sent,) = await ann.upload(name, f"---\ntitle: Bridge\n---\n{STORY}".encode(), **fields)
            assert sent.text.startswith(READ)

    async def test_a_short_text_in_a_file_is_read_as_well(self, ann: Person) -> None:
        (sent,) = await ann.upload("bridge.txt", "“It lasts,” Ana Lima said.".encode())
        assert "Ana Lima" in sent.text

    @pytest.mark.parametrize("content", ["“Es hält,” sagte sie.".encode("utf-16"), b"\xff\xfe\x00", b" \n ", b""])
    async def test_what_is_no_text_says_what_can_be_read(self, ann: Person, content: bytes) -> None:
        assert [sent.text for sent in await ann.upload("bridge.txt", content)] == [texts.PASTED_FILE]

    async def test_a_file_that_is_too_large_is_not_fetched(self, ann: Person, telegram: Telegram) -> None:
        (sent,) = await ann.upload("bridge.txt", b"x" * (MAX_BYTES + 1))
        assert sent.text == texts.PASTED_FILE
        assert "getFile" not in {call.method for call in telegram.world.calls}

    async def test_a_file_that_does_not_come_at_once_is_asked_for_again(
        self, ann: Person, telegram: Telegram, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        pauses: list[float] = []

        async def sleep(seconds: float) -> None:
            pauses.append(seconds)

        monkeypatch.setattr(sent_articles, "_sleep", sleep)
        refusals = [RefusedError("Bad Gateway", 502), RefusedError("Bad Gateway", 502)]
        telegram.fault = lambda method, _: refusals.pop() if refusals and method == "getFile" else None
        (sent,) = await ann.upload("bridge.txt", STORY.encode())
        assert sent.text.startswith(READ)
        assert pauses == [0.5, 1.0]

    async def test_a_file_that_is_gone_is_asked_for_once_more_of_the_sender(
        self, ann: Person, telegram: Telegram
    ) -> None:
        gone = RefusedError.bad("wrong file_id or the file is temporarily unavailable")
        telegram.fault = lambda method, _: gone if method == "getFile" else None
        assert [sent.text for sent in await ann.upload("bridge.txt", STORY.encode())] == [texts.PASTED_LOST]

    async def test_any_other_file_is_no_text(self, ann: Person) -> None:
        assert [sent.text for sent in await ann.upload("bridge.pdf", b"%PDF")] == [texts.TEXT_ONLY]
        assert [sent.text for sent in await ann.attach(document={"file_id": "x", "file_unique_id": "x"})] == [
            texts.TEXT_ONLY
        ]
