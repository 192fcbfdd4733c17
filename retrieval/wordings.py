"""Wordings: the words and the punctuation of a text as a check compares them.

Two texts have the same wording where they differ only in case, quotation marks, kinds of dash, spaces, and
what nobody sees (soft hyphens, zero-width signs, composed or decomposed accents). Everything else is a
difference: "1,000" is not "1000", "dont" is not "don’t".
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

_UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
_ACCENTS = "\u0300-\u036f\u0591-\u05bd\u05bf\u064b-\u065f\u0900-\u0903\u093a-\u094f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
_APOSTROPHES = "'’‘ʼ"
_WORD = re.compile(
    r"\d+(?:[.,]\d+)+(?![^\W_])"
    r"|[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"  # written without spaces: each sign by itself
    rf"|[^\W_](?:[^\W_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[{_UNSEEN}{_ACCENTS}]|[{_APOSTROPHES}](?=[^\W_]))*"
    r"|[%&@#§$€£¥₹₽₦₩₺₴+=<>°©®™\u2600-\u27bf\U0001f000-\U0001faff]"
)
_ELLIPSIS = re.compile(r"[\[(]\s*(?:…|\.\s?\.\s?\.)\s*[\])]|…\.?|\.\s?\.\s?\.(?:\s?\.)*")
_DASHES = re.compile(r"(?:[‐‑‒–—―−-]\s*)+")
_UNCOMPARED = re.compile(rf"[\s_{_UNSEEN}“”„‟\"«»「」『』'`´’‘‚‹›]")
_UNSEEN_SIGNS = re.compile(f"[{_UNSEEN}]")
_CURLY = str.maketrans(dict.fromkeys("’‘ʼ", "'"))
ELLIPSIS = "…"


class Word(NamedTuple):
    """A word, a figure or a sign that is read aloud, and its place: code points of its text, half-open."""

    key: str
    start: int
    end: int


def words(text: str) -> list[Word]:
    """The words of a text in order. Those with equal keys are the same word."""
    return [Word(_key(match[0]), match.start(), match.end()) for match in _WORD.finditer(text)]


def length(text: str) -> int:
    """The number of words of letters or digits."""
    return sum(any(map(str.isalnum, word.key)) for word in words(text))


def _key(word: str) -> str:
    if word.isascii():
        return word.lower()
    seen = _UNSEEN_SIGNS.sub("", word).translate(_CURLY)
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", seen).casefold())


def punctuation(between: str) -> str:
    """What counts of the signs between two words: "" for spaces and quotation marks, "-" for any dash.

    Three dots are one ellipsis, with brackets around them or without.
    """
    if between == " ":
        return ""
    return _UNCOMPARED.sub("", _DASHES.sub("-", _ELLIPSIS.sub(ELLIPSIS, between)))


def same(first: str, second: str) -> bool:
    """Whether two texts have the same wording."""
    ours, theirs = words(first), words(second)
    return [w.key for w in ours] == [w.key for w in theirs] and _gaps(first, ours) == _gaps(second, theirs)


def _gaps(text: str, found: Sequence[Word]) -> list[str]:
    pairs = pairwise(found)
    return [punctuation(text[one.end : other.start]) for one, other in pairs]


@dataclass(frozen=True, slots=True)
class Checked:
    """A claim's text with its words, and the words before which it has an ellipsis."""

    text: str
    words: tuple[Word, ...]
    omissions: frozenset[int]

    @classmethod
    def of(cls, text: str, words: Sequence[Word]) -> "Checked":
        """The text and its words, ellipses found."""
        gaps = ((at, text[one.end : other.start]) for at, (one, other) in enumerate(pairwise(words), start=1))
        return cls(text, tuple(words), frozenset(at for at, gap in gaps if ELLIPSIS in punctuation(gap)))

    def between(self, word: int) -> str:
        """The punctuation between a word and the next; behind the last one that at the end."""
        end = self.words[word + 1].start if word + 1 < len(self.words) else len(self.text)
        return punctuation(self.text[self.words[word].end : end])

    def before(self) -> str:
        """The punctuation before the first word."""
        return punctuation(self.text[: self.words[0].start])

    def slice(self, first: int, last: int) -> str:
        """The words from one to before another, as typed, spaces made single."""
        return " ".join(self.text[self.words[first].start : self.words[last - 1].end].split()) if first < last else ""
