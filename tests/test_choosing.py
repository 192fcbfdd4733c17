"""Which evidence is cited: the best, little worse, of different words, in an order that reads."""

import math
from dataclasses import replace

import pytest
from handmade import said, speaker

from retrieval.articles import Article, Span
from retrieval.candidates import Candidate, Piece
from retrieval.choosing import ALIKE, MOST_CITED, NEARLY_BEST, choose, in_reading_order, its_own, nearest, once, order
from retrieval.evidence import Evidence
from retrieval.quotes import Kind, Quote, Speaker
from retrieval.repeats import Repeats
from retrieval.scoring import Features

ONE, TWO = Article("one", "x" * 500), Article("two", "x" * 500)
PARAGRAPHS = Article("paragraphs", "\n\n".join(["x" * 98] * 5))
"""One begins at each hundred."""


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
    return Evidence(Candidate(article, (Piece(span, words),), quote, words, words), 0.5, 0.5, score, 0)


def starts(chosen: list[Evidence]) -> list[tuple[str, int]]:
    return [(e.candidate.article.id, e.candidate.span.start) for e in chosen]


def scores(chosen: list[Evidence]) -> list[float]:
    return [e.score for e in chosen]


def test_the_best_come_first_and_three_at_most() -> None:
    chosen = choose([evidence(9.0, 40), evidence(10.0, 20), evidence(9.5, 60), evidence(8.0, 80)], NEARLY_BEST)
    assert scores(chosen) == [10.0, 9.5, 9.0]
    assert len(chosen) == MOST_CITED == 3


def test_what_lies_far_below_the_best_is_left_out() -> None:
    assert scores(choose([evidence(10.0, 0), evidence(7.0, 20), evidence(6.99, 40)], 3.0)) == [10.0, 7.0]
    assert scores(choose([evidence(10.0, 0), evidence(9.99, 20)], 0.0)) == [10.0]
    assert choose([], NEARLY_BEST) == []


@pytest.mark.parametrize("best", [-20.0, -1.0, 0.0, 1.0, 50.0])
def test_how_far_below_is_a_difference_whatever_the_best_score_is(best: float) -> None:
    """Scores are logarithms of odds: a share of one would mean nothing, below nought least of all."""
    found = [evidence(best - 3.5, 0), evidence(best, 20), evidence(best - 2.5, 40)]
    assert scores(choose(found, 3.0)) == [best, best - 2.5]


def test_without_a_bar_all_are_near_enough() -> None:
    assert scores(choose([evidence(-40.0, 0), evidence(12.0, 20)], math.inf)) == [12.0, -40.0]


def test_what_is_alike_lies_nearer_than_what_is_nearly_best() -> None:
    assert 0 < ALIKE < NEARLY_BEST


def test_what_fits_as_well_comes_in_the_order_of_its_place() -> None:
    chosen = choose([evidence(1, 0, article=TWO), evidence(1, 40), evidence(1.0000000001, 60), evidence(1, 20)], 0.5)
    assert starts(chosen) == [("one", 20), ("one", 40), ("one", 60)]


def test_no_place_is_cited_twice() -> None:
    assert starts(choose([evidence(1, 0), evidence(0.9, 5), evidence(0.8, 10)], 0.5)) == [("one", 0), ("one", 10)]


def test_the_same_place_in_another_article_is_another_place() -> None:
    found = [evidence(1, 0), evidence(0.9, 0, article=TWO)]
    assert starts(choose(found, 0.5)) == [("one", 0), ("two", 0)]


def test_the_same_words_in_another_article_are_not_cited_again() -> None:
    printed = [evidence(1, 0, terms="reef dead"), evidence(0.9, 0, article=TWO, terms="dead reef")]
    assert starts(choose(printed, 0.5)) == [("one", 0)]


def test_words_without_terms_are_not_the_same_words() -> None:
    assert len(choose([evidence(1, 0, terms=""), evidence(1, 0, article=TWO, terms="")], 0.5)) == 2


