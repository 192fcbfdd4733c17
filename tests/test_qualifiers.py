"""Qualifiers: which words can turn a sentence when they are dropped."""

import pytest

from retrieval.qualifiers import KINDS, TURNS, kind_of
from retrieval.wordings import words


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("not", "negation"),
        ("won’t", "negation"),
        ("DIDN'T", "negation"),
        ("unless", "condition"),
        ("only", "limit"),
        ("but", "contrast"),
        ("perhaps", "hedge"),
        ("claimed", "attribution"),
        ("bridge", None),
        ("knot", None),
    ],
)
def test_what_a_word_does_to_its_sentence(word: str, kind: str | None) -> None:
    assert kind_of(words(word)[0].key) == kind


def test_every_word_is_a_key_as_texts_have_it() -> None:
    assert all([w.key for w in words(word)] == [word] for word in (*KINDS, *TURNS))
