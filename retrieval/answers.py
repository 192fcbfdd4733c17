"""Answers: what is cited for a question, or what is said where nothing was found."""

import enum
from dataclasses import dataclass

from retrieval.articles import Article, Span
from retrieval.collection import SpeakerRecord
from retrieval.followups import Resolved
from retrieval.questions import Question
from retrieval.quotes import Kind, Quote, Speaker


class Outcome(enum.StrEnum):
    """What an answer is; each has its own form of reply."""

    FOUND = "found"
    """Statements or a fact that answer the question; `citations` holds them."""
    NOTHING_ELSE = "nothing else"
    """The statements that were cited before are all there are."""
    NEAR_MISS = "near miss"
    """The speaker is on record, but not on this; `near_miss` may hold another's words on it."""
    NOT_FOUND = "not found"
    """Nobody by that name, or nothing on that topic."""
    AMBIGUOUS = "ambiguous"
    """The name or role can mean several speakers; `choices` holds them, the better supported first."""
    UNREADABLE = "unreadable"
    """No question in a language we read: empty, only signs, another script, a whole page."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Another article that prints the words of a citation, or a part of them."""

    article: Article
    spans: tuple[Span, ...]
    """Where they stand there."""
    speaker: Speaker | None
    """Whom they are given to there."""
    whole: bool
    """Whether all of the words stand there."""
    disputed: bool
    """Whether that article plainly gives them to somebody else."""

    @property
    def span(self) -> Span:
        """From the first span's start to the last one's end."""
        return Span(self.spans[0].start, self.spans[-1].end)


@dataclass(frozen=True, slots=True)
class Citation:
    """Printed words that answer, with their place.

    `spans` are cut from `article`, in order. For direct quotes they lie inside the marks; for all
    others they are whole sentences of the article.
    """

    number: int
    article: Article
    spans: tuple[Span, ...]
    kind: Kind | None
    """None where the words are the article's own and nobody is said to have said them."""
    speaker: Speaker | None
    quote: Quote | None = None
    bold: tuple[Span, ...] = ()
    """Inside `spans` the words that answer a question of fact, or the sentence of a long statement that fits best."""
    part: tuple[int, int, int] | None = None
    """Where only some sentences of a longer quote are cited: the first, the last, and how many there are; from 1."""
    also: tuple[Elsewhere, ...] = ()
    """Other articles with the same words, one place each; those with all of the words first."""

    @property
    def span(self) -> Span:
        """From the first span's start to the last one's end: what the citation's link names."""
        return Span(self.spans[0].start, self.spans[-1].end)


@dataclass(frozen=True, slots=True)
class Answer:
    """What is known to a question. `question` is as it was understood, follow-ups completed."""

    question: Question
    outcome: Outcome
    citations: tuple[Citation, ...] = ()
    """The best first. For AMBIGUOUS those of the better supported reading."""
    near_miss: tuple[Citation, ...] = ()
    record: SpeakerRecord | None = None
    """Whom the answer is about, where it is about one speaker."""
    choices: tuple[SpeakerRecord, ...] = ()
    """For AMBIGUOUS those whom the question can mean; for FOUND others whom its words fit, but plainly worse."""
    silent: tuple[SpeakerRecord, ...] = ()
    """Of several speakers asked about those who are not on record on the topic."""
    missing: tuple[str, ...] = ()
    """Words of the question that stand nowhere in the collection, as the question prints them."""
    on_record: tuple[SpeakerRecord, ...] = ()
    """Who is on record here, offered where nothing was found."""
    resolved: Resolved | None = None
    earlier: tuple[Citation, ...] = ()
    """What was cited in this conversation before, as far as this answer leans on it."""
    remaining: int = 0
    """How many more statements of the same speaker "what else?" would give."""
