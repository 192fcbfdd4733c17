"""Scoring: a candidate's score is a small sum of named features, with weights in one place.

The weights of statements come from `onrecord evaluate weights` over news articles, rounded, and with `said` held
at 0 beside `meaning`, which a run without that bound sets below 0. The weights of headlines and of sentences and the
least scores were set on the same questions, and on the project's own, without a command of the project.
"""

from dataclasses import dataclass
from typing import NamedTuple


class Features(NamedTuple):
    """What speaks for a candidate: shares and flags from 0 to 1, and one cosine."""

    coverage: float
    """The share of the topic's weight that it covers by its words, and less by those around it."""
    said: float
    """The share that stands in its own words."""
    search: float
    """The score of the best passage that holds it, as a share of the best of all."""
    direct: float
    """1 where all of it stands in quotation marks."""
    indirect: float
    """1 where the article gives it in its own words."""
    sure: float
    """1 where we would vouch for the speaker."""
    meaning: float = 0.0
    """How much of the topic its words mean, by word vectors."""
    article: float = 0.0
    """How near the article as a whole is to the topic, by word vectors."""
    answers: float = 0.0
    """For a question of fact: 1 where it holds words of the wanted kind (a number, a time, a name)."""
    headline: float = 0.0
    """1 where it is a report in the article's headline, which tells shorter what stands below."""


@dataclass(frozen=True, slots=True)
class Model:
    """Weights, and from which score on a candidate is cited at all."""

    statement: Features
    """Weights for statements."""
    sentence: Features
    """Weights for the sentences that may tell a fact."""
    on_topic: float
    """The least score of a statement of the speaker asked about."""
    least_coverage: float
    """… and how much of the topic it covers at least: passage and article alone are not the topic."""
    said_it: float
    """… of the answer to "who said that?"."""
    tells: float
    """… of a sentence that answers a question of fact."""

    def score(self, features: Features, *, fact: bool = False) -> float:
        """The logarithm of the odds, up to a number common to all candidates."""
        weights = self.sentence if fact else self.statement
        return sum(weight * feature for weight, feature in zip(weights, features, strict=True))


BY_MEANING = Model(
    statement=Features(3.9, 0.0, 2.9, 1.2, -1.7, 1.3, 4.8, 5.4, headline=-2.0),
    sentence=Features(5.9, 0.0, 3.5, 0.0, 0.0, 0.0, 2.6, 0.0, 3.3),
    on_topic=5.0,
    least_coverage=0.0,
    said_it=8.5,
    tells=10.0,
)
BY_WORDS = Model(
    statement=Features(6.1, 1.5, 3.3, 1.0, -1.7, 1.2, headline=-2.0),
    sentence=Features(8.5, 0.0, 3.4, 0.0, 0.0, 0.0, 0.0, 0.0, 3.3),
    on_topic=3.5,
    least_coverage=0.24,
    said_it=7.0,
    tells=10.0,
)
"""Where no word vectors are at hand."""