def test_what_is_passed_over_leaves_room_for_what_comes_next() -> None:
    found = [evidence(1, 0), evidence(0.9, 5), evidence(0.8, 3), evidence(0.7, 40), evidence(0.6, 60)]
    assert starts(choose(found, 0.5)) == [("one", 0), ("one", 40), ("one", 60)]


def test_each_speaker_is_heard_once_where_speakers_are_asked_for() -> None:
    voices = {0: "Bly", 20: "Bly", 40: "Stam", 60: None, 80: None}
    found = [evidence(1 - at / 1000, at) for at in voices]
    chosen = choose(found, 0.5, lambda candidate: voices[candidate.span.start])
    assert starts(chosen) == [("one", 0), ("one", 40), ("one", 60)]


@pytest.mark.parametrize("best", [-4.0, 1.0, 12.0])
@pytest.mark.parametrize("below", [0.0, ALIKE / 2, ALIKE])
def test_about_as_good_ones_of_one_article_are_given_as_printed(best: float, below: float) -> None:
    later, earlier = evidence(best, 80), evidence(best - below, 20)
    assert starts(in_reading_order([later, earlier])) == [("one", 20), ("one", 80)]


@pytest.mark.parametrize("best", [-4.0, 1.0, 12.0])
def test_the_best_stays_first_before_worse_ones_and_other_articles(best: float) -> None:
    chosen = [evidence(best, 80), evidence(best - 0.01, 20, article=TWO), evidence(best - ALIKE - 0.01, 10)]
    assert starts(in_reading_order(chosen)) == [("one", 80), ("two", 20), ("one", 10)]
    assert in_reading_order([]) == []


@pytest.mark.parametrize(("start", "moved"), [(0, False), (100, True), (240, True), (250, True)])
def test_only_what_stands_in_the_same_paragraph_or_the_one_before_is_given_first(start: int, moved: bool) -> None:
    best, other = evidence(1.0, 260, article=PARAGRAPHS), evidence(1.0 - ALIKE, start, article=PARAGRAPHS)
    assert in_reading_order([best, other]) == ([other, best] if moved else [best, other])


def test_only_neighbours_of_the_best_are_drawn_to_it() -> None:
    best, near, far = (evidence(1.0 - n / 100, at, article=PARAGRAPHS) for n, at in enumerate((200, 100, 0)))
    assert in_reading_order([best, far, near]) == [near, best, far]


@pytest.mark.parametrize("kind", [Kind.INDIRECT, Kind.MIXED, None])
def test_quoted_words_and_reported_ones_stay_as_well_as_they_fit(kind: Kind | None) -> None:
    """Only words of the same form are one speech to be read in order."""
    better, earlier = evidence(5.0, 80, kind=kind), evidence(5.0 - ALIKE / 2, 20)
    assert in_reading_order([better, earlier]) == [better, earlier]
    better, earlier = evidence(5.0, 80), evidence(5.0 - ALIKE / 2, 20, kind=kind)
    assert in_reading_order([better, earlier]) == [better, earlier]


@pytest.mark.parametrize("kind", [Kind.INDIRECT, Kind.MIXED, None])
def test_reported_words_are_read_in_their_order_too(kind: Kind | None) -> None:
    later, earlier = evidence(5.0, 80, kind=kind), evidence(5.0 - ALIKE / 2, 20, kind=Kind.INDIRECT)
    assert in_reading_order([later, earlier]) == [earlier, later]


def test_evidence_is_ordered_by_score_then_article_then_place() -> None:
    listed = [evidence(-0.5), evidence(9.0, 20, article=TWO), evidence(9.0, 30), evidence(9.0, 10)]
    assert starts(sorted(listed, key=order)) == [("one", 10), ("one", 30), ("two", 20), ("one", 0)]


@pytest.mark.parametrize(
    ("said", "printed", "own"), [(0.1, False, False), (0.2, False, True), (0.5, True, False), (0.8, True, True)]
)
def test_a_statement_holds_some_of_a_topic_itself_and_most_of_what_stands_in_marks(
    said: float, printed: bool, own: bool
) -> None:
    assert its_own(replace(evidence(5.0), said=said), printed=printed) is own


