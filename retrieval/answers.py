"""Answers: the evidence for a question, chosen and cited."""

import enum
from dataclasses import dataclass

from retrieval.articles import Article, Span
from retrieval.quotes import Kind, Quote, Speaker


class Outcome(enum.StrEnum):
    """What an answer is; each has its own form of reply."""

    FOUND = "found"
    """Statements or a fact that answer the question; `citations` holds them."""
    NOTHING_ELSE = "nothing else"
    """The statements that were cited before are all there are."""
    NEAR_MISS = "near miss"
    """The speaker is on record, but not on this; `near_miss` may hold another's words on it."""
    NOT_FOUND = "not found"
    """Nobody by that name, or nothing on that topic."""
    AMBIGUOUS = "ambiguous"
    """The name or role can mean several speakers; `choices` holds them, the better supported first."""
    UNREADABLE = "unreadable"
    """No question in a language we read: empty, only signs, another script, a whole page."""


@dataclass(frozen=True, slots=True)
class Citation:
    """Printed words that answer, with their place.

    `spans` are cut from `article`, in order. For direct quotes they lie inside the marks; for all
    others they are whole sentences of the article.
    """

    number: int
    article: Article
    spans: tuple[Span, ...]
    kind: Kind | None
    """None where the words are the article's own and nobody is said to have said them."""
    speaker: Speaker | None
    quote: Quote | None = None
    bold: tuple[Span, ...] = ()
    """The words inside `spans` that answer a question of fact."""

    @property
    def span(self) -> Span:
        """From the first span's start to the last one's end: what the citation's link names."""
        return Span(self.spans[0].start, self.spans[-1].end)
