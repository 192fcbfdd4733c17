"""Evidence: how well each statement or sentence of the collection fits what a question is about.

What counts most is how much of the topic a candidate covers: each term weighs by its rarity, and
counts in full where it stands in the words themselves, less where it stands beside them, little
where only the article has it. `scoring` says what else counts, and how much.
"""

import bisect
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from retrieval.articles import Span
from retrieval.candidates import Candidate, mostly_spoken, sentence, statement, voices_of
from retrieval.collection import Collection, SpeakerRecord
from retrieval.initials import long_forms
from retrieval.meaning import Meaning
from retrieval.offices import plain_words
from retrieval.quotes import Kind, Quote
from retrieval.scoring import BY_MEANING, BY_WORDS, Features
from retrieval.topics import Terms, Topic, Topics
from retrieval.wordvectors import Numbers, WordVectors

IN_QUOTE = 0.9
"""Worth of a term in another sentence of the same statement."""
BESIDE = 0.55
"""… in the sentences around it."""
IN_ARTICLE = 0.2
"""… elsewhere in the article."""
ARTICLES = 6
"""So many articles near in meaning are read for a fact."""
REMEMBERED = 8
"""Topics kept: one question asks for its own several times."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A candidate and how it fits a topic.

    `coverage` is the share of the topic's weight that it covers, `said` the share that stands in its
    own words; `score` is what candidates compare by, as the logarithm of odds.
    """

    candidate: Candidate
    coverage: float
    said: float
    score: float
    best: int
    """The number of the piece that fits best."""
    features: Features | None = None


