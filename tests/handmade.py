"""Collections whose statements are told, not found, for tests that stand apart from attribution.

The people in them do not exist.
"""

from collections.abc import Sequence
from typing import Literal
from unittest.mock import patch

from retrieval.articles import Article, Span
from retrieval.collection import Collection, SpeakerRecord
from retrieval.quotes import Kind, Quote, Speaker


def speaker(
    name: str | None,
    role: str | None = None,
    *,
    role_first: bool = False,
    gender: Literal["f", "m"] | None = None,
    because: str = "named in the same sentence",
    sure: bool = True,
    printed: str = "",
) -> Speaker:
    """A speaker whose mention does not matter."""
    return Speaker(name, role, None, because, sure, role_first, gender, printed)


def place(article: Article, words: str) -> Span:
    """Where the words first stand in the article."""
    start = article.text.index(words)
    return Span(start, start + len(words))


def said(article: Article, by: Speaker | None, *words: str, kind: Kind = Kind.DIRECT) -> Quote:
    """A statement whose contents are these words of the article."""
    return Quote(article.id, tuple(place(article, each) for each in words), kind, None, by)


def reported(article: Article, by: Speaker | None, *words: str) -> Quote:
    """The same in the article's own words."""
    return said(article, by, *words, kind=Kind.INDIRECT)


def told(*told: tuple[Article, Sequence[Quote]]) -> Collection:
    """The collection of these articles, in which just these statements stand."""
    by_id = {article.id: tuple(quotes) for article, quotes in told}
    with patch("retrieval.collection.attribute", lambda article: by_id[article.id]):
        return Collection([article for article, _ in told])


def record(collection: Collection, name: str) -> SpeakerRecord:
    """The record of exactly this name."""
    return next(record for record in collection.speakers if record.name == name)


def speakers_of(*speakers: Speaker) -> Collection:
    """A collection in which each of these speakers says one thing, in one article each, in this order."""
    articles = [Article(f"a{n}", f"“Words number {n},” it says here.") for n in range(len(speakers))]
    return told(*((a, [said(a, s, a.text[1 : a.text.index(",")])]) for a, s in zip(articles, speakers, strict=True)))
