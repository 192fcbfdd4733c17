"""Wanted words: the words of a sentence that answer when, where, how many, how much, or which name."""

import re
from collections.abc import Iterator, Sequence

from retrieval.analysis import fold, query_terms, stem
from retrieval.articles import Article, Span
from retrieval.questions import Question, Wanted

_NUMBER_WORDS = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    "nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|dozens?|half|twice|one|"
    "a third|a quarter"
)
_UNITS = (
    "percent|per cent|%|million|billion|trillion|thousand|hundred|dollars|euros|pounds|years?|months?|weeks?|days?|"
    "hours?|minutes?|miles|kilomet(?:er|re)s|met(?:er|re)s|tons|tonnes|points"
)
_MONTHS = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)|May|June?|July?|Aug(?:ust|\.)|Sept?(?:ember|\.)?|"
    r"Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAYS = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_CAPITALISED = r"[A-Z][\w’'-]*\w"
_NAME = rf"{_CAPITALISED}(?: (?:(?:of|de|al|bin|van|von|the) )?{_CAPITALISED})*"

_PATTERNS = {
    Wanted.NUMBER: re.compile(
        rf"(?:[$€£¥]\s?)?\b\d[\d,.]*\d?(?:[-–/]\d+)?(?:\s?(?:{_UNITS}))*(?!\w)|"
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


def satisfies(text: str, question: Question) -> bool:
    """Whether a sentence holds words of the wanted kind that the question does not hold itself."""
    return question.wanted not in _PATTERNS or any(True for _ in _answers(text, question))


def answering_words(article: Article, spans: Sequence[Span], question: Question) -> tuple[Span, ...]:
    """The words in `spans` that answer; empty where the question wants no certain kind of words.

    Of several numbers the one whose next word the question names; else all that fit.
    """
    found = [
        (Span(span.start + start, span.start + end), named)
        for span in spans
        for start, end, named in _answers(article[span], question)
    ]  # fmt: skip
    best = [span for span, named in found if named]
    return tuple(best or [span for span, _ in found])


def _answers(text: str, question: Question) -> Iterator[tuple[int, int, bool]]:
    """Places of fitting words, and whether the word after them is one the question names."""
    pattern = _PATTERNS.get(question.wanted) if question.wanted else None
    if pattern is None:
        return
    asked = set(query_terms(question.topic))
    for match in pattern.finditer(text):
        said = [stem(fold(word)) for word in re.findall(r"\w+", match[0])]
        if all(word in asked for word in said) or (
            question.wanted is Wanted.NAME and any(word in asked for word in said)
        ):
            continue
        following = re.match(r"(?:[ -](?:\w+ )?)?(\w+)", text[match.end() :])
        near = re.match(r"[ -](\w+)", text[match.end() :])
        named = bool(near and stem(fold(near[1])) in asked)
        if named and near and question.wanted is Wanted.NUMBER:
            yield match.start(), match.end() + near.end(), True
        else:
            yield match.start(), match.end(), bool(following and stem(fold(following[1])) in asked)
