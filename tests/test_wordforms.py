"""Inflections and other writings of a word that stemming does not bring together."""

import pytest

from retrieval.wordforms import base_terms, number_terms, verb_terms


def test_irregular_verbs_belong_together_in_all_their_forms() -> None:
    assert verb_terms("began") == verb_terms("begin") >= {"begin", "began", "begun"}
    assert verb_terms("walk") == frozenset()


@pytest.mark.parametrize(("word", "figure"), [("two", "2"), ("fifteen", "15"), ("twenti", "20"), ("nineti", "90")])
def test_numbers_are_written_in_words_and_in_figures(word: str, figure: str) -> None:
    assert number_terms(word) == {figure}
    assert number_terms(figure) == {word}


@pytest.mark.parametrize("term", ["one", "1", "21", "boat"])
def test_other_terms_have_no_other_writing(term: str) -> None:
    assert number_terms(term) == frozenset()


@pytest.mark.parametrize(
    ("compared", "base"),
    [
        ("worst", "bad"),
        ("better", "good"),
        ("highest", "high"),
        ("larger", "larg"),
        ("biggest", "big"),
        ("easier", "easi"),
    ],
)
def test_a_compared_adjective_has_its_base(compared: str, base: str) -> None:
    assert base in base_terms(compared)


@pytest.mark.parametrize("term", ["boat", "per", "est"])
def test_what_is_not_compared_has_none(term: str) -> None:
    assert base_terms(term) == frozenset()
