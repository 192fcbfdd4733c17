"""Passages: windows of consecutive sentences, the unit that is searched."""

from collections.abc import Sequence
from dataclasses import dataclass

from retrieval.articles import Article, Span

SIZE = 3
"""Sentences of a passage, unless told otherwise."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A window of sentences of one article; `span` runs from the first one's start to the last one's end."""

    article_id: str
    span: Span
    text: str


def passages(article: Article, sentences: Sequence[Span], size: int = SIZE) -> list[Passage]:
    """Every window of `size` neighbouring sentences, one sentence further each time.

    Each sentence lies in at least one window; an article of fewer sentences is one window, one
    without sentences none. Windows cross paragraphs: the sentence that answers often leans on the
    paragraph before. ValueError where `size` is below 1.
    """
    if size < 1:
        raise ValueError(f"a passage holds at least one sentence, not {size}")
    firsts = range(max(1, len(sentences) - size + 1)) if sentences else ()
    windows = (sentences[first : first + size] for first in firsts)
    spans = (Span(window[0].start, window[-1].end) for window in windows)
    return [Passage(article.id, span, article[span]) for span in spans]
