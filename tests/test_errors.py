"""Errors are one plain line, and all of one family."""

from pathlib import Path

from retrieval.errors import ArticleError, CollectionError, OnrecordError


def test_an_article_error_names_the_file_and_the_reason() -> None:
    error = ArticleError(Path("news/a.txt"), "is empty")
    assert str(error) == "news/a.txt: is empty"
    assert (error.path, error.reason) == (Path("news/a.txt"), "is empty")


def test_every_error_can_be_caught_as_ours() -> None:
    assert issubclass(ArticleError, OnrecordError)
    assert issubclass(CollectionError, OnrecordError)
    assert not issubclass(OnrecordError, ValueError)
