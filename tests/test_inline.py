"""People type `@bot …` in any chat and pick a quote: the real application over real HTTP."""

from collections.abc import AsyncIterator

import pytest
from fake_telegram.bots import bot_at
from fake_telegram.markup import units
from fake_telegram.people import Group, Person
from fake_telegram.refused import RefusedError
from fake_telegram.server import Telegram

from bot import texts
from bot.inline import CACHE_SECONDS
from retrieval.collection import Collection

RAPPROCHEMENT = "The rapprochement of the countries in the Central Asian region is not against anyone’s interests"
KAMILOV = "Uzbek Foreign Minister Abdulaziz Kamilov"


@pytest.fixture(autouse=True)
async def running(telegram: Telegram, seeds: Collection) -> AsyncIterator[None]:
    """The bot over the seeds."""
    async with bot_at(telegram, seeds):
        yield


class TestPicking:
    """What is offered, and what picking it sends."""

    async def test_a_topic_offers_who_spoke_of_it(self, ann: Person) -> None:
        offered = await ann.type_inline("silk road")
        assert offered.titles == ["CICA Secretary General Kairat Sarybay"]
        assert offered.results[0]["description"].startswith("“If the Silk Road functions, as it did in earlier")
        assert offered.button is None

    async def test_a_name_and_a_colon_offer_that_speaker_alone(self, ann: Person) -> None:
        assert (await ann.type_inline("kamilov: cooperation")).titles == [KAMILOV]
        assert (await ann.type_inline("kamilov:")).titles == [KAMILOV, KAMILOV]

    async def test_a_pick_sends_speaker_words_and_the_link_to_their_place(self, ann: Person, desk: Group) -> None:
        offered = await ann.type_inline("kamilov: interests of anyone")
        (first, *_) = offered.results
        assert await ann.pick(first, desk) == []
        message = first["message"]
        assert message["text"].startswith(f"{KAMILOV} said:\n“{RAPPROCHEMENT}” [1]")
        (place,) = await ann.open(message["entities"][2]["url"])
        assert place.marked("bold") == [RAPPROCHEMENT]

    async def test_nothing_typed_offers_the_latest(self, ann: Person, seeds: Collection) -> None:
        offered = await ann.type_inline("")
        assert len(offered.results) == min(20, sum(bool(q.speaker and q.speaker.sure) for q in seeds.quotes))
        assert (offered.cache_time, offered.personal) == (CACHE_SECONDS, False)

    async def test_everybody_is_offered_the_same_whatever_they_asked_before(self, ann: Person, bob: Person) -> None:
        await ann.send("What did Qi Zhenhong say?")
        assert await ann.type_inline("cooperation") == await bob.type_inline("cooperation")
        assert (await ann.type_inline("what else did he say?")).results == []

    async def test_every_message_stays_within_the_limits_and_ids_are_the_same_again(self, ann: Person) -> None:
        first, again = await ann.type_inline(""), await ann.type_inline("")
        assert [r["id"] for r in first.results] == [r["id"] for r in again.results]
        assert all(units(result["message"]["text"]) <= 4096 for result in first.results)


class TestNothing:
    """What fits nothing leads to the bot."""

    async def test_the_button_asks_the_bot_the_same(self, ann: Person) -> None:
        offered = await ann.type_inline("mirziyoyev: water")
        assert offered.results == []
        assert offered.button is not None
        assert offered.button["text"] == texts.ASK_THE_BOT
        (sent,) = await ann.send(f"/start {offered.button['start_parameter']}")
        assert sent.marked("italic") == ["mirziyoyev: water"]
        assert "“mirziyoyev”" in sent.text

    async def test_words_too_long_for_a_link_lead_to_the_greeting(self, ann: Person) -> None:
        offered = await ann.type_inline("what did the mayor of Atlantis say about bathing? " * 4)
        assert offered.button is not None
        (sent,) = await ann.send(f"/start {offered.button['start_parameter']}")
        assert sent.text.startswith("Hello!")


@pytest.mark.parametrize(
    "query",
    [
        "🙂" * 128,
        "x" * 256,
        "ماذا قال كاميلوف؟",
        "\u202ekamilov\u202c",
        "<b>kamilov</b> & <script>",
        "</blockquote>",
        "\x00",
        "\ud83d kamilov",
        ": : :",
        "kamilov:",
        "“" * 100,
        "?start=" * 30,
    ],
    ids=ascii,
)
async def test_whatever_is_typed_is_answered(ann: Person, query: str) -> None:
    offered = await ann.type_inline(query)
    assert bool(offered.results) is (offered.button is None)


@pytest.mark.parametrize("offset", ["20", "9999999999", "-1", "x", "²", "0x1"])
async def test_whatever_the_offset_there_is_a_page(ann: Person, offset: str) -> None:
    offered = await ann.type_inline("", offset)
    assert offered.next_offset == ""


async def test_an_answer_that_comes_too_late_makes_no_noise(
    telegram: Telegram, ann: Person, caplog: pytest.LogCaptureFixture
) -> None:
    refusals = [RefusedError.bad("query is too old and response timeout expired or query ID is invalid")]
    telegram.fault = lambda method, _: refusals.pop() if refusals and method == "answerInlineQuery" else None
    with pytest.raises(AssertionError, match="not answered"):
        await ann.type_inline("kamilov")
    assert not [record for record in caplog.records if record.levelname in ("WARNING", "ERROR")]
    assert (await ann.type_inline("kamilov")).titles == [KAMILOV, KAMILOV]


class TestAfterwards:
    """A quote that was picked is a message of the one who picked it, and asks nothing."""

    async def test_in_a_group_a_pick_that_replies_to_the_bot_is_no_question(self, ann: Person, desk: Group) -> None:
        (answer,) = await ann.send("@on_record_bot what did Kamilov say?", desk)
        offered = await ann.type_inline("silk road")
        replied = {"reply_to_message": answer.json}
        assert await ann.pick(offered.results[0], desk, **replied) == []

    async def test_in_the_bot_s_own_chat_it_is_told_what_picking_is_for(self, ann: Person) -> None:
        offered = await ann.type_inline("silk road")
        assert [sent.text for sent in await ann.pick(offered.results[0])] == [texts.PICKED_HERE]

    async def test_help_names_the_bot_where_inline_mode_is_on(self, ann: Person) -> None:
        (sent,) = await ann.send("/help")
        assert "@on_record_bot" in sent.text
