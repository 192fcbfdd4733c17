"""Candidates: words of an article that could be cited, a statement or a sentence, cut into pieces."""

import bisect
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from retrieval.articles import Article, Span
from retrieval.collection import Sentence
from retrieval.quotes import Kind, Quote
from retrieval.topics import Terms

HEADLINE = 120
"""Code points of a first paragraph that may be a headline."""
_ENDS_INSIDE = re.compile(r"[.!?][”\"’']?\s+\S")
BEFORE = 2


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence, or the part of one that lies in a quote."""

    span: Span
    terms: Terms


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """Words of one article that could be cited: a statement with its quote, or a sentence of the article."""

    article: Article
    pieces: tuple[Piece, ...]
    quote: Quote | None
    terms: Terms
    beside: Terms
    span: Span = field(init=False)
    """From the first piece's start to the last one's end."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "span", Span(self.pieces[0].span.start, self.pieces[-1].span.end))

    @property
    def in_headline(self) -> bool:
        """Whether it begins in a first paragraph that is one sentence, as short as a headline, with others below."""
        paragraphs = self.article.paragraphs
        short = self.span.start < paragraphs[0].end and len(paragraphs[0]) <= HEADLINE and len(paragraphs) > 1
        return short and not _ENDS_INSIDE.search(self.article[paragraphs[0]])


def voices_of(rows: Sequence[Sentence], quotes: Iterable[Quote]) -> dict[int, str]:
    """Who speaks in each sentence, by the sentence's number."""
    voices: dict[int, str] = {}
    for quote in quotes:
        at = max(0, bisect.bisect_right(rows, quote.span.start, key=lambda row: row.span.start) - 1)
        while quote.speaker and quote.speaker.name and at < len(rows) and rows[at].span.start < quote.span.end:
            voices[at] = quote.speaker.name
            at += 1
    return voices


def statement(
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


def sentence(article: Article, rows: Sequence[Sentence], at: int, quotes: Iterable[Quote] = ()) -> Candidate:
    """A sentence of the article's own with its neighbours; those too that end a quotation which begins in it."""
    span = rows[at].span
    direct = (content for quote in quotes if quote.kind is Kind.DIRECT for content in quote.contents)
    end = max((content.end for content in direct if span.start <= content.start < span.end), default=span.end)
    last = max(at, bisect.bisect_left(rows, end, key=lambda row: row.span.start) - 1)
    near = {*_beside(article, rows, at, {}), *range(max(0, at - BEFORE), last + 1)}
    pieces = tuple(Piece(row.span, frozenset(t.term for t in row.terms)) for row in rows[at : last + 1])
    beside = frozenset(t.term for n in near for t in rows[n].terms)
    return Candidate(article, pieces, None, frozenset().union(*(p.terms for p in pieces)), beside)


def mostly_spoken(rows: Sequence[Sentence], statements: Iterable[Candidate]) -> dict[int, Candidate]:
    """The sentences of an article of which a statement takes up more than half, by number, with the first such."""
    found: dict[int, Candidate] = {}
    for candidate in statements:
        said: dict[int, int] = {}
        for content in candidate.quote.contents if candidate.quote else ():
            at = max(0, bisect.bisect_right(rows, content.start, key=lambda row: row.span.start) - 1)
            while at < len(rows) and rows[at].span.start < content.end:
                said[at] = said.get(at, 0) + content.overlap(rows[at].span)
                at += 1
        for at, length in said.items():
            if 2 * length > len(rows[at].span):
                found.setdefault(at, candidate)
    return found
