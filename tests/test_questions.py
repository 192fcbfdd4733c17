"""A question's parts, and the terms it is about."""

import dataclasses

import pytest

from retrieval.questions import FollowUp, Intent, Problem, Question, Wanted


@pytest.mark.parametrize(
    ("topic", "terms"),
    [
        ("the Silk Road", ["silk", "road"]),
        ("roads, roads and more roads", ["road"]),
        ("co-operation with Uzbekistan’s neighbours", ["cooper", "uzbekistan", "neighbour"]),
        ("he said anything", []),
        ("", []),
        ("?!", []),
        ("1,000 tonnes", ["1000", "tonn"]),
    ],
)
def test_terms_are_the_topics_own_each_once(topic: str, terms: list[str]) -> None:
    assert Question("", Intent.WHO, topic=topic).terms == terms


def test_the_speaker_is_no_part_of_the_terms() -> None:
    assert Question("", Intent.STATEMENTS, person="Harbour master", topic="dredging").terms == ["dredg"]


def test_a_question_leaves_everything_open_but_text_and_intent() -> None:
    question = Question("bridges", Intent.WHO_SPOKE)
    assert (question.person, question.topic, question.matches) == (None, "", ())
    assert (question.follow_up, question.pronoun, question.wanted, question.problem) == (None, None, None, None)
    assert not question.closed
    assert not question.deed


def test_a_question_does_not_change() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Question("bridges", Intent.WHO).topic = "roads"  # type: ignore[misc]


def test_the_values_are_words_a_log_can_show() -> None:
    assert [str(intent) for intent in Intent] == ["statements", "who", "who spoke", "who is", "fact", "none"]
    assert {str(each) for kinds in (Problem, FollowUp, Wanted) for each in kinds} == {
        *("empty", "greeting", "thanks", "script", "long", "vague"),
        *("more", "fragment", "pronoun"),
        *("number", "count", "amount", "money", "percentage", "age", "measure"),
        *("time", "place", "name", "reason", "meaning"),
    }
