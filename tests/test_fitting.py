"""Weights are fitted so that what answers comes first, and judged on sets they were not fitted on."""

import numpy as np
import pytest
from handmade import said, speaker, told

from retrieval.answerer import Answerer
from retrieval.articles import Article, Span
from retrieval.fitting import Sample, fit, held_out, samples, success
from retrieval.questionsets import Asks, GoldQuestion, Place
from retrieval.scoring import Features

SIZE = len(Features._fields)


def sample(right: int, telling: int, seed: int) -> Sample:
    """Four candidates of noise, of which one answers and bears the telling feature."""
    rows = np.random.default_rng(seed).random((4, SIZE)) * 0.5
    rows[right, telling] += 1
    return Sample(rows, np.arange(4) == right)


SETS = [[sample(n % 4, 1, 10 * k + n) for n in range(10)] for k in range(3)]


def test_the_feature_that_tells_gets_the_greatest_weight() -> None:
    weights = fit(SETS[0])
    assert max(range(SIZE), key=lambda n: weights[n]) == 1
    assert success(weights, SETS[1], 1) == 1.0


def test_each_set_is_judged_by_weights_of_the_others() -> None:
    assert held_out(SETS) == [(1.0, 1.0)] * 3


def test_success_counts_the_first_so_many() -> None:
    second = Sample(np.array([[2.0] + [0.0] * (SIZE - 1), [1.0] + [0.0] * (SIZE - 1)]), np.array([False, True]))
    weights = Features(1.0, *[0.0] * (SIZE - 1))
    assert (success(weights, [second], 1), success(weights, [second], 3), success(weights, [], 1)) == (0.0, 1.0, 0.0)


QUAY = Article("quay", "“Crabs like it,” said Odd Lunde. “The lamp burns,” said Ida Bly.")
LUNDE, BLY = speaker("Odd Lunde", gender="m"), speaker("Ida Bly", gender="f")
COLLECTION = told((QUAY, [said(QUAY, LUNDE, "Crabs like it"), said(QUAY, BLY, "The lamp burns")]))


@pytest.mark.parametrize(
    ("asks", "text", "candidates"),
    [(Asks.ABOUT, "what did Odd Lunde say about crabs", 1), (Asks.WHO, "who said crabs like it", 2)],
)
def test_a_question_chooses_among_the_speakers_statements_or_those_found(
    asks: Asks, text: str, candidates: int
) -> None:
    gold = GoldQuestion("q", asks, text, (), answerable=True, gold=(Place("quay", Span(1, 14)),), speaker="Odd Lunde")
    (found,) = samples(Answerer(COLLECTION), [gold])
    assert found.features.shape == (candidates, SIZE)
    assert found.right.sum() == 1


def test_questions_of_fact_and_those_without_an_answer_are_no_samples() -> None:
    none = GoldQuestion("n", Asks.NONE, "who said crabs fly", (), answerable=False, gold=())
    fact = GoldQuestion("f", Asks.FACT, "when", (), answerable=True, gold=(Place("quay", Span(1, 14)),))
    assert samples(Answerer(COLLECTION), [none, fact]) == []
