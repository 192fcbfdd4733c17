"""Offices: what printed roles have in common with the words a question uses for somebody."""

import enum
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from retrieval.analysis import fold, stem
from retrieval.shorthands import without_dots
from retrieval.vocabulary import FILLERS, GOVERNMENT, ROLE_NOUNS, SPEAK, country, is_role_noun, office

if TYPE_CHECKING:
    from retrieval.collection import SpeakerRecord

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
POSSESSIVE = re.compile(r"(?<=\w)(?:['’]s|(?<=s)['’])(?!\w)", re.IGNORECASE)
_SEGMENT = re.compile(r",|;|\band\b|\bas well as\b|&")
_CAPITALISED = re.compile(r"\b[^\W\d_a-z]\S*")
_DESCRIBING = {"first", "last", "second", "national", "general", "public", "senior", "junior", "chief", "top"}
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
    alone: frozenset[str]
    """Words that are the whole of what follows the office: "Kenya" of "president of Kenya"."""
    proper: frozenset[str]
    """Words that are printed with a capital."""


def slot_words(text: str) -> list[str]:
    """The folded words of a name or role as a question prints it, possessives and fillers left out."""
    words = [fold(word) for word in WORD.findall(POSSESSIVE.sub("", without_dots(text)))]
    return [word for word in words if word not in FILLERS]


def before_complement(text: str) -> str:
    """The part of a name or role that says who it is: "envoy" of "envoy of the governor"."""
    return _COMPLEMENT.split(text.strip(), maxsplit=1)[0]


def head_noun(text: str) -> str | None:
    """The stem of the noun that names the office itself: "aide" of "the governor's aide"; None where there is none."""
    nouns = [word for word in slot_words(before_complement(text)) if is_role_noun(word)]
    return stem(office(nouns[-1])[-1]) if nouns else None


def plain_words(text: str) -> list[str]:
    """The stems of a role's words in their plainest form."""
    return [stem(form) for word in slot_words(text) for form in office(word)]


def offices(record: "SpeakerRecord") -> Iterator[Office]:
    """All that the articles call a speaker by office, each once."""
    printed = {quote.speaker.role for quote in record.quotes if quote.speaker and quote.speaker.role}
    printed |= {quote.speaker.printed for quote in record.quotes if quote.speaker}
    for text in sorted(printed):
        segments = [segment.strip() for segment in _SEGMENT.split(text)]
        words = tuple(plain_words(text))
        if set(words) & ROLE_NOUNS:
            heads = frozenset(word for segment in segments for word in _heads(segment))
            rest = (plain_words(segment.removeprefix(before_complement(segment))) for segment in segments)
            alone = frozenset(word for words in rest if len(words) == 1 for word in words)
            yield Office(words, heads, alone, frozenset(plain_words(" ".join(_CAPITALISED.findall(text)))))


def _heads(segment: str) -> Iterator[str]:
    """The plain words before the complement, without the offices of owners: the coach's son is no coach."""
    *owners, last = POSSESSIVE.split(before_complement(segment))
    yield from (word for owner in owners for word in plain_words(owner) if word not in ROLE_NOUNS)
    yield from plain_words(last)


def fit(wanted: Sequence[str], head: str | None, role: Office) -> By | None:
    """What wanted words, of which `head` names the office, have in common with a role; None where it lacks one."""
    if not all(word in role.words for word in wanted):
        return None
    lands = [word for word in wanted if country(word) and word not in role.heads | role.alone]
    if lands and len(set(wanted) - role.heads) == 1:
        return None  # "the president of China" is not the president of the China Institute
    if head:
        return By.ROLE if head in role.heads else By.PART_OF_ROLE
    if len(wanted) == 1 and country(wanted[0]):
        return By.ORGANISATION if role.heads & GOVERNMENT else None
    if not (set(wanted) & role.proper) or set(wanted) <= _DESCRIBING or not role.heads & SPEAK:
        return None  # "immigration" is not the immigration adviser
    joined = " ".join(role.words)
    return By.ORGANISATION if f" {' '.join(wanted)} " in f" {joined} " else None
