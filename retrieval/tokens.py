"""Tokens: an article's words with each quoted run masked as one token, in clausal sentences.

What stands inside quotation marks says nothing about the sentence around it, so a run counts as
one token there. Sentences are split outside the runs, or after a run that ends like a sentence.
"""

import bisect
import enum
import re
from dataclasses import dataclass, field

from retrieval.articles import Article, Span
from retrieval.items import read_items
from retrieval.letters import Letter
from retrieval.lexicon import COMMON_WORDS
from retrieval.marks import Run, quoted_runs
from retrieval.sentences import TITLE_ABBREVIATIONS, ends_sentence

# Nearly every word is of two plain shapes, told by the number of the group; the last group would find the same words
# more slowly. The space behind is taken along: no token begins there, and to try them all at it takes time.
_BEHIND = r"(?: |(?=[,\n]|\.(?!\w)))"
_TOKEN = re.compile(
    rf"([a-z]++){_BEHIND}|([A-Z][a-z]*+){_BEHIND}|"
    r"([,.]|(?:[^\W\d_]\.){2,}|\d+(?:[.,:]\d+)+"
    r"|[^\W_]+(?:[-’'‑&/]\.?[^\W_]+|\.(?=[a-z]{2})[^\W_]+)*|--+|[^\s\u200b\ufeff]) ?"
)
_PLAIN, _CAPITAL = 1, 2
_ARTICLE_NAME = re.compile(r"(?:a[ldnsrtz]|el|ul|ud|ibn|bin|abu)-[^\W\d_a-z]|(?:d|l|dell|dall)['’][A-ZÀ-ÖØ-Þ]")
"""A name that begins with an article or a particle in lower case: al-Rashid, d’Harcourt."""
_ABBREVIATIONS = TITLE_ABBREVIATIONS | {"jr", "sr", "inc", "corp", "co", "ltd", "no", "vs", "st"}
_MONTHS = frozenset({"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"})


_STOPS = ".!?…"
_MAX_CLAUSE = 300
"""Where no stop comes for so many tokens the text is no prose; a bound keeps the time linear."""


class Type(enum.IntEnum):
    """What kind of token one is."""

    WORD = 0
    SIGN = 1
    RUN = 2


@dataclass(slots=True, eq=False)
class Token:
    """One word, sign, or whole quoted run; `low` is its case-folded form with plain apostrophes.

    Never changed, though not frozen: that would take five times as long for each word of the text.
    """

    text: str
    low: str
    start: int
    end: int
    type: Type
    capital: bool
    run: int = -1
    """The number of the quoted run, where it is one."""


