"""/check in chats: behind the command, as a reply, pasted, alone and in a group."""

from collections.abc import AsyncIterator

import pytest
from fake_telegram.bots import bot_at
from fake_telegram.people import Group, Person
from fake_telegram.server import Telegram

from bot import texts
from bot.application import BotApplication
from retrieval.collection import Collection

RAPPROCHEMENT = "The rapprochement of the countries in the Central Asian region is not against anyone’s interests"
ALTERED = "The rapprochement of the countries in Central Asia is not against anybody’s interests"


@pytest.fixture(autouse=True)
async def application(telegram: Telegram, seeds: Collection) -> AsyncIterator[BotApplication]:
    """The bot over the seeds."""
    async with bot_at(telegram, seeds) as running:
        yield running


async def test_the_example(ann: Person) -> None:
    (sent,) = await ann.send(f"/check “{ALTERED}” Kamilov")
    assert sent.text.startswith("Not verbatim.")
    assert sent.marked("blockquote") == [f"“{RAPPROCHEMENT}” [1]"]
    assert sent.marked("strikethrough") == ["in Central Asia", "anybody’s"]
    assert sent.marked("underline") == ["in the Central Asian region", "anyone’s"]


async def test_its_link_opens_the_place(ann: Person) -> None:
    (sent,) = await ann.send(f"/check {RAPPROCHEMENT}")
    assert sent.text.startswith("Verbatim.")
    (place,) = await ann.open(sent.links[0])
    assert place.marked("bold") == [RAPPROCHEMENT]


async def test_a_pasted_quotation_is_checked_without_the_command(ann: Person) -> None:
    assert [s.html for s in await ann.send(f"“{ALTERED}” Kamilov")] == [
        s.html for s in await ann.send(f"/check “{ALTERED}” Kamilov")
    ]


async def test_a_question_with_a_quotation_stays_a_question(ann: Person) -> None:
    (sent,) = await ann.send("who said “The BRI and Central Asian efforts complement each other”?")
    assert sent.text.startswith("Qi Zhenhong, president of the China Institute of International Studies, said:")


async def test_a_reply_checks_the_message_replied_to(ann: Person) -> None:
    number = await ann.post(f"They write that {RAPPROCHEMENT}")
    (sent,) = (await ann.send("/check", reply_to=number))[-1:]
    assert "Not verbatim." in sent.text or "Verbatim" in sent.text
    number = await ann.post(f"Have you seen this: “{RAPPROCHEMENT}”")
    (sent,) = (await ann.send("/check Sarybay", reply_to=number))[-1:]
    assert sent.text.startswith("The words are right, the speaker is not.")


async def test_of_a_reply_to_a_part_the_part_is_checked(ann: Person) -> None:
    number = await ann.post(f"It rained. “{RAPPROCHEMENT}” It rained on.")
    quote = {"text": "is not against anyone’s interests", "position": 60}
    (sent,) = (await ann.send("/check", reply_to=number, quote=quote))[-1:]
    assert sent.text.startswith("Verbatim, but cut.")


@pytest.mark.parametrize("text", ["/check", "/check ", "/check \n"])
async def test_alone_it_says_how(ann: Person, text: str) -> None:
    (sent,) = await ann.send(text)
    assert sent.html == texts.CHECK_HOW


async def test_a_reply_to_what_has_no_words_says_how(ann: Person) -> None:
    await ann.attach(voice={"file_id": "1", "file_unique_id": "1", "duration": 1})
    number = min(ann.telegram.world.messages[ann.id])
    (sent,) = (await ann.send("/check", reply_to=number))[-1:]
    assert sent.html == texts.CHECK_HOW


@pytest.mark.parametrize("text", ["/check yes", "/check “no”", "/check 🙂", "/check <b>"])
async def test_too_little_says_so(ann: Person, text: str) -> None:
    (sent,) = await ann.send(text)
    assert sent.html == texts.CHECK_SHORT


async def test_a_group_is_answered_only_when_it_asks(ann: Person, bob: Person, desk: Group) -> None:
    assert await ann.send(f"“{ALTERED}” Kamilov", desk) == []
    for text in (f"/check “{ALTERED}” Kamilov", f"@on_record_bot “{ALTERED}” Kamilov"):
        (sent,) = await bob.send(text, desk)
        assert sent.text.startswith("Not verbatim.")
        assert sent.replies_to is not None


async def test_it_is_among_the_commands(telegram: Telegram, ann: Person) -> None:
    assert {"command": "check", "description": "Check a quotation word by word"} in telegram.world.profile["commands"]
    (sent,) = await ann.send("/help")
    assert "/check" in sent.text


async def test_a_forwarded_quotation_is_checked_and_an_article_is_read(ann: Person, bob: Person) -> None:
    origin = {"type": "user", "date": 0, "sender_user": bob.json}
    (sent,) = await ann.send(f"“{RAPPROCHEMENT}.” Abdulaziz Kamilov.", forward_origin=origin)
    assert sent.text.startswith("Verbatim.")
    said = "“It will outlast us all, and the bridge before it, and the one before that,” Ana Lima said on the bank. "
    sent = (await ann.send("The mayor, Ana Lima, opened the bridge of Orlo. " + 5 * said))[0]
    assert "Verbatim" not in sent.text
    assert "Not here" not in sent.text
