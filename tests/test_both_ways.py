"""What the bot offers works the same over real HTTP whether its updates are polled or pushed."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from fake_telegram.bots import bot_at
from fake_telegram.people import ANONYMOUS, Group, Person, group
from fake_telegram.server import Telegram

from bot import texts
from retrieval.collection import Collection

RAPPROCHEMENT = "The rapprochement of the countries in the Central Asian region is not against anyone’s interests"
ALTERED = RAPPROCHEMENT.replace("anyone", "anybody")
STORY = (
    "The mayor, Ana Lima, opened the bridge on Monday before a crowd of some two hundred people in the rain.\n\n"
    "“It will outlast us all,” Lima said. She said that the ferry would stop in May."
)


@pytest.fixture(autouse=True)
async def running(both_ways: None, telegram: Telegram, seeds: Collection) -> AsyncIterator[None]:
    """The bot over the seeds."""
    async with bot_at(telegram, seeds):
        yield


async def test_a_quote_is_picked_in_another_chat_and_its_link_opens_the_place(ann: Person, desk: Group) -> None:
    first, *_ = (await ann.type_inline("kamilov: interests of anyone")).results
    assert await ann.pick(first, desk) == []
    (place,) = await ann.open(first["message"]["entities"][2]["url"])
    assert place.marked("bold") == [RAPPROCHEMENT]


async def test_what_fits_nothing_leads_to_the_bot_with_the_same_words(ann: Person, telegram: Telegram) -> None:
    offered = await ann.type_inline("zeppelins")
    assert offered.results == []
    assert offered.button
    name = telegram.world.bot["username"]
    (sent,) = await ann.open(f"https://t.me/{name}?start={offered.button['start_parameter']}")
    assert "zeppelins" in sent.text


async def test_a_quotation_is_checked_word_by_word(ann: Person) -> None:
    for text in (f"/check {ALTERED}", f"“{ALTERED}”"):
        (sent,) = await ann.send(text)
        assert sent.text.startswith("Not verbatim.")
        assert (sent.marked("strikethrough"), sent.marked("underline")) == (["anybody’s"], ["anyone’s"])


async def test_a_speaker_is_found_and_a_word_of_the_card_brings_the_statements(ann: Person) -> None:
    (card,) = await ann.send("/speakers kami")
    (sent,) = (await ann.tap(card, "countries")).replies
    assert sent.marked("blockquote")[0].startswith(f"“{RAPPROCHEMENT}")


async def test_a_pasted_article_is_read_and_not_kept(ann: Person) -> None:
    origin = {"type": "hidden_user", "date": 0, "sender_user_name": "Somebody"}
    (pasted,) = await ann.send(STORY, forward_origin=origin)
    assert pasted.text.startswith("Read now, not kept. 1 speaker and 2 statements in this text:")
    (sent,) = await ann.send("What did Ana Lima say?")
    assert "No statement found." in sent.text


async def test_a_place_is_cited_in_the_form_that_is_chosen(ann: Person) -> None:
    (place,) = await ann.send("/start 001_bd53bab2a56ca728-419-515")
    offered = (await ann.tap(place, texts.CITE_AS)).edited
    assert offered
    (sent,) = (await ann.tap(offered, "BibTeX")).replies
    assert sent.marked("pre") == [sent.text]
    assert RAPPROCHEMENT in sent.text


async def test_each_topic_of_a_forum_is_answered_there_and_is_a_conversation_of_its_own(
    ann: Person, telegram: Telegram
) -> None:
    forum = group(telegram, "Forum", topic=9)
    await ann.send("@on_record_bot what did Kamilov say?", forum)
    (other,) = await ann.send("@on_record_bot what else did he say?", replace(forum, topic=10))
    assert "Whom or what do you mean?" in other.text
    (which,) = await ann.send("@on_record_bot what did the secretary-general say about cooperation?", forum)
    (sent,) = (await ann.tap(which, "Kairat Sarybay")).replies
    assert [message.json["message_thread_id"] for message in (other, which, sent)] == [10, 9, 9]


async def test_who_asks_as_the_group_or_as_a_channel_is_answered_and_a_channels_post_is_not(
    telegram: Telegram, desk: Group
) -> None:
    channel = {"id": -1_000_000_008_888, "type": "channel", "title": "<i>News</i> & more"}
    puppet = {"id": 136817688, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"}
    service = {"id": 777000, "is_bot": False, "first_name": "Telegram"}
    asked = "@on_record_bot what did Kamilov say?"
    for user, speaks_as in ((ANONYMOUS, desk.json), (puppet, channel)):
        (sent,) = await Person(telegram, user).send(asked, desk, sender_chat=speaks_as)
        assert "Abdulaziz Kamilov" in sent.marked("bold")[0]
    assert await Person(telegram, service).send(asked, desk, sender_chat=channel, is_automatic_forward=True) == []


async def test_in_a_group_each_has_a_context_and_what_is_said_to_others_is_left_alone(
    ann: Person, bob: Person, desk: Group
) -> None:
    (first,) = await ann.send("@on_record_bot what did Kamilov say?", desk)
    assert await bob.send("what else did he say?", desk) == []
    (sent,) = await bob.send("@on_record_bot what else did he say?", desk)
    assert "Whom or what do you mean?" in sent.text
    (sent,) = await bob.send("what else did he say?", desk, reply_to=first.id)
    assert "Kamilov" in sent.text
