"""Stretches: the words of an article that stand in quotation marks, each stretch with whose words they are."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from retrieval.articles import Article, Span
from retrieval.collection import Collection
from retrieval.marks import quoted_runs
from retrieval.quotes import Kind, Quote


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words in quotation marks, interrupted or not.

    `quote` is the statement they belong to: they are all of a direct one, some words of a mixed one. None
    where nobody on record is said to have said them.
    """

    spans: tuple[Span, ...]
    quote: Quote | None = None

    @property
    def direct(self) -> bool:
        """Whether they are a statement given word for word."""
        return self.quote is not None and self.quote.kind is Kind.DIRECT


def stretches(collection: Collection, article: Article) -> tuple[Stretch, ...]:
    """The words of an article in quotation marks, in order; marks that are never closed mark nothing."""
    quotes = collection.quotes_in(article.id)
    direct = [Stretch(quote.contents, quote) for quote in quotes if quote.kind is Kind.DIRECT]
    taken = [span for stretch in direct for span in stretch.spans]
    mixed = [quote for quote in quotes if quote.kind is Kind.MIXED]
    runs = [run.inner for run in quoted_runs(article) if run.closed]
    others = [Stretch((run,), _around(run, mixed)) for run in runs if not any(map(run.overlap, taken))]
    return tuple(sorted([*direct, *others], key=lambda stretch: stretch.spans))


def _around(run: Span, quotes: Iterable[Quote]) -> Quote | None:
    return next((quote for quote in quotes if any(content.overlap(run) for content in quote.contents)), None)


def owner(collection: Collection, stretch: Stretch) -> Hashable:
    """Equal for stretches of one speaker."""
    quote = stretch.quote
    if quote is None or quote.speaker is None:
        return stretch.spans
    record = collection.record_of(quote)
    return record.id if record else quote.speaker.label
