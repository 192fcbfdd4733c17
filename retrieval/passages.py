"""Passages: windows of consecutive sentences, the unit that is searched."""

from dataclasses import dataclass

from retrieval.articles import Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A window of sentences of one article; `span` runs from the first one's start to the last one's end."""

    article_id: str
    span: Span
    text: str
