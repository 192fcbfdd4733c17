"""What the engine reaches on the question set; the bounds are moved by hand, and only ever for the better."""

from collections.abc import Callable

import pytest
from question_set import QUESTIONS, articles

from bot.conversation import Conversations
from bot.evaluations import verdicts
from retrieval.answer_measures import AnswerMeasures
from retrieval.answerer import Answerer
from retrieval.collection import Collection
from retrieval.wordvectors import WordVectors

Engine = Callable[[Collection], Answerer]

ENGINES: dict[str, Engine] = {
    "words alone": Answerer,
    "word vectors": lambda collection: Answerer(collection, WordVectors.load()),
}
BOUNDS: dict[str, dict[str, float]] = {
    "words alone": {
        "right": 0.659,
        "right far": 0.31,
        "success@3": 0.649,
        "speaker": 0.964,
        "abstained": 0.26,
        "answered": 0.121,
        "verbatim": 1.0,
    },
    "word vectors": {
        "right": 0.654,
        "right far": 0.379,
        "success@3": 0.661,
        "speaker": 0.964,
        "abstained": 0.221,
        "answered": 0.173,
        "verbatim": 1.0,
    },
}
LOWER_IS_BETTER = {"abstained", "answered"}


def measured(engine: Engine) -> AnswerMeasures:
    return AnswerMeasures(verdicts(Conversations(engine(Collection(articles()))), QUESTIONS))


def figures(measures: AnswerMeasures) -> dict[str, float]:
    """Every measure, and the share answered right of the questions that share few words with what answers them."""
    return {**measures.shares, "right far": measures.tagged("far").shares["right"]}


@pytest.fixture(scope="module")
def reached() -> dict[str, dict[str, float]]:
    """Each engine on every question."""
    return {name: figures(measured(engine)) for name, engine in ENGINES.items()}


@pytest.mark.parametrize(("engine", "name"), [(engine, name) for engine in BOUNDS for name in BOUNDS[engine]])
def test_answers_are_as_good_as_they_were(reached: dict[str, dict[str, float]], engine: str, name: str) -> None:
    figure, bound = reached[engine][name], BOUNDS[engine][name]
    assert figure <= bound if name in LOWER_IS_BETTER else figure >= bound


def test_every_engine_has_the_same_bounds() -> None:
    assert BOUNDS.keys() == ENGINES.keys()
    assert len({frozenset(bounds) for bounds in BOUNDS.values()}) == 1
