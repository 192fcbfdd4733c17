"""People cite a place as something: the real application over real HTTP."""

import json
from collections.abc import AsyncIterator

import pytest
from fake_telegram.bots import bot_at
from fake_telegram.people import Group, Person, Sent
from fake_telegram.server import Telegram

from bot import texts
from bot.callbacks import Action, parse
from bot.citeas import FORMS
from retrieval.articles import Article
from retrieval.collection import Collection

PLACE = "/start 001_bd53bab2a56ca728-419-515"
WORDS = "The rapprochement of the countries in the Central Asian region is not against anyone’s interests"
LONG = Article("long", f"“We {'never ' * 400}rest,” said Ida Bly, the mayor.", title="Rest")


@pytest.fixture(autouse=True)
async def running(telegram: Telegram, seeds: Collection) -> AsyncIterator[None]:
    """The bot over the seeds and one long quote."""
    async with bot_at(telegram, Collection([*seeds.articles, LONG])):
        yield


async def offer(ann: Person, sent: Sent) -> Sent:
    """The message of a place once it offers the forms."""
    tapped = await ann.tap(sent, texts.CITE_AS)
    assert (tapped.notice, tapped.replies) == ("", [])
    assert tapped.edited is not None
    return tapped.edited


async def test_the_forms_are_offered_in_the_message_itself_and_taken_back(ann: Person) -> None:
    (place,) = await ann.send(PLACE)
    offered = await offer(ann, place)
    assert place.text == f"{offered.text}\n\nOther statements in this article:"
    assert list(offered.buttons) == ["Markdown", "BibTeX", "CSL-JSON", "JSON-LD", texts.CITE_BACK]
    back = (await ann.tap(offered, texts.CITE_BACK)).edited
    assert back is not None
    assert (back.html, list(back.buttons)) == (place.html, list(place.buttons))


@pytest.mark.parametrize("form", FORMS.values(), ids=lambda form: form.label)
async def test_a_short_quote_comes_as_a_block_to_copy(ann: Person, form: object) -> None:
    (place,) = await ann.send(PLACE)
    (sent,) = (await ann.tap(await offer(ann, place), getattr(form, "label"))).replies  # noqa: B009 - a private class
    assert sent.marked("pre") == [sent.text]
    assert WORDS in sent.text
    assert "Kamilov" in sent.text


async def test_a_long_quote_comes_as_a_file(ann: Person, telegram: Telegram) -> None:
    end = LONG.text.index(",”")
    (place,) = await ann.send(f"/start long-1-{end}")
    (sent,) = (await ann.tap(await offer(ann, place), "JSON-LD")).replies
    name, path = sent.file
    assert name == "bly-1.jsonld"
    data = json.loads(telegram.world.files[path])
    assert (data["@type"], data["text"], data["creator"]["name"]) == ("Quotation", LONG.text[1:end], "Ida Bly")


async def test_reported_words_are_no_quotation(ann: Person) -> None:
    (place,) = await ann.send("/start 001_bd53bab2a56ca728-762-1068")
    (sent,) = (await ann.tap(await offer(ann, place), "JSON-LD")).replies
    assert json.loads(sent.text)["@type"] == "CreativeWork"
    assert "reported, not quoted: Natalia Gherman" in sent.text


class TestGroups:
    """In a group the buttons serve the one who asked for the place."""

    async def test_only_the_asker_may_press(self, ann: Person, bob: Person, desk: Group) -> None:
        (place,) = await ann.send(PLACE.replace("/start", "/start@on_record_bot"), desk)
        others = await bob.tap(place, texts.CITE_AS)
        assert (others.notice, others.alert, others.edited) == (texts.NOT_YOURS, True, None)
        offered = await offer(ann, place)
        assert (await bob.tap(offered, "BibTeX")).notice == texts.NOT_YOURS
        (sent,) = (await ann.tap(offered, "BibTeX")).replies
        assert sent.text.startswith("@misc{kamilov-419,")

    async def test_the_way_back_keeps_the_buttons_of_a_group(self, ann: Person, desk: Group) -> None:
        (place,) = await ann.send(PLACE.replace("/start", "/start@on_record_bot"), desk)
        back = (await ann.tap(await offer(ann, place), texts.CITE_BACK)).edited
        assert back is not None
        assert back.buttons == place.buttons


@pytest.mark.parametrize("action", [Action.CITE, Action.UNCITE, *FORMS])
@pytest.mark.parametrize("argument", ["x", "AAAAAABBBB1-1", "0-0", "9" * 62])
async def test_a_place_that_is_gone_says_so(ann: Person, action: Action, argument: str) -> None:
    (place,) = await ann.send(PLACE)
    tapped = await ann.tap_data(place, f"{action.value}:{argument}")
    assert (tapped.notice, tapped.replies, tapped.edited) == (texts.GONE, [], None)


async def test_words_that_changed_since_are_not_cited(ann: Person) -> None:
    (place,) = await ann.send(PLACE)
    callback = parse(place.buttons[texts.CITE_AS]["callback_data"])
    assert callback is not None
    other = callback.argument[:6] + "AAAA" + callback.argument[10:]
    assert (await ann.tap_data(place, f"B:{other}")).notice == texts.GONE
