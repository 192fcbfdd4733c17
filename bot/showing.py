"""What is shown for an answer or a place: messages whose links lead to the bot that sends them."""

from collections.abc import Sequence
from dataclasses import replace

from telegram import Bot

from bot import callbacks
from bot.addressing import Place
from bot.conversation import Conversations
from bot.links import Links
from bot.messages import Message
from bot.places import place as place_view
from bot.reply import cited, render_page
from bot.turning import Turned
from retrieval.answers import Answer, Citation
from retrieval.choosing import MOST_CITED


class Showing:
    """The conversations of a bot and the form in which they are shown; `examples` are questions to offer."""

    def __init__(self, conversations: Conversations, examples: Sequence[str]) -> None:
        self.conversations = conversations
        self.collection = conversations.collection
        self.examples = tuple(examples)
        self._links: Links | None = None

    def links(self, bot: Bot) -> Links:
        """Links that lead to this bot, whose name is known only once it runs."""
        if self._links is None:
            self._links = Links(self.collection.articles, bot.username)
        return self._links

    def opened(self, place: Place, answer: Answer, asked: str = "") -> Turned:
        """A new answer at its first page, in a group one statement, elsewhere three; `asked` stands above it."""
        return replace(self.conversations.opened(place.key, answer, _size(place)), asked=asked)

    def turn(self, bot: Bot, place: Place, turned: Turned, page: int) -> Turned | None:
        """An answer at another page, which one message holds; None where it has no such page."""

        def fits(answer: Answer) -> bool:
            return len(self.page(bot, place, Turned((answer,)))) == 1

        return self.conversations.turn(place.key, turned, page, _size(place), fits)

    def page(self, bot: Bot, place: Place, turned: Turned) -> tuple[Message, ...]:
        """The page of an answer that is shown, with buttons for whom the place names."""
        return render_page(turned, self.links(bot), self.collection, owner=place.owner, brief=place.in_group)

    def cited(self, place: Place, answer: Answer) -> tuple[Citation, ...]:
        """What the reply to an answer cites."""
        return cited(answer, brief=place.in_group)

    def place(self, bot: Bot, place: Place, payload: str) -> tuple[Message, ...]:
        """The place in an article that a link's payload names; nothing where it names none."""
        links = self.links(bot)
        found = links.resolve(payload)
        return place_view(self.collection, links, *found, place.owner) if found else ()

    def example(self, fingerprint: str) -> str | None:
        """The example with a fingerprint, if it is still one."""
        return next((e for e in self.examples if callbacks.fingerprint(e) == fingerprint), None)


def _size(place: Place) -> int:
    """How many statements a page cites."""
    return 1 if place.in_group else MOST_CITED
