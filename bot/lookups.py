"""Looking around: lists, cards, and the statements that a tap on a card brings."""

from dataclasses import replace

from bot import callbacks, cards, views
from bot.callbacks import Action
from bot.links import Links
from bot.messages import Message
from bot.views import Found
from retrieval.answers import Answer
from retrieval.articles import Article
from retrieval.browsing import articles_called, speakers_called
from retrieval.collection import Collection, SpeakerRecord
from retrieval.offices import By
from retrieval.questions import Intent, Question
from retrieval.quotes import Quote
from retrieval.recalling import place_of, recalled
from retrieval.roster import Match, Roster
from retrieval.themes import Themes

LONGEST_QUERY = 100


class Lookups:
    """What the lists and cards of a collection show; `owner` is whom their buttons serve, None for all."""

    def __init__(self, collection: Collection, roster: Roster) -> None:
        self._collection = collection
        self._roster = roster
        self._themes = Themes(collection)

    def speakers(self, links: Links, owner: int | None, text: str, page: int = 0) -> Message | None:
        """The speakers whom some words call, all of them for no words; the card of the only one."""
        query = _query(text)
        found = Found(speakers_called(self._collection, self._roster, query), query) if query else None
        if found and len(found.entries) == 1 and page == 0:
            return self._card(links, owner, found.entries[0])
        return views.speakers(self._collection, page, owner, found)

    def articles(self, links: Links, owner: int | None, text: str, page: int = 0) -> Message | None:
        """The articles that some words call, all of them for no words; the card of the only one, or of a number."""
        query = _query(text)
        number = int(query) if query.isdecimal() and len(query) < 7 else 0
        called = articles_called(self._collection, query)
        if page == 0 and 1 <= number <= len(self._collection.articles):
            called = (self._collection.articles[number - 1],)
        if query and len(called) == 1 and page == 0:
            return self._article_card(links, owner, called[0])
        found = Found(called, query) if query else None
        return views.articles(self._collection, links, page, owner, found)

    def shown(self, links: Links, owner: int | None, action: Action, argument: str) -> Message | None:
        """The list or card that a button names; None where it is not there any more."""
        if action is Action.CARD:
            record = self._collection.speaker(argument)
            return self._card(links, owner, record) if record else None
        if action is Action.ARTICLE:
            article = links.article(argument)
            return self._article_card(links, owner, article) if article else None
        wanted = callbacks.page_of(argument)
        if wanted is None:
            return None
        page, query = wanted
        return (self.speakers if action is Action.SPEAKERS else self.articles)(links, owner, query, page)

    def answer(self, links: Links, action: Action, argument: str) -> Answer | None:
        """The statements that a tap on a card brings: a speaker's on a word, or in an article."""
        id_, _, rest = argument.partition("-")
        record = self._collection.speaker(id_)
        if record is None:
            return None
        if action is Action.THEME:
            theme = next((t for t in self._themes.of(record) if callbacks.fingerprint(t.label) == rest), None)
            return self._said(record, theme.quotes, theme.label) if theme else None
        article = links.article(rest)
        quotes = tuple(quote for quote in record.quotes if article and quote.article_id == article.id)
        return self._said(record, quotes) if quotes else None

    def _said(self, record: SpeakerRecord, quotes: tuple[Quote, ...], topic: str = "") -> Answer | None:
        """These statements as the answer to what a person would have asked for them."""
        answer = recalled(self._collection, [place for q in quotes if (place := place_of(self._collection, q))])
        matches = (Match(record, By.FULL_NAME),)
        question = Question(record.name, Intent.STATEMENTS, person=record.name, topic=topic, matches=matches)
        return replace(answer, question=question, record=record) if answer else None

    def _card(self, links: Links, owner: int | None, record: SpeakerRecord) -> Message:
        return cards.speaker_card(self._collection, links, record, self._themes.of(record), owner)

    def _article_card(self, links: Links, owner: int | None, article: Article) -> Message:
        return cards.article_card(self._collection, links, article, owner)


def _query(text: str) -> str:
    return " ".join(text.split())[:LONGEST_QUERY]
