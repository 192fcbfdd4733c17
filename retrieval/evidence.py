"""Evidence: how well each statement or sentence of the collection fits what a question is about.

The score of a candidate is a small sum of named features. What counts most is how much of the
topic it covers: each term weighs by its rarity, and counts in full where it stands in the words
themselves, less where it stands beside them, little where only the article has it.
"""

import bisect
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from retrieval.articles import Article, Span
from retrieval.collection import Collection, Sentence, SpeakerRecord
from retrieval.offices import plain_words
from retrieval.quotes import Kind, Quote
from retrieval.topics import Terms, Topic, Topics

IN_QUOTE = 0.9
"""Worth of a term in another sentence of the same statement."""
BESIDE = 0.55
"""… in the sentences around it."""
IN_ARTICLE = 0.2
"""… elsewhere in the article."""
DIRECT_BONUS = 0.04
SEARCH_BONUS = 0.12
LONGEST_QUOTE = 700
"""Code points cited of one statement at most."""

TOGETHER = 0.7
"""Share of the best sentence's fit from which its neighbours in the statement are cited with it."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence, or the part of one that lies in a quote."""

    span: Span
    terms: Terms


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words of one article that could be cited: a statement with its quote, or a sentence of the article."""

    article: Article
    pieces: tuple[Piece, ...]
    quote: Quote | None
    terms: Terms
    beside: Terms

    @property
    def span(self) -> Span:
        """From the first piece's start to the last one's end."""
        return Span(self.pieces[0].span.start, self.pieces[-1].span.end)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A candidate and how it fits a topic.

    `coverage` is the share of the topic's weight that it covers, `said` the share that stands in its
    own words; `score` is what candidates compare by.
    """

    candidate: Candidate
    coverage: float
    said: float
    score: float
    best: int
    """The number of the piece that fits best."""


class EvidenceIndex:
    """The statements and sentences of a collection, ready to be weighed."""

    def __init__(self, collection: Collection) -> None:
        self._collection = collection
        self._statements: dict[str, tuple[Candidate, ...]] = {}
        self._of_quote: dict[Quote, Candidate] = {}
        self._article_terms: dict[str, Terms] = {}
        counts: Counter[str] = Counter()
        sentences = 0
        for article in collection.articles:
            rows = collection.sentences_in(article.id)
            sets = [frozenset(token.term for token in row.terms) for row in rows]
            sentences += len(sets)
            for terms in sets:
                counts.update(terms)
            self._article_terms[article.id] = frozenset().union(*sets)
            quotes = collection.quotes_in(article.id)
            voices = _voices(rows, quotes)
            made = tuple(_statement(article, rows, sets, quote, voices) for quote in quotes)
            self._statements[article.id] = tuple(c for c in made if c is not None)
            self._of_quote.update((c.quote, c) for c in self._statements[article.id] if c.quote)
        self.topic = Topics(counts, sentences).topic

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
        """The sentences of the best passages; those that are mostly somebody's words come as that statement."""
        found: dict[Candidate, float] = {}
        for article_id, span, share in self._hits(topic, top_k):
            article = self._collection.article(article_id)
            rows = self._collection.sentences_in(article_id)
            first = bisect.bisect_left(rows, span.start, key=lambda row: row.span.start)
            for at in range(first, len(rows)):
                if article is None or rows[at].span.start >= span.end:
                    break
                candidate = self._spoken(article_id, rows[at].span) or _sentence(article, rows, at)
                found[candidate] = max(share, found.get(candidate, 0.0))
        return found

    def weigh(self, candidate: Candidate, topic: Topic, search_share: float = 0.0) -> Evidence:
        """How a candidate fits a topic; one without terms is covered in full by anything."""
        if not topic.total:
            return Evidence(candidate, 1.0, 1.0, 1.0 + _bonus(candidate), 0)
        own = [sum(w * topic.worth(t, piece.terms) for t, w in topic.weights.items()) for piece in candidate.pieces]
        best = max(range(len(own)), key=lambda n: (own[n], -n))
        around = self._article_terms[candidate.article.id]
        covered = sum(
            weight * max(
                topic.worth(term, candidate.pieces[best].terms),
                IN_QUOTE * topic.worth(term, candidate.terms),
                BESIDE * topic.worth(term, candidate.beside),
                IN_ARTICLE * topic.worth(term, around),
            )
            for term, weight in topic.weights.items()
        )  # fmt: skip
        coverage = covered / topic.total
        said = sum(weight * topic.worth(term, candidate.terms) for term, weight in topic.weights.items()) / topic.total
        return Evidence(candidate, coverage, said, coverage + SEARCH_BONUS * search_share + _bonus(candidate), best)

    def _hits(self, topic: Topic, top_k: int) -> Iterator[tuple[str, Span, float]]:
        terms = [form for term in topic.forms for form in topic.sought(term)]
        hits = self._collection.retriever.search_terms(terms, top_k) if terms else []
        for hit in hits:
            yield hit.passage.article_id, hit.passage.span, hit.score / max(hits[0].score, 1e-9)

    def _spoken(self, article_id: str, span: Span) -> Candidate | None:
        """The statement that takes up more than half of a sentence."""
        for candidate in self._statements[article_id]:
            said = sum(content.overlap(span) for content in candidate.quote.contents) if candidate.quote else 0
            if 2 * said > len(span):
                return candidate
        return None


