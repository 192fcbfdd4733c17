"""Whatever is sent, in whatever order: an answer or a helpful line, never an exception."""

import pytest
from bad_inputs import FOLLOW_UPS, bad_inputs
from hypothesis import given
from hypothesis import strategies as st
from strategies import questions

from bot import wording
from bot.links import Links
from bot.reply import render
from retrieval.answerer import Answerer
from retrieval.answers import Answer, Outcome
from retrieval.collection import Collection
from retrieval.wordvectors import WordVectors


@pytest.fixture(scope="module")
def answerers(library: Collection, seeds: Collection) -> tuple[Answerer, ...]:
    """With word vectors and without, over much and over little."""
    return Answerer(library, WordVectors.load()), Answerer(seeds)


def check(answer: Answer, answerer: Answerer) -> None:
    """It answers, or says what is missing, and the reply has words."""
    assert (answer.outcome is Outcome.UNREADABLE) is (answer.question.intent.value == "none")
    assert answer.outcome is not Outcome.FOUND or answer.citations
    assert answer.outcome is not Outcome.AMBIGUOUS or len(answer.choices) > 1
    messages = render(answer, Links(answerer.collection.articles, "a_bot"), answerer.collection)
    assert all(message.html.strip() for message in messages)


def test_bad_input_is_answered_or_gets_a_helpful_line(answerers: tuple[Answerer, ...]) -> None:
    for answerer in answerers:
        for name, text in bad_inputs(answerer.collection):
            answer = answerer.answer(text)
            assert answer.question.text == text, name
            check(answer, answerer)


def test_in_an_empty_collection_too() -> None:
    answerer = Answerer(Collection([]))
    for _, text in bad_inputs(answerer.collection):
        assert not answerer.answer(text).citations


@given(st.lists(st.one_of(questions, st.sampled_from(FOLLOW_UPS)), min_size=1, max_size=8))
def test_a_conversation_of_anything_goes_on(answerers: tuple[Answerer, ...], asked: list[str]) -> None:
    answerer, previous = answerers[0], None
    for text in asked:
        previous = answerer.answer(text, previous)
        check(previous, answerer)


def test_long_conversations_come_to_an_end_of_what_there_is(answerers: tuple[Answerer, ...]) -> None:
    answerer = answerers[0]
    record = answerer.collection.speakers[0]
    answer, cited = answerer.answer(f"what did {record.name} say?"), 0
    for _ in range(len(record.quotes) + 2):
        cited += len(answer.citations)
        answer = answerer.answer("what else?", answer)
    assert answer.outcome is Outcome.NOTHING_ELSE
    assert 0 < cited <= len(record.quotes)


def test_a_question_among_much_else_is_answered_and_named(answerers: tuple[Answerer, ...]) -> None:
    answerer = answerers[1]
    page = answerer.collection.articles[0].text
    alone = answerer.answer("What did Kamilov say?")
    for text in (
        f"What did Kamilov say?\n\n{page}",
        f"{page}\n\nWhat did Kamilov say?",
        "What did Kamilov say? " * 200,
    ):
        answer = answerer.answer(text)
        assert (answer.outcome, answer.citations) == (Outcome.FOUND, alone.citations)
        message = render(answer, Links(answerer.collection.articles, "a_bot"), answerer.collection)[-1]
        assert message.html.endswith("<i>Of your message I read “What did Kamilov say?” as the question.</i>")
    assert wording.read_of(alone.question) == ""
