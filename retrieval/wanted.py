"""Wanted words: the words of a sentence that answer when, where, how many, how much, or which name."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from retrieval.analysis import query_terms, tokens
from retrieval.articles import Article, Span
from retrieval.questions import Question, Wanted

_QUANTITIES = (Wanted.NUMBER, Wanted.COUNT, Wanted.AMOUNT)
_TIME_UNIT = re.compile(r"\b(?:years?|months?|weeks?|days?|hours?|minutes?|(?:1[5-9]|20)\d\d)\b")
COUNTED_WITHIN = 4
"""Words after a number among which what it counts has to be."""
MOST_BOLD = 3
"""More places of fitting words point at nothing."""

_NUMBER_WORDS = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    "nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|dozens?|half|twice|one|"
    "a third|a quarter"
)
_UNITS = (
    "percent|per cent|%|million|billion|trillion|thousand|hundred|dollars|euros|pounds|years?|months?|weeks?|days?|"
    "hours?|minutes?|miles|kilomet(?:er|re)s|met(?:er|re)s|tons|tonnes|points|bn|mn|tn|m|k|kg|km|cm|mw|gw|ha|ft"
)
_MONTHS = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)|May|June?|July?|Aug(?:ust|\.)|Sept?(?:ember|\.)?|"
    r"Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAYS = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_YEAR = r"(?:(?<=\bin )|(?<=\bsince )|(?<=\buntil ))(?:1[5-9]|20)\d\d(?!\w|[.,]\d)"
_CAPITALISED = r"[A-Z][\w’'-]*\w"
_NAME = rf"{_CAPITALISED}(?: (?:(?:of|de|al|bin|van|von|the) )?{_CAPITALISED})*"

_PATTERNS = {
    Wanted.NUMBER: re.compile(
        rf"(?!{_YEAR})(?:[$€£¥]\s?)?\b\d(?:[\d,.]*\d)?(?:[-–/]\d+)?(?:\s?(?:{_UNITS}))*(?!\w|[.,]\d)|"
        rf"\b(?:{_NUMBER_WORDS})(?:[- ](?:{_NUMBER_WORDS}))*(?: (?:{_UNITS}))*\b",
        re.IGNORECASE,
    ),
    Wanted.TIME: re.compile(
        rf"\b(?:{_DAYS},? )?(?:{_MONTHS} \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} {_MONTHS}(?: \d{{4}})?|"
        rf"{_MONTHS}(?: \d{{4}})?)(?!\w)|\b{_DAYS}\b|\b(?:1[5-9]|20)\d\d\b|\b\d{{1,2}}(?::\d\d)? ?[ap]\.?m\b\.?|"
        r"\b(?:yesterday|today|tomorrow|tonight|\w+ (?:days|weeks|months|years) ago|"
        r"(?:last|next|this) (?:week|month|year|spring|summer|autumn|fall|winter))\b"
    ),
    Wanted.PLACE: re.compile(rf"(?<=\bin )(?:the )?{_NAME}|(?<=\bat )(?:the )?{_NAME}|(?<=\bto )(?:the )?{_NAME}"),
    Wanted.NAME: re.compile(rf"\b{_NAME}"),
}


_LONG_FORM = rf"{_CAPITALISED}(?: (?:(?:of|for|and|the|on|in|de) )*{_CAPITALISED})+"


def satisfies(text: str, question: Question) -> bool:
    """Whether a sentence holds words of the wanted kind that the question does not hold itself."""
    return _pattern(question) is None or any(True for _ in _answers(text, question))


def answering_words(article: Article, spans: Sequence[Span], question: Question) -> tuple[Span, ...]:
    """The words in `spans` that answer; empty where the question wants no certain kind of words.

    Of several those beside a word that the question names; else all that fit, unless they are too many.
    """
    found = [
        (Span(span.start + start, span.start + end), named)
        for span in spans
        for start, end, named in _answers(article[span], question)
    ]
    best = [span for span, named in found if named] or [span for span, _ in found]
    return tuple(best) if len(best) <= MOST_BOLD else ()


def _pattern(question: Question) -> re.Pattern[str] | None:
    if question.wanted is Wanted.MEANING:
        short = re.escape(question.topic)
        return re.compile(rf"{_LONG_FORM}(?= ?\((?i:{short})\))")
    kind = Wanted.NUMBER if question.wanted in _QUANTITIES else question.wanted
    return _PATTERNS.get(kind) if kind else None


def _answers(text: str, question: Question) -> Iterator[tuple[int, int, bool]]:
    """Places of fitting words, and whether they stand beside a word that the question names."""
    pattern = _pattern(question)
    if pattern is None:
        return
    asked = _asked(question.topic)
    for match in pattern.finditer(text):
        said = tokens(match[0])
        if not said or (set(said) <= asked if question.wanted is not Wanted.NAME else set(said) & asked):
            continue
        if not _counts_right(text, match, question):
            continue
        following = re.match(r"[ -](\w+)", text[match.end() :])
        counted = following if following and asked & set(tokens(following[1])) else None
        led = asked & set(tokens(" ".join(text[: match.start()].split()[-2:])))
        start = match.start() + (_spelt_out(match[0], question.topic) if question.wanted is Wanted.MEANING else 0)
        end = match.end() + (counted.end() if counted and question.wanted in _QUANTITIES else 0)
        yield start, end, bool(counted or (led and question.wanted in (Wanted.PLACE, Wanted.TIME)))


@lru_cache(maxsize=16)
def _asked(words: str) -> frozenset[str]:
    """The terms of a topic, which is held against many sentences."""
    return frozenset(query_terms(words))


def _counts_right(text: str, match: re.Match[str], question: Question) -> bool:
    """Whether a number counts the things that "how many" asks for, and is no time where "how much" is asked."""
    after = " ".join(text[match.end() :].replace("-", " ").split()[:COUNTED_WITHIN])
    if question.wanted is Wanted.COUNT:
        things = _asked(" ".join(question.topic.split()[:2]))
        return bool(things & set(tokens(f"{match[0]} {after}")))
    return question.wanted is not Wanted.AMOUNT or not _TIME_UNIT.search(f"{match[0]} {after.split(' ')[0]}")


def _spelt_out(long: str, short: str) -> int:
    """Where in a run of capitalised words the name begins that the letters stand for."""
    starts = [m.start() for m in re.finditer(_CAPITALISED, long)]
    enough = starts[: max(1, len(starts) - len(short) + 1)]
    return next((start for start in reversed(enough) if long[start].casefold() == short[0].casefold()), 0)
