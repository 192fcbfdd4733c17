"""Analysis: how a text becomes the terms that are searched, the same for articles and questions.

A word is folded (case, accents, curly marks, the possessive), dropped if it is a stop word, and
stemmed (Snowball English). What follows from that:

- "U.S." and "US" become "us", which is no stop word: people write the country so in lower case.
- "co-operation" is "cooper", as "cooperation" is; other compounds give their parts and, in articles,
  the joined form, so that "vice-president" is found by "vice president" and by "vicepresident".
- "50-50", "50/50" and "50–50" give "50-50" and the numbers; "1,000" is "1000".
- "$215m" gives "215" and "million", so that it meets "$215 million".
- Words of other scripts are kept as they are; nothing is stemmed but Latin letters.
"""

import re
import threading
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import Stemmer

from retrieval.stopwords import ACRONYMS, QUESTION_PHRASES, QUESTION_WORDS, STOP_WORDS


class Token(NamedTuple):
    """A term and the place of its word: code points of the analysed text, half-open."""

    term: str
    start: int
    end: int


# Signs that are written inside a word and are no word character to `re`: combining accents and
# vowel signs (Latin, Hebrew, Arabic, Indic, Thai), soft hyphens and zero-width characters.
_INNER = (
    "\u00ad\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0951-\u0957"
    "\u0962\u0963\u0981-\u0983\u09bc-\u09d7\u0a01-\u0a03\u0a3c-\u0a51\u0abc-\u0acd\u0b3c-\u0b57\u0bbe-\u0bcd"
    "\u0c3e-\u0c56\u0cbc-\u0cd6\u0d3e-\u0d4d\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u200b-\u200d\u2060\ufeff"
)
_APOSTROPHES = "'’‘ʼʻ`´"
_HYPHENS = r"\-\u2010\u2011"
_PART = rf"(?:\d+(?:,\d{{3}}(?!\d))*(?:\.\d+)*|[^\W_])(?:[^\W_]|[{_INNER}])*"
_WORD = re.compile(
    r"(?<![^\W_])[^\W\d_](?:\.[^\W\d_])+(?![^\W_])"  # U.S, a.m
    rf"|{_PART}(?:(?:[{_APOSTROPHES}{_HYPHENS}]|(?<=\d)[/–](?=\d)){_PART})*"
)
_JOINT = re.compile(rf"[{_HYPHENS}/–]")
POSSESSIVE = re.compile(rf"[{_APOSTROPHES}][sS]\Z")
_AMOUNT = re.compile(r"(?P<number>\d[\d,.]*)(?P<unit>k|m|mn|bn|tn)", re.IGNORECASE)
_UNITS = {"k": "thousand", "m": "million", "mn": "million", "bn": "billion", "tn": "trillion"}
_SHORTEST_PART = 3
_GLUED = frozenset({"co", "re", "e"})
"""Prefixes that many write without the hyphen; the rest of the word alone is another word."""
_DROPPED = re.compile(rf"[\u00ad\u0300-\u036f\u200b-\u200d\u2060\ufeff{_APOSTROPHES}]")
_UNDECOMPOSED = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})

_stemmer = Stemmer.Stemmer("english", 0)
_stemmer_lock = threading.Lock()  # one Stemmer must not be used by two threads at once


def fold(text: str) -> str:
    """The text without case, accents, apostrophes and invisible characters: what counts as the same word."""
    if text.isascii() and "'" not in text and "`" not in text:
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return unicodedata.normalize("NFC", _DROPPED.sub("", decomposed)).translate(_UNDECOMPOSED)


def tokens(text: str) -> list[str]:
    """The terms of a text in order, repeated as often as they stand there."""
    return [token.term for _, word in _words(text) for token in _analyse(word)]


def terms_with_spans(text: str, offset: int = 0) -> list[Token]:
    """The same terms as `tokens`, each with its place; a compound's parts lie inside it.

    Of a text that starts at `offset` in a longer one the places are those in the longer one.
    """
    places = ((offset + at, word) for at, word in _words(text))
    return [Token(term, at + start, at + end) for at, word in places for term, start, end in _analyse(word)]


def query_terms(text: str) -> list[str]:
    """What a question asks about: its terms in order, each once, without the words that only ask.

    Empty where all of it only asks ("what did he say?").
    """
    asked = QUESTION_PHRASES.sub(lambda phrase: " " * len(phrase[0]), text)
    kept: dict[str, None] = {}
    for at, word in _words(asked):
        opening = not text[:at].strip()  # "WHO said it?": a question word, not the organisation
        if fold(POSSESSIVE.sub("", word)) not in QUESTION_WORDS and not (opening and word in ACRONYMS):
            kept.update((token.term, None) for token in _sought(word))
    return list(kept)


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The Snowball stem of one folded word; a word of another script is its own stem."""
    if not word.isascii() or not word.isalpha():
        return word
    with _stemmer_lock:
        return str(_stemmer.stemWord(word))


def _words(text: str) -> Iterator[tuple[int, str]]:
    shouted = text.isupper()
    for match in _WORD.finditer(text):
        word = match[0]
        yield match.start(), word.lower() if shouted and word in ACRONYMS else word


@lru_cache(maxsize=1 << 17)
def _analyse(word: str) -> tuple[Token, ...]:
    """The terms of one word as it is written, with places inside it."""
    bare = POSSESSIVE.sub("", word)
    parts = list(_parts(bare))
    if len(parts) == 1:
        return tuple(_terms(bare, 0))
    glue = "" if any(sign.isalpha() for sign in bare) else "-"
    joined = Token(stem(fold(glue.join(part for _, part in parts))), 0, len(bare))
    if fold(parts[0][1]) in _GLUED:
        return (joined,)
    inner = [t for at, part in parts if len(part) >= _SHORTEST_PART or part.isdigit() for t in _terms(part, at)]
    return (*inner, joined)


def _sought(word: str) -> tuple[Token, ...]:
    """The terms a question means by a word: of a compound of letters the parts alone."""
    terms = _analyse(word)
    compound = len(terms) > 1 and terms[-1].start == 0 and "-" not in terms[-1].term
    return terms[:-1] if compound else terms


def _parts(word: str) -> Iterator[tuple[int, str]]:
    at = 0
    for part in _JOINT.split(word):
        yield at, part
        at += len(part) + 1


def _terms(part: str, at: int) -> Iterator[Token]:
    """The terms of a part without hyphens that starts `at` code points into its word."""
    amount = _AMOUNT.fullmatch(part)
    if amount:
        unit = amount.start("unit")
        yield Token(_number(amount["number"]), at, at + unit)
        yield Token(_UNITS[amount["unit"].lower()], at + unit, at + len(part))
        return
    folded = fold(part)
    if folded[:1].isdigit():
        folded = _number(folded)
    elif "." in folded:
        folded = folded.replace(".", "")
    if folded and (part in ACRONYMS or folded not in STOP_WORDS):
        yield Token(stem(folded), at, at + len(part))


def _number(digits: str) -> str:
    return digits.replace(",", "").rstrip(".")
