"""Facts: the sentences that answer when, where, how many, who did it, who somebody is."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from retrieval.analysis import tokens
from retrieval.answers import Citation
from retrieval.articles import Span
from retrieval.choosing import choose
from retrieval.citing import cite
from retrieval.collection import Collection, SpeakerRecord
from retrieval.evidence import Evidence, EvidenceIndex
from retrieval.questions import Intent, Question
from retrieval.wanted import answering_words, satisfies

SEARCHED = 40
"""Passages looked at for one question."""
NEARLY_TELLS = 2.5
"""How far below the best score other sentences may lie."""
TELLS_ALL = 0.75
"""Coverage in its own words from which a sentence tells what somebody did."""


_QUOTED = re.compile(r"“(?:[A-Z][^”\s]*|of|the|a|an|and|in|on|to|for|\s)+”")
"""What a title in marks holds answers nothing."""


class Facts:
    """The sentences of a collection, asked for what they tell."""

    def __init__(self, collection: Collection, index: EvidenceIndex) -> None:
        self._collection = collection
        self._index = index

    def holding(self, question: Question) -> tuple[Citation, ...]:
        """The sentences that may hold the fact, the best first and the words that answer in bold."""
        model = self._index.model
        return self._best(question, lambda e: e.score >= model.tells and bool(e.features and e.features.answers))

    def deed(self, question: Question) -> tuple[Citation, ...]:
        """The sentence that tells what somebody did: one that holds the doer and the deed in its own words."""
        asked = replace(question, intent=Intent.FACT, topic=f"{question.person or ''} {question.topic}".strip())
        return self._best(asked, lambda evidence: evidence.said >= TELLS_ALL)[:1]

    def introduction(self, record: SpeakerRecord) -> Citation | None:
        """The sentence that prints a speaker's name, with the role if one has both; both in bold."""
        role = record.speaker.role or record.name
        return next((c for wanted in (role, "") for c in self._naming(record, wanted)), None)

    def _best(self, question: Question, fits: Callable[[Evidence], bool]) -> tuple[Citation, ...]:
        topic = self._index.topic(question.terms, question.topic)
        near = self._index.sentences_near(topic, SEARCHED).items()
        weighed = [self._as_fact(self._index.weigh(candidate, topic, share)) for candidate, share in near]
        bar = max((e.score for e in weighed), default=0.0) - self._index.model.sentence.answers - NEARLY_TELLS
        answering = [self._as_answer(e, question) for e in weighed if e.score >= bar]
        chosen = choose([e for e in answering if fits(e)], NEARLY_TELLS)
        told = next((e for e in chosen if not _is_heading(e)), None)
        chosen.sort(key=lambda e: e is not told)
        bold = [replace(c, bold=answering_words(c.article, c.spans, question)) for c in cite(chosen, topic)]
        return tuple(replace(c, number=n) for n, c in enumerate(_each_answer_once(bold), start=1))

    def _as_fact(self, evidence: Evidence) -> Evidence:
        """Evidence scored by what tells a fact, whatever it holds."""
        features = evidence.features
        return replace(evidence, score=self._index.model.score(features, fact=True)) if features else evidence

    def _as_answer(self, evidence: Evidence, question: Question) -> Evidence:
        """The same with words of the wanted kind taken into account."""
        if evidence.features is None:
            return evidence
        answers = satisfies(_QUOTED.sub("", _best_words(evidence)), question)
        return self._as_fact(replace(evidence, features=evidence.features._replace(answers=float(answers))))

    def _naming(self, record: SpeakerRecord, role: str) -> Iterator[Citation]:
        for article_id in sorted({quote.article_id for quote in record.quotes}):
            article = self._collection.article(article_id)
            for sentence in self._collection.sentences_in(article_id) if article else ():
                words = article[sentence.span] if article else ""
                if article and record.name in words and role in words:
                    bold = _places(words, (record.name, record.speaker.role), sentence.span.start)
                    yield Citation(1, article, (sentence.span,), None, None, bold=bold)


def _each_answer_once(citations: Iterable[Citation]) -> Iterator[Citation]:
    """The citations without those that answer as one before does: with its figures, or its words where it has none."""
    given: list[set[str]] = []
    for citation in citations:
        terms = {term for span in citation.bold for term in tokens(citation.article[span])}
        answer = {term for term in terms if term[0].isdigit()} or terms
        if not answer or not any(answer <= other or other <= answer for other in given if other):
            given.append(answer)
            yield citation


def _is_heading(evidence: Evidence) -> bool:
    """Whether the words are the article's headline, which a sentence that fits about as well tells better."""
    return " ".join(_best_words(evidence).split()).lstrip("# ") == evidence.candidate.article.heading


def _best_words(evidence: Evidence) -> str:
    return evidence.candidate.article[evidence.candidate.pieces[evidence.best].span]


def _places(words: str, wanted: Iterable[str | None], offset: int) -> tuple[Span, ...]:
    """Where the wanted words first stand, as spans of the article, in order, without overlaps."""
    found = sorted((words.index(w) + offset, words.index(w) + offset + len(w)) for w in wanted if w and w in words)
    return tuple(Span(a, b) for n, (a, b) in enumerate(found) if n == 0 or a >= found[n - 1][1])
