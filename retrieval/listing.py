"""Listing: every statement on a topic, of a speaker perhaps, to pick one from; without words the latest ones.

What the bot answers to the same words comes first, so that a list begins with the answer.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from retrieval.answerer import Answerer
from retrieval.answers import Answer, Citation, Outcome
from retrieval.articles import Article
from retrieval.choosing import its_own
from retrieval.citing import cite
from retrieval.dates import date_parts
from retrieval.evidence import Evidence
from retrieval.questions import Intent
from retrieval.quotes import Kind

MOST_LISTED = 200
"""Nobody leafs further; a list that ends is also one that is made in no time."""


class Listing:
    """Statements of one collection as citations, numbered from 1; the same words always list the same.

    Statements whose speaker we would not vouch for are left out: who picks one passes it on.
    """

    def __init__(self, answerer: Answerer) -> None:
        self._answerer = answerer
        self._latest = _latest(answerer)

    def on(self, text: str) -> tuple[Citation, ...]:
        """The statements that fit a question, best first; none where nothing fits. Never raises for any text.

        Where the words can mean several speakers, those of each. For a text without words the latest:
        by the date of the article, where that is known, then in the order of the collection.
        """
        if not text.strip():
            return self._latest
        answer = self._answerer.answer(text)
        if answer.outcome not in (Outcome.FOUND, Outcome.AMBIGUOUS):
            return ()
        return _listed(self._all(answer))

    def _all(self, answer: Answer) -> Iterator[Citation]:
        yield from answer.citations
        if answer.question.intent not in (Intent.FACT, Intent.WHO_IS):
            topic, fitting = self._answerer.fitting(answer.question)
            yield from cite((e for e in fitting if not topic.total or its_own(e, printed=False)), topic)


def _latest(answerer: Answerer) -> tuple[Citation, ...]:
    """The latest statements: article by article, those in quotation marks before those that are reported."""
    topic, everything = answerer.weighed("", None, lambda _: True)
    newest = {article.id: at for at, article in enumerate(_newest_first(answerer.collection.articles))}

    def place(evidence: Evidence) -> tuple[int, bool, int]:
        candidate = evidence.candidate
        reported = candidate.quote is None or candidate.quote.kind is not Kind.DIRECT
        return newest[candidate.article.id], reported, candidate.span.start

    return _listed(cite(sorted(everything, key=place)[: 2 * MOST_LISTED], topic))


def _newest_first(articles: Sequence[Article]) -> list[Article]:
    dated = [article for article in articles if date_parts(article.date)]
    dated.sort(key=lambda article: date_parts(article.date), reverse=True)
    return dated + [article for article in articles if not date_parts(article.date)]


def _listed(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """The first of those that can be vouched for, each place and each wording once, numbered anew."""
    chosen: list[Citation] = []
    words: set[str] = set()
    taken: dict[str, list[Citation]] = {}
    for citation in citations:
        printed = " ".join(" ".join(citation.article[span] for span in citation.spans).split())
        same_place = any(c.span.overlap(citation.span) for c in taken.get(citation.article.id, ()))
        if same_place or printed in words or not _vouched(citation):
            continue
        words.add(printed)
        taken.setdefault(citation.article.id, []).append(citation)
        chosen.append(replace(citation, number=len(chosen) + 1))
        if len(chosen) == MOST_LISTED:
            break
    return tuple(chosen)


def _vouched(citation: Citation) -> bool:
    """Whether we would vouch for who said it; the article's own words need nobody to."""
    return citation.kind is None or (citation.speaker is not None and citation.speaker.sure)