# An enum looks its members up slowly, and these are asked for several times a token.
WORD, SIGN, RUN = Type.WORD, Type.SIGN, Type.RUN


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence of masked tokens: tokens `first` to `last` (not included), in paragraph `paragraph`."""

    first: int
    last: int
    paragraph: int


@dataclass(slots=True)
class Stream:
    """All tokens, quoted runs and masked sentences of one article."""

    article: Article
    tokens: list[Token] = field(default_factory=list)
    runs: tuple[Run, ...] = ()
    clauses: list[Clause] = field(default_factory=list)
    run_tokens: list[int] = field(default_factory=list)
    """The token of each run."""
    capitals: list[int] = field(default_factory=list)
    """The words with a capital."""
    stops: list[int] = field(default_factory=list)
    """The tokens that may end a sentence: runs, and what ends in a stop."""
    lower: set[str] = field(default_factory=set)
    """The words that also stand in lower case somewhere in the article."""
    borders: list[int] = field(default_factory=list)
    """The tokens at which the article's items begin; none where it is one report."""
    live: bool = False
    """Whether the items are entries on one event."""
    letters: tuple[Letter, ...] = ()
    paired: frozenset[str] | None = None
    """The words that end a name of two or more; None until somebody asks for them."""
    inside: frozenset[str] | None = None
    """The words that bear a capital inside a sentence; None until somebody asks for them."""

    def span(self, first: int, last: int) -> Span:
        """From the start of token `first` to the end of token `last - 1`."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def runs_in(self, first: int, last: int) -> range:
        """The numbers of the runs among the tokens from `first` up to `last`."""
        return range(bisect.bisect_left(self.run_tokens, first), bisect.bisect_left(self.run_tokens, last))

    def capitals_in(self, clause: Clause) -> list[int]:
        """The words with a capital in a masked sentence."""
        first = bisect.bisect_left(self.capitals, clause.first)
        return self.capitals[first : bisect.bisect_left(self.capitals, clause.last, first)]

    def item(self, token: int) -> int:
        """The number of the item a token stands in."""
        return bisect.bisect_right(self.borders, token)

    def since(self, token: int) -> int:
        """The first token of the item a token stands in: what is before it tells of other things."""
        item = self.item(token)
        return self.borders[item - 1] if item else 0

    def words(self, first: int, last: int) -> str:
        """The printed text of the tokens from `first` up to `last`."""
        return self.article.text[self.tokens[first].start : self.tokens[last - 1].end]


def read_tokens(article: Article) -> Stream:
    """The article's tokens, with their runs masked."""
    items = read_items(article)
    borders = frozenset(items.starts)
    stream = Stream(article, runs=quoted_runs(article), live=items.live, letters=items.letters)
    tokens, stops, runs, run = stream.tokens, stream.stops, stream.runs, 0
    for number, paragraph in enumerate(article.paragraphs):
        first, stop = len(tokens), len(stops)
        if number in borders:
            stream.borders.append(first)
        offset = paragraph.start
        while run < len(runs) and runs[run].outer.start < paragraph.end:
            outer = runs[run].outer
            _read_words(stream, offset, outer.start)
            stops.append(len(tokens))
            stream.run_tokens.append(len(tokens))
            tokens.append(Token("”", "”", outer.start, outer.end, RUN, False, run))
            offset = outer.end
            run += 1
        _read_words(stream, offset, paragraph.end)
        _split_clauses(stream, first, number, stop)
    return stream


def _read_words(stream: Stream, start: int, end: int) -> None:
    tokens, lower, stops, capitals = stream.tokens, stream.lower, stream.stops, stream.capitals
    for match in _TOKEN.finditer(stream.article.text, start, end):
        shape = match.lastindex or 0
        word, at = match[shape], match.start()
        if shape == _PLAIN:
            lower.add(word)
            tokens.append(Token(word, word, at, at + len(word), WORD, False))
        elif shape == _CAPITAL:
            capitals.append(len(tokens))
            tokens.append(Token(word, word.lower(), at, at + len(word), WORD, True))
        elif word[0].isalnum():
            _add_word(stream, word, at)
        elif word == "." and tokens and _takes_stop(tokens[-1], at):
            last = tokens[-1]
            stops.append(len(tokens) - 1)
            low = "del." if last.text == "Del" else last.low  # a delegate, no “del Toro”
            tokens[-1] = Token(last.text + ".", low, last.start, at + 1, WORD, last.capital)
        else:
            if word in _STOPS:
                stops.append(len(tokens))
            tokens.append(Token(word, word, at, at + len(word), SIGN, False))


def _add_word(stream: Stream, word: str, start: int) -> None:
    """One word; the possessive ending is a token of its own."""
    tokens, end = stream.tokens, start + len(word)
    low = word.lower() if word.isascii() else word.casefold().replace("’", "'")
    if low.endswith("'s") and len(low) > 2:
        if word[0].isupper():
            stream.capitals.append(len(tokens))
        tokens.append(Token(word[:-2], low[:-2], start, end - 2, WORD, word[0].isupper()))
        tokens.append(Token(word[-2:], "'s", end - 2, end, SIGN, False))
        return
    joined = "-" in low or "'" in low
    capital = word[0].isupper() or (joined and _ARTICLE_NAME.match(word) is not None)
    if capital:
        stream.capitals.append(len(tokens))
    else:
        stream.lower.add(low)
    if word[-1] == ".":  # U.S.
        stream.stops.append(len(tokens))
    tokens.append(Token(word, low, start, end, WORD, capital))


