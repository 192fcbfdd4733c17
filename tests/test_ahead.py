"""Noun phrases, read from their first word."""

import pytest
from stages import people_of, printed, token_of

from retrieval.ahead import phrase_at


@pytest.mark.parametrize(
    ("text", "first", "phrase", "kind"),
    [
        ("by the mayor of Cusco on Monday.", "the", "the mayor of Cusco", "person"),
        ("by a clerk for the court.", "a", "a clerk for the court", "person"),
        ("by the president left.", "the", "the president", "person"),
        ("by Ama Owusu on Monday.", "Ama", "Ama Owusu", "name"),
        ("by Owusu constituent Malia Tuilagi on Monday.", "Owusu", "Owusu constituent Malia Tuilagi", "name"),
        ("by Ama Owusu’s lawyer on Monday.", "Ama", "Ama Owusu’s lawyer", "person"),
        ("by three nurses in Quito.", "three", "three nurses", "group"),
        ("by the ruling on Monday.", "the", "the ruling", "document"),
        ("by him on Monday.", "him", "him", "pronoun"),
        ("by the old bridge.", "the", "the old bridge", "thing"),
        ("by the state's narrow roads.", "the", "the state's narrow roads", "thing"),
    ],
)
def test_a_phrase_by_its_first_word(text: str, first: str, phrase: str, kind: str) -> None:
    people = people_of(f"It was signed {text}")
    at = token_of(people.stream, first)
    found = phrase_at(people, at, len(people.stream.tokens))
    assert found is not None
    assert (printed(people, found), found.kind) == (phrase, kind)


@pytest.mark.parametrize("text", ["by the", "by of", "by Monday"])
def test_where_no_noun_follows_there_is_no_phrase(text: str) -> None:
    people = people_of(f"It was signed {text}")
    assert phrase_at(people, token_of(people.stream, "by") + 1, len(people.stream.tokens)) is None
