"""What an answer and its citations hold."""

import dataclasses

import pytest
from handmade import said, speaker

from retrieval.answers import Answer, Citation, Outcome
from retrieval.articles import Article, Span
from retrieval.questions import Intent, Question
from retrieval.quotes import Kind

ARTICLE = Article("pier", "“No,” said Ida Bly, “and no.”")
BLY = speaker("Ida Bly")
QUOTE = said(ARTICLE, BLY, "No", "and no.")


def test_a_citations_span_runs_from_its_first_words_to_its_last() -> None:
    citation = Citation(1, ARTICLE, QUOTE.contents, Kind.DIRECT, BLY, QUOTE)
    assert citation.span == Span(1, 28)
    assert ARTICLE[citation.span] == "No,” said Ida Bly, “and no."


def test_a_citation_of_the_articles_own_words_says_nothing_of_a_speaker() -> None:
    citation = Citation(1, ARTICLE, (Span(0, 4),), None, None)
    assert (citation.quote, citation.bold, citation.part) == (None, (), None)


def test_an_answer_holds_nothing_it_was_not_given() -> None:
    answer = Answer(Question("?", Intent.WHO), Outcome.NOT_FOUND)
    fields = {f.name: getattr(answer, f.name) for f in dataclasses.fields(answer)}
    del fields["question"], fields["outcome"]
    assert {value for value in fields.values() if value} == set()


def test_an_answer_does_not_change() -> None:
    answer = Answer(Question("?", Intent.WHO), Outcome.NOT_FOUND)
    with pytest.raises(dataclasses.FrozenInstanceError):
        answer.outcome = Outcome.FOUND  # type: ignore[misc]


def test_each_outcome_has_a_word_of_its_own() -> None:
    assert [str(outcome) for outcome in Outcome] == [
        *("found", "nothing else", "near miss", "not found", "ambiguous", "unreadable")
    ]
