"""Words without a topic: folded, listed once, and never a topic by themselves."""

import pytest

from retrieval.analysis import fold
from retrieval.stopwords import ACRONYMS, QUESTION_PHRASES, QUESTION_WORDS, STOP_WORDS


def test_words_are_folded() -> None:
    assert {word for word in QUESTION_WORDS if fold(word) != word} == set()


def test_every_word_without_a_topic_has_none_in_a_question_either() -> None:
    assert STOP_WORDS < QUESTION_WORDS


@pytest.mark.parametrize("word", ["us", "war", "rain", "state", "view", "united", "new", "first"])
def test_words_with_a_topic_stay(word: str) -> None:
    assert word not in QUESTION_WORDS


@pytest.mark.parametrize("word", ["say", "said", "quote", "anything", "please", "hello"])
def test_words_of_asking_are_dropped_from_questions_only(word: str) -> None:
    assert word in QUESTION_WORDS
    assert word not in STOP_WORDS


def test_names_in_capitals_are_stop_words_in_small_letters() -> None:
    assert {name for name in ACRONYMS if not name.isupper() or fold(name) not in STOP_WORDS} == set()


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("can you tell me about the reef", " me about the reef"),
        ("I'd like to know about the reef", " about the reef"),
        ("the mayor's views on the reef", "the mayor's  on the reef"),
        ("anything with regard to the reef", "anything  the reef"),
        ("any statements on the reef", " on the reef"),
        ("when is the vote taking place?", "when is the vote ?"),
        ("Give me the reef", " the reef"),
    ],
)
def test_runs_of_words_that_only_ask_are_found(question: str, left: str) -> None:
    assert QUESTION_PHRASES.sub("", question) == left


@pytest.mark.parametrize("topic", ["peace talks", "the state's claim", "taking place names seriously", "the view"])
def test_the_same_words_alone_may_be_the_topic(topic: str) -> None:
    assert QUESTION_PHRASES.search(topic) is None
