"""Fitting: the weights of `scoring`, from questions whose answers are known.

A conditional logit (McFadden, 1974): of all candidates for a question those that answer it should have
the highest score. Questions for what somebody said choose among that speaker's statements, questions
for who said it among those found. It is fitted by gradient descent
(Adam) with an L2 penalty, on features brought to unit deviation, and judged on sets that it was not fitted on.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from retrieval.answer_measures import Shown, same_speaker
from retrieval.answerer import Answerer
from retrieval.answers import Answer, Citation
from retrieval.citing import cite
from retrieval.questionsets import Asks, GoldQuestion
from retrieval.quotes import Quote
from retrieval.scoring import Features

Floats = npt.NDArray[np.float64]

PENALTY = 0.03
STEPS = 400
STEP = 0.05
_ASKED = (Asks.ABOUT, Asks.FOLLOWUP, Asks.WHO)


@dataclass(frozen=True, slots=True)
class Sample:
    """One question: a row of features for each candidate, and which of them answer."""

    features: Floats
    right: npt.NDArray[np.bool_]


def samples(answerer: Answerer, questions: Iterable[GoldQuestion]) -> list[Sample]:
    """What each question for statements has to choose from; questions without a candidate are left out."""
    found = (_sample(answerer, question) for question in questions if question.answerable and question.asks in _ASKED)
    return [sample for sample in found if sample is not None]


def fit(chosen: Sequence[Sample]) -> Features:
    """The weights under which the right candidates come first most often."""
    rows = np.concatenate([sample.features for sample in chosen])
    deviation = rows.std(axis=0) + 1e-6
    scaled = [(sample.features / deviation, sample.right) for sample in chosen if sample.right.any()]
    weights, mean, square = (np.zeros(rows.shape[1]) for _ in range(3))
    for step in range(1, STEPS + 1):
        slope = PENALTY * weights + sum(_slope(features, right, weights) for features, right in scaled) / len(scaled)
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        weights = weights - STEP * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return Features(*(weights / deviation).tolist())


def success(weights: Features, judged: Sequence[Sample], top_k: int) -> float:
    """The share of questions of which one of the best so many candidates answers."""
    hits = [sample.right[np.argsort(-(sample.features @ weights), kind="stable")[:top_k]].any() for sample in judged]
    return float(np.mean(hits)) if hits else 0.0


def held_out(sets: Sequence[Sequence[Sample]]) -> list[tuple[float, float]]:
    """Success@1 and Success@3 on each set, with weights fitted on all the others."""
    found = []
    for at, judged in enumerate(sets):
        weights = fit([sample for n, others in enumerate(sets) if n != at for sample in others])
        found.append((success(weights, judged, 1), success(weights, judged, 3)))
    return found


def _slope(features: Floats, right: npt.NDArray[np.bool_], weights: Floats) -> Floats:
    """The slope of one question's loss: expected features of all candidates less those of the right ones."""
    scores = features @ weights
    odds = np.exp(scores - scores.max())
    share = odds / odds.sum()
    among = share * right
    return np.asarray(features.T @ (share - among / max(among.sum(), 1e-12)))


def _sample(answerer: Answerer, question: GoldQuestion) -> Sample | None:
    previous: Answer | None = None
    for line in question.prior:
        previous = answerer.answer(line, previous)
    names = [question.speaker, *question.aliases]
    by_whom = None if question.asks is Asks.WHO else _by(names)
    topic, weighed = answerer.weighed(question.text, previous, by_whom)
    rows = [evidence for evidence in weighed if evidence.features is not None]
    if not rows:
        return None
    right = [_by(names)(c.quote) and _hits(c, question) for c in cite(rows, topic)]
    return Sample(np.array([evidence.features for evidence in rows], dtype=float), np.array(right))


def _by(names: Sequence[str | None]) -> Callable[[Quote | None], bool]:
    """Whether a quote's speaker has one of these names."""
    known = [name for name in names if name]
    return lambda quote: quote is not None and quote.speaker is not None and same_speaker(quote.speaker.name, known)


def _hits(citation: Citation, question: GoldQuestion) -> bool:
    span = citation.span
    shown = Shown(citation.article.id, span.start, span.end, citation.article[span], None)
    return any(shown.hits(place) for place in question.gold)
