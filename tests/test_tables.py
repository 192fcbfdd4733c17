"""The table of an evaluation."""

from bot.tables import quotes_table
from retrieval.articles import Article, Span
from retrieval.evaluation import QuoteMeasures
from retrieval.goldsets import Attribution, GoldArticle
from retrieval.quotes import Kind, Quote, Speaker

TEXT = "“We will wait for the rain,” Ana Ruiz said. “The fields are dry,” Luis Paz said."


def test_the_table_gives_every_measure_in_percent() -> None:
    """Of two quotes one is found, with its speaker."""
    words, name = Span(1, 27), Span(29, 37)
    gold = GoldArticle(
        Article("a", TEXT),
        (
            Attribution((name,), (Span(38, 42),), (words,)),
            Attribution((Span(66, 74),), (Span(75, 79),), (Span(45, 63),)),
        ),
    )
    measures = QuoteMeasures()
    speaker = Speaker("Ana Ruiz", None, name, "", sure=True)
    measures.add(gold, [Quote("a", (words,), Kind.DIRECT, None, speaker)])
    table = quotes_table(measures).split("\n")
    assert table[0] == "1 article, in percent"
    assert table[1] == "direct found      P 100.0  R 100.0  F1 100.0"
    assert table[4] == "sentence found    P 100.0  R  50.0  F1  66.7"
    assert table[6] == "sure                100.0"
