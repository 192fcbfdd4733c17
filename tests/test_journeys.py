"""Whole conversations over the seeds come out byte for byte as `golden/journeys.md` has them."""

import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.callbacks import parse
from bot.conversation import Conversations
from bot.links import Links
from bot.messages import Message
from bot.places import place
from bot.reply import render, render_page
from retrieval.answerer import Answerer
from retrieval.collection import Collection
from retrieval.wordvectors import WordVectors

USERNAME = "onrecord_bot"
ASKER = 77
SHORT = {"L": "001_bd53bab2a56ca728", "S": "000_a52276f7be845c4c"}
_TURN = re.compile(
    r"^> (?P<said>.+)\n\n```html\n(?P<html>(?:.*\n)*?)```\n(?P<buttons>(?:\n(?:\[.+\]\n)+)?)", re.MULTILINE
)
_PLACE = re.compile(r"\b(?P<article>[LS])\((?P<start>\d+)-(?P<end>\d+)\)")


@dataclass(frozen=True)
class Turn:
    """What is typed, or the place that is opened, and the reply to it."""

    said: str
    html: str
    buttons: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Journey:
    """One chat from its beginning."""

    name: str
    in_group: bool
    turns: tuple[Turn, ...] = field(repr=False)


def spelled_out(text: str) -> str:
    """The text with the links written out."""
    link = rf"https://t.me/{USERNAME}?start={{}}-{{}}-{{}}"
    return _PLACE.sub(lambda m: link.format(SHORT[m["article"]], m["start"], m["end"]), text)


def labels(row: str) -> tuple[str, ...]:
    """The labels of a row of buttons."""
    return tuple(re.findall(r"\[(.+?)\]", row))


def journeys() -> list[Journey]:
    found = []
    text = (Path(__file__).parent / "golden" / "journeys.md").read_text(encoding="utf-8")
    for section in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        name = section.partition("\n")[0]
        turns = (
            Turn(m["said"], spelled_out(m["html"].rstrip("\n")), tuple(map(labels, m["buttons"].split("\n")[1:-1])))
            for m in _TURN.finditer(section)
        )
        found.append(Journey(name, "in a group" in name, tuple(turns)))
    return found


JOURNEYS = journeys()


@pytest.fixture(scope="module")
def answerer(seeds: Collection) -> Answerer:
    return Answerer(seeds, WordVectors.load())


def replies(journey: Journey, answerer: Answerer) -> list[Turn]:
    """The same turns with what really comes."""
    links = Links(answerer.collection.articles, USERNAME)
    conversations = Conversations(answerer)
    return [
        Turn(turn.said, *shown(reply_to(turn.said, journey, conversations, answerer, links))) for turn in journey.turns
    ]


def reply_to(
    said: str, journey: Journey, conversations: Conversations, answerer: Answerer, links: Links
) -> tuple[Message, ...]:
    opened = _PLACE.fullmatch(said)
    if opened:
        found = links.resolve(f"{SHORT[opened['article']]}-{opened['start']}-{opened['end']}")
        assert found
        return place(answerer.collection, links, *found)
    turned = conversations.opened("chat", conversations.answer("chat", said), 1 if journey.in_group else 3)
    owner = ASKER if journey.in_group else None
    return render_page(turned, links, answerer.collection, owner=owner, brief=journey.in_group)


def shown(messages: tuple[Message, ...]) -> tuple[str, tuple[tuple[str, ...], ...]]:
    html = "\n\n=====\n\n".join(message.html for message in messages)
    return html, tuple(tuple(button.label for button in row) for message in messages for row in message.buttons)


@pytest.mark.parametrize("journey", JOURNEYS, ids=[journey.name for journey in JOURNEYS])
def test_the_conversation_comes_out_as_written(answerer: Answerer, journey: Journey) -> None:
    for expected, actual in zip(journey.turns, replies(journey, answerer), strict=True):
        assert actual.html == expected.html, expected.said
        assert actual.buttons == expected.buttons, expected.said


@pytest.mark.parametrize("journey", JOURNEYS, ids=[journey.name for journey in JOURNEYS])
def test_the_same_conversation_comes_out_the_same_again(seeds: Collection, journey: Journey) -> None:
    again = [Answerer(seeds, WordVectors.load()) for _ in range(2)]
    assert replies(journey, again[0]) == replies(journey, again[1])


def test_every_turn_of_the_file_is_read() -> None:
    text = (Path(__file__).parent / "golden" / "journeys.md").read_text(encoding="utf-8")
    assert sum(len(journey.turns) for journey in JOURNEYS) == text.count("\n> ") == text.count("```html")
    assert len({journey.name for journey in JOURNEYS}) == len(JOURNEYS)


def test_buttons_in_a_group_serve_the_asker_alone(answerer: Answerer) -> None:
    links = Links(answerer.collection.articles, USERNAME)
    answer = Conversations(answerer).answer("chat", "What did the secretary-general say about cooperation?")
    messages = render(answer, links, answerer.collection, owner=ASKER, brief=True)
    data = [button.data for message in messages for row in message.buttons for button in row if button.data]
    callbacks = [parse(each) for each in data]
    assert len(callbacks) == 2
    assert all(callback and callback.owner == ASKER for callback in callbacks)
