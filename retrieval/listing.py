"""Listing: every statement on a topic, of a speaker perhaps, to pick one from; without words the latest ones.

What the bot answers to the same words comes first, so that a list begins with the answer.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from retrieval.answerer import Answerer
from retrieval.answers import Answer, Citation, Outcome
from retrieval.articles import Article, Span
from retrieval.choosing import its_own
from retrieval.citing import cite
from retrieval.dates import date_parts
from retrieval.evidence import Evidence
from retrieval.offices import By
from retrieval.questions import Intent, Question
from retrieval.quotes import Kind

REMEMBERED = 256
"""Lists kept: who leafs asks for the same again, and many type the same."""
SIGNS = " ?!.,:;"
MOST_LISTED = 200
"""Nobody leafs further; a list that ends is also one that is made in no time."""


class Listing:
    """Statements of one collection as citations, numbered from 1; the same words always list the same.

    Statements whose speaker we would not vouch for are left out: who picks one passes it on.
    """

    def __init__(self, answerer: Answerer) -> None:
        self._answerer = answerer
        self._latest = _latest(answerer)
        self._fitting = lru_cache(REMEMBERED)(self._found)

    def on(self, text: str) -> tuple[Citation, ...]:
        """The statements that fit a question, best first; none where nothing fits. Never raises for any text.

        Where the words can mean several speakers, those of each; words alone that are nobody's name, or
        whose bearer says nothing, are a topic too. For a text without words the latest: by the date of
        the article, where that is known, then in the order of the collection.
        """
        return self._fitting(text.strip()) if text.strip() else self._latest

    def _found(self, text: str) -> tuple[Citation, ...]:
        answer = self._answerer.answer(text)
        question, found = answer.question, _listed(self._all(answer))
        bare = question.person is not None and text.strip(SIGNS).casefold() == question.person.casefold()
        named = any(match.by > By.ORGANISATION for match in question.matches)
        if not bare or (found and named):
            return found
        topic = replace(question, intent=Intent.WHO_SPOKE, person=None, topic=text, matches=())
        return _listed((*found, *self._on_topic(topic)))

    def _all(self, answer: Answer) -> Iterator[Citation]:
        if answer.outcome not in (Outcome.FOUND, Outcome.AMBIGUOUS):
            return
        yield from answer.citations
        if answer.question.intent not in (Intent.FACT, Intent.WHO_IS):
            yield from self._on_topic(answer.question)

    def _on_topic(self, question: Question) -> tuple[Citation, ...]:
        topic, fitting = self._answerer.fitting(question)
        return cite([e for e in fitting if not topic.total or its_own(e, printed=False)][: 2 * MOST_LISTED], topic)


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
    taken: defaultdict[str, list[Span]] = defaultdict(list)
    for citation in citations:
        whole, others = citation.span, taken[citation.article.id]
        if not _vouched(citation) or any(whole.start < span.end and span.start < whole.end for span in others):
            continue
        printed = " ".join(" ".join(citation.article[span] for span in citation.spans).split())
        if printed in words:
            continue
        words.add(printed)
        others.append(whole)
        chosen.append(replace(citation, number=len(chosen) + 1))
        if len(chosen) == MOST_LISTED:
            break
    return tuple(chosen)


def _vouched(citation: Citation) -> bool:
    """Whether we would vouch for who said it; the article's own words need nobody to."""
    return citation.kind is None or (citation.speaker is not None and citation.speaker.sure)
