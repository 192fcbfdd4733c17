"""Fifty people ask twenty questions each while a quarter of all requests goes wrong; fewer where updates are pushed.

Every question is answered, in order, and a second copy comes only where the confirmation of the first was withheld.
"""

import asyncio
import random
from collections import Counter

import pytest
from fake_telegram.bots import bot_at
from fake_telegram.faults import Faults
from fake_telegram.people import Person, person
from fake_telegram.server import Telegram

from bot import connection, patience, polling
from retrieval.collection import Collection

PEOPLE, PUSHED, SEED = 50, 10, 20260
QUESTIONS = (
    "/help",
    "/articles",
    "/speakers",
    "/nonsense",
    "who talked about the Silk Road?",
    "What did Uzbekistan’s foreign minister say about Central Asian cooperation?",
    "who said the BRI and Central Asian efforts complement each other?",
    "What did Natalia Gherman say?",
    "What did the secretary-general say about cooperation?",
    "What did President Mirziyoyev say about water?",
    "Did Kamilov say anything about the Belt and Road?",
    "How many countries did the foreign experts come from?",
    "Who is Qi Zhenhong?",
    "Who is Abdulaziz Kamilov?",
    "who spoke about tourism?",
    "what did Kairat Sarybay say about trade?",
    "what did Qi Zhenhong say?",
    "what did Kamilov say about interests?",
    "who said anything about a predictable partner?",
    "who is Natalia Gherman?",
)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """All pauses pass at once; a request that is never answered costs a second."""

    async def pass_by(_: float) -> None:
        await asyncio.sleep(0)

    monkeypatch.setattr(connection, "ANSWERED_IN", 1.5)
    monkeypatch.setattr(patience, "_sleep", pass_by)
    monkeypatch.setattr(polling, "_sleep", pass_by)


async def replies_to(telegram: Telegram, seeds: Collection) -> dict[str, str]:
    """The reply to each question where nothing goes wrong."""
    replies = {}
    async with bot_at(telegram, seeds):
        for number, question in enumerate(QUESTIONS):
            (sent,) = await person(telegram, f"Quiet {number}").send(question)
            replies[question] = sent.html
    return replies


async def ask(people: list[Person], telegram: Telegram, choice: random.Random) -> dict[int, list[str]]:
    """Everybody asks everything, each in an order of his own; some updates are delivered twice."""
    asked = {each.id: choice.sample(QUESTIONS, len(QUESTIONS)) for each in people}
    for number in range(len(QUESTIONS)):
        for each in people:
            await each.post(asked[each.id][number])
        telegram.world.updates += choice.sample(telegram.world.updates, min(2, len(telegram.world.updates)))
    await telegram.world.notify()
    return asked


@pytest.mark.usefixtures("both_ways", "impatient")
async def test_every_question_is_answered_in_order_and_twice_only_without_a_confirmation(
    telegram: Telegram, seeds: Collection, capsys: pytest.CaptureFixture[str]
) -> None:
    expected = await replies_to(telegram, seeds)
    faults = Faults(SEED)
    people = [person(telegram, f"Person {number}") for number in range(PUSHED if telegram.webhook else PEOPLE)]
    async with bot_at(telegram, seeds):
        telegram.fault = faults
        asked = await ask(people, telegram, random.Random(SEED))
        await telegram.until(lambda: not telegram.world.updates, seconds=120)
        assert telegram.drained
        await asyncio.wait_for(telegram.drained(), 120)
        telegram.fault = None
    withheld = {sent["message_id"] for sent in telegram.world.withheld if isinstance(sent, dict) and "chat" in sent}
    for each in people:
        confirmed = [sent.html for sent in each.history() if sent.id not in withheld]
        assert confirmed == [expected[question] for question in asked[each.id]]
    messages = sum(each.seen() for each in people)
    assert messages == len(people) * len(QUESTIONS) + len(withheld)
    with capsys.disabled():
        print(  # noqa: T201 - its counts are wanted
            f"\n{'webhook' if telegram.webhook else 'polling'}: {len(people) * len(QUESTIONS)} questions, {messages} messages, "
            f"{len(withheld)} of them second copies; mishaps: {dict(sorted(Counter(faults.made).items()))}"
        )
