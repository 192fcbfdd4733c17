"""The postings give what rank_bm25 gives."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from retrieval.articles import Span
from retrieval.bm25 import LEAST_IDF, BM25Retriever, PostingsBM25
from retrieval.passages import Passage

words = st.sampled_from("abcdefghij")
corpora = st.lists(st.lists(words, max_size=12), min_size=1, max_size=15).filter(any)
queries = st.lists(st.sampled_from("abcdefghijxyz"), max_size=6)


@given(corpora, queries, st.floats(0.5, 2.5), st.floats(0, 1), st.floats(0, 1))
def test_scores_and_statistics_are_the_original_s(
    corpus: list[list[str]], query: list[str], k1: float, b: float, epsilon: float
) -> None:
    ours, original = PostingsBM25(corpus, k1, b, epsilon), BM25Okapi(corpus, k1=k1, b=b, epsilon=epsilon)
    assert np.allclose(ours.get_scores(query), original.get_scores(query), rtol=1e-12, atol=1e-12)
    assert ours.idf == original.idf
    assert (ours.avgdl, ours.average_idf, ours.corpus_size, ours.doc_len) == (
        original.avgdl,
        original.average_idf,
        original.corpus_size,
        original.doc_len,
    )


@given(corpora, queries, st.integers(0, 20))
def test_the_best_are_the_original_s_best_in_a_fixed_order(
    corpus: list[list[str]], query: list[str], top_k: int
) -> None:
    scores = BM25Okapi(corpus).get_scores(query)
    sharing = [i for i, document in enumerate(corpus) if set(document) & set(query)]
    expected = sorted(sharing, key=lambda i: (-scores[i], i))[:top_k]
    top = PostingsBM25(corpus).top(query, top_k)
    assert [number for number, _ in top] == expected
    assert [score for _, score in top] == [scores[i] for i in expected]


@given(corpora, queries, st.data())
def test_the_scores_of_some_documents_are_the_original_s(
    corpus: list[list[str]], query: list[str], data: st.DataObject
) -> None:
    some = data.draw(st.lists(st.integers(0, len(corpus) - 1)))
    ours, original = PostingsBM25(corpus), BM25Okapi(corpus)
    assert np.allclose(ours.get_batch_scores(query, some), original.get_batch_scores(query, some))


def test_the_inherited_choice_of_documents_still_works() -> None:
    corpus = [["silk", "road"], ["water"], ["road"], ["tourism"]]
    assert PostingsBM25(corpus).get_top_n(["silk"], ["first", "second", "third", "fourth"], n=1) == ["first"]


def test_term_counts_of_documents_are_not_kept() -> None:
    assert PostingsBM25([["a", "b"], ["c"]]).doc_freqs == []


@pytest.mark.parametrize("corpus", [[], [[]], [[], []]])
def test_a_corpus_without_terms_has_scores_of_nothing(corpus: list[list[str]]) -> None:
    index = PostingsBM25(corpus)
    assert index.get_scores(["a"]).tolist() == [0.0] * len(corpus)
    assert index.top(["a"], 5) == []
    assert index.get_batch_scores(["a"], []) == []


def test_a_corpus_may_be_read_only_once() -> None:
    [(number, score)] = PostingsBM25(iter([["a"], ["b"], ["c"]])).top(["b"], 5)
    assert number == 1
    assert score == pytest.approx(math.log(2.5 / 1.5))


def test_the_original_counts_a_match_against_the_only_document_and_the_search_does_not() -> None:
    corpus = [["road", "silk"]]
    assert PostingsBM25(corpus).get_scores(["road"])[0] < 0
    assert PostingsBM25(corpus, least_idf=LEAST_IDF).get_scores(["road"])[0] > 0


@given(corpora, queries)
def test_with_a_least_idf_every_match_counts(corpus: list[list[str]], query: list[str]) -> None:
    index = PostingsBM25(corpus, least_idf=LEAST_IDF)
    scores = index.get_scores(query)
    assert {i for i, score in enumerate(scores) if score > 0} == set(index.matching(query).tolist())


def test_passages_whose_terms_are_known_are_not_analysed_again() -> None:
    places = [Passage("a", Span(0, 4), "reef"), Passage("a", Span(5, 9), "boat")]
    assert [hit.passage for hit in BM25Retriever(places).search("boats")] == places[1:]
    told = BM25Retriever(places, [["boat"], ["reef"]])
    assert [hit.passage for hit in told.search("boats")] == places[:1]
