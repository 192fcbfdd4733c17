"""Who speaks in an article, and how often."""

from retrieval.casting import cast
from retrieval.collection import Collection


def test_the_speakers_stand_with_their_statements_most_first(seeds: Collection) -> None:
    found = [(record.name, number) for record, number in cast(seeds, "001_bd53bab2a56ca728")]
    assert found == [("Abdulaziz Kamilov", 2), ("Qi Zhenhong", 2), ("Natalia Gherman", 1)]


def test_only_statements_of_this_article_count(library: Collection) -> None:
    for article in library.articles:
        for record, number in cast(library, article.id):
            assert number == sum(quote.article_id == article.id for quote in record.quotes)


def test_an_article_that_is_not_here_has_no_cast(seeds: Collection) -> None:
    assert cast(seeds, "gone") == ()
