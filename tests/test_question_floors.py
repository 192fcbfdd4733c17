"""What the engine reaches on the question set; the bounds are moved by hand, and only ever for the better."""

import pytest
from question_set import QUESTIONS, articles

from bot.conversation import Conversations
from bot.evaluations import verdicts
from retrieval.answer_measures import MEASURES, AnswerMeasures
from retrieval.answerer import Answerer
from retrieval.collection import Collection
from retrieval.questionsets import Asks

FLOORS = {"right": 0, "success@1": 0, "success@3": 0, "rr@10": 0, "speaker": 0, "verbatim": 1.0}
CEILINGS = {"abstained": 1, "answered": 1}
RIGHT = {Asks.ABOUT: 0, Asks.WHO: 0, Asks.FACT: 0, Asks.FOLLOWUP: 0, Asks.NONE: 0}
"""Of each type the share that is answered right."""
RIGHT_FAR = 0
"""The same of those that share few words with what answers them."""


@pytest.fixture(scope="module")
def measures() -> AnswerMeasures:
    """The engine on every question."""
    return AnswerMeasures(verdicts(Conversations(Answerer(Collection(articles()))), QUESTIONS))


@pytest.mark.parametrize("name", FLOORS)
def test_answers_are_as_good_as_they_were(measures: AnswerMeasures, name: str) -> None:
    assert measures.shares[name] >= FLOORS[name]


@pytest.mark.parametrize("name", CEILINGS)
def test_no_is_said_as_rightly_as_it_was(measures: AnswerMeasures, name: str) -> None:
    assert measures.shares[name] <= CEILINGS[name]


@pytest.mark.parametrize("asks", RIGHT)
def test_every_type_is_answered_as_well_as_it_was(measures: AnswerMeasures, asks: Asks) -> None:
    assert measures.of(asks).shares["right"] >= RIGHT[asks]


def test_few_shared_words_are_answered_as_well_as_they_were(measures: AnswerMeasures) -> None:
    assert measures.tagged("far").shares["right"] >= RIGHT_FAR


def test_every_measure_and_every_type_has_a_bound() -> None:
    assert set(FLOORS) | set(CEILINGS) == set(MEASURES)
    assert set(RIGHT) == set(Asks)
