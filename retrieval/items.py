"""Items: where one file holds several reports, each its own world.

Live blogs (entries under a clock time), letters pages, digests and round-ups (datelines, rules, bold leads, sluglines,
headings by country or court, bullets) are cut into their items; any other article is one item. Marks alone prove
little, for a long report has subheadings too: they cut only where hardly a name of one section returns in another.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from retrieval.articles import Article
from retrieval.letters import Letter, read_letters
from retrieval.lexicon import TIME_WORDS

_FEWEST = 3
"""So many marks of one sort make a digest; one or two subheadings do not."""
_FIRST_PART = 0.4
"""The first mark stands within this part of the text; what comes later is a box or an appendix."""
_LONGEST = 0.6
"""No item is more of the text than this: a report with a timeline is one report."""
_SHORTEST = 12
"""Words in a common item; less is a list."""
_SHARED = 0.2
"""At most this share of the sections' names returns in another section; in reports with subheadings it is a third."""
_HEAD = 90
"""Only so many characters of a paragraph are looked at for marks."""

_HALF = r"[AaPp]\.?[Mm]\b\.?"
_CLOCK = rf"(?:(?:[01]?\d|2[0-3])(?:[.:h][0-5]\d(?: ?{_HALF})?| ?{_HALF})|(?:[Nn]oon|[Mm]idnight)$)"
_ZONE = r"(?: \(?(?:[A-Z]{2,4}|local time|GMT[+-]\d+)\b\)?)?"
_STAMP = re.compile(
    rf"[\[(*_#\s]*(?:{_CLOCK}{_ZONE}(?=[\])*_]*(?:$|\s*[-–—:|·•]|\s+[A-Z“‘\"']))"
    rf"|(?:[Uu]pdated|[Pp]osted|[Pp]ublished)(?: at)?:? {_CLOCK}"
    r"|(?:[Uu]pdated )?\d{1,2} ?(?:h|hrs?|hours?|m|mins?|minutes?) ago\W*$)"
)
_RULE = re.compile(r"(?:[*•·_=~■◆#⁂–—-][ \t]*){3,}\.?$|[⁂■◆]$")
_HASHES = re.compile(r"#{1,6} \S")
_BOLD = re.compile(r"(?:\*\*|__)[^*_\n]{2,80}(?:\*\*|__)")
_BULLET = re.compile(r"[•▪●◦‣*·–-] ?(?=[^\W\d_])")
_CAPITAL = r"(?:[^\W\d_a-zà-öø-ÿ]|[.’'ʻ‘-])"
_DATELINE = re.compile(
    rf"(?P<place>{_CAPITAL}{{3,}}(?: {_CAPITAL}{{2,}}){{0,3}})(?:, [^\W\d_][\w. ]{{1,25}})?"
    r"(?: ?\([^()\n]{2,30}\))? ?(?:[–—]|--?)(?= )"
)
_ENDS = (".", "!", "?", "”", '"', "’", "…", ":", ";", ",")
_NAME = re.compile(r"(?<=[\w,] )[^\W\d_a-z][^\W_][\w’'-]+")
_CALENDAR = frozenset(word.capitalize() for word in TIME_WORDS)


@dataclass(frozen=True, slots=True)
class Items:
    """Where an article's items begin: paragraph numbers, from 0; empty where it is one report."""

    starts: tuple[int, ...] = ()
    live: bool = False
    """Whether they are entries on one event, under their times."""
    letters: tuple[Letter, ...] = ()
    """Those of a letters page."""


def read_items(article: Article) -> Items:
    """The items of an article. Linear in the text."""
    if len(article.paragraphs) <= _FEWEST:
        return Items()
    heads = [article.text[p.start : min(p.end, p.start + _HEAD)] for p in article.paragraphs]
    stamps = [n for n, head in enumerate(heads) if _STAMP.match(head)]
    if len({heads[n] for n in stamps}) >= _FEWEST and _spread(article, stamps):
        return Items(tuple(stamps), live=True)
    letters = read_letters(article)
    if letters and _spread(article, [letter.after for letter in letters]):
        return Items(tuple(n for n in (letter.after for letter in letters) if n < len(heads)), letters=letters)
    for starts in _marked(heads):
        if _spread(article, starts) and _apart(article, starts):
            return Items(tuple(starts))
    return Items()


def _spread(article: Article, starts: Sequence[int]) -> bool:
    """Whether marks begin in the first part of the text, and most have text behind them but none nearly all of it."""
    starts = [n for n in starts if 0 < n < len(article.paragraphs)]
    if len(starts) < _FEWEST - 1:
        return False
    bounds = _bounds(article, starts)
    sizes = sorted(end - start for start, end in bounds)
    words = sorted(len(article.text[start:end].split()) for start, end in bounds[1:])
    early = article.paragraphs[starts[0]].start <= max(_FIRST_PART * len(article.text), 2 * sizes[len(sizes) // 2])
    return early and sizes[-1] <= _LONGEST * len(article.text) and words[len(words) // 2] >= _SHORTEST


def _bounds(article: Article, starts: Sequence[int]) -> list[tuple[int, int]]:
    """The sections' offsets, what stands before the first mark included."""
    cuts = [0, *(article.paragraphs[n].start for n in starts), len(article.text)]
    return list(pairwise(cuts))


def _apart(article: Article, starts: Sequence[int]) -> bool:
    """Whether the sections tell of different things: hardly a name of one returns in another."""
    bounds = _bounds(article, [n for n in starts if n > 0])
    named = [set(_NAME.findall(article.text, start, end)) - _CALENDAR for start, end in bounds]
    sections = Counter(word for words in named for word in words)
    shared = sum(count for count in sections.values() if count > 1)
    return bool(sections) and shared <= _SHARED * sections.total()


def _marked(heads: Sequence[str]) -> Iterator[Sequence[int]]:
    """Where paragraphs bear marks of one sort, for each sort of which there are enough."""
    places = {n: match["place"] for n, head in enumerate(heads) if (match := _DATELINE.match(head))}
    short = [n for n, head in enumerate(heads) if _heading(head)]
    sorts = [list(places)] if len(set(places.values())) >= _FEWEST else []
    signs = [(n, head) for n, head in enumerate(heads) if not head[0].isalnum()]
    sorts += ([n for n, head in signs if sort.match(head)] for sort in (_HASHES, _BOLD, _RULE))
    sorts.append([n for n in short if heads[n].isupper()])
    sorts.append([n for n in short if n + 1 < len(heads) and not _heading(heads[n + 1])])
    sorts.append([n for n, head in signs if _BULLET.match(head) and not _RULE.match(head)])
    yield from (starts for starts in sorts if len(starts) >= _FEWEST)


def _heading(head: str) -> bool:
    """Whether a paragraph is a short line without an end: a slugline, a country, a court."""
    return len(head) < _HEAD and head[0].isupper() and not head.endswith(_ENDS) and len(head.split()) <= 8
