"""Earlier: what was cited in a conversation before, which a question for more must not bring again."""

from collections.abc import Iterable

from retrieval.answers import Answer, Citation
from retrieval.articles import Article
from retrieval.candidates import Candidate
from retrieval.questions import FollowUp, Question
from retrieval.quotes import Quote


def earlier_of(question: Question, previous: Answer | None, *, always: bool = False) -> tuple[Citation, ...]:
    """What was cited before, for a question that asks for more; with `always` for any that follows up."""
    if previous is None or question.follow_up is None or not (always or question.follow_up is FollowUp.MORE):
        return ()
    return previous.earlier + previous.citations


def was_cited(candidate: Candidate, earlier: Iterable[Citation]) -> bool:
    """Whether a statement, or one in the same words elsewhere, was cited before."""
    words = _words(candidate.article, candidate.quote)
    return any(
        (c.article.id == candidate.article.id and c.span.overlap(candidate.span))
        or (words and words == _words(c.article, c.quote))
        for c in earlier
    )


def _words(article: Article, quote: Quote | None) -> str:
    return " ".join(" ".join(article[span] for span in quote.contents).split()) if quote else ""