@pytest.mark.parametrize(("meaning", "own"), [(0.2, False), (0.3, True)])
def test_or_it_means_some_of_it(meaning: float, own: bool) -> None:
    features = Features(0.0, 0.0, 0.0, 1.0, 0.0, 1.0, meaning)
    assert its_own(replace(evidence(5.0), said=0.0, features=features), printed=False) is own


WHOLE = "We counted forty boats in the harbour, and not one of them had paid its dues."
BLY, LUNDE, GUARD = speaker("Ida Bly"), speaker("Odd Lunde"), speaker(None, printed="a guard")


def printed(*found: tuple[float, str, Speaker | None]) -> tuple[list[Evidence], Repeats]:
    """Statements of these scores, words and speakers, each in an article of its own."""
    articles = [Article(f"a{n}", f"“{words}”") for n, (_, words, _) in enumerate(found)]
    quotes = [said(article, by, words) for article, (_, words, by) in zip(articles, found, strict=True)]
    made = [
        Evidence(Candidate(a, (Piece(q.span, frozenset(words.split())),), q, frozenset(), frozenset()), 0, 0, score, 0)
        for a, q, (score, words, _) in zip(articles, quotes, found, strict=True)
    ]
    return made, Repeats({article.id: article for article in articles}, quotes)


def shown(*found: tuple[float, str, Speaker | None]) -> list[tuple[str, float]]:
    """What is left of them when each is shown once, with its score."""
    made, repeats = printed(*found)
    return [(e.candidate.article.id, e.score) for e in once(made, repeats)]


def test_for_a_part_the_whole_statement_is_shown_and_ranks_as_the_part_did() -> None:
    part = "not one of them had paid its dues"
    assert shown((5.0, part, BLY), (4.0, "Rain fell", BLY), (3.0, WHOLE, BLY)) == [("a2", 5.0), ("a1", 4.0)]
    assert shown((3.0, part, BLY), (5.0, WHOLE, BLY)) == [("a1", 5.0)]


def test_two_parts_of_one_statement_are_shown_as_that_one() -> None:
    one, two = "We counted forty boats in the harbour", "not one of them had paid its dues"
    assert shown((5.0, one, BLY), (4.0, two, BLY), (1.0, WHOLE, BLY)) == [("a2", 5.0)]
    assert shown((5.0, one, BLY), (4.0, two, BLY)) == [("a0", 5.0), ("a1", 4.0)]


def test_of_the_same_words_the_one_that_names_its_speaker_is_shown_then_the_better_one() -> None:
    assert shown((5.0, WHOLE, GUARD), (3.0, WHOLE, BLY)) == [("a1", 5.0)]
    assert shown((5.0, WHOLE, speaker("Ida Bly", sure=False)), (3.0, WHOLE, BLY)) == [("a1", 5.0)]
    assert shown((4.0, WHOLE, BLY), (5.0, WHOLE, BLY)) == [("a1", 5.0)]


def test_the_same_words_of_two_speakers_are_both_shown() -> None:
    assert shown((5.0, WHOLE, BLY), (4.0, WHOLE, LUNDE)) == [("a0", 5.0), ("a1", 4.0)]
    made, _ = printed((5.0, WHOLE, BLY), (4.0, WHOLE, LUNDE))
    assert len(choose([replace(e, candidate=_with_terms(e)) for e in made], NEARLY_BEST)) == 2


def test_sentences_of_the_articles_own_stay_as_they_are() -> None:
    made, repeats = printed((5.0, WHOLE, BLY))
    sentence = evidence(6.0, kind=None)
    assert once([*made, sentence], repeats) == [sentence, *made]
    assert once([], repeats) == []


def _with_terms(found: Evidence) -> Candidate:
    return replace(found.candidate, terms=frozenset({"boat"}))


@pytest.mark.parametrize(("said", "found"), [(1.0, 1), (0.75, 1), (0.5, 0), (0.0, 0)])
def test_words_that_hold_half_a_topic_are_not_said_to_be_on_it(said: float, found: int) -> None:
    assert len(nearest([replace(evidence(9.0), said=said)], {"one"})) == found
