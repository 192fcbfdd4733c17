"""Questions for facts, and what the words that answer them look like."""

import pytest

from retrieval.asked_facts import bare_fact, fact, meaning, names_a_kind, quantity, told_last
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
        ("how old is the captain", Wanted.AGE, "is the captain"),
        ("how far did they sail", Wanted.MEASURE, "did they sail"),
        ("what would the new quay cost", Wanted.AMOUNT, "would the new quay cost"),
        ("what's the borrowing cap in the plan", Wanted.NUMBER, "'s the borrowing cap in the plan"),
        ("what is the captain's wieght according to the doctor", Wanted.NUMBER, None),
        ("what was the price of the lamp", Wanted.MONEY, "was the price of the lamp"),
        ("what share of the crew is ill", Wanted.PERCENTAGE, "share of the crew is ill"),
        ("what does the crew eat", None, "does the crew eat"),
    ],
)
def test_a_fact_is_asked_for_by_its_word(roster: Roster, asked: str, wanted: Wanted | None, topic: str | None) -> None:
    question = fact(asked, roster)
    assert question
    assert (question.intent, question.wanted) == (Intent.FACT, wanted)
    assert topic is None or question.topic == topic


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ("opening bid on the lamp", Wanted.MONEY),
        ("price the bank paid for the quay", Wanted.MONEY),
        ("the town's total debt", Wanted.MONEY),
        ("number of boats in Orlo", Wanted.NUMBER),
        ("the mayor's percentage in the poll", Wanted.PERCENTAGE),
    ],
)
def test_a_noun_of_quantity_asks_for_a_number_of_its_kind(roster: Roster, asked: str, wanted: Wanted) -> None:
    question = quantity(asked, roster)
    assert question
    assert (question.intent, question.wanted, question.topic) == (Intent.FACT, wanted, asked)


def test_what_is_asked_may_stand_behind_its_subject(roster: Roster) -> None:
    question = told_last("Bly against Lunde in that poll, what were the numbers", roster)
    assert question
    assert (question.wanted, question.topic) == (Wanted.NUMBER, "Bly against Lunde in that poll")
    assert told_last("what were the numbers", roster) is None


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
