"""Repeats: statements that print the same words: a pull quote, an agency's copy, a part quoted elsewhere.

Words are the same whatever their case, marks and spacing. Quotations are held against quotations, reports against
reports; short parts are anybody's.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from retrieval.analysis import fold
from retrieval.articles import Article
from retrieval.joining import identity, name_words
from retrieval.quotes import Kind, Quote

SHORTEST_PART = 5
"""Words of a quotation that can be a part of another."""
NO_CHANCE = 8
"""Words that hardly meet by chance: so many of a report are a part of another, and under two names one statement."""

_GLUED = re.compile(r"(?<=\w)[-‐‑.'’](?=\w)|[\u00ad\u200b-\u200d\u2060\ufeff]")
_WORD = re.compile(r"\w+")

Words = tuple[str, ...]


class Repeats:
    """Which statements of a collection hold the words of which others."""

    def __init__(self, articles: Mapping[str, Article], quotes: Iterable[Quote]) -> None:
        """Compare all statements; each is read once."""
        self._words = {quote: _words_of(articles[quote.article_id], quote) for quote in quotes}
        self._holders: defaultdict[Quote, list[Quote]] = defaultdict(list)
        self._parts: defaultdict[Quote, list[Quote]] = defaultdict(list)
        beginning: defaultdict[Words, list[Quote]] = defaultdict(list)
        for quote, words in self._words.items():
            if words:
                beginning[words[:SHORTEST_PART]].append(quote)
        for holder, words in self._words.items():
            for at in range(max(1, len(words) - SHORTEST_PART + 1)):
                for part in beginning.get(words[at : at + SHORTEST_PART], ()):
                    self._compare(holder, part, at)

    def _compare(self, holder: Quote, part: Quote, at: int) -> None:
        """Notes the two where the words from `at` on are all of the other's, once however often they stand there."""
        words = self._words[part]
        if holder is part or self._words[holder][at : at + len(words)] != words or part in self._parts.get(holder, ()):
            return
        quoted = holder.kind is Kind.DIRECT
        enough = len(words) >= (SHORTEST_PART if quoted else NO_CHANCE) or len(words) == len(self._words[holder])
        if enough and quoted == (part.kind is Kind.DIRECT):
            self._holders[part].append(holder)
            self._parts[holder].append(part)

    def length(self, quote: Quote) -> int:
        """How many words a statement has."""
        return len(self._words.get(quote, ()))

    def holding(self, quote: Quote) -> tuple[Quote, ...]:
        """The other statements that hold all words of this one and may be by the same speaker, in order."""
        return tuple(other for other in self._holders.get(quote, ()) if one_voice(quote, other))

    def elsewhere(self, quote: Quote) -> tuple[Quote, ...]:
        """The statements of other articles that hold all words of this one, then those that hold a part of them.

        Those that may be by the same speaker; and those that another article plainly gives to
        somebody else, where they are too long to be said twice.
        """
        others = dict.fromkeys((*self._holders.get(quote, ()), *self._parts.get(quote, ())))
        return tuple(
            other for other in others if other.article_id != quote.article_id
            and (one_voice(quote, other) or self._disputed(quote, other))
        )  # fmt: skip

    def again(self, quotes: Iterable[Quote]) -> tuple[Quote, ...]:
        """Of these the ones whose words another of them holds, but for the first of those in the same words."""
        place = {quote: at for at, quote in enumerate(quotes)}
        return tuple(
            quote for quote, at in place.items()
            if any(h in place and (self.length(h) > self.length(quote) or place[h] < at) for h in self.holding(quote))
        )  # fmt: skip

    def _disputed(self, one: Quote, other: Quote) -> bool:
        sure = all(quote.speaker and quote.speaker.sure for quote in (one, other))
        return sure and min(self.length(one), self.length(other)) >= NO_CHANCE


def one_voice(one: Quote, other: Quote) -> bool:
    """Whether two statements may be by one speaker: nobody sure names another, a bare surname is its bearer's."""
    speakers = [quote.speaker for quote in (one, other) if quote.speaker and quote.speaker.sure]
    names = [speaker.name for speaker in speakers if speaker.name]
    if len(names) < 2 or identity(names[0]) == identity(names[1]):
        return True
    short, long = sorted(map(name_words, names), key=len)
    return len(short) == 1 and short[-1] == long[-1]


def _words_of(article: Article, quote: Quote) -> Words:
    return tuple(fold(word) for span in quote.contents for word in _WORD.findall(_GLUED.sub("", article[span])))
