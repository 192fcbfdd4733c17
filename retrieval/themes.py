"""Themes: what a speaker speaks of, as words to pick one from, drawn from the statements themselves.

There is no list of subjects: names of things that a speaker mentions, and nouns that are rare in the collection
but not with this speaker, each with the statements that hold them.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from retrieval.analysis import tokens
from retrieval.collection import Collection, SpeakerRecord
from retrieval.quotes import Quote

MOST_THEMES = 6
SHORTEST = 5
"""Letters of a noun; shorter ones are seldom what somebody speaks of."""

THING = re.compile(
    r"\b(?:the )?(?P<name>(?!(?:The|This|That|These|We|I|It|At|In|And|But|If|He|She|They|Over|Our)\b)"
    r"[A-Z][\w-]+(?: (?:(?:of|and|the|for) )?[A-Z][\w-]+){1,3})(?![’'])"
)
"""The name of a thing: several words with capitals."""
NOUN = re.compile(
    r"\b(?:the|our|their|this|of|in|for|on|about) (?P<name>(?!\w+(?:est|ing|ed|ly)\b)[a-z]{5,})"
    r"(?=[,.;:!?]|$| (?:and|or|of|in|for|to|is|are|was|were|will|has|have|on|with|by|from|at|that|as|but)\b)"
)
"""A word after an article or a preposition that no other noun follows."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A word or a name as printed, and the statements of one speaker that hold it, in order."""

    label: str
    quotes: tuple[Quote, ...]


class Themes:
    """The themes of a collection's speakers; what is said how often is counted at the first question."""

    def __init__(self, collection: Collection) -> None:
        self._collection = collection

    @cached_property
    def _everywhere(self) -> Counter[str]:
        """In how many statements each term stands."""
        quotes = self._collection.quotes
        return Counter(term for quote in quotes for term in set(tokens(words_of(self._collection, quote))))

    def of(self, record: SpeakerRecord) -> tuple[Theme, ...]:
        """What a speaker speaks of, at most six, most telling first; the same for the same collection.

        What is in most statements of the speaker and in few of others comes first; names of things count double.
        The speaker's own name and offices are none.
        """
        texts = {q: words_of(self._collection, q) for q in record.quotes if q not in record.again}
        terms = {quote: frozenset(tokens(text)) for quote, text in texts.items()}
        found = _candidates(texts.values(), _own(record))
        held = {key: tuple(quote for quote, all_ in terms.items() if key <= all_) for key in found}

        def telling(key: frozenset[str]) -> tuple[float, int, str]:
            rarity = math.log((len(self._collection.quotes) + 1) / min(self._everywhere[term] for term in key))
            return -len(held[key]) * rarity * (2 if len(key) > 1 else 1), -len(found[key]), found[key]

        chosen: list[frozenset[str]] = []
        for key in sorted((key for key in found if held[key]), key=telling):
            if len(chosen) < MOST_THEMES and all(key.isdisjoint(other) for other in chosen):
                chosen.append(key)
        return tuple(Theme(found[key], held[key]) for key in chosen)


def words_of(collection: Collection, quote: Quote) -> str:
    """The words of a statement, what interrupts it left out."""
    article = collection.article(quote.article_id)
    return "\n".join(article[span] for span in quote.contents) if article else ""


def _own(record: SpeakerRecord) -> frozenset[str]:
    """The terms of the speaker's own name and offices."""
    roles = {quote.speaker.role for quote in record.quotes if quote.speaker and quote.speaker.role}
    return frozenset(tokens(" ".join([record.name, *sorted(roles)])))


def _candidates(texts: Iterable[str], own: frozenset[str]) -> dict[frozenset[str], str]:
    """The labels in the texts by their terms, each as it is printed first."""
    found: dict[frozenset[str], str] = {}
    for text in texts:
        for match in (match for pattern in (THING, NOUN) for match in pattern.finditer(text)):
            label = " ".join(match["name"].split())
            key = frozenset(tokens(label))
            if key and not key <= own and len(label) >= SHORTEST:
                found.setdefault(key, label)
    return found
