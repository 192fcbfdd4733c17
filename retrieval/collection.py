"""The collection: articles taken in once, their statements joined by speaker, and the index over them."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from retrieval.analysis import Token, fold, terms_with_spans, tokens
from retrieval.articles import Article, Span, read_articles
from retrieval.attribution import attribute
from retrieval.bm25 import BM25Retriever
from retrieval.joining import identity, joined, name_words
from retrieval.passages import SIZE, Passage, passages
from retrieval.quotes import Kind, Quote, Speaker
from retrieval.repeats import Repeats
from retrieval.search import Retriever
from retrieval.sentences import sentences


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article and its terms, each with its place in the article."""

    span: Span
    terms: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class SpeakerRecord:
    """A speaker and all that is on record by that speaker in the collection.

    `id` is eight hex digits made from the name, the same for the same name in any collection.
    """

    id: str
    speaker: Speaker
    quotes: tuple[Quote, ...]
    again: tuple[Quote, ...] = ()
    """Of `quotes` those that print once more what another of them holds."""

    @property
    def name(self) -> str:
        """The fullest name found."""
        return self.speaker.name or self.speaker.printed

    @property
    def words(self) -> tuple[str, ...]:
        """The folded words the speaker may be called by: those of the name, a nickname before the surname."""
        *first, last = name_words(self.name) or (fold(self.name),)
        return (*first, *name_words(self.speaker.nickname), last) if self.speaker.nickname else (*first, last)

    @property
    def label(self) -> str:
        """Role and name, as printed."""
        return self.speaker.label

    @property
    def direct(self) -> int:
        """How many statements stand in quotation marks as a whole; the same words count once."""
        quoted, again = (sum(quote.kind is Kind.DIRECT for quote in some) for some in (self.quotes, self.again))
        return quoted - again

    @property
    def reported(self) -> int:
        """How many statements the articles give in their own words; the same words count once."""
        return len(self.quotes) - len(self.again) - self.direct


class Collection:
    """Everything that is known of a set of articles; nothing in it changes after it is made."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.articles: tuple[Article, ...] = tuple(articles)
        self._articles = {article.id: article for article in self.articles}
        self._sentences: dict[str, tuple[Sentence, ...]] = {}
        found: dict[str, tuple[Quote, ...]] = {}
        windows: list[Passage] = []
        terms: list[list[str]] = []
        for article in self.articles:
            spans = sentences(article)
            rows = tuple(_analysed(article, span) for span in spans)
            self._sentences[article.id] = rows
            windows += passages(article, spans)
            terms += window_terms(article, rows)
            found[article.id] = tuple(q for q in attribute(article) if q.speaker is not None)
        self._quotes = joined(found)
        self.retriever: Retriever = BM25Retriever(windows, terms)
        self.quotes: tuple[Quote, ...] = tuple(q for quotes in self._quotes.values() for q in quotes)
        self.repeats = Repeats(self._articles, self.quotes)
        self.speakers: tuple[SpeakerRecord, ...] = _records(self.quotes, self.repeats)
        self._speakers = {record.id: record for record in self.speakers}

    @classmethod
    def load(cls, paths: Iterable[Path]) -> "Collection":
        """The collection of all articles in files and folders. Raises CollectionError where there is none."""
        return cls(read_articles(paths))

    def article(self, id_: str) -> Article | None:
        """The article with this id, if it is here."""
        return self._articles.get(id_)

    def speaker(self, id_: str) -> SpeakerRecord | None:
        """The speaker with this id, if anything by that speaker is here."""
        return self._speakers.get(id_)

    def quotes_in(self, article_id: str) -> tuple[Quote, ...]:
        """The attributed statements of one article, in order."""
        return self._quotes.get(article_id, ())

    def sentences_in(self, article_id: str) -> tuple[Sentence, ...]:
        """The sentences of one article, in order."""
        return self._sentences.get(article_id, ())

    def record_of(self, quote: Quote) -> SpeakerRecord | None:
        """Whose record a quote belongs to; None where its speaker has no name."""
        name = quote.speaker.name if quote.speaker else None
        return self._speakers.get(_record_id(name)) if name else None


def _analysed(article: Article, span: Span) -> Sentence:
    return Sentence(span, tuple(terms_with_spans(article[span], span.start)))


def window_terms(article: Article, rows: Sequence[Sentence]) -> Iterator[list[str]]:
    """The terms of each of an article's passages, put together from those of its sentences.

    They are analysed once more only where a sentence shouts, since what capitals mean there hangs on
    the whole text, and where no space parts it from the next.
    """
    alone = [article[row.span].isupper() for row in rows]
    for n, (row, following) in enumerate(pairwise(rows)):
        alone[n] = alone[n] or row.span.end == following.span.start
    for first in range(max(1, len(rows) - SIZE + 1)) if rows else ():
        window = rows[first : first + SIZE]
        if any(alone[first : first + SIZE]):
            yield tokens(article[Span(window[0].span.start, window[-1].span.end)])
        else:
            yield [token.term for row in window for token in row.terms]


def _record_id(name: str) -> str:
    return hashlib.sha256(" ".join(identity(name)).encode()).hexdigest()[:8]


def _records(quotes: Iterable[Quote], repeats: Repeats) -> tuple[SpeakerRecord, ...]:
    """One record a name, those with most statements first, direct ones counting double."""
    by_name: defaultdict[str, list[Quote]] = defaultdict(list)
    for quote in quotes:
        if quote.speaker and quote.speaker.name:
            by_name[_record_id(quote.speaker.name)].append(quote)
    records = [
        SpeakerRecord(id_, _fullest([q.speaker for q in qs if q.speaker]), tuple(qs), repeats.again(qs))
        for id_, qs in by_name.items()
    ]
    return tuple(sorted(records, key=lambda r: (-(2 * r.direct + r.reported), fold(r.name))))


def _fullest(speakers: Sequence[Speaker]) -> Speaker:
    """One speaker for a record: the longest name, the role printed with it most often."""
    names = Counter(s.name for s in speakers if s.name)
    name = max(names, key=lambda n: (len(n), names[n], n))
    roles = Counter((s.role, s.role_first) for s in speakers if s.role)
    role, role_first = max(roles, key=lambda r: (roles[r], r[0] or "")) if roles else (None, False)
    gender = next((s.gender for s in speakers if s.gender), None)
    nickname = next((s.nickname for s in speakers if s.nickname), None)
    return replace(speakers[0], name=name, role=role, role_first=role_first, gender=gender, nickname=nickname)
