"""Which statements are near a topic: those of the best passages, those of articles about it."""

import pytest
from handmade import reported, said, speaker, told

from retrieval.articles import Article
from retrieval.evidence import EvidenceIndex
from retrieval.wordvectors import WordVectors

BLY = speaker("Ida Bly", gender="f")
MARKET = Article(
    "market",
    "“Barley is sold here,” said Ida Bly. The barley came late. Barley fetched more than ever. Rain began. "
    "“Oats too,” said Bly. Nobody bought them. Then snow fell. All went home to sleep. “Good night,” said Bly.",
)
BARLEY, OATS, NIGHT = (said(MARKET, BLY, words) for words in ("Barley is sold here", "Oats too", "Good night"))
MORE = reported(MARKET, BLY, "Barley fetched more than ever")
"""It stands in the best passage and in two worse ones."""


def test_each_statement_has_the_share_of_the_best_passage_that_holds_it_and_those_beyond_are_not_found() -> None:
    """Passages are three sentences long; the first has the topic in each, the third in one."""
    collection = told((MARKET, [BARLEY, MORE, OATS, NIGHT]))
    index = EvidenceIndex(collection)
    hits = collection.retriever.search_terms(["barley"], 10)
    assert [hit.passage.text[:8] for hit in hits] == ["“Barley ", "The barl", "Barley f"]
    near = {c.quote: share for c, share in index.statements_near(index.topic(["barley"]), 10).items()}
    assert near == {BARLEY: 1.0, MORE: 1.0, OATS: pytest.approx(hits[2].score / hits[0].score)}
    assert near[OATS] < 1.0


def test_sentences_have_the_share_of_the_best_passage_that_holds_them() -> None:
    collection = told((MARKET, []))
    index = EvidenceIndex(collection)
    best, second, third = (hit.score for hit in collection.retriever.search_terms(["barley"], 10))
    shares = list(index.sentences_near(index.topic(["barley"]), 10).values())
    assert shares == pytest.approx([1.0, 1.0, 1.0, second / best, third / best])


def test_of_statements_in_the_same_words_the_one_in_an_article_about_the_topic_is_meant_first() -> None:
    vectors = WordVectors.load()
    shop = Article("a-shop", "The price of bread at the bakery fell. “It was a surprise,” said Ida Bly.")
    sea = Article("b-sea", "The ferry met a storm at sea and was lost. “It was a surprise,” said Ida Bly.")
    quotes = [said(article, BLY, "It was a surprise") for article in (shop, sea)]
    index = EvidenceIndex(told((shop, [quotes[0]]), (sea, [quotes[1]])), vectors)
    found = index.statements_meant(index.topic(["shipwreck"], "shipwreck"), 2)
    assert [c.article.id for c in found] == ["b-sea", "a-shop"]
    found = index.statements_meant(index.topic(["loaf"], "loaf of bread"), 2)
    assert [c.article.id for c in found] == ["a-shop", "b-sea"]
