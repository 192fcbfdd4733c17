"""Browsing: speakers and articles found by a few words of their names, as one types into a list."""

from retrieval.analysis import fold, tokens
from retrieval.articles import Article
from retrieval.collection import Collection, SpeakerRecord
from retrieval.roster import Roster


def speakers_called(collection: Collection, roster: Roster, text: str) -> tuple[SpeakerRecord, ...]:
    """The speakers whose name, then those whose role holds words that begin so; all of them for no words.

    Where there are none, those whom a question could mean by the words: misspelt, by a nickname, by what they head.
    """
    words = _words(text)
    if not words:
        return () if text.strip() else collection.speakers
    named = [record for record in collection.speakers if _begin(words, " ".join([record.name, *record.words]))]
    held = [record for record in collection.speakers if record not in named and _holds(record, words)]
    found = tuple(named + held)
    return found or tuple(dict.fromkeys(match.record for match in roster.match(text)))


def articles_called(collection: Collection, text: str) -> tuple[Article, ...]:
    """The articles whose title, publisher or date holds words that begin so; all of them for no words.

    Words that carry no sense of their own need not stand there.
    """
    words = _words(text)
    if not words:
        return () if text.strip() else collection.articles
    telling = [word for word in words if tokens(word)] or words
    return tuple(article for article in collection.articles if _begin(telling, _told(article)))


def _holds(record: SpeakerRecord, words: list[str]) -> bool:
    roles = {quote.speaker.role for quote in record.quotes if quote.speaker and quote.speaker.role}
    return any(_begin(words, f"{role} {record.name}") for role in sorted(roles))


def _told(article: Article) -> str:
    return " ".join(part for part in (article.heading, article.publisher, article.date, article.id) if part)


def _begin(words: list[str], text: str) -> bool:
    """Whether each of the words begins a word of the text."""
    there = _words(text)
    return all(any(other.startswith(word) for other in there) for word in words)


def _words(text: str) -> list[str]:
    return [word for word in (fold(part.strip("“”\"'.,;:!?()[]…")) for part in text.split()) if word]
