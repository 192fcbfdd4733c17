"""Examples: questions drawn from the collection itself, each of which it answers.

What a newcomer may tap on must give an answer, so every question is asked before it is offered.
"""

from collections import Counter
from collections.abc import Iterator

from retrieval.analysis import fold, tokens
from retrieval.answerer import Answerer
from retrieval.answers import Outcome
from retrieval.collection import Collection, SpeakerRecord
from retrieval.joining import name_words
from retrieval.quotes import Kind
from retrieval.themes import NOUN, THING, words_of
from retrieval.vocabulary import country

WANTED = 3
SHORT = 44
"""Code points of a question up to which a phone shows it whole on a button."""
MOST_TRIED = 60
"""Questions asked at most before fewer are offered."""


def examples(answerer: Answerer) -> tuple[str, ...]:
    """Up to three questions of different kinds and about different speakers, the same for the same collection."""
    chosen: dict[str, str] = {}
    for tried, (record, question) in enumerate(_questions(answerer.collection)):
        if len(chosen) == WANTED or tried == MOST_TRIED:
            break
        if record.id in chosen or question.split(" ", 1)[0] in {q.split(" ", 1)[0] for q in list(chosen.values())[1:]}:
            continue
        answer = answerer.answer(question)
        cited = answer.citations[0].quote if answer.citations else None
        if answer.outcome is Outcome.FOUND and cited and answerer.collection.record_of(cited) == record:
            chosen[record.id] = question
    return tuple(chosen.values())


def _questions(collection: Collection) -> Iterator[tuple[SpeakerRecord, str]]:
    """Candidates, those about the speakers with most on record first."""
    for record in collection.speakers[: MOST_TRIED // 4]:
        topics = list(_topics(collection, record))
        for topic in topics[:2]:
            yield record, f"Who spoke about {topic}?"
        for topic in topics[:1]:
            question = f"What did {record.name} say about {topic}?"
            yield record, question if len(question) <= SHORT else f"{record.name} on {topic}?"
        yield record, f"What did {record.name} say?"


def _topics(collection: Collection, record: SpeakerRecord) -> Iterator[str]:
    """What a speaker's quotes speak of: names of things first, then the rarest longer words."""
    said = [words_of(collection, quote) for quote in record.quotes if quote.kind is Kind.DIRECT]
    own = set(name_words(record.name))
    for text in said:
        for match in THING.finditer(text):
            last = fold(match["name"].split()[-1])
            if not own & set(name_words(match["name"])) and country(last) in (None, last):
                yield match[0]
    counts = Counter(term for quote in collection.quotes for term in set(tokens(words_of(collection, quote))))
    words = {match["name"] for text in said for match in NOUN.finditer(text)}
    yield from sorted(words, key=lambda w: (sum(counts[t] for t in tokens(w)), -len(w), w))
