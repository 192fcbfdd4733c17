"""Facts: the one sentence that answers when, where, how many, who did it, who somebody is."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from retrieval.answers import Citation
from retrieval.articles import Span
from retrieval.choosing import NEARLY_BEST, choose
from retrieval.citing import cite
from retrieval.collection import Collection, SpeakerRecord
from retrieval.evidence import Evidence, EvidenceIndex
from retrieval.questions import Intent, Question
from retrieval.wanted import answering_words, satisfies

SEARCHED = 40
"""Passages looked at for one question."""
HOLDS_FACT = 0.5
"""Coverage from which a sentence answers a question of fact."""
HELD = 0.4
"""Coverage that must stand in the sentence itself for that."""
TELLS_ALL = 0.75
"""Coverage in its own words from which a sentence tells what somebody did."""


class Facts:
    """The sentences of a collection, asked for what they tell."""

    def __init__(self, collection: Collection, index: EvidenceIndex) -> None:
        self._collection = collection
        self._index = index

    def holding(self, question: Question) -> Citation | None:
        """The sentence that holds the fact, the words that answer in bold; None where none does."""
        return self._best(question, lambda evidence: evidence.coverage >= HOLDS_FACT and evidence.said >= HELD)

    def deed(self, question: Question) -> Citation | None:
        """The sentence that tells what somebody did: one that holds the doer and the deed in its own words."""
        asked = replace(question, intent=Intent.FACT, topic=f"{question.person or ''} {question.topic}".strip())
        return self._best(asked, lambda evidence: evidence.said >= TELLS_ALL)

    def introduction(self, record: SpeakerRecord) -> Citation | None:
        """The sentence that prints a speaker's name, with the role if one has both; both in bold."""
        role = record.speaker.role or record.name
        return next((c for wanted in (role, "") for c in self._naming(record, wanted)), None)

    def _best(self, question: Question, fits: Callable[[Evidence], bool]) -> Citation | None:
        topic = self._index.topic(question.terms)
        near = self._index.sentences_near(topic, SEARCHED).items()
        weighed = [self._index.weigh(candidate, topic, share) for candidate, share in near]
        chosen = choose([e for e in weighed if fits(e) and satisfies(_best_words(e), question)], NEARLY_BEST)
        if not chosen:
            return None
        told = next((e for e in chosen if not _is_heading(e)), chosen[0])
        citation = cite([told], topic)[0]
        return replace(citation, bold=answering_words(citation.article, citation.spans, question))

    def _naming(self, record: SpeakerRecord, role: str) -> Iterator[Citation]:
        for article_id in sorted({quote.article_id for quote in record.quotes}):
            article = self._collection.article(article_id)
            for sentence in self._collection.sentences_in(article_id) if article else ():
                words = article[sentence.span] if article else ""
                if article and record.name in words and role in words:
                    bold = _places(words, (record.name, record.speaker.role), sentence.span.start)
                    yield Citation(1, article, (sentence.span,), None, None, bold=bold)


def _is_heading(evidence: Evidence) -> bool:
    """Whether the words are the article's headline, which a sentence that fits about as well tells better."""
    return " ".join(_best_words(evidence).split()).lstrip("# ") == evidence.candidate.article.heading


def _best_words(evidence: Evidence) -> str:
    return evidence.candidate.article[evidence.candidate.pieces[evidence.best].span]


def _places(words: str, wanted: Iterable[str | None], offset: int) -> tuple[Span, ...]:
    """Where the wanted words first stand, as spans of the article, in order, without overlaps."""
    found = sorted((words.index(w) + offset, words.index(w) + offset + len(w)) for w in wanted if w and w in words)
    return tuple(Span(a, b) for n, (a, b) in enumerate(found) if n == 0 or a >= found[n - 1][1])
