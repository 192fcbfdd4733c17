"""Printed: every word of a set of articles, and where a pasted text could have come from.

The places are found as in sequence search (seed and extend; Altschul et al. 1990, BLAST): each word of the
text votes, with the bits it tells, for the places in print where the text would have to begin; where many
agree is a region to align. One pass over the postings of the text's rarer words.
"""

import bisect
import math
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from retrieval.articles import Article, Span
from retrieval.wordings import Word, words

MOST_SEEDS = 200_000
"""Places in print that may vote; the commonest words go without a vote where there are more."""
MOST_REGIONS = 24
LEAST_VOTES = 0.3
"""The share of the best region's votes from which another is worth a look."""
NARROWEST = 16


@dataclass(frozen=True, slots=True, order=True)
class Region:
    """A run of printed words of one article, by their numbers, half-open."""

    article: int
    first: int
    last: int


class Printed:
    """The words of articles, numbered through; nothing in it changes after it is made."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.articles = tuple(articles)
        self._numbers: dict[str, int] = {}
        keys, starts, ends = array("i"), array("i"), array("i")
        self._first = [0]
        for article in self.articles:
            for key, start, end in words(article.text):
                keys.append(self._numbers.setdefault(key, len(self._numbers)))
                starts.append(start)
                ends.append(end)
            self._first.append(len(keys))
        self._keys, self._starts, self._ends = (np.array(each, dtype=np.int32) for each in (keys, starts, ends))
        self._order = np.argsort(self._keys, kind="stable").astype(np.int32)
        self._bounds = np.searchsorted(self._keys[self._order], np.arange(len(self._numbers) + 1))

        self._spelt = tuple(self._numbers)

    def __len__(self) -> int:
        return len(self._keys)

    def numbers(self, keys: Sequence[str]) -> list[int]:
        """The keys as numbers, those that are nowhere printed as -1."""
        return [self._numbers.get(key, -1) for key in keys]

    def key(self, word: int) -> int:
        """The number of a printed word's key."""
        return int(self._keys[word])

    def span(self, word: int) -> Span:
        """Where a printed word stands in its article."""
        return Span(int(self._starts[word]), int(self._ends[word]))

    def word(self, number: int) -> Word:
        """A printed word by its number."""
        span = self.span(number)
        return Word(self._spelt[self.key(number)], span.start, span.end)

    def within(self, article: int, span: Span) -> range:
        """The words of an article that lie in a span."""
        low, high = self._first[article], self._first[article + 1]
        first = low + int(np.searchsorted(self._starts[low:high], span.start))
        last = low + int(np.searchsorted(self._ends[low:high], span.end, side="right"))
        return range(first, max(first, last))

    def bits(self, number: int) -> float:
        """What a word tells: the less often it is printed, the more. Of one that is nowhere the most."""
        count = self._count(number) if number >= 0 else 0
        return math.log2((len(self) + 2) / (count + 1))

    def _count(self, number: int) -> int:
        return int(self._bounds[number + 1] - self._bounds[number])

    def regions(self, numbers: Sequence[int]) -> list[Region]:
        """Where the words could have been taken from, apart from each other, in order of the articles."""
        seeds = self._seeds(numbers)
        if not seeds:
            return []
        diagonals = np.concatenate([places for places, _ in seeds])
        weights = np.concatenate([np.full(len(places), bits) for places, bits in seeds])
        width = NARROWEST + len(numbers) // 4
        reach = len(numbers) + width + NARROWEST
        found: list[tuple[float, int]] = []
        for shift in (0, width // 2):
            votes = np.bincount((diagonals + shift) // width, weights)
            best = np.argpartition(votes, -min(MOST_REGIONS, len(votes)))[-MOST_REGIONS:]
            found += [(float(votes[at]), int(at) * width - shift - len(numbers)) for at in best]
        least = LEAST_VOTES * max(votes for votes, _ in found)
        starts = sorted(start for votes, start in found if votes >= least)
        return _merged([region for start in starts for region in self._cut(start - NARROWEST, start + reach)])

    def _seeds(self, numbers: Sequence[int]) -> list[tuple[NDArray[np.int64], float]]:
        """For each word, rarest first, where the text would begin if it were printed there, and its bits."""
        known = sorted((self._count(number), at, number) for at, number in enumerate(numbers) if number >= 0)
        seeds: list[tuple[NDArray[np.int64], float]] = []
        total = 0
        for count, at, number in known:
            total += count
            if total > MOST_SEEDS and seeds:
                break
            places = self._order[self._bounds[number] : self._bounds[number + 1]]
            seeds.append((places.astype(np.int64) - at + len(numbers), self.bits(number)))
        return seeds

    def _cut(self, start: int, end: int) -> list[Region]:
        """A run of words cut at the ends of the articles."""
        start, end = max(0, start), min(len(self), end)
        article = bisect.bisect_right(self._first, start) - 1
        regions = []
        while start < end:
            last = min(end, self._first[article + 1])
            if start < last:
                regions.append(Region(article, start, last))
            start, article = last, article + 1
        return regions


def _merged(regions: Sequence[Region]) -> list[Region]:
    """Regions that touch as one."""
    merged: list[Region] = []
    for region in sorted(regions):
        if merged and merged[-1].article == region.article and region.first <= merged[-1].last:
            last = merged.pop()
            region = Region(last.article, last.first, max(last.last, region.last))  # noqa: PLW2901
        merged.append(region)
    return merged
