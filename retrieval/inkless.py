"""Inkless characters: soft hyphens, zero-width characters and odd spaces, which leave nothing of their own on paper.

Words are read without them, and every span is put back to where it stands in the article's own text.
"""

import bisect
import re
from dataclasses import dataclass, replace

from retrieval.articles import Article, Span
from retrieval.quotes import Quote, Speaker

_GONE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]+")
_PARTED = re.compile('(?<=[a-z.,;:!?”’"])[\u200b\ufeff]+(?=[A-Z“‘"])')
"""A zero-width space that alone parts two words or sentences; inside a word one only tells where a line may break."""
_SPACES = {ord(space): " " for space in "\u00a0\u2007\u2009\u202f"}
_ANY = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff\u00a0\u2007\u2009\u202f]")


@dataclass(frozen=True, slots=True)
class Bare:
    """An article without its inkless characters, and where they stood."""

    article: Article
    _places: tuple[int, ...]
    """For each character left out, its offset in the bare text."""

    def put_back(self, quote: Quote) -> Quote:
        """A statement of the bare article with the offsets of the article itself."""
        contents = tuple(map(self._span, quote.contents))
        cue = self._span(quote.cue) if quote.cue is not None else None
        speaker = self._speaker(quote.speaker) if quote.speaker is not None else None
        return replace(quote, contents=contents, cue=cue, speaker=speaker)

    def _speaker(self, speaker: Speaker) -> Speaker:
        return replace(speaker, mention=self._span(speaker.mention)) if speaker.mention is not None else speaker

    def _span(self, span: Span) -> Span:
        """From the first to the last character that was read; what was left out inside is within."""
        return Span(self._offset(span.start), self._offset(span.end - 1) + 1)

    def _offset(self, offset: int) -> int:
        return offset + bisect.bisect_right(self._places, offset)


def bare(article: Article) -> Bare | None:
    """The article as it reads; None where its text holds no inkless character and no odd space."""
    if _ANY.search(article.text) is None:
        return None
    text = _PARTED.sub(lambda gone: " " * len(gone.group()), article.text.translate(_SPACES))
    places = [at for gone in _GONE.finditer(text) for at in range(gone.start(), gone.end())]
    return Bare(replace(article, text=_GONE.sub("", text)), tuple(at - before for before, at in enumerate(places)))
