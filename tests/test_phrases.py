"""Noun phrases, read from their last word."""

import pytest
from stages import people_of, printed, token_of

from retrieval.phrases import antecedent, name_phrase, noun_phrase


@pytest.mark.parametrize(
    ("text", "last", "phrase", "kind"),
    [
        ("Yesterday the tall ferry captain slept.", "captain", "the tall ferry captain", "person"),
        ("Yesterday the island’s nurses slept.", "nurses", "the island’s nurses", "group"),
        ("Yesterday a spokesman for the ministry slept.", "ministry", "a spokesman for the ministry", "person"),
        ("Yesterday the head of the Suva port slept.", "port", "the head of the Suva port", "person"),
        ("Yesterday the report released slept.", "released", "the report", "document"),
        ("Yesterday the Bank of Ghana slept.", "Ghana", "the Bank of Ghana", "name"),
        ("Then Ama Owusu slept.", "Owusu", "Ama Owusu", "name"),
        ("Then she slept.", "she", "she", "pronoun"),
        ("Then many slept.", "many", "many", "group"),
        ("Then the old bridge slept.", "bridge", "the old bridge", "thing"),
    ],
)
def test_a_phrase_by_its_last_word(text: str, last: str, phrase: str, kind: str) -> None:
    people = people_of(text)
    found = noun_phrase(people, 0, token_of(people.stream, last))
    assert found is not None
    assert (printed(people, found), found.kind) == (phrase, kind)


def test_the_head_is_the_noun_that_the_complement_hangs_on() -> None:
    people = people_of("Yesterday a spokesman for the ministry slept.")
    found = noun_phrase(people, 0, token_of(people.stream, "ministry"))
    assert found is not None
    assert people.stream.tokens[found.head].text == "spokesman"


def test_a_complement_is_left_out_where_it_is_not_asked_for() -> None:
    people = people_of("Yesterday a spokesman for the ministry slept.")
    found = noun_phrase(people, 0, token_of(people.stream, "ministry"), extend=False)
    assert printed(people, found) == "the ministry"


@pytest.mark.parametrize("word", ["and", "of", "was"])
def test_small_words_end_no_phrase(word: str) -> None:
    people = people_of(f"The captain {word} slept.")
    assert noun_phrase(people, 0, token_of(people.stream, word)) is None


def test_a_phrase_does_not_reach_before_its_bound() -> None:
    people = people_of("Yesterday the tall ferry captain slept.")
    bound = token_of(people.stream, "ferry")
    assert printed(people, noun_phrase(people, bound, token_of(people.stream, "captain"))) == "ferry captain"


@pytest.mark.parametrize(
    ("text", "relative", "phrase"),
    [
        ("Yesterday the diver who found it slept.", "who", "the diver"),
        ("Then Malia Tuilagi, who dived, slept.", "who", "Malia Tuilagi"),
        ("Then Malia Tuilagi (aged 30) who dived slept.", "who", "Malia Tuilagi"),
    ],
    ids=["beside it", "past a comma", "past brackets"],
)
def test_what_a_relative_pronoun_stands_for(text: str, relative: str, phrase: str) -> None:
    people = people_of(text)
    at = token_of(people.stream, relative)
    found = antecedent(people, 0, at)
    assert found is not None
    assert (printed(people, found), found.relative) == (phrase, at)


def test_a_name_has_its_article_and_a_bare_office_its_determiner() -> None:
    people = people_of("Then the Bank of Ghana met our Prime Minister.")
    assert [printed(people, name_phrase(people, n)) for n in range(2)] == ["the Bank of Ghana", "our Prime Minister"]
    assert [name_phrase(people, n).kind for n in range(2)] == ["name", "person"]
