"""Letters: texts of which the writer's name stands below, as on a letters page.

A signature is a short line with the name, and the place in the same line or the next one, under a text that has
ended or under “Yours, etc”. One name below a text is a byline as often: only three make a letters page.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from retrieval.articles import Article, Span
from retrieval.lexicon import word_set
from retrieval.lexicon_people import HONORIFICS

_FEWEST = 3
_SHORT = 9
"""Words of a heading."""
_LINE = 60
"""Code points of a signature's line."""
_STOPS = (".", "!", "?", "”", '"', "’", "…")
_FAREWELL = re.compile(r"[-–—]? ?(?:yours|sincerely|faithfully|(?:kind |best )?regards)\b[^.\n]{0,20}$", re.IGNORECASE)
_SALUTATION = re.compile(
    r"(?:dear |to the )?(?:sirs?|madam|editor)\b(?: or madam)?[,:]?(?: ?[-–—])? *(?=\S)", re.IGNORECASE
)
_WORD = re.compile(r"[\w’'.-]+")
_SMALL = word_set("of the and in at de da di du la van von der bin al y e")
_TITLES = frozenset(HONORIFICS) | word_set("fr prof rev sister brother father")


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter: its paragraphs without salutation and headings, the writer's name, the paragraph after it."""

    contents: tuple[Span, ...]
    name: Span
    after: int


def read_letters(article: Article) -> tuple[Letter, ...]:
    """The letters of a letters page, in order; empty where there is none. Linear in the text."""
    signed = list(_signatures(article))
    if len(signed) < _FEWEST:
        return ()
    starts = [0, *(after for _, _, after in signed)]
    letters = []
    for start, (end, line, after) in zip(starts, signed, strict=False):
        contents = tuple(_body(article, start, end))
        if contents:
            letters.append(Letter(contents, _name(article, article.paragraphs[line]), after))
    return tuple(letters) if len(letters) >= _FEWEST else ()


def _signatures(article: Article) -> Iterator[tuple[int, int, int]]:
    """Where a letter's text ends, which paragraph bears the name, and which one follows the signature."""
    lines = [article[p] if len(p) < _LINE else "" for p in article.paragraphs]
    for number, (before, line) in enumerate(pairwise(["", *lines])):
        if not line:
            continue
        at = number
        if _FAREWELL.match(line):
            at += 1
        elif number == 0 or _capitals(before) or article.text[article.paragraphs[number - 1].end - 1] not in _STOPS:
            continue
        if at < len(lines) and _capitals(lines[at]) and "," in lines[at][:-1]:
            after = at + 1
        elif at + 1 < len(lines) and _capitals(lines[at]) and _capitals(lines[at + 1]):
            after = at + 2
        else:
            continue
        if not _told_of(article, lines[at], after):
            yield number, at, after


def _told_of(article: Article, line: str, number: int) -> bool:
    """Whether the paragraph begins with somebody of this line: then the line is a heading over it."""
    if number >= len(article.paragraphs):
        return False
    words = _WORD.findall(article[article.paragraphs[number]])[:4]
    return not {w.strip(".") for w in _WORD.findall(line) if len(w) > 2}.isdisjoint(words)


def _capitals(line: str) -> bool:
    """Whether a short line holds only words with capitals: a name, or a place."""
    words = _WORD.findall(line)
    return 0 < len(words) <= _SHORT and all(w[0].isupper() or w in _SMALL or w == "withheld" for w in words)


def _body(article: Article, start: int, end: int) -> Iterator[Span]:
    """The paragraphs of a letter, behind the headings over it and without its salutation."""
    paragraphs = article.paragraphs
    first = start == 0  # over the first letter stand the titles of the page
    while start < end and len(article[paragraphs[start]].split()) <= _SHORT and (first or not _ended(article, start)):
        start += 1
    for number in range(start, end):
        span = paragraphs[number]
        greeting = _SALUTATION.match(article.text, span.start, span.end) if number == start else None
        yield Span(greeting.end(), span.end) if greeting else span


def _ended(article: Article, number: int) -> bool:
    return article.text[article.paragraphs[number].end - 1] in _STOPS


def _name(article: Article, line: Span) -> Span:
    """The name in a signature's line, without titles before it and a place behind it."""
    end = article.text.find(",", line.start, line.end)
    words = list(_WORD.finditer(article.text, line.start, end if end > line.start else line.end))
    while len(words) > 2 and words[0].group().casefold().strip(".") in _TITLES:
        del words[0]
    return Span(words[0].start(), words[-1].end())
