"""Recalling: a citation made again from its place alone, as a link or a button names it."""

from collections.abc import Iterator, Sequence

from retrieval.answers import Answer, Citation, Outcome
from retrieval.articles import Article, Span
from retrieval.citing import with_others
from retrieval.collection import Collection
from retrieval.questions import Intent, Question
from retrieval.quotes import Kind, Quote

Place = tuple[Article, Span]


def statement_at(collection: Collection, article: Article, span: Span) -> Quote | None:
    """The statement that a place names: the same words, a part of them, or the sentence around a reported one."""
    quotes = collection.quotes_in(article.id)
    same = [q for q in quotes if q.span == span]
    parts = [q for q in quotes if any(content.holds(span) for content in q.contents)]
    across = [q for q in quotes if q.kind is Kind.DIRECT and q.span.holds(span) and _inside(article, q, span)]
    around = [q for q in quotes if q.kind is not Kind.DIRECT and span.holds(q.span)]
    return next(iter(same + parts + across + around), None)


def citation_at(collection: Collection, article: Article, span: Span, number: int = 1) -> Citation:
    """The words of a place as a citation; nobody's where no statement stands there."""
    quote = statement_at(collection, article, span)
    if quote is None:
        return Citation(number, article, (span,), None, None)
    spans = tuple(_inside(article, quote, span)) if quote.kind is Kind.DIRECT else (span,)
    return Citation(number, article, spans or (span,), quote.kind, quote.speaker, quote)


def recalled(collection: Collection, places: Sequence[Place]) -> Answer | None:
    """An answer that cites these places and knows nothing of what was asked; None where there are none."""
    if not places:
        return None
    cited = tuple(citation_at(collection, *place, number) for number, place in enumerate(places, start=1))
    records = {collection.record_of(citation.quote) if citation.quote else None for citation in cited}
    record = next(iter(records)) if len(records) == 1 else None
    return with_others(Answer(Question("", Intent.WHO), Outcome.FOUND, cited, record=record), collection)


def place_of(collection: Collection, quote: Quote) -> Place | None:
    """Where a statement is cited: what stands in its marks, of any other the whole sentences that hold it."""
    article = collection.article(quote.article_id)
    if article is None or quote.kind is Kind.DIRECT:
        return (article, quote.span) if article else None
    around = [s.span for s in collection.sentences_in(article.id) if s.span.overlap(quote.span)] or [quote.span]
    return article, Span(min(quote.span.start, around[0].start), max(quote.span.end, around[-1].end))


def _inside(article: Article, quote: Quote, span: Span) -> Iterator[Span]:
    """What of a quote's contents lies in the span, neighbours as one: what stands between the parts stays out."""
    start = end = -1
    for content in quote.contents:
        first, last = max(content.start, span.start), min(content.end, span.end)
        if first >= last:
            continue
        if end >= 0 and article.text[end:first].strip():
            yield Span(start, end)
            end = -1
        start, end = (first if end < 0 else start), last
    if end >= 0:
        yield Span(start, end)
