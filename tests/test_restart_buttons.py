"""Buttons of before a restart do what they say, with all that the process knew gone."""

import pytest
from fake_telegram.bots import bot_at
from fake_telegram.people import Group, Person
from fake_telegram.server import Telegram

from bot import texts
from retrieval.collection import Collection

KAMILOV = "What did Abdulaziz Kamilov say?"


@pytest.mark.usefixtures("both_ways")
async def test_an_answer_is_found_again_by_what_its_buttons_name(
    telegram: Telegram, seeds: Collection, ann: Person, bob: Person, desk: Group
) -> None:
    async with bot_at(telegram, seeds):
        (alone,) = await ann.send(KAMILOV)
        (together,) = await ann.send(f"@on_record_bot {KAMILOV}", desk)
        (card,) = await ann.send("/speakers kamilov")
    async with bot_at(telegram, seeds):
        context = (await ann.tap(alone, "Context 2")).edited
        assert context
        assert context.marked("bold")[0].startswith("Investing in regional cooperation")
        back = (await ann.tap(context, "‹ Back")).edited
        assert back
        assert back.html == alone.html
        assert (await bob.tap(together, "Context")).notice == texts.NOT_YOURS
        assert (await ann.tap(together, "More ›")).notice == texts.FORGOTTEN
        assert (await ann.tap(together, "Who else")).edited
        assert (await ann.tap(card, "countries")).replies


async def test_in_another_collection_what_is_gone_says_so(telegram: Telegram, seeds: Collection, ann: Person) -> None:
    async with bot_at(telegram, seeds):
        (answer,) = await ann.send(KAMILOV)
        (card,) = await ann.send("/speakers kamilov")
        (listed,) = await ann.send("/article")
    async with bot_at(telegram, Collection(seeds.articles[:1])):
        for sent, label in (
            (answer, "Context 1"),
            (answer, "Copy"),
            (answer, "Who else"),
            (card, "countries"),
            (card, "All statements"),
            (listed, "2"),
        ):
            tapped = await ann.tap(sent, label)
            assert (tapped.notice, tapped.edited, tapped.replies) == (texts.GONE, None, [])
