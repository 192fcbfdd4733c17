"""Transcripts and interviews: paragraphs that begin with the speaker's name and a colon.

A label counts where the article repeats it; beside such a one, others in capitals or in bold count too.
"""

import re
from collections import Counter
from dataclasses import dataclass

from retrieval.articles import Article, Span
from retrieval.lexicon import word_set

_WORD = r"[^\W\d_a-z][\w.’'\-]{0,30}"
_BOLD = r"(?:\*\*|__)?"
_LABEL = re.compile(
    rf"[“\"‘'«]?[ \t]*(?P<bold>{_BOLD})(?P<label>{_WORD}(?: {_WORD}){{0,4}})(?: ?\([^()\n]{{1,60}}\))?"
    rf"{_BOLD}:{_BOLD}[ \t\u00a0]+(?=\S)"
)
_NOT_SPEAKERS = word_set(
    "note photo photos image update updated correction related read watch more source sources credit video breaking "
    "question answer topics tags share follow date time where when what who why how"
)


@dataclass(frozen=True, slots=True)
class Turn:
    """One paragraph of a transcript: the label and the words after it."""

    label: Span
    content: Span


def turns(article: Article) -> dict[int, Turn]:
    """The paragraphs that are turns of a conversation, by number; empty where the article has no transcript."""
    found: dict[int, re.Match[str]] = {}
    for number, paragraph in enumerate(article.paragraphs):
        match = _LABEL.match(article.text, paragraph.start, paragraph.end)
        if match is not None and match["label"].casefold() not in _NOT_SPEAKERS:
            found[number] = match
    counts = Counter(match["label"] for match in found.values())
    repeated = {label for label, count in counts.items() if count > 1}
    if len(repeated) == 0 or sum(counts.values()) < 3:
        return {}
    return {
        number: _turn(article, match, article.paragraphs[number])
        for number, match in found.items()
        if match["label"] in repeated or match["label"].isupper() or match["bold"]
    }


def _turn(article: Article, match: re.Match[str], paragraph: Span) -> Turn:
    """The words after the label, without the marks around them."""
    start, end = match.end(), paragraph.end
    if article.text[start] in '“"‘«' and article.text[end - 1] in '”"’»':
        start += 1
    while end - 1 > start and article.text[end - 1] in '”"’» ':
        end -= 1
    return Turn(Span(*match.span("label")), Span(start, end))
