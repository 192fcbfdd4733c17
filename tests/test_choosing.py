"""Which evidence is cited: the best, little worse, of different words, in an order that reads."""

import pytest

from retrieval.articles import Article, Span
from retrieval.choosing import ALIKE, MOST_CITED, choose, in_reading_order, order
from retrieval.evidence import Candidate, Evidence, Piece
from retrieval.quotes import Kind, Quote

ONE, TWO = Article("one", "x" * 500), Article("two", "x" * 500)


def evidence(
    score: float,
    start: int = 0,
    *,
    article: Article = ONE,
    terms: str | None = None,
    kind: Kind | None = Kind.DIRECT,
    length: int = 10,
) -> Evidence:
    """Ten characters of an article that fit this well."""
    span = Span(start, start + length)
    words = frozenset((terms if terms is not None else f"{article.id}{start}").split())
    quote = Quote(article.id, (span,), kind) if kind else None
    return Evidence(Candidate(article, (Piece(span, words),), quote, words, words), score, score, score, 0)


def starts(chosen: list[Evidence]) -> list[tuple[str, int]]:
    return [(e.candidate.article.id, e.candidate.span.start) for e in chosen]


def test_the_best_come_first_and_three_at_most() -> None:
    chosen = choose([evidence(0.9, 40), evidence(1.0, 20), evidence(0.95, 60), evidence(0.8, 80)], 0.75)
    assert [e.score for e in chosen] == [1.0, 0.95, 0.9]
    assert len(chosen) == MOST_CITED


def test_what_fits_much_worse_than_the_best_is_left_out() -> None:
    assert [e.score for e in choose([evidence(1.0, 0), evidence(0.75, 20), evidence(0.74, 40)], 0.75)] == [1.0, 0.75]
    assert [e.score for e in choose([evidence(0.1, 0), evidence(0.05, 20)], 0.0)] == [0.1, 0.05]
    assert len(choose([evidence(1.0, 0), evidence(0.99, 20)], 1.0)) == 1
    assert choose([], 0.75) == []


def test_what_fits_as_well_comes_in_the_order_of_its_place() -> None:
    chosen = choose([evidence(1, 0, article=TWO), evidence(1, 40), evidence(1.0000000001, 60), evidence(1, 20)], 0.5)
    assert starts(chosen) == [("one", 20), ("one", 40), ("one", 60)]


def test_no_place_is_cited_twice() -> None:
    assert starts(choose([evidence(1, 0), evidence(0.9, 5), evidence(0.8, 10)], 0.5)) == [("one", 0), ("one", 10)]


def test_the_same_words_in_another_article_are_not_cited_again() -> None:
    printed = [evidence(1, 0, terms="reef dead"), evidence(0.9, 0, article=TWO, terms="dead reef")]
    assert starts(choose(printed, 0.5)) == [("one", 0)]


def test_words_without_terms_are_not_the_same_words() -> None:
    assert len(choose([evidence(1, 0, terms=""), evidence(1, 0, article=TWO, terms="")], 0.5)) == 2


def test_each_speaker_is_heard_once_where_speakers_are_asked_for() -> None:
    voices = {0: "Bly", 20: "Bly", 40: "Stam", 60: None, 80: None}
    found = [evidence(1 - at / 1000, at) for at in voices]
    chosen = choose(found, 0.5, lambda candidate: voices[candidate.span.start])
    assert starts(chosen) == [("one", 0), ("one", 40), ("one", 60)]


@pytest.mark.parametrize("score", [ALIKE, 0.9, 1.0])
def test_about_as_good_ones_of_one_article_are_given_as_printed(score: float) -> None:
    later, earlier = evidence(1.0, 80), evidence(score, 20)
    assert starts(in_reading_order([later, earlier])) == [("one", 20), ("one", 80)]


def test_the_best_stays_first_before_worse_ones_and_other_articles() -> None:
    chosen = [evidence(1.0, 80), evidence(0.95, 20, article=TWO), evidence(ALIKE - 0.01, 10)]
    assert starts(in_reading_order(chosen)) == [("one", 80), ("two", 20), ("one", 10)]
    assert in_reading_order([]) == []


@pytest.mark.parametrize("kind", [Kind.INDIRECT, Kind.MIXED, None])
def test_quoted_words_are_given_before_reported_ones(kind: Kind | None) -> None:
    chosen = [evidence(1.0, 20, kind=kind), evidence(0.9, 80)]
    assert starts(in_reading_order(chosen)) == [("one", 80), ("one", 20)]


def test_evidence_is_ordered_by_score_then_article_then_place() -> None:
    listed = [evidence(0.5), evidence(0.9, 20, article=TWO), evidence(0.9, 30), evidence(0.9, 10)]
    assert starts(sorted(listed, key=order)) == [("one", 10), ("one", 30), ("two", 20), ("one", 0)]
