"""Measures of answers: how often the first quote answers, by the right speaker, and how often no is said rightly.

A quote hits if it has at most 700 characters and shares at least half of the shorter of the two
with a place that answers. Over the questions of a set:

- Right. Of a question that has no answer: that none is given. Of one of fact: that the first quote
  hits and holds one of the answer terms. Of all others: that the first quote hits and its speaker
  is the one the set names, if it names one.
- Success@1 and Success@3. Of the questions that have an answer, those of which the first quote hits,
  or one of the first three.
- RR@10. The mean over them of one divided by the rank of the first quote that hits, 0 where none of
  the first ten does (reciprocal rank: Voorhees, TREC-8, 1999).
- Speaker. Of the answers whose first quote hits and whose speaker the set names, those by this speaker.
- Abstained and answered. Of the questions that have an answer, those left without one; of those that
  have none, those answered.
- Verbatim. Of all quotes, those that stand in the article at the place they name.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from retrieval.articles import Article
from retrieval.questionsets import Asks, GoldQuestion, Place

LONGEST_QUOTE = 700
"""Code points; a longer quote does not point at an answer."""
MOST_RANKED = 10

MEASURES = ("right", "success@1", "success@3", "rr@10", "speaker", "abstained", "answered", "verbatim")

_NOT_A_LETTER = re.compile(r"[^a-z0-9 ]+")


@dataclass(frozen=True, slots=True)
class Shown:
    """A quote as it was given; its place need not hold its text."""

    article: str
    start: int
    end: int
    text: str
    speaker: str | None

    def hits(self, place: Place) -> bool:
        """Whether this points at a place that answers."""
        shared = min(self.end, place.span.end) - max(self.start, place.span.start)
        enough = 2 * shared >= min(self.end - self.start, len(place.span))
        return self.article == place.article and shared > 0 and enough and len(self.text) <= LONGEST_QUOTE

    def verbatim(self, articles: Mapping[str, Article]) -> bool:
        """Whether the text stands where it is said to stand."""
        article = articles.get(self.article)
        return article is not None and article.text[self.start : self.end] == self.text


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was given to one question, and how it is judged. `hits` goes with `quotes`, the best first."""

    question: GoldQuestion
    answered: bool
    quotes: tuple[Shown, ...]
    hits: tuple[bool, ...]
    right: bool
    speaker: bool | None = None
    """Whether the first quote's speaker is the right one; None where it does not hit or no speaker is asked for."""
    verbatim: int = 0


def judge(
    question: GoldQuestion, quotes: Sequence[Shown], articles: Mapping[str, Article], *, answered: bool
) -> Verdict:
    """The verdict on an answer; where none was given its quotes count for nothing but `verbatim`."""
    hits = tuple(answered and any(quote.hits(place) for place in question.gold) for quote in quotes)
    right, speaker = not answered, None
    if question.answerable:
        right = any(hits[:1])
        if right and question.speaker and question.asks is not Asks.FACT:
            right = speaker = same_speaker(quotes[0].speaker, (question.speaker, *question.aliases))
        elif right and question.terms:
            right = any(term.casefold() in quotes[0].text.casefold() for term in question.terms)
    verbatim = sum(quote.verbatim(articles) for quote in quotes)
    return Verdict(question, answered, tuple(quotes), hits, right, speaker, verbatim)


def same_speaker(found: str | None, names: Iterable[str]) -> bool:
    """Whether a name holds all words of one of the names, or some of them: its last, or more than one."""
    words = _folded(found or "")
    for name in map(_folded, names):
        part = set(words) <= set(name) and (words[-1:] == name[-1:] or len(words) > 1)
        if words and name and (set(name) <= set(words) or part):
            return True
    return False


def _folded(name: str) -> list[str]:
    letters = (c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return _NOT_A_LETTER.sub(" ", "".join(letters).casefold()).split()


class AnswerMeasures:
    """The measures over some verdicts; each is a share from 0 to 1."""

    def __init__(self, verdicts: Iterable[Verdict]) -> None:
        self.verdicts = tuple(verdicts)
        self._answerable = [verdict for verdict in self.verdicts if verdict.question.answerable]

    def of(self, *asks: Asks) -> "AnswerMeasures":
        """The same over the questions of these types only."""
        return AnswerMeasures(verdict for verdict in self.verdicts if verdict.question.asks in asks)

    def tagged(self, tag: str) -> "AnswerMeasures":
        """The same over the questions that have a tag."""
        return AnswerMeasures(verdict for verdict in self.verdicts if tag in verdict.question.tags)

    @property
    def questions(self) -> int:
        """How many questions there are."""
        return len(self.verdicts)

    @property
    def right(self) -> int:
        """How many were answered right; a count."""
        return sum(verdict.right for verdict in self.verdicts)

    @property
    def shares(self) -> dict[str, float]:
        """Each measure by its name; those that are of no question here are left out."""
        asked = self._answerable
        unanswerable = [verdict for verdict in self.verdicts if not verdict.question.answerable]
        counts = {
            "right": (self.right, self.questions),
            "success@1": (sum(any(verdict.hits[:1]) for verdict in asked), len(asked)),
            "success@3": (sum(any(verdict.hits[:3]) for verdict in asked), len(asked)),
            "rr@10": (sum(map(_reciprocal_rank, asked)), len(asked)),
            "speaker": _of_those_known(verdict.speaker for verdict in self.verdicts),
            "abstained": (sum(not verdict.answered for verdict in asked), len(asked)),
            "answered": (sum(verdict.answered for verdict in unanswerable), len(unanswerable)),
            "verbatim": (sum(v.verbatim for v in self.verdicts), sum(len(v.quotes) for v in self.verdicts)),
        }
        return {name: part / whole for name, (part, whole) in counts.items() if whole}


def _of_those_known(values: Iterable[bool | None]) -> tuple[int, int]:
    known = [value for value in values if value is not None]
    return sum(known), len(known)


def _reciprocal_rank(verdict: Verdict) -> float:
    return next((1 / rank for rank, hit in enumerate(verdict.hits[:MOST_RANKED], start=1) if hit), 0.0)
