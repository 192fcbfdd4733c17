"""Ahead: the noun phrase that begins at a token, its complements included.

Each reading is bounded to a few dozen tokens, so that the time stays linear whatever the sentence.
"""

from retrieval.kinds import Kind, noun_kind
from retrieval.lexicon import (
    ADVERBS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SAY,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
    word_set,
)
from retrieval.people import People
from retrieval.phrases import NOT_NOUNS, Phrase
from retrieval.titles import is_office
from retrieval.tokens import WORD, Token

_PARTS = word_set("one some many most several both none two three four five half")
_ARTICLES = word_set("the a an this his her its")


def phrase_at(people: People, index: int, high: int) -> Phrase | None:
    """The noun phrase that begins at token `index`, its complements included."""
    tokens = people.stream.tokens
    high = min(high, index + 25)
    at = index
    while at < high and (tokens[at].low in DETERMINERS or tokens[at].low in ("both", "also", "then", "one")):
        at += 1
    if at >= high:
        return None
    if tokens[index].low in _PARTS and tokens[index + 1].low == "of":
        last = _complement(people, index + 1, high)
        return Phrase(index, last, index, "group") if last > index + 1 else None
    if tokens[index].low in SUBJECT_PRONOUNS - {"one"} or (tokens[index].low in ("him", "her", "them") and at == index):
        return Phrase(index, index + 1, index, "pronoun")
    end = _last_word(people, index, at, high)
    head = end - 1
    if end == at or tokens[head].low == "'s":
        return None
    if head in people.at and people.names[people.at[head]].kind != "role":
        last = _complement(people, end, high) if end < high and tokens[end].low == "of" else end
        return Phrase(index, last, head, "name")
    kind: Kind = "person" if head in people.at else noun_kind(tokens[head].low)
    return Phrase(index, _complement(people, end, high), head, kind)


def _last_word(people: People, index: int, at: int, high: int) -> int:
    """Where the words of the phrase end, before any complement; `at` where it has none."""
    tokens = people.stream.tokens
    end = at
    while end < high:
        token = tokens[end]
        if end in people.at:
            name = people.names[people.at[end]]
            end = name.last
            if name.kind != "role" and not (end < high and tokens[end].low == "'s"):
                return min(_modified(people, end, high), high)
        elif token.low == "'s" or _goes_on(token):
            end += 1
        elif end == at and at > index and token.type is WORD and token.low in SAY:
            end += 1  # “the ruling”
        elif end == at and at > index and token.low in TIME_WORDS and end + 1 < high and _goes_on(tokens[end + 1]):
            end += 1  # “a Wednesday editorial”
        elif token.low in ("first", "then", "now") and tokens[end - 1].low == "'s":
            end += 1
        else:
            break
    return _at_noun(people, tokens, at, min(end, high)) if end > at else at


def _at_noun(people: People, tokens: list[Token], first: int, end: int) -> int:
    """Cut after the last noun for somebody, where words we do not know follow it: “the president left”."""
    if end - 1 in people.at or noun_kind(tokens[end - 1].low) != "thing":
        return end
    for at in range(end - 2, first - 1, -1):
        if at in people.at:
            return end
        if noun_kind(tokens[at].low) != "thing" and tokens[at + 1].low != "'s":
            return at + 1
    return end


def _modified(people: People, end: int, high: int) -> int:
    """Past the noun that a name only describes: “X campaign officials”, “an X spokeswoman”; else `end`."""
    tokens = people.stream.tokens
    at, last = end, end
    while at < min(high, end + 5) and _goes_on(tokens[at]) and not tokens[at].capital:
        if tokens[at].low.endswith("ed") or tokens[at].low in DETERMINERS:
            break
        if noun_kind(tokens[at].low) != "thing":
            last = at + 1
        at += 1
    if last > end and last < high and last in people.at and people.names[people.at[last]].kind == "person":
        return people.names[people.at[last]].last
    return last


def _goes_on(token: Token) -> bool:
    if token.type is not WORD or token.low in NOT_NOUNS or token.low in PREPOSITIONS or token.low in TIME_WORDS:
        return False
    return (token.low not in SAY and token.low not in ADVERBS and token.low not in RELATIVES) or is_office(token.low)


def _complement(people: People, end: int, high: int) -> int:
    """Past “of the ministry”, “for X”, “with the Y”."""
    tokens = people.stream.tokens
    for _ in range(3):
        if end + 1 >= high or tokens[end].low not in ("of", "for", "from", "at", "with"):
            return end
        at = end + 1
        while at < high and _in_complement(people, at):
            at += 1
        if at == end + 1 or tokens[at - 1].low in DETERMINERS:
            return end
        end = at
    return end


def _in_complement(people: People, index: int) -> bool:
    tokens = people.stream.tokens
    token = tokens[index]
    if token.low == "that":
        return False
    if index in people.at or token.low in DETERMINERS or token.low == "'s" or _goes_on(token):
        return True
    return token.type is WORD and (tokens[index - 1].low in _ARTICLES or tokens[index - 1].low == "'s")
