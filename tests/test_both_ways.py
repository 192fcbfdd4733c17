"""What the bot offers works the same over real HTTP whether its updates are polled or pushed."""

from collections.abc import AsyncIterator

import pytest
from fake_telegram.bots import bot_at
from fake_telegram.people import Group, Person
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
