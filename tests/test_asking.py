"""The words people ask with: they match what asks, and not the names and topics beside it."""

import re

import pytest

from retrieval import asking
from retrieval.asking import ANYTHING, AUXILIARIES, GREETINGS, LEAD_IN, OTHER_LANGUAGES, TAIL
from retrieval.stopwords import QUESTION_WORDS

ALTERNATIONS = ("VERBS_OF_SPEECH", "VERBS_OF_SPEAKING", "NOUNS_OF_SPEECH", "PERSON_NOUNS")


@pytest.mark.parametrize("name", ALTERNATIONS)
def test_the_longest_word_is_taken(name: str) -> None:
    """No word stands behind one that it begins with."""
    words = getattr(asking, name).split("|")
    assert [len(word) for word in words] == sorted((len(word) for word in words), reverse=True)


@pytest.mark.parametrize("name", ALTERNATIONS)
def test_words_are_in_small_letters_and_their_gaps_are_spaces(name: str) -> None:
    assert re.fullmatch(r"[a-z| -]+", getattr(asking, name))


@pytest.mark.parametrize(
    "words", ["anyone", "any statements", "all of them", "the articles", "some people", "Anything"]
)
def test_where_nobody_is_meant(words: str) -> None:
    assert ANYTHING.fullmatch(words)


@pytest.mark.parametrize("words", ["any minister", "Anya", "the Articles Committee", ""])
def test_where_somebody_may_be_meant(words: str) -> None:
    assert ANYTHING.fullmatch(words) is None


@pytest.mark.parametrize("word", ["did", "doesn't", "doesnt", "can"])
def test_auxiliaries_with_and_without_their_apostrophe(word: str) -> None:
    assert re.fullmatch(AUXILIARIES, word)


@pytest.mark.parametrize(
    "text",
    ["hi", "Hello there!", "thanks a lot", "OK?", "good morning", "salam", "who are you?", "what can you do", "stop"],
)
def test_greetings_ask_nothing(text: str) -> None:
    assert GREETINGS.fullmatch(text)


@pytest.mark.parametrize("text", ["hi, who spoke of rain?", "Hiroshi", "thanks to whom", "test cricket"])
def test_what_begins_like_a_greeting_may_ask(text: str) -> None:
    assert GREETINGS.fullmatch(text) is None


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("hello, could you please tell me what Ama said", "what Ama said"),
        ("I'd like to know who spoke of rain", "who spoke of rain"),
        ("please show me quotes on rain", "quotes on rain"),
        ("do you have any quotes on rain", "quotes on rain"),
        ("What did Ama say?", "What did Ama say?"),
        ("Sayed on rain", "Sayed on rain"),
    ],
)
def test_a_lead_in_is_cut_off(text: str, rest: str) -> None:
    assert LEAD_IN.sub("", text) == rest


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("who spoke of rain please?", "who spoke of rain"),
        ("rain, again, thanks!", "rain"),
        ("rain in Lima", "rain in Lima"),
    ],
)
def test_a_polite_tail_is_cut_off(text: str, rest: str) -> None:
    assert TAIL.sub("", text) == rest


def test_words_of_other_languages_are_not_those_we_ask_with() -> None:
    assert OTHER_LANGUAGES.isdisjoint(QUESTION_WORDS)
    assert {"qué", "quem", "wer", "kim"} <= OTHER_LANGUAGES
    assert {word for word in OTHER_LANGUAGES if word != word.casefold()} == set()
