"""Meaning: how near a question's words are to those of statements and articles, by word vectors.

Each word of the topic is compared with every word of the collection once; a text then has as much
of it as its nearest word. What a vocabulary of vectors cannot tell (numbers, rare names) counts as
little here as it is alike; the words themselves are weighed elsewhere.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from retrieval.analysis import POSSESSIVE
from retrieval.articles import Article, Span
from retrieval.stopwords import ACRONYMS, QUESTION_WORDS
from retrieval.wordvectors import Numbers, Vectors, WordVectors

_WORD = re.compile(r"[^\W\d_](?:[\w'’-]*\w)?|\d(?:[\d,.]*\d)?")
_SHORTEST = 3
_OPENING = 6000
"""Code points of an article that its own vector is made of."""
_BLOCK = 32
"""Words compared at once: so few that the matrix library starts no threads, which cost more than they save."""
MOST_WORDS = 24
"""A topic of more words than a question has is known by its rarest."""


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """A topic compared with the words and the articles of a collection."""

    weights: npt.NDArray[np.float64]
    """Of each of its words, by rarity; they add up to 1."""
    alike: Vectors
    """Its words (rows) against the collection's (columns), 0 to 1."""
    _articles: dict[str, float] = field(repr=False)

    def share(self, words: Numbers) -> float:
        """How much of the topic a text of these words means, from 0 to 1; 0 for a topic without words."""
        if not len(words) or not len(self.weights):
            return 0.0
        return float(self.weights @ self.alike[:, words].max(axis=1))

    def shares(self, words: Numbers, starts: Numbers) -> npt.NDArray[np.float64]:
        """The same for many texts, laid end to end from `starts` on; none of them is empty."""
        if not len(self.weights) or not len(starts):
            return np.zeros(len(starts))
        return np.asarray(self.weights @ np.maximum.reduceat(self.alike[:, words], starts, axis=1))

    def article(self, id_: str) -> float:
        """The cosine of the topic and an article as a whole."""
        return self._articles.get(id_, 0.0)


class Meaning:
    """The words and articles of a collection as vectors."""

    def __init__(
        self, vectors: WordVectors, articles: Sequence[Article], sentences: Iterable[tuple[str, Span]]
    ) -> None:
        self._vectors = vectors
        texts = {article.id: article.text for article in articles}
        counts: Counter[str] = Counter()
        total = 0
        for id_, span in sentences:
            counts.update(set(map(_lowered, _WORD.findall(texts[id_], span.start, span.end))))
            total += 1
        self._counts, self._total = counts, total
        self._numbers = {word: number for number, word in enumerate(sorted(counts))}
        self._words = _blocks(vectors.embed(list(self._numbers)))
        self._ids = list(texts)
        self._articles = vectors.embed([text[:_OPENING] for text in texts.values()])

    def words(self, text: str) -> Numbers:
        """The numbers of a text's words in the collection's vocabulary, each once."""
        found = {self._numbers[word] for word in map(_lowered, _WORD.findall(text)) if word in self._numbers}
        return np.fromiter(sorted(found), dtype=np.intp, count=len(found))

    def ask(self, topic: str) -> Asked:
        """A topic as it is typed, compared with all of the collection."""
        typed = _words(topic)
        meant = [w for w in typed if w.lower() not in QUESTION_WORDS and (len(w) >= _SHORTEST or w in ACRONYMS)]
        words = rarest(dict.fromkeys(word.lower() for word in meant or typed), self._counts)
        rarity = [math.log((self._total + 1) / (self._counts[word] + 0.5)) for word in words]
        alike = self._alike(words)
        for row, word in enumerate(words):
            if word in self._numbers:
                alike[row, self._numbers[word]] = 1.0
        whole = self._articles @ self._vectors.embed([topic])[0]
        weights = np.array(rarity) / (sum(rarity) or 1.0)
        return Asked(weights, alike, dict(zip(self._ids, whole.tolist(), strict=True)))

    def _alike(self, words: Sequence[str]) -> Vectors:
        """Words (rows) against those of the collection (columns), 0 to 1."""
        products = self._vectors.embed(words) @ self._words
        alike = products.transpose(1, 0, 2).reshape(len(words), self._words.shape[0] * _BLOCK)[:, : len(self._numbers)]
        return np.asarray(np.maximum(alike, 0.0))


def rarest(words: Iterable[str], counts: Mapping[str, int]) -> list[str]:
    """The words in their order; of more than a question has those that occur least."""
    listed = list(words)
    if len(listed) <= MOST_WORDS:
        return listed
    kept = set(sorted(listed, key=lambda word: counts.get(word, 0))[:MOST_WORDS])
    return [word for word in listed if word in kept]


def _blocks(rows: Vectors) -> Vectors:
    """The rows of a matrix as columns of as many small ones as hold them, filled up with zeros."""
    count, dimensions = rows.shape
    padded = np.zeros((-(-count // _BLOCK), _BLOCK, dimensions), dtype=np.float32)
    padded.reshape(-1, dimensions)[:count] = rows
    return np.ascontiguousarray(padded.transpose(0, 2, 1))


@lru_cache(maxsize=1 << 16)
def _lowered(word: str) -> str:
    return POSSESSIVE.sub("", word).lower()


def _words(text: str) -> list[str]:
    """The words of a text as printed, without a possessive ending."""
    return [POSSESSIVE.sub("", word) for word in _WORD.findall(text)]
