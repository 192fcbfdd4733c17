"""Wanted words: the words of a sentence that answer when, where, how many, how much, or which name."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from retrieval import wordforms
from retrieval.analysis import fold, query_terms, stem, tokens
from retrieval.articles import Article, Span
from retrieval.questions import Question, Wanted
from retrieval.synonyms import synonyms
from retrieval.vocabulary import is_role_noun, office

_QUANTITIES = (
    Wanted.NUMBER,
    Wanted.COUNT,
    Wanted.AMOUNT,
    Wanted.MONEY,
    Wanted.PERCENTAGE,
    Wanted.MEASURE,
)
_TIME_UNIT = re.compile(r"\b(?:years?|months?|weeks?|days?|hours?|minutes?|(?:1[5-9]|20)\d\d)\b")
_MONEY = re.compile(
    r"[$€£¥₹₽₦]|\b(?:[mbtr]illion|[mbt]n|m|k|dollars?|cents?|euros?|pounds?|pence|yen|yuan|rupees?|pesos?|francs?|"
    r"shillings?|rand|naira|roubles?|rubles?|lira|kron(?:or|er|a|e)|rials?|dirhams?|won|baht|ringgit|real|reais)\b",
    re.IGNORECASE,
)
_MEASURE = re.compile(
    r"\b(?:feet|foot|ft|inch(?:es)?|yards?|miles?|(?:kilo|centi|milli)?met(?:er|re)s?|km|cm|blocks?|floors?|stor(?:e?y|e?ys|ies)|"
    r"pages?|seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centuries|acres|hectares)\b",
    re.IGNORECASE,
)
_PERCENTAGE = re.compile(
    r"%|\bper ?cent\b|\b(?:half|thirds?|quarters?|fifths?|tenths?)\b|^(?:\d+|[a-z]{3,5}) (?:in|of|out)\Z", re.IGNORECASE
)
_OF_KIND = {Wanted.MONEY: _MONEY, Wanted.PERCENTAGE: _PERCENTAGE, Wanted.MEASURE: _MEASURE}
COUNTED_WITHIN = 4
"""Words after a number among which what it counts has to be."""
NAMED_WITHIN = 8
"""Words of a topic among which stands what the name asked for is of."""
MEASURED_WITHIN = 1
"""Words after a number that tell what it measures, where it does not do so itself."""
MOST_BOLD = 3
"""More places of fitting words point at nothing."""

_NUMBER_WORDS = "|".join(
    [*f"{wordforms.UNITS} {wordforms.TENS} hundreds? thousands? dozens? half twice one".split(), "a third", "a quarter"]
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
    Wanted.AGE: re.compile(
        rf"\b(?:\d{{1,3}}|(?:{_NUMBER_WORDS})(?:-(?:{_NUMBER_WORDS}))?)[- ](?:years?|months?|weeks?|days?)[- ]old\b|"
        r"\b(?:aged?|turn(?:ed|s|ing)?|at) (?:of )?\d{1,3}\b(?! ?[%ap:.]\w)|(?<=, )\d{1,3}(?=[,.])|"
        r"(?<=\()\d{1,3}(?=\))|\b\d{1,3}(?:st|nd|rd|th) birthday\b|\b\d{3,4} ?B\.?C\b|\b[\d,]+ years\b|"
        r"\b(?:born|built|founded|dat(?:es|ed|ing))\b[^.]{0,30}?\b\d{3,4}\b|\b\d{1,2}th century\b",
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
        if question.wanted is Wanted.NAME and not _may_name(text, match, question):
            continue
        counted = _counted(text[match.end() :], asked)
        led = asked & set(tokens(" ".join(text[: match.start()].split()[-2:])))
        start = match.start() + (_spelt_out(match[0], question.topic) if question.wanted is Wanted.MEANING else 0)
        end = match.end() + (counted if question.wanted in _QUANTITIES else 0)
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
        meant = things.union(*map(synonyms, things))
        return bool(meant & set(tokens(f"{match[0]} {after}")))
    if question.wanted in _OF_KIND:
        return bool(_OF_KIND[question.wanted].search(" ".join([match[0], *after.split()[:MEASURED_WITHIN]])))
    return question.wanted is not Wanted.AMOUNT or not _TIME_UNIT.search(f"{match[0]} {after.split(' ')[0]}")


def _counted(following: str, asked: AbstractSet[str]) -> int:
    """How many code points of what follows a number tell what it counts, in words of the question: "36 Orlo boats"."""
    end = 0
    for word in re.finditer(r"[ -](\w+)", following):
        if word.start() != end or not asked & set(tokens(word[1])):
            break
        end = word.end()
        if not word[1][0].isupper():
            break
    return end


def _may_name(text: str, match: re.Match[str], question: Question) -> bool:
    """Whether capitalised words may be the name asked for.

    A mere beginning of a sentence is none; a person asked for by office has two names, and the office is told.
    """
    role = next((word for word in question.topic.split()[:NAMED_WITHIN] if is_role_noun(word)), None)
    if " " not in match[0] and "-" not in match[0]:
        opening = not re.search(r"[^\s.?!:“\"'‘’”]\s*\Z", text[: match.start()])
        return role is None and not opening
    told = {term for word in (office(fold(role)) if role else ()) for term in (stem(word), *synonyms(stem(word)))}
    return role is None or bool(told & set(tokens(text)))


def _spelt_out(long: str, short: str) -> int:
    """Where in a run of capitalised words the name begins that the letters stand for."""
    starts = [m.start() for m in re.finditer(_CAPITALISED, long)]
    enough = starts[: max(1, len(starts) - len(short) + 1)]
    return next((start for start in reversed(enough) if long[start].casefold() == short[0].casefold()), 0)
