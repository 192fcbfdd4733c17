"""Citing: the chosen evidence as numbered citations."""

from collections.abc import Iterable
from dataclasses import replace

from retrieval.answers import Answer, Citation, Elsewhere
from retrieval.articles import Span
from retrieval.candidates import Candidate
from retrieval.collection import Collection
from retrieval.evidence import Evidence
from retrieval.quotes import Kind
from retrieval.repeats import one_voice
from retrieval.topics import Topic

LONGEST_QUOTE = 700
"""Code points cited of one statement at most."""
LONG = 280
"""Code points from which the sentence that answers best stands in bold."""


def cite(chosen: Iterable[Evidence], topic: Topic) -> tuple[Citation, ...]:
    """A citation for each piece of evidence, numbered from 1: the whole statement, where it is not too long."""
    return tuple(_citation(number, evidence, topic) for number, evidence in enumerate(chosen, start=1))


def with_others(answer: Answer, collection: Collection) -> Answer:
    """The answer with the other articles that print the words it cites."""
    cited, near = (tuple(_with_others(c, collection) for c in some) for some in (answer.citations, answer.near_miss))
    return replace(answer, citations=cited, near_miss=near)


def _with_others(citation: Citation, collection: Collection) -> Citation:
    """The citation with them; for a quote cited in part those alone that hold all of it."""
    found: dict[str, Elsewhere] = {}
    length = collection.repeats.length(citation.quote) if citation.quote else 0
    for quote in collection.repeats.elsewhere(citation.quote) if citation.quote else ():
        article, whole = collection.article(quote.article_id), collection.repeats.length(quote) >= length
        if article is None or (citation.part and not whole):
            continue
        disputed = not one_voice(quote, citation.quote) if citation.quote else False
        other = Elsewhere(article, quote.contents, quote.speaker, whole, disputed)
        if article.id not in found or (whole and not found[article.id].whole):
            found[article.id] = other
    return replace(citation, also=tuple(found.values()))


def _citation(number: int, evidence: Evidence, topic: Topic) -> Citation:
    candidate, quote = evidence.candidate, evidence.candidate.quote
    first, last = cited_pieces(evidence, topic)
    spans = joined(candidate, first, last)
    return Citation(
        number,
        candidate.article,
        spans,
        quote.kind if quote else None,
        quote.speaker if quote else None,
        quote,
        bold=_best_sentence(evidence, spans, topic) if last > first else (),
        part=_part(candidate, first, last),
    )


def cited_pieces(evidence: Evidence, topic: Topic) -> tuple[int, int]:
    """The first and the last piece to cite: the statement around the one that fits best, at most 700 code points.

    Without a topic the statement from its beginning. Never half a sentence.
    """
    pieces = evidence.candidate.pieces
    first = last = evidence.best if topic.total else 0

    def fits(a: int, b: int) -> bool:
        return pieces[b].span.end - pieces[a].span.start <= LONGEST_QUOTE

    while True:
        after = last + 1 < len(pieces) and fits(first, last + 1)
        last += after
        before = first > 0 and fits(first - 1, last)
        first -= before
        if not (after or before):
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


def _best_sentence(evidence: Evidence, spans: tuple[Span, ...], topic: Topic) -> tuple[Span, ...]:
    """Where the sentence stands that fits best, in a long citation where one fits best at all."""
    best = evidence.candidate.pieces[evidence.best]
    told = any(topic.worth(term, best.terms) for term in topic.weights)
    return (best.span,) if told and sum(map(len, spans)) >= LONG else ()


def _part(candidate: Candidate, first: int, last: int) -> tuple[int, int, int] | None:
    """Which sentences of a direct quote are cited, from 1, and of how many; None where all of them are."""
    whole = len(candidate.pieces)
    if candidate.quote is None or candidate.quote.kind is not Kind.DIRECT or last - first + 1 == whole:
        return None
    return first + 1, last + 1, whole
