"""Offices: what printed roles have in common with the words a question uses for somebody."""

import enum
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from retrieval.analysis import fold, stem
from retrieval.collection import SpeakerRecord
from retrieval.vocabulary import FILLERS, GOVERNMENT, ROLE_NOUNS, country, office

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
POSSESSIVE = re.compile(r"(?<=\w)(?:['’]s|(?<=s)['’])(?!\w)", re.IGNORECASE)
_SEGMENT = re.compile(r",|;|\band\b|\bas well as\b|&")
_COMPLEMENT = re.compile(r"\b(?:of|for|to|at|in|on|with|from|who|that)\b")


class By(enum.IntEnum):
    """What the words have in common with the speaker; higher is stronger."""

    PART_OF_ROLE = 1
    """Inside the role, as the office of another: "secretary-general" in "envoy of the secretary-general"."""
    DESCRIPTION = 2
    """Words that stand near the name in an article."""
    ORGANISATION = 3
    ROLE = 4
    FIRST_NAME = 5
    SURNAME = 6
    FULL_NAME = 7


@dataclass(frozen=True, slots=True)
class Office:
    """A printed role, its words in plainest form: all of them, and those that name the office itself."""

    words: tuple[str, ...]
    heads: frozenset[str]


def slot_words(text: str) -> list[str]:
    """The folded words of a name or role as a question prints it, possessives and fillers left out."""
    words = [fold(word) for word in WORD.findall(POSSESSIVE.sub("", text))]
    return [word for word in words if word not in FILLERS]


def offices(record: SpeakerRecord) -> Iterator[Office]:
    """All that the articles call a speaker by office, each once."""
    printed = {quote.speaker.role for quote in record.quotes if quote.speaker and quote.speaker.role}
    printed |= {quote.speaker.printed for quote in record.quotes if quote.speaker}
    for text in sorted(printed):
        heads: set[str] = set()
        for segment in _SEGMENT.split(text):
            heads.update(_plain_words(_COMPLEMENT.split(segment.strip(), maxsplit=1)[0]))
        words = tuple(_plain_words(text))
        if set(words) & ROLE_NOUNS:
            yield Office(words, frozenset(heads))


def _plain_words(text: str) -> list[str]:
    return [stem(form) for word in slot_words(text) for form in office(word)]


def fit(wanted: Sequence[str], nouns: Sequence[str], role: Office) -> By | None:
    """What wanted words, `nouns` of them offices, have in common with a role; None where it lacks one of them."""
    if not all(word in role.words for word in wanted):
        return None
    if nouns:
        return By.ROLE if all(noun in role.heads for noun in nouns) else By.PART_OF_ROLE
    if len(wanted) == 1 and country(wanted[0]):
        return By.ORGANISATION if set(role.words) & GOVERNMENT else None
    joined = " ".join(role.words)
    return By.ORGANISATION if f" {' '.join(wanted)} " in f" {joined} " else None