class EvidenceIndex:
    """The statements and sentences of a collection, ready to be weighed."""

    def __init__(self, collection: Collection, vectors: WordVectors | None = None) -> None:
        """Index a collection; by its words alone where there are no word vectors."""
        self._collection = collection
        self._statements: dict[str, tuple[Candidate, ...]] = {}
        self._sentences: dict[tuple[str, int], Candidate] = {}
        """What is cited for a sentence, by article and number: made when it is first needed, then always the same."""
        self._article_terms: dict[str, Terms] = {}
        counts: Counter[str] = Counter()
        total = 0
        for article in collection.articles:
            rows = collection.sentences_in(article.id)
            sets = [frozenset(token.term for token in row.terms) for row in rows]
            total += len(sets)
            for terms in sets:
                counts.update(terms)
            self._article_terms[article.id] = frozenset().union(*sets)
            quotes = collection.quotes_in(article.id)
            voices = voices_of(rows, quotes)
            made = (statement(article, rows, sets, quote, voices) for quote in quotes)
            self._statements[article.id] = tuple(c for c in made if c is not None)
            spoken = mostly_spoken(rows, self._statements[article.id])
            self._sentences.update(((article.id, at), candidate) for at, candidate in spoken.items())
        self._all = [candidate for made in self._statements.values() for candidate in made]
        self._of_quote = {candidate.quote: candidate for candidate in self._all if candidate.quote}
        self._topics = Topics(counts, total, long_forms(article.text for article in collection.articles))
        self._topic = lru_cache(REMEMBERED)(self._made)
        self._meaning = self._meant(vectors) if vectors is not None else None
        self.model = BY_WORDS if vectors is None else BY_MEANING
        self._words: dict[Candidate, Numbers] = {}
        if self._meaning is not None:
            self._words = {c: self._meaning.words(_text(c)) for c in self._all}
        self._worded = [candidate for candidate, words in self._words.items() if len(words)]
        laid = [self._words[candidate] for candidate in self._worded]
        self._starts = np.cumsum([0, *map(len, laid[:-1])], dtype=np.intp)
        self._end_to_end = np.concatenate(laid) if laid else np.empty(0, dtype=np.intp)

    def topic(self, terms: Iterable[str], words: str = "") -> Topic:
        """What a question is about: its terms, and the words it was asked in."""
        return self._topic(tuple(terms), words)

    def _made(self, terms: tuple[str, ...], words: str) -> Topic:
        asked = self._meaning.ask(words) if self._meaning is not None and words else None
        return self._topics.topic(terms, asked)

    def statements_by(self, quotes: Iterable[Quote]) -> list[Candidate]:
        """The candidates made of these quotes."""
        return [self._of_quote[quote] for quote in quotes if quote in self._of_quote]

    def unnamed(self, words: Sequence[str]) -> SpeakerRecord | None:
        """Those whom articles leave without a name and call by words that hold all of these, as one speaker."""
        wanted = set(words)
        found = [
            quote
            for candidates in self._statements.values()
            for candidate in candidates
            if (quote := candidate.quote) and quote.speaker and quote.speaker.name is None
            and wanted and wanted <= set(plain_words(quote.speaker.printed))
        ]  # fmt: skip
        speaker = found[0].speaker if found else None
        return SpeakerRecord("", speaker, tuple(found)) if speaker else None

    def statements_near(self, topic: Topic, top_k: int) -> dict[Candidate, float]:
        """The statements in or beside the best passages, each with its passage's share of the best score."""
        found: dict[Candidate, float] = {}
        for article_id, span, share in self._hits(topic, top_k):
            for candidate in self._statements[article_id]:
                if candidate.span.overlap(span):
                    found[candidate] = max(share, found.get(candidate, 0.0))
        return found

    def sentences_near(self, topic: Topic, top_k: int) -> dict[Candidate, float]:
        """The sentences of the best passages and of the articles nearest in meaning, each with its passage's share.

        Those that are mostly somebody's words come as that statement.
        """
        found: dict[Candidate, float] = {}
        for article_id, span, share in self._hits(topic, top_k):
            for candidate in self._sentences_in(article_id, span):
                found[candidate] = max(share, found.get(candidate, 0.0))
        for article_id in self._articles_about(topic):
            for candidate in self._sentences_in(article_id):
                found.setdefault(candidate, 0.0)
        return found

    def _sentences_in(self, article_id: str, span: Span | None = None) -> Iterator[Candidate]:
        """The sentences of an article, or of a span of it, as candidates."""
        article, rows = self._collection.article(article_id), self._collection.sentences_in(article_id)
        first = bisect.bisect_left(rows, span.start, key=lambda row: row.span.start) if span else 0
        for at in range(first, len(rows)):
            if article is None or (span and rows[at].span.start >= span.end):
                break
            made = self._sentences.get((article_id, at))
            if made is None:
                quotes = self._collection.quotes_in(article_id)
                made = self._sentences[article_id, at] = sentence(article, rows, at, quotes)
            yield made

    def statements_meant(self, topic: Topic, top_k: int) -> list[Candidate]:
        """The statements that mean most of a topic in an article that is about it; none without word vectors."""
        if topic.asked is None or not self._worded:
            return []
        shares = topic.asked.shares(self._end_to_end, self._starts)
        near = [share + topic.asked.article(c.article.id) for c, share in zip(self._worded, shares, strict=True)]
        return [self._worded[at] for at in np.argsort(-np.array(near), kind="stable")[:top_k]]

    def _articles_about(self, topic: Topic) -> list[str]:
        """The articles nearest to a topic in meaning; none without word vectors."""
        if topic.asked is None:
            return []
        near = topic.asked.article
        return sorted(self._article_terms, key=lambda id_: (-near(id_), id_))[:ARTICLES]

    def weigh(self, candidate: Candidate, topic: Topic, search_share: float = 0.0) -> Evidence:
        """How a candidate fits a topic; one without terms is covered in full by anything."""
        quote = candidate.quote
        direct, indirect = (float(quote is not None and quote.kind is kind) for kind in (Kind.DIRECT, Kind.INDIRECT))
        sure = float(quote is None or (quote.speaker is not None and quote.speaker.sure))
        if not (total := topic.total):
            return Evidence(candidate, 1.0, 1.0, self.model.score(Features(1.0, 1.0, 1.0, direct, indirect, sure)), 0)
        own = [topic.held(piece.terms) for piece in candidate.pieces]
        sums = list(map(topic.sum, own))
        best = max(range(len(own)), key=lambda n: (sums[n], -n))
        held = topic.held(candidate.terms) if len(own) > 1 else own[0]
        coverage = self._covered(candidate, topic, own[best], held) / total
        said = topic.sum(held) / total
        heads = float(quote is not None and not direct and candidate.in_headline)
        features = Features(coverage, said, search_share, direct, indirect, sure, headline=heads)
        if topic.asked is not None and self._meaning is not None:
            words = self._words.get(candidate)
            if words is None:
                words = self._words[candidate] = self._meaning.words(_text(candidate))
            near = topic.asked.article(candidate.article.id)
            features = features._replace(meaning=topic.asked.share(words), article=near)
        return Evidence(candidate, coverage, said, self.model.score(features), best, features)

    def around(self, candidate: Candidate, topic: Topic) -> float:
        """The share of the topic's weight that stands anywhere in a candidate's article; 0 for one without terms."""
        return topic.sum(topic.held(self._article_terms[candidate.article.id])) / (topic.total or 1.0)

    def _covered(
        self, candidate: Candidate, topic: Topic, best: Mapping[str, float], held: Mapping[str, float]
    ) -> float:
        """The weight of the topic that the best piece holds, or less what is held by all of it and around it."""
        beside, around = topic.held(candidate.beside), topic.held(self._article_terms[candidate.article.id])
        return sum(
            weight * max(
                best.get(term, 0.0),
                IN_QUOTE * held.get(term, 0.0),
                BESIDE * beside.get(term, 0.0),
                IN_ARTICLE * around[term],
            )
            for term, weight in topic.weights.items() if term in around
        )  # fmt: skip

    def _meant(self, vectors: WordVectors) -> Meaning:
        articles = self._collection.articles
        rows = ((article.id, row.span) for article in articles for row in self._collection.sentences_in(article.id))
        return Meaning(vectors, articles, rows)

    def _hits(self, topic: Topic, top_k: int) -> Iterator[tuple[str, Span, float]]:
        terms = [form for term in topic.forms for form in topic.sought(term)]
        hits = self._collection.retriever.search_terms(terms, top_k) if terms else []
        for hit in hits:
            yield hit.passage.article_id, hit.passage.span, hit.score / max(hits[0].score, 1e-9)


def _text(candidate: Candidate) -> str:
    return " ".join(candidate.article[piece.span] for piece in candidate.pieces)