def _takes_stop(token: Token, start: int) -> bool:
    """Whether the stop at `start` belongs to this abbreviation or initial."""
    if token.type is not WORD or token.end != start:
        return False
    return (
        token.low in _ABBREVIATIONS
        or token.low in _MONTHS
        or (len(token.text) == 1 and token.capital and token.low != "i")
    )


def _split_clauses(stream: Stream, first: int, paragraph: int, stop: int) -> None:
    """The clauses of the tokens from `first` on, which are a paragraph; its stops begin at number `stop`."""
    tokens, text, clauses = stream.tokens, stream.article.text, stream.clauses
    start = _past_dateline(tokens, first)
    if start > first:
        clauses.append(Clause(first, start, paragraph))
    for index in (*stream.stops[stop:], len(tokens) - 1):
        while index - start > _MAX_CLAUSE:
            clauses.append(Clause(start, start + _MAX_CLAUSE + 1, paragraph))
            start += _MAX_CLAUSE + 1
        last = index == len(tokens) - 1
        if start <= index and (
            last or index - start == _MAX_CLAUSE or _ends(stream, tokens[index], tokens[index + 1], text)
        ):
            clauses.append(Clause(start, index + 1, paragraph))
            start = index + 1


def _past_place(tokens: list[Token], first: int) -> int:
    """Past “Abuja –” or “New Delhi, India —” where the text then begins with a capital; else `first`."""
    for index in range(first + 1, min(first + 6, len(tokens) - 1)):
        token = tokens[index]
        if token.text in ("—", "–", "--"):
            return index + 1 if tokens[index + 1].capital else first
        if not (token.capital or token.text == ","):
            return first
    return first


def _capitals(tokens: list[Token], first: int, last: int) -> bool:
    return last - first < 4 and all(t.text.isupper() or t.text == "," for t in tokens[first:last])


def _past_dateline(tokens: list[Token], first: int) -> int:
    """Past “NAIROBI, Kenya (Agency) —” at a paragraph's beginning; else `first`."""
    if first >= len(tokens) or not tokens[first].capital or len(tokens[first].text) < 3:
        return first
    if not tokens[first].text.isupper():
        return _past_place(tokens, first)
    inside = False
    for index in range(first, min(first + 14, len(tokens) - 1)):
        token = tokens[index]
        if token.text in ("(", ")"):
            inside = token.text == "("
        elif token.text in ("—", "–", "-", "--") or (token.text == ":" and _capitals(tokens, first, index)):
            return index + 1
        elif token.type is RUN or not (
            inside or token.capital or token.text in (",", ".", "/") or token.text.isdigit()
        ):
            return first
    return first


def _ends(stream: Stream, token: Token, following: Token, text: str) -> bool:
    begins = following.capital or following.type is RUN or not following.text[0].islower()
    if token.type is RUN:
        inner = stream.runs[token.run].inner
        last = text[inner.end - 1]
        return last in ".!?…" and begins and following.text not in ",;:–—-)]" and following.low != "'s"
    if token.text in (".", "!", "?", "…"):
        if following.start == token.end and following.type is not RUN and len(following.text) < 3:
            return False
        return begins and following.text not in (",", ";", ":", ")", "]")
    if token.text[-1] == "." and token.type is WORD and following.capital:
        initial = following.text[-1] == "."  # M. A. Roe
        return token.low not in TITLE_ABBREVIATIONS and (
            (following.low in COMMON_WORDS and not initial) or ends_sentence(token.text, following.text)
        )
    return False
