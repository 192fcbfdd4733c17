"""What the engine reaches on the gold articles; the floors are raised by hand and never lower themselves."""

from pathlib import Path

import pytest

from retrieval.attribution import attribute
from retrieval.evaluation import QuoteMeasures
from retrieval.goldsets import read_gold

GOLD = Path(__file__).parent / "gold"
F1_FLOORS = {
    "direct found": 0.999,
    "direct e2e": 0.996,
    "direct e2e name": 0.987,
    "sentence found": 0.945,
    "sentence e2e": 0.923,
}
SHARE_FLOORS = {"sure": 0.828, "sure right": 0.999, "speech found": 0.961, "speech speaker": 0.998}


@pytest.fixture(scope="module")
def measures() -> QuoteMeasures:
    """The engine on every gold article."""
    counted = QuoteMeasures()
    for gold in read_gold(GOLD):
        counted.add(gold, attribute(gold.article))
    return counted


@pytest.mark.parametrize("name", F1_FLOORS)
def test_quotes_and_sentences_are_found_and_given_their_speaker(measures: QuoteMeasures, name: str) -> None:
    assert measures.scores[name].f1 >= F1_FLOORS[name]


@pytest.mark.parametrize("name", SHARE_FLOORS)
def test_what_is_sure_is_right_and_reports_are_found(measures: QuoteMeasures, name: str) -> None:
    assert measures.shares[name] >= SHARE_FLOORS[name]


def test_every_measure_has_a_floor(measures: QuoteMeasures) -> None:
    assert set(measures.scores) == set(F1_FLOORS)
    assert set(measures.shares) == set(SHARE_FLOORS)
