"""Earlier: what was cited in a conversation before, which a question for more must not bring again."""

from collections.abc import Callable, Iterable

from retrieval.answers import Answer, Citation
from retrieval.articles import Span
from retrieval.candidates import Candidate
from retrieval.collection import Collection, SpeakerRecord
from retrieval.questions import FollowUp, Question
from retrieval.quotes import Quote
from retrieval.repeats import Repeats


def earlier_of(question: Question, previous: Answer | None, *, always: bool = False) -> tuple[Citation, ...]:
    """What was cited before, for a question that asks for more; with `always` for any that follows up."""
    if previous is None or question.follow_up is None or not (always or question.follow_up is FollowUp.MORE):
        return ()
    return previous.earlier + previous.citations


def cited_in(earlier: Iterable[Citation], repeats: Repeats) -> Callable[[Candidate], bool]:
    """Tells of a statement whether all its words were cited, in its own place or another."""
    places: dict[str, list[Span]] = {}
    quotes: set[Quote] = set()
    for citation in earlier:
        places.setdefault(citation.article.id, []).append(citation.span)
        quotes.update([citation.quote] if citation.quote else [])

    def was_cited(candidate: Candidate) -> bool:
        if any(span.overlap(candidate.span) for span in places.get(candidate.article.id, ())):
            return True
        return bool(quotes) and candidate.quote is not None and not quotes.isdisjoint(repeats.holding(candidate.quote))

    return was_cited


def heard_in(answer: Answer, collection: Collection) -> tuple[SpeakerRecord, ...]:
    """Whom an answer is about and whom it cites, each once: whom a pronoun after it can mean."""
    cited = [citation.quote for citation in (*answer.citations, *answer.near_miss) if citation.quote]
    records = [answer.record, *(collection.record_of(quote) for quote in cited)]
    return tuple(dict.fromkeys(record for record in records if record))
