"""Precision, recall and F1 come from counts, and nothing is divided by zero."""

import pytest

from retrieval.measures import Score, share


def test_f1_is_the_harmonic_mean_of_precision_and_recall() -> None:
    score = Score.of(right=3, predicted=4, gold=6)
    assert (score.precision, score.recall) == (0.75, 0.5)
    assert score.f1 == pytest.approx(0.6)


def test_nothing_predicted_and_nothing_there_give_zero() -> None:
    assert Score.of(0, 0, 0) == Score(0.0, 0.0)
    assert Score(0.0, 0.0).f1 == 0.0
    assert share(0, 0) == 0.0
    assert share(1, 4) == 0.25
