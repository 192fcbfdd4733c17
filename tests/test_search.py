"""What every retriever keeps to: the same tests for each implementation."""

from collections.abc import Callable, Sequence

import pytest

from retrieval.articles import Span
from retrieval.bm25 import BM25Retriever
from retrieval.passages import Passage
from retrieval.search import Retriever

Build = Callable[[Sequence[Passage]], Retriever]

TEXTS = [
    "The Silk Road joined the regions of Asia with Europe.",
    "Tourism grows where borders open.",
    "Trade on the road and on the railway serves tourism.",
    "The minister spoke about water.",
    "The road is long.",
    "Nothing was signed on Tuesday.",
]


@pytest.fixture(params=[BM25Retriever])
def build(request: pytest.FixtureRequest) -> Build:
    """Each implementation in turn."""
    factory: Build = request.param
    return factory


def made(texts: Sequence[str]) -> list[Passage]:
    return [Passage(f"article{i}", Span(0, len(text)), text) for i, text in enumerate(texts)]


def found(retriever: Retriever, question: str, top_k: int = 10) -> list[str]:
    return [hit.passage.text for hit in retriever.search(question, top_k)]


def test_the_passage_that_shares_most_is_the_first(build: Build) -> None:
    assert found(build(made(TEXTS)), "who talked about the Silk Road in Asia?")[0] == TEXTS[0]


def test_only_passages_that_share_a_term_are_hits(build: Build) -> None:
    assert set(found(build(made(TEXTS)), "Did anyone mention tourism?")) == {TEXTS[1], TEXTS[2]}


def test_other_forms_of_a_word_are_found(build: Build) -> None:
    assert found(build(made(TEXTS)), "who talked about railways?") == [TEXTS[2]]


def test_nothing_shared_is_an_empty_list(build: Build) -> None:
    assert build(made(TEXTS)).search("volcanoes") == []


@pytest.mark.parametrize("question", ["", "   ", "?!", "🙂", "the of and"])
def test_a_text_without_terms_finds_nothing(build: Build, question: str) -> None:
    assert build(made(TEXTS)).search(question) == []


def test_a_question_that_only_asks_is_searched_for_by_its_words(build: Build) -> None:
    assert found(build(made(["He said yes.", "Say it again.", "Go away now."])), "who said it") == ["He said yes."]


def test_scores_fall_from_first_to_last(build: Build) -> None:
    scores = [hit.score for hit in build(made(TEXTS)).search("silk road tourism trade", 10)]
    assert len(scores) > 2
    assert scores == sorted(scores, reverse=True)


def test_ties_stand_in_the_order_of_the_passages(build: Build) -> None:
    passages = made(["The road is long."] * 5 + ["Nothing else was said."] * 7)
    assert [hit.passage for hit in build(passages).search("road", 3)] == passages[:3]


@pytest.mark.parametrize("top_k", [0, 1, 2, 100])
def test_no_more_than_top_k_come_and_the_first_are_the_same(build: Build, top_k: int) -> None:
    retriever = build(made(TEXTS))
    everything = retriever.search("road tourism", 1000)
    assert retriever.search("road tourism", top_k) == everything[:top_k]
    assert len(everything) == 4


def test_the_same_question_finds_the_same(build: Build) -> None:
    retriever = build(made(TEXTS))
    assert retriever.search("road and tourism") == retriever.search("road and tourism")


def test_an_empty_collection_finds_nothing(build: Build) -> None:
    assert build([]).search("road") == []


def test_one_passage_is_found_by_its_words_alone(build: Build) -> None:
    retriever = build(made(TEXTS[:1]))
    assert found(retriever, "silk road") == TEXTS[:1]
    assert found(retriever, "water") == []


def test_of_two_passages_the_one_that_shares_more_is_first(build: Build) -> None:
    two = ["The road is open and the water is clean.", "The road is open and the railway is closed."]
    assert found(build(made(two)), "is the railway on the road closed?") == [two[1], two[0]]
    assert found(build(made(two)), "is the water near the road clean?") == [two[0], two[1]]


def test_passages_without_words_do_no_harm(build: Build) -> None:
    assert found(build(made(["— … —", TEXTS[4], "?"])), "road") == [TEXTS[4]]


def test_ready_terms_are_searched_as_they_are(build: Build) -> None:
    retriever = build(made(["The countries agreed.", "Who said so?", "A third.", "A fourth."]))
    assert [hit.passage.text for hit in retriever.search_terms(["countri"])] == ["The countries agreed."]
    assert [hit.passage.text for hit in retriever.search_terms(["said"])] == ["Who said so?"]
    assert retriever.search_terms(["countries"]) == []
    assert retriever.search_terms([]) == []
