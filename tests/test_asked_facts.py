"""Questions for facts, and what the words that answer them look like."""

import pytest

from retrieval.asked_facts import bare_fact, fact, meaning, names_a_kind, quantity
from retrieval.collection import Collection
from retrieval.questions import FollowUp, Intent, Wanted
from retrieval.roster import Roster


@pytest.fixture(scope="module")
def roster() -> Roster:
    return Roster(Collection([]))


@pytest.mark.parametrize(
    ("asked", "wanted", "topic"),
    [
        ("how low could the toll go", Wanted.NUMBER, "could the toll go"),
        ("exactly how many boats sank", Wanted.COUNT, "boats sank"),
        ("in which city did they meet", Wanted.PLACE, "city did they meet"),
        ("when did it open", Wanted.TIME, "did it open"),
    ],
)
def test_a_fact_is_asked_for_by_its_word(roster: Roster, asked: str, wanted: Wanted, topic: str) -> None:
    question = fact(asked, roster)
    assert question
    assert (question.intent, question.wanted, question.topic) == (Intent.FACT, wanted, topic)


@pytest.mark.parametrize(
    "asked", ["opening bid on the lamp", "price the bank paid for the quay", "the town's total debt"]
)
def test_a_noun_of_quantity_asks_for_a_number(roster: Roster, asked: str) -> None:
    question = quantity(asked, roster)
    assert question
    assert (question.intent, question.wanted, question.topic) == (Intent.FACT, Wanted.NUMBER, asked)


@pytest.mark.parametrize("asked", ["student debt", "the debt crisis of the harbour", "boats and nets"])
def test_a_topic_with_such_a_noun_does_not(roster: Roster, asked: str) -> None:
    assert quantity(asked, roster) is None


def test_why_leans_on_what_was_said(roster: Roster) -> None:
    question = bare_fact("why", roster)
    assert question
    assert (question.follow_up, question.wanted) == (FollowUp.MORE, Wanted.REASON)


def test_what_letters_stand_for(roster: Roster) -> None:
    question = meaning("what does OECD stand for", roster)
    assert question
    assert (question.topic, question.wanted) == ("OECD", Wanted.MEANING)


@pytest.mark.parametrize(
    ("asks", "kind"), [("which city", True), ("what year", True), ("what message", False), ("when", False)]
)
def test_a_kind_is_named_behind_what(asks: str, *, kind: bool) -> None:
    assert names_a_kind(asks) is kind
