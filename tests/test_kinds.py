"""Kinds of nouns, and what may stand between a subject and its verb."""

import pytest
from stages import stream_of

from retrieval.kinds import Kind, describes, is_adverbial, noun_kind


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("minister", "person"),
        ("secretary-general", "person"),
        ("54-year-old", "person"),
        ("trombonist", "person"),
        ("ferryman", "person"),
        ("ministers", "group"),
        ("trombonists", "group"),
        ("villagers", "group"),
        ("dozens", "group"),
        ("ministries", "group"),
        ("ministry", "body"),
        ("union", "body"),
        ("statement", "document"),
        ("indictments", "document"),
        ("bridge", "thing"),
        ("bridges", "thing"),
        ("", "thing"),
    ],
)
def test_whom_a_noun_can_stand_for(word: str, kind: Kind) -> None:
    assert noun_kind(word) == kind


@pytest.mark.parametrize("word", ["also", "has", "later", "quietly", "didn’t", "would"])
def test_adverbs_auxiliaries_and_negations_are_adverbial(word: str) -> None:
    (token,) = stream_of(word).tokens
    assert is_adverbial(token)


@pytest.mark.parametrize("word", ["family", "Sally", "bully", "bridge", ",", "“Sadly”", "12"])
def test_nouns_names_signs_and_quoted_words_are_not(word: str) -> None:
    (token,) = stream_of(word).tokens
    assert not is_adverbial(token)


def test_what_tells_of_the_noun_before_it() -> None:
    assert [describes(word) for word in ("familiar", "searching", "left-leaning", "red")] == [True, True, False, False]
