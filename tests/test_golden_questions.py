"""Questions as people type them, over the two seeds: every one is answered right (`retrieval.answer_measures`)."""

from pathlib import Path

import pytest

from bot.conversation import Conversations
from bot.evaluations import verdicts
from retrieval.answerer import Answerer
from retrieval.collection import Collection
from retrieval.questionsets import Asks, GoldQuestion, check_places, read_questions

QUESTIONS = read_questions(Path(__file__).parent / "golden" / "seeds_questions.jsonl")


@pytest.fixture(scope="module")
def answerer(seeds: Collection) -> Answerer:
    return Answerer(seeds)


@pytest.mark.parametrize("question", QUESTIONS, ids=[f"{q.id}: {q.text[:60]}" for q in QUESTIONS])
def test_the_first_quote_answers(answerer: Answerer, question: GoldQuestion) -> None:
    """By the right speaker, with one of the answer terms; nothing is quoted where nothing answers."""
    (verdict,) = verdicts(Conversations(answerer), [question])
    assert verdict.right, [f"{quote.speaker}: {quote.text}" for quote in verdict.quotes] or "no answer"
    assert verdict.verbatim == len(verdict.quotes)
    assert verdict.answered == bool(verdict.quotes)


def test_the_gold_spans_cut_out_the_gold_texts(seeds: Collection) -> None:
    check_places(QUESTIONS, {article.id: article for article in seeds.articles})
    assert all(place.text for question in QUESTIONS for place in question.gold)


def test_the_questions_are_as_many_and_as_mixed_as_they_must_be() -> None:
    assert len(QUESTIONS) >= 48
    assert {question.asks for question in QUESTIONS} == set(Asks)
    assert sum(not question.answerable for question in QUESTIONS) >= 10
    assert sum(question.text == question.text.lower() for question in QUESTIONS) * 5 >= len(QUESTIONS)
    assert sum("typo" in question.tags for question in QUESTIONS) >= 4
    assert all(question.speaker or question.terms for question in QUESTIONS if question.answerable)
