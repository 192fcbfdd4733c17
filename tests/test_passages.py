"""Windows of sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.articles import Article, Span
from retrieval.passages import passages

ARTICLE = Article(id="a", text="One is. Two is. Three is.\nFour is.")
SENTENCES = [Span(0, 7), Span(8, 15), Span(16, 25), Span(26, 34)]


def test_each_window_starts_one_sentence_after_the_one_before() -> None:
    assert [p.text for p in passages(ARTICLE, SENTENCES)] == [
        "One is. Two is. Three is.",
        "Two is. Three is.\nFour is.",
    ]


def test_a_window_is_cut_from_the_article_at_its_span() -> None:
    second = passages(ARTICLE, SENTENCES, size=2)[1]
    assert (second.article_id, second.span, second.text) == ("a", Span(8, 25), "Two is. Three is.")


def test_fewer_sentences_than_a_window_holds_are_one_passage() -> None:
    assert [p.text for p in passages(ARTICLE, SENTENCES[:2])] == ["One is. Two is."]


def test_no_sentences_give_no_passages() -> None:
    assert passages(ARTICLE, []) == []


def test_a_window_without_sentences_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one sentence, not 0"):
        passages(ARTICLE, SENTENCES, size=0)


@given(st.integers(1, 12), st.integers(1, 6))
def test_every_sentence_lies_in_a_passage(count: int, size: int) -> None:
    text = "Yes. " * count
    sentences = [Span(5 * i, 5 * i + 4) for i in range(count)]
    windows = passages(Article(id="a", text=text), sentences, size)
    assert all(any(window.span.holds(sentence) for window in windows) for sentence in sentences)
    assert len(windows) == max(1, count - size + 1)
