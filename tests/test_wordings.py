"""Wordings: what a check takes for the same, and what for a difference."""

from itertools import pairwise

import pytest
from hypothesis import given
from strategies import texts

from retrieval.wordings import length, punctuation, same, words

SENTENCE = "The ferry isn’t “late” – it left at 3.50, for £1,000."


@pytest.mark.parametrize(
    "other",
    [
        'The ferry isn\'t "late" - it left at 3.50, for £1,000.',
        "the FERRY isn‘t «late»—it left at 3.50, for £1,000",
        "The fer\u00adry isn’t ‘late’ -- it\u00a0left\u2003at 3.50,for £1,000.",
        "The\nferry isn’t late ― it left at 3.50,\u200b for £ 1,000 .",
    ],
)
def test_marks_case_spaces_dashes_and_unseen_signs_make_no_difference(other: str) -> None:
    assert same(SENTENCE, other)


@pytest.mark.parametrize(
    "other",
    [
        "The ferry isnt “late” – it left at 3.50, for £1,000.",
        "The ferry isn’t “late”, it left at 3.50, for £1,000.",
        "The ferry isn’t “late” it left at 3.50, for £1,000.",
        "The ferry isn’t “late” – it left at 350, for £1,000.",
        "The ferry isn’t “late” – it left at 3.50, for £1000.",
        "The ferry isn’t “late” – it left at 3.50, for $1,000.",
        "The ferry isn’t “late” – [it] left at 3.50, for £1,000.",
        "The ferry isn’t “late” – it … left at 3.50, for £1,000.",
        "The ferry isn’t “late” – it left at 3.50 for £1,000.",
    ],
)
def test_everything_else_does(other: str) -> None:
    assert not same(SENTENCE, other)


def test_accents_count_and_their_coding_does_not() -> None:
    assert same("O\u0301scar agrees", "Óscar agrees")
    assert not same("Oscar agrees", "Óscar agrees")


@pytest.mark.parametrize("dots", ["...", "…", ". . .", "[...]", "[…]", "(…)", " ... ", "…."])
def test_an_ellipsis_is_one_however_it_is_typed(dots: str) -> None:
    assert punctuation(dots) == "…"


def test_words_of_scripts_without_spaces_are_single_signs() -> None:
    assert [w.key for w in words("我们同意 ok")] == ["我", "们", "同", "意", "ok"]


@given(texts)
def test_each_word_is_where_it_says(text: str) -> None:
    found = words(text)
    assert all(0 <= w.start < w.end <= len(text) for w in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert same(text, text)
    assert all(w.key for w in found)


def test_signs_are_read_but_are_no_words() -> None:
    assert [w.key for w in words("$5 & <b>")] == ["$", "5", "&", "<", "b", ">"]
    assert length("$5 & <b>") == 2