def _bonus(candidate: Candidate) -> float:
    return DIRECT_BONUS if candidate.quote and candidate.quote.kind is Kind.DIRECT else 0.0


def _voices(rows: Sequence[Sentence], quotes: Iterable[Quote]) -> dict[int, str]:
    """Who speaks in each sentence, by the sentence's number."""
    voices: dict[int, str] = {}
    for quote in quotes:
        at = max(0, bisect.bisect_right(rows, quote.span.start, key=lambda row: row.span.start) - 1)
        while quote.speaker and quote.speaker.name and at < len(rows) and rows[at].span.start < quote.span.end:
            voices[at] = quote.speaker.name
            at += 1
    return voices


def _statement(
    article: Article, rows: Sequence[Sentence], sets: Sequence[Terms], quote: Quote, voices: Mapping[int, str]
) -> Candidate | None:
    """A quote cut at its sentences: what lies in the marks of a direct one, whole sentences of any other."""
    first = bisect.bisect_right(rows, quote.span.start, key=lambda row: row.span.start) - 1
    pieces: list[Piece] = []
    around: set[int] = set()
    for at in range(max(0, first), len(rows)):
        row = rows[at]
        if row.span.start >= quote.span.end:
            break
        around.update(_beside(article, rows, at, voices))
        if quote.kind is Kind.DIRECT:
            for content in quote.contents:
                if row.span.overlap(content):
                    span = Span(max(row.span.start, content.start), min(row.span.end, content.end))
                    pieces.append(Piece(span, frozenset(t.term for t in row.terms if span.start <= t.start < span.end)))
        elif any(row.span.overlap(content) for content in quote.contents):
            pieces.append(Piece(row.span, sets[at]))
    pieces = [piece for piece in pieces if any(map(str.isalnum, article[piece.span]))]
    if not pieces:
        return None
    beside = frozenset().union(*(sets[at] for at in around))
    return Candidate(article, tuple(pieces), quote, frozenset().union(*(p.terms for p in pieces)), beside)


def _beside(article: Article, rows: Sequence[Sentence], at: int, voices: Mapping[int, str]) -> list[int]:
    """A sentence and its neighbours in the paragraph; beyond it the one before, and what the speaker goes on to say.

    Another speaker's words in another paragraph are beside nothing.
    """
    own, near = voices.get(at), [at]
    paragraph = article.paragraphs[article.paragraph_at(rows[at].span.start)]
    if at > 0 and (rows[at - 1].span.start >= paragraph.start or voices.get(at - 1) in (None, own)):
        near.append(at - 1)
    goes_on = own is not None and voices.get(at + 1) == own
    if at + 1 < len(rows) and (goes_on or rows[at + 1].span.start < paragraph.end):
        near.append(at + 1)
    return near


def _sentence(article: Article, rows: Sequence[Sentence], at: int) -> Candidate:
    sets = [frozenset(t.term for t in rows[near].terms) for near in _beside(article, rows, at, {})]
    own = frozenset(t.term for t in rows[at].terms)
    return Candidate(article, (Piece(rows[at].span, own),), None, own, frozenset().union(*sets))


def cited_pieces(evidence: Evidence, topic: Topic) -> tuple[int, int]:
    """The first and the last piece to cite: those on the topic that lie together, at most 700 code points.

    Without a topic the statement from its beginning. Never half a sentence.
    """
    pieces = evidence.candidate.pieces
    fit = [sum(w * topic.worth(t, p.terms) for t, w in topic.weights.items()) for p in pieces]
    first = last = evidence.best if topic.total else 0
    wanted = TOGETHER * fit[first]

    def fits(a: int, b: int) -> bool:
        return pieces[b].span.end - pieces[a].span.start <= LONGEST_QUOTE

    while last + 1 < len(pieces) and fits(first, last + 1) and (not topic.total or fit[last + 1] > wanted):
        last += 1
    while first > 0 and fits(first - 1, last) and (not topic.total or fit[first - 1] > wanted):
        first -= 1
    return first, last


def joined(candidate: Candidate, first: int, last: int) -> tuple[Span, ...]:
    """The spans of the pieces from first to last, neighbours as one; words between contents stay out."""
    spans: list[Span] = []
    for piece in candidate.pieces[first : last + 1]:
        if spans and not candidate.article.text[spans[-1].end : piece.span.start].strip():
            spans[-1] = Span(spans[-1].start, piece.span.end)
        else:
            spans.append(piece.span)
    return tuple(spans)
