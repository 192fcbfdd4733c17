"""Earlier: what was cited in a conversation before, which a question for more must not bring again."""

from collections.abc import Callable, Iterable

from retrieval.answers import Answer, Citation
from retrieval.articles import Article, Span
from retrieval.candidates import Candidate
from retrieval.questions import FollowUp, Question
from retrieval.quotes import Quote


def earlier_of(question: Question, previous: Answer | None, *, always: bool = False) -> tuple[Citation, ...]:
    """What was cited before, for a question that asks for more; with `always` for any that follows up."""
    if previous is None or question.follow_up is None or not (always or question.follow_up is FollowUp.MORE):
        return ()
    return previous.earlier + previous.citations


def cited_in(earlier: Iterable[Citation]) -> Callable[[Candidate], bool]:
    """Tells of a statement whether it, or one in the same words elsewhere, is among what was cited."""
    places: dict[str, list[Span]] = {}
    printed: set[str] = set()
    for citation in earlier:
        places.setdefault(citation.article.id, []).append(citation.span)
        printed.add(_words(citation.article, citation.quote))
    printed.discard("")

    def was_cited(candidate: Candidate) -> bool:
        if any(span.overlap(candidate.span) for span in places.get(candidate.article.id, ())):
            return True
        return bool(printed) and _words(candidate.article, candidate.quote) in printed

    return was_cited


def _words(article: Article, quote: Quote | None) -> str:
    return " ".join(" ".join(article[span] for span in quote.contents).split()) if quote else ""
