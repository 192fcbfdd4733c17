"""Subjects: the noun phrase that a verb of speech belongs to.

A hand-made reading of the words before (or after) one verb, bounded to a few dozen tokens, so that
the time stays linear whatever the sentence.
"""

from dataclasses import dataclass
from typing import Literal

from retrieval.lexicon import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    JUDGE,
    PREPOSITIONS,
    RELATIVES,
    SAY,
    SUBJECT_PRONOUNS,
    THINK,
    TIME_WORDS,
    word_set,
)
from retrieval.lexicon_people import DOCUMENTS, GROUPS, NATIONALITIES, ORGANISATIONS
from retrieval.people import People
from retrieval.roles import is_role_word
from retrieval.tokens import Stream, Token, Type

_REACH = 60
_BOUNDARIES = frozenset({";", ":", "?", "!"})
_DASHES = frozenset({"—", "–", "-", "--"})
_SUBORDINATORS = word_set(
    "when while after before as if although though because since once until unless whereas where whether despite"
)
Kind_ = Literal["pronoun", "name", "person", "group", "body", "document", "thing"]
_QUANTITIES = word_set(
    "percent per-cent number majority minority half third quarter majorities dozens hundreds thousands handful chorus "
    "two three four five six seven eight nine ten"
)
_NOT_NOUNS = CONJUNCTIONS | AUXILIARIES | SUBJECT_PRONOUNS | {"not", "never", "also", "then"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase at tokens `first` to `last` (not included), with its head word."""

    first: int
    last: int
    head: int
    kind: Kind_


def is_adverbial(token: Token) -> bool:
    """An adverb, an auxiliary or a negation: what may stand between subject and verb."""
    if token.type is not Type.WORD:
        return False
    low = token.low
    if low in AUXILIARIES or low in ADVERBS or low.endswith("n't"):
        return True
    return (
        low.endswith("ly")
        and not token.capital
        and low not in ("family", "ally", "assembly", "bully", "italy", "supply", "july")
    )


def left_subject(stream: Stream, people: People, low: int, verb: int) -> Phrase | None:
    """The subject before the verb at token `verb`, not before token `low`.

    “Jane Roe, the nurse who found him, said”: where the phrase only describes a name before its comma, the name.
    """
    phrase = _left_subject(stream, people, low, verb)
    if (
        phrase is None
        or phrase.kind != "person"
        or phrase.first - 2 < low
        or stream.tokens[phrase.first - 1].text != ","
    ):
        return phrase
    number = people.at.get(phrase.first - 2)
    if number is None or people.names[number].kind != "person":
        return phrase
    name = people.names[number]
    before = stream.tokens[name.first - 1].low if name.first > low else ""
    if before in PREPOSITIONS or not (name.titled or len(name.words) > 1 or before in ("", ",", "and", "but", "that")):
        return phrase
    return _name_phrase(stream, people, number)


def _left_subject(stream: Stream, people: People, low: int, verb: int) -> Phrase | None:
    """The noun phrase before the verb."""
    tokens = stream.tokens
    low = max(low, verb - _REACH)
    index = verb - 1
    while index >= low and is_adverbial(tokens[index]):
        index -= 1
    index = _past_time(stream, low, index)
    while index >= low and is_adverbial(tokens[index]):
        index -= 1
    if index < low:
        return None
    token = tokens[index]
    if (
        token.low in RELATIVES
        and token.low != "that"
        or token.low == "that"
        and tokens[index - 1].type is Type.WORD
        and (index - 1 >= low and index - 1 in people.at)
    ):
        return _antecedent(stream, people, low, index)
    if token.text == ",":
        return _before_comma(stream, people, low, index)
    if token.text in _DASHES or token.text == ")":
        opening = _opening(tokens, low, index)
        return left_subject(stream, people, low, opening) if opening is not None else None
    return noun_phrase(stream, people, low, index)


def _heads_relative(token: Token) -> bool:
    """Whether “that” after this word may begin a relative clause: it is no verb that reports one."""
    return token.type is Type.WORD and token.low not in SAY and token.low not in THINK and token.low not in JUDGE


def _past_time(stream: Stream, low: int, index: int) -> int:
    """The token before a phrase of time: “X on Monday said”, “X earlier this week said”."""
    tokens = stream.tokens
    at = index
    while at >= low and (tokens[at].low in TIME_WORDS or tokens[at].text.isdigit()):
        at -= 1
    if at == index:
        return index
    while at >= low and tokens[at].low in (
        "this",
        "last",
        "next",
        "late",
        "early",
        "that",
        "earlier",
        "on",
        "in",
        "at",
        "the",
        "past",
    ):
        at -= 1
    return at if at >= low and tokens[at].low not in ("of", "for") else index


def _opening(tokens: list[Token], low: int, index: int) -> int | None:
    closing = tokens[index].text
    wanted = {"("} if closing == ")" else _DASHES
    for back in range(index - 1, low - 1, -1):
        if tokens[back].text in wanted:
            return back
    return None


def _antecedent(stream: Stream, people: People, low: int, index: int) -> Phrase | None:
    back = index - 1
    if back >= low and stream.tokens[back].text == ",":
        back -= 1
    if back >= low and stream.tokens[back].text == ")":
        return left_subject(stream, people, low, back + 1)
    return noun_phrase(stream, people, low, back) if back >= low else None


def _before_comma(stream: Stream, people: People, low: int, comma: int) -> Phrase | None:
    """The subject behind a comma: past appositions, relative clauses and phrases of place and manner."""
    tokens = stream.tokens
    end = comma
    skipped = False
    while end > low:
        start = _segment_start(tokens, low, end)
        if start >= end:
            return None
        if tokens[end - 1].text == ")":
            opening = _opening(tokens, start, end - 1)
            end = opening if opening is not None and opening > start else end
        phrase = _segment_subject(
            stream, people, start, end, behind=start > low and tokens[start - 1].text == ",", skipped=skipped
        )
        if phrase is not None:
            return phrase
        skipped = True
        if start - 1 <= low or tokens[start - 1].text != ",":
            return None
        end = start - 1
    return None


def _segment_start(tokens: list[Token], low: int, end: int) -> int:
    start = end
    depth = 0
    while start > low:
        token = tokens[start - 1]
        if token.text == ")":
            depth += 1
        elif token.text == "(":
            depth -= 1
        elif depth <= 0 and (
            token.text == "," or token.text in _BOUNDARIES or token.type is Type.RUN or token.text in ("—", "–")
        ):
            break
        start -= 1
    return start


def _segment_subject(
    stream: Stream, people: People, start: int, end: int, *, behind: bool, skipped: bool
) -> Phrase | None:
    tokens = stream.tokens
    first = start
    while first < end and (
        tokens[first].low in ("and", "but", "yet", "so", "then", "that") or is_adverbial(tokens[first])
    ):
        first += 1
    if first >= end:
        return None
    token = tokens[first]
    if token.low in RELATIVES or token.text.isdigit():
        return None
    adverbial = (
        (token.low in PREPOSITIONS and not (token.low == "as" and first + 1 in people.at))
        or (token.low in _SUBORDINATORS and token.low != "as")
        or (token.low.endswith(("ing", "ed")))
    )
    if adverbial and first not in people.at:
        return _name_at_end(stream, people, first, end) if skipped else None
    if behind and _apposition(stream, people, start, first, end):
        return None
    return noun_phrase(stream, people, start, end - 1)


def _name_at_end(stream: Stream, people: People, first: int, end: int) -> Phrase | None:
    """“In Paris on Monday Jane Roe, a nurse,”: a name that ends the phrase and hangs on no preposition."""
    number = people.at.get(end - 1)
    if number is None or people.names[number].kind != "person":
        return None
    before = people.names[number].first - 1
    if before < first or stream.tokens[before].low in PREPOSITIONS or stream.tokens[before].low in ("the", "and", "'s"):
        return None
    return _name_phrase(stream, people, number)


def _apposition(stream: Stream, people: People, start: int, first: int, end: int) -> bool:
    """Whether the segment describes the name before its comma: “X, a lawyer,” and “X, R-Ohio,”."""
    tokens = stream.tokens
    named = start - 2 in people.at
    if first in people.at and people.names[people.at[first]].kind == "person":
        name = people.names[people.at[first]]
        if not named:
            return False
        if name.last < end and stream.tokens[name.last].text in ("'s", "’s", "'", "’"):
            return True
        if name.words[0] in NATIONALITIES:
            return True
        return len(name.words) == 1 and not name.titled and name.last == end
    if named or tokens[start - 2].text == ")":
        return True
    return (
        tokens[first].low in DETERMINERS and tokens[start - 2].type is Type.WORD and is_role_word(tokens[start - 2].low)
    )


def noun_phrase(stream: Stream, people: People, low: int, index: int, *, extend: bool = True) -> Phrase | None:
    """The noun phrase that ends with token `index`."""
    tokens = stream.tokens
    while (
        index - 1 > low
        and tokens[index].low.endswith("ed")
        and index not in people.at
        and tokens[index - 1].type is Type.WORD
    ):
        index -= 1
    token = tokens[index]
    if token.low in SUBJECT_PRONOUNS and token.type is Type.WORD:
        return Phrase(index, index + 1, index, "pronoun")
    if token.low in ("others", "some", "many", "both", "another", "everyone", "somebody", "someone", "nobody"):
        return Phrase(index, index + 1, index, "group")
    if index in people.at:
        phrase = _name_phrase(stream, people, people.at[index])
    elif token.type is Type.WORD and token.low not in _NOT_NOUNS and token.low not in PREPOSITIONS:
        phrase = _nominal(stream, people, low, index)
        relative = _relative(tokens, low, phrase.first) if phrase.kind == "thing" else None
        if relative is not None:
            return _antecedent(stream, people, low, relative)
    else:
        return None
    return _extended(stream, people, low, phrase) if extend else phrase


def _relative(tokens: list[Token], low: int, index: int) -> int | None:
    """Where a relative clause that holds the phrase at `index` begins: “the man who founded the club”."""
    for back in range(index - 1, max(low, index - 8), -1):
        if tokens[back].type is not Type.WORD:
            return None
        if tokens[back].low in ("who", "whose", "which"):
            return back
    return None


def _name_phrase(stream: Stream, people: People, number: int) -> Phrase:
    name = people.names[number]
    if name.kind == "role":
        first = name.first
        if first and stream.tokens[first - 1].low in DETERMINERS:
            first -= 1
        return Phrase(first, name.last, name.last - 1, "person")
    first = name.first
    if first and stream.tokens[first - 1].low in ("the", "a", "an"):
        first -= 1
    return Phrase(first, name.last, name.last - 1, "name")


def _nominal(stream: Stream, people: People, low: int, index: int) -> Phrase:
    tokens = stream.tokens
    first = index
    while first > low and index - first < 8:
        number = people.at.get(first - 1)
        if number is not None:
            first = max(people.names[number].first, low)
            continue
        token = tokens[first - 1]
        if token.low in DETERMINERS:
            first -= 1
            if token.low not in ("two", "three", "four", "five", "six", "other", "several", "some", "many"):
                break
            continue
        if token.low != "'s" and (token.type is not Type.WORD or token.low in PREPOSITIONS or token.low in _NOT_NOUNS):
            break
        if (token.low in SAY or token.low in THINK or token.low in JUDGE) and token.low.endswith(
            ("ed", "said", "told")
        ):
            break
        first -= 1
    return Phrase(first, index + 1, index, _kind(tokens[index].low))


def _kind(low: str) -> Kind_:
    """What sort of somebody a noun stands for; plurals are groups."""
    if low in _QUANTITIES:
        return "group"
    kind = _kind_of(low)
    if kind == "thing" and low.endswith("s"):
        single = _kind_of(low[:-3] + "y" if low.endswith("ies") else low[:-1])
        return "group" if single in ("person", "body") else "document" if single == "document" else "thing"
    return kind


def _kind_of(low: str) -> Kind_:
    if is_role_word(low) or low.endswith("-year-old"):
        return "person"
    if low in GROUPS:
        return "group"
    if low in ORGANISATIONS:
        return "body"
    if low in DOCUMENTS:
        return "document"
    if low.endswith(("ists", "ers", "ors", "ians", "ants", "men", "women")):
        return "group"
    return "person" if low.endswith(("ist", "ian", "man", "woman", "person")) else "thing"


def _extended(stream: Stream, people: People, low: int, phrase: Phrase) -> Phrase:
    """The whole phrase where a preposition ties this one to a noun before: “a spokesman for the ministry”."""
    tokens = stream.tokens
    for _ in range(4):
        first = phrase.first
        if first - 1 > low and tokens[first - 1].low in ("the", "a", "an"):
            first -= 1
        before = first - 1
        if before <= low or tokens[before].low not in (
            "of",
            "for",
            "at",
            "from",
            "with",
            "in",
            "to",
            "on",
            "and",
            "or",
        ):
            return phrase
        if tokens[before].low in ("and", "or") and tokens[before - 1].text == ",":
            before -= 1
        outer = (
            noun_phrase(stream, people, low, before - 1, extend=False) if tokens[before].low not in ("or",) else None
        )
        if outer is None or not _takes_complement(stream, people, outer, tokens[before].low):
            return phrase
        phrase = Phrase(outer.first, phrase.last, outer.head, outer.kind)
    return phrase


def _takes_complement(stream: Stream, people: People, outer: Phrase, preposition: str) -> bool:
    if preposition in ("and", ","):
        return outer.kind in ("name", "person") and outer.first in people.at
    if outer.kind in ("person", "group", "document", "body"):
        return True
    if outer.kind == "name":
        return preposition in ("of", "from", "at", "in")
    return (
        outer.kind == "thing"
        and (
            preposition in ("of", "for", "in")
            or stream.tokens[outer.first].low in ("another", "a", "an", "one", "some")
        )
        and stream.tokens[outer.first].low in DETERMINERS
        and (outer.first == 0 or stream.tokens[outer.first - 1].low not in PREPOSITIONS)
    )


def phrase_at(stream: Stream, people: People, index: int, high: int) -> Phrase | None:
    """The noun phrase that begins at token `index`, its complements included."""
    tokens = stream.tokens
    high = min(high, index + 25)
    at = index
    while at < high and (tokens[at].low in ("both", "also", "then", "an", "the", "a") or tokens[at].low in DETERMINERS):
        at += 1
    if at >= high:
        return None
    if tokens[index].low in SUBJECT_PRONOUNS or tokens[index].low in ("him", "her", "them") and at == index:
        return Phrase(index, index + 1, index, "pronoun")
    end = at
    while end < high:
        token = tokens[end]
        if end in people.at:
            name = people.names[people.at[end]]
            end = name.last
            if name.kind != "role" and not (end < high and tokens[end].low == "'s"):
                end = _modified(stream, people, end, high)
                break
        elif (
            token.low == "'s"
            or _goes_on(token)
            or (end == at and at > index and token.type is Type.WORD and token.low in SAY)
            or (token.low in ("first", "then", "now") and tokens[end - 1].low == "'s")
        ):
            end += 1
        else:
            break
    if end == at:
        return None
    end = _at_noun(people, tokens, at, min(end, high))
    head = end - 1
    if tokens[head].low == "'s":
        return None
    if head in people.at and people.names[people.at[head]].kind != "role":
        return Phrase(
            index,
            _complement(stream, people, end, high) if end < high and tokens[end].low == "of" else end,
            head,
            "name",
        )
    kind: Kind_ = "person" if head in people.at else _kind(tokens[head].low)
    return Phrase(index, _complement(stream, people, end, high), head, kind)


def _at_noun(people: People, tokens: list[Token], first: int, end: int) -> int:
    """Cut after the last noun for somebody, where words we do not know follow it: “the president left”."""
    if end - 1 in people.at or _kind(tokens[end - 1].low) != "thing":
        return end
    for at in range(end - 2, first - 1, -1):
        if at in people.at:
            return end
        if _kind(tokens[at].low) != "thing":
            return at + 1
    return end


def _modified(stream: Stream, people: People, end: int, high: int) -> int:
    """Past the noun that a name only describes: “X campaign officials”, “an X spokeswoman”; else `end`."""
    tokens = stream.tokens
    at, last = end, end
    while (
        at < min(high, end + 5)
        and _goes_on(tokens[at])
        and not tokens[at].capital
        and not tokens[at].low.endswith("ed")
    ):
        if _kind(tokens[at].low) != "thing":
            last = at + 1
        at += 1
    if last > end and last < high and last in people.at and people.names[people.at[last]].kind == "person":
        return people.names[people.at[last]].last
    return last


def _goes_on(token: Token) -> bool:
    if token.type is not Type.WORD or token.low in _NOT_NOUNS or token.low in PREPOSITIONS or token.low in TIME_WORDS:
        return False
    return token.low not in SAY and token.low not in ADVERBS and token.low not in RELATIVES or is_role_word(token.low)


def _complement(stream: Stream, people: People, end: int, high: int) -> int:
    """Past “of the ministry”, “for X”, “with the Y”."""
    tokens = stream.tokens
    for _ in range(3):
        if end + 1 >= high or tokens[end].low not in ("of", "for", "from", "at", "with"):
            return end
        at = end + 1
        while at < high and (
            at in people.at
            or tokens[at].low in DETERMINERS
            or tokens[at].low == "'s"
            or _goes_on(tokens[at])
            or (
                tokens[at].type is Type.WORD
                and tokens[at - 1].low in ("the", "a", "an", "this", "his", "her", "its", "'s")
            )
        ):
            at += 1
        if at == end + 1 or tokens[at - 1].low in DETERMINERS:
            return end
        end = at
    return end


def main_subject(stream: Stream, people: People, low: int, high: int) -> Phrase | None:
    """The subject of the sentence that begins at token `low`: past adverbs and phrases before the first comma."""
    tokens = stream.tokens
    index = low
    limit = min(high, low + _REACH)
    while index < limit:
        token = tokens[index]
        if (
            token.type is Type.RUN
            or token.text in (",", "—", "–", "-")
            or token.low in ("and", "but", "yet", "so", "or")
            or token.text.isdigit()
            or token.low in TIME_WORDS
            or (is_adverbial(token) and token.low not in AUXILIARIES)
        ):
            index += 1
        elif (
            token.low in PREPOSITIONS or token.low in _SUBORDINATORS or token.low.endswith(("ing", "ed"))
        ) and index not in people.at:
            while index < limit and tokens[index].text not in (",", "—"):
                index += 1
        else:
            break
    if index >= limit:
        return None
    phrase = phrase_at(stream, people, index, high)
    if phrase is not None and phrase.kind == "thing":
        return None
    return phrase
