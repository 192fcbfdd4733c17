"""Words that newspapers use for each other, and what a misspelt one of them was meant for."""

import pytest

from retrieval.analysis import stem
from retrieval.synonyms import spelt_out, synonyms, synonyms_of_slip


@pytest.mark.parametrize(
    ("word", "other"),
    [("staff", "employee"), ("children", "kids"), ("resigned", "quit"), ("vets", "veterans"), ("chairwoman", "chair")],
)
def test_words_of_one_line_stand_for_each_other(word: str, other: str) -> None:
    assert stem(other) in synonyms(stem(word)) or stem(word) in synonyms(stem(other))


def test_a_word_is_no_synonym_of_itself_and_a_rare_one_has_none() -> None:
    assert "kill" not in synonyms("kill")
    assert synonyms("zeppelin") == frozenset()


def test_a_word_of_several_senses_stands_for_each_of_them() -> None:
    assert {stem("blaze"), stem("sack"), stem("shoot")} <= synonyms("fire")
    assert stem("sack") not in synonyms(stem("blaze"))


@pytest.mark.parametrize(("typed", "meant"), [("wieght", "weight"), ("emploee", "employe"), ("vacinat", "vaccinat")])
def test_a_misspelt_word_has_those_of_the_word_it_was_meant_for(typed: str, meant: str) -> None:
    found = synonyms_of_slip(typed)
    assert meant in found or synonyms(meant) <= found


@pytest.mark.parametrize("typed", ["wiegt", "zeppelin", "kill"])
def test_a_short_word_or_one_that_is_right_is_no_slip(typed: str) -> None:
    assert synonyms_of_slip(typed) == frozenset()


def test_a_shorthand_is_spelt_out_in_stems() -> None:
    assert spelt_out("gop") == ("republican",)
    assert spelt_out("dnc") == ("democrat", "nation", "committe")
    assert spelt_out("boat") == ()
