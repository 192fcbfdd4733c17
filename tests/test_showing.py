"""What is shown for an answer or a place, with links to the bot that sends it."""

import pytest
from telegram import Bot, User

from bot.addressing import Place
from bot.callbacks import fingerprint
from bot.conversation import Conversations
from bot.showing import Showing
from retrieval.answerer import Answerer
from retrieval.collection import Collection


class Named(Bot):
    """A bot that knows its name without asking for it."""

    @property
    def bot(self) -> User:
        return User(1, "On record", is_bot=True, username="record_bot")


ALONE, TOGETHER = Place(7), Place(-7, owner=5, reply_to=1)


@pytest.fixture
def showing(seeds: Collection) -> Showing:
    return Showing(Conversations(Answerer(seeds)), ("Who spoke?",))


@pytest.fixture
def bot() -> Bot:
    return Named("1:x")


def test_links_lead_to_the_bot_that_shows_them(showing: Showing, bot: Bot) -> None:
    answer = showing.conversations.answer("7", "who talked about the Silk Road?")
    (message,) = showing.page(bot, ALONE, showing.opened(ALONE, answer))
    assert 'href="https://t.me/record_bot?start=000_a52276f7be845c4c-1349-1600"' in message.html


def test_an_answer_is_brief_in_a_group(showing: Showing, bot: Bot) -> None:
    answer = showing.conversations.answer("7", "What did Kairat Sarybay say?")
    for place, count in ((ALONE, 3), (TOGETHER, 1)):
        (message,) = showing.page(bot, place, showing.opened(place, answer))
        assert message.html.count("<blockquote") == count


def test_a_payload_that_names_nothing_shows_nothing(showing: Showing, bot: Bot) -> None:
    assert showing.place(bot, ALONE, "001_bd53bab2a56ca728-5-4") == ()
    assert showing.place(bot, ALONE, "001_bd53bab2a56ca728-419-515")


def test_an_example_is_known_by_its_fingerprint(showing: Showing) -> None:
    assert showing.example(fingerprint("Who spoke?")) == "Who spoke?"
    assert showing.example(fingerprint("Who else?")) is None
