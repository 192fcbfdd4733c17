"""Joining: whose statements in several articles are one person's.

Two printings of one full name are one person. A surname alone is joined to a full name of another article only where
exactly one person of that surname holds the same office, and nothing speaks against it: an initial, the gender, an
article that names both.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from retrieval.analysis import fold
from retrieval.lexicon_names import PARTICLES
from retrieval.offices import plain_words
from retrieval.quotes import Quote, Speaker
from retrieval.vocabulary import BODIES, GOVERNMENT, ROLE_NOUNS, full_first_names

_SUFFIX = frozenset({"jr", "sr", "ii", "iii", "iv"})
_WORD = re.compile(r"[^\W_]+")


@dataclass(slots=True)
class _Bearer:
    """What the articles tell of one name: offices as sets of plain words, genders, and the articles."""

    words: tuple[str, ...]
    name: str
    offices: set[frozenset[str]] = field(default_factory=set)
    genders: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)

    def add(self, quote: Quote, speaker: Speaker) -> None:
        """Take in what one statement tells of its speaker."""
        self.articles.add(quote.article_id)
        self.name = max(self.name, speaker.name or "", key=lambda name: (len(name), name))
        if speaker.gender:
            self.genders.add(speaker.gender)
        office = frozenset(plain_words(speaker.role or ""))
        if office & ROLE_NOUNS:
            self.offices.add(office)


def name_words(name: str) -> tuple[str, ...]:
    """A name's folded words, without initials and generations; all of them where nothing else is left."""
    words = [fold(word) for word in _WORD.findall(name)]
    return tuple(word for word in words if len(word) > 1 and word not in _SUFFIX) or tuple(words)


def identity(name: str) -> tuple[str, ...]:
    """Equal for two printings of one full name: initials and generations off, a short first name made long.

    A short form of several names stays as it is: Chris may be Christopher or Christina.
    """
    first, *rest = name_words(name) or (fold(name),)
    longer = full_first_names(first) - {first}
    return (*(longer if len(longer) == 1 else {first}), *rest)


def joined(by_article: Mapping[str, Sequence[Quote]]) -> dict[str, tuple[Quote, ...]]:
    """The same statements, those under a surname alone given the full name of its only bearer in that office."""
    full: dict[tuple[str, ...], _Bearer] = {}
    bare: dict[tuple[str, str], _Bearer] = {}
    for quote, speaker, name in _named(by_article):
        words = name_words(name)
        if _is_surname(words):
            bare.setdefault((quote.article_id, name), _Bearer(words, name)).add(quote, speaker)
        else:
            full.setdefault(identity(name), _Bearer(words, name)).add(quote, speaker)
    holders: defaultdict[str, list[_Bearer]] = defaultdict(list)
    for bearer in full.values():
        holders[bearer.words[-1]].append(bearer)
    found = {key: _holder(one, holders[one.words[-1]]) for key, one in bare.items() if one.offices}
    return {id_: tuple(_renamed(quote, found) for quote in quotes) for id_, quotes in by_article.items()}


def _named(by_article: Mapping[str, Sequence[Quote]]) -> Iterable[tuple[Quote, Speaker, str]]:
    for quotes in by_article.values():
        for quote in quotes:
            if quote.speaker and quote.speaker.name:
                yield quote, quote.speaker, quote.speaker.name


def _is_surname(words: Sequence[str]) -> bool:
    """Whether a name is a surname at most: one word, or particles and one."""
    return len(words) == 1 or all(word in PARTICLES for word in words[:-1])


def _holder(bare: _Bearer, bearers: Sequence[_Bearer]) -> _Bearer | None:
    """The only one of a surname who holds the office; None where there is none, or several, or a contradiction."""
    same = [b for b in bearers if b.words[-len(bare.words) :] == bare.words and _same_office(bare, b)]
    if len(same) != 1:
        return None
    (one,) = same
    initials = [fold(word) for word in _WORD.findall(bare.name) if len(word) == 1]
    strange = bool(initials) and not one.words[0].startswith(initials[0])
    apart = bool(bare.genders and one.genders) and bare.genders.isdisjoint(one.genders)
    return None if strange or apart or bare.articles & one.articles else one


def _same_office(one: _Bearer, other: _Bearer) -> bool:
    """Whether every office of the one is one of the other's, told in more words or fewer."""
    return bool(one.offices) and all(any(_agree(o, p) for p in other.offices) for o in one.offices)


def _agree(one: frozenset[str], other: frozenset[str]) -> bool:
    """“minister” and “finance minister”; not “president” and “president of the institute”, whom no country elected."""
    less, more = sorted((one, other), key=len)
    return less <= more and not (less <= GOVERNMENT and (more - less) & BODIES)


def _renamed(quote: Quote, found: Mapping[tuple[str, str], _Bearer | None]) -> Quote:
    speaker = quote.speaker
    holder = found.get((quote.article_id, speaker.name)) if speaker and speaker.name else None
    if holder is None or speaker is None:
        return quote
    because = f"{speaker.because}; {holder.name} by surname and office, from another article"
    return replace(quote, speaker=replace(speaker, name=holder.name, because=because))
