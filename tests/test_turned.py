"""Verb before speaker: who stands behind a verb that follows the words it quotes."""

import pytest
from stages import people_of, printed, token_of

from retrieval.turned import turned_subject


def turned(text: str, verb: str = "said") -> str | None:
    people = people_of(text)
    at = token_of(people.stream, verb)
    clause = next(c for c in people.stream.clauses if c.first <= at < c.last)
    return printed(people, turned_subject(people, clause, at))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The reef is dead,” said Malia Tuilagi.", "Malia Tuilagi"),
        ("“The reef is dead,” said the diver.", "the diver"),
        ("“The reef is dead,” said she on Friday.", "she"),
        ("“The reef is dead”, said Malia Tuilagi, a diver.", "Malia Tuilagi"),
        ("“The reef is dead” — said Malia Tuilagi.", "Malia Tuilagi"),
        ("“The reef is dead,” said the curator, Ama Owusu.", "Ama Owusu"),
        ("“The reef is dead,” said the mayor of Apia, who dives.", "the mayor of Apia"),
        ("“The reef is dead,” said three fishermen.", "three fishermen"),
        ("The reef is dead, said Malia Tuilagi in Apia.", "Malia Tuilagi"),
        ("The reef is dead, said the minister.", "the minister"),
    ],
)
def test_the_speaker_behind_the_verb(text: str, expected: str) -> None:
    assert turned(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Malia Tuilagi said the reef is dead.",
        "“The reef,” she said of the bay.",
        "“The reef is dead,” she said quietly.",
        "“The reef is dead,” she said last Friday.",
        "“The reef is dead,” Malia Tuilagi said.",
        "The reef is dead, he said.",
        "Malia Tuilagi, who left at noon, said the minister would stay.",
        "The reef is dead, said he.",
        "It rained, said the bridge.",
    ],
    ids=[
        "a word before it",
        "a preposition behind it",
        "an adverb behind it",
        "a time behind it",
        "nothing behind it",
        "a stop behind it",
        "the sentence has a subject of its own",
        "a pronoun without a run",
        "a thing without a run",
    ],
)
def test_a_verb_in_its_usual_place_is_not_turned(text: str) -> None:
    assert turned(text) is None


def test_the_subject_of_a_verb_that_follows_is_not_taken() -> None:
    assert turned("It rained, said officials were told.") is None
