"""Citing: the chosen evidence as numbered citations."""

from collections.abc import Iterable

from retrieval.answers import Citation
from retrieval.evidence import Candidate, Evidence, cited_pieces, joined
from retrieval.quotes import Kind
from retrieval.topics import Topic


def cite(chosen: Iterable[Evidence], topic: Topic) -> tuple[Citation, ...]:
    """A citation for each piece of evidence, numbered from 1: the sentences of it that are on the topic."""
    return tuple(_citation(number, evidence, topic) for number, evidence in enumerate(chosen, start=1))


def _citation(number: int, evidence: Evidence, topic: Topic) -> Citation:
    candidate, quote = evidence.candidate, evidence.candidate.quote
    first, last = cited_pieces(evidence, topic)
    return Citation(
        number,
        candidate.article,
        joined(candidate, first, last),
        quote.kind if quote else None,
        quote.speaker if quote else None,
        quote,
        part=_part(candidate, first, last),
    )


def _part(candidate: Candidate, first: int, last: int) -> tuple[int, int, int] | None:
    """Which sentences of a direct quote are cited, from 1, and of how many; None where all of them are."""
    whole = len(candidate.pieces)
    if candidate.quote is None or candidate.quote.kind is not Kind.DIRECT or last - first + 1 == whole:
        return None
    return first + 1, last + 1, whole
