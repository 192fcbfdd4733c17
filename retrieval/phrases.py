"""Phrases: the noun phrases that can name who speaks, read word by word from one of their ends.

Each reading is bounded to a few dozen tokens, so that the time stays linear whatever the sentence.
"""

from dataclasses import dataclass, replace

from retrieval.kinds import Kind, describes, noun_kind
from retrieval.lexicon import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    JUDGE,
    PREPOSITIONS,
    SAY,
    SUBJECT_PRONOUNS,
    THINK,
    word_set,
)
from retrieval.people import People
from retrieval.tokens import WORD, Token

NOT_NOUNS = CONJUNCTIONS | AUXILIARIES | SUBJECT_PRONOUNS | {"not", "never", "also", "then"}
_SOMEBODY = word_set("others some many most few several those both another everyone somebody someone nobody")
_COUNTS = word_set("two three four five six other several some many")
_TIES = word_set("of for at from with in to on and")
_INDEFINITE = word_set("another a an one some")
_OWN = word_set("the a an our their his her its my")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase at tokens `first` to `last` (not included), with its head word.

    `relative` is the token of the “who” through which it is a verb's subject.
    """

    first: int
    last: int
    head: int
    kind: Kind
    relative: int | None = None


def noun_phrase(people: People, low: int, index: int, *, extend: bool = True) -> Phrase | None:
    """The noun phrase that ends with token `index`."""
    stream = people.stream
    tokens = stream.tokens
    while index - 1 > low and tokens[index].low.endswith("ed") and index not in people.at:
        if tokens[index - 1].type is not WORD:
            break
        index -= 1  # “the report released last week”
    token = tokens[index]
    if token.low in SUBJECT_PRONOUNS or token.low in _SOMEBODY:
        return Phrase(index, index + 1, index, "pronoun" if token.low in SUBJECT_PRONOUNS else "group")
    if index in people.at:
        phrase = name_phrase(people, people.at[index])
    elif token.type is WORD and token.low not in NOT_NOUNS and token.low not in PREPOSITIONS:
        phrase = _nominal(people, low, index)
        relative = _relative(tokens, low, phrase) if phrase.kind in ("thing", "document") else None
        if relative is not None:
            return antecedent(people, low, relative)
    else:
        return None
    if not extend:
        return phrase
    phrase = _extended(people, low, phrase)
    being = tokens[phrase.first - 2 : phrase.first] if phrase.first - 2 > low else []
    if [word.low for word in being] in (["who", "is"], ["who", "was"]):
        return antecedent(people, low, phrase.first - 2)  # “Roe, who is head of the union said”
    return phrase


def antecedent(people: People, low: int, index: int) -> Phrase | None:
    """The phrase that a relative pronoun at `index` stands for, past a comma and brackets."""
    tokens = people.stream.tokens
    back = index - 1
    if back >= low and tokens[back].text == ",":
        back -= 1
    if back >= low and tokens[back].text == ")":
        while back > low and tokens[back].text != "(":
            back -= 1
        back -= 1
    phrase = noun_phrase(people, low, back, extend=False) if back >= low else None
    kind = phrase.kind if phrase is not None else None
    if phrase is not None and (kind in ("thing", "body") or (kind == "name" and tokens[phrase.first].low == "the")):
        phrase = noun_phrase(people, low, back)
    return replace(phrase, relative=index) if phrase is not None else None


def _relative(tokens: list[Token], low: int, phrase: Phrase) -> int | None:
    """Where a relative clause that holds the phrase begins: “the man who founded the club”, “a note that tops it”."""
    index = phrase.first
    if phrase.kind == "document":
        verb = tokens[index - 1].low if index - 3 >= low and tokens[index - 2].low in ("that", "which") else ""
        return index - 2 if verb.endswith(("s", "ed")) and noun_kind(verb) == "thing" else None
    for back in range(index - 1, max(low, index - 8), -1):
        if tokens[back].type is not WORD:
            return None
        if tokens[back].low in ("who", "whose", "which"):
            return back
    return None


def name_phrase(people: People, number: int) -> Phrase:
    """The phrase of one printed name, its article included."""
    stream = people.stream
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


def _nominal(people: People, low: int, index: int) -> Phrase:
    stream = people.stream
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
            if token.low not in _COUNTS:
                break
        elif _inside_phrase(token):
            first -= 1
        else:
            break
    return Phrase(first, index + 1, index, noun_kind(tokens[index].low))


def _inside_phrase(token: Token) -> bool:
    """Whether a word before a noun can belong to its phrase: no sign but ’s, no preposition, no verb of speech."""
    if token.low == "'s":
        return True
    if token.type is not WORD or token.low in PREPOSITIONS or token.low in NOT_NOUNS:
        return False
    reporting = token.low in SAY or token.low in THINK or token.low in JUDGE
    return not (reporting and token.low.endswith(("ed", "said", "told")))


def _extended(people: People, low: int, phrase: Phrase) -> Phrase:
    """The whole phrase where a preposition ties this one to a noun before: “a spokesman for the ministry”."""
    stream = people.stream
    tokens = stream.tokens
    for _ in range(4):
        first = phrase.first
        if first - 1 > low and tokens[first - 1].low in _OWN:
            first -= 1
        before = first - 1
        if before <= low or tokens[before].low not in _TIES:
            return phrase
        if tokens[before].low == "and" and tokens[before - 1].text == ",":
            before -= 1
        outer = _searching(people, low, before - 1) or noun_phrase(people, low, before - 1, extend=False)
        if outer is not None and tokens[outer.head].low == "one" and tokens[before].low == "of":
            return Phrase(outer.first, phrase.last, outer.head, "person")  # “one of her advisers”
        if outer is None or not _takes_complement(people, outer, tokens[before].low):
            return phrase
        phrase = Phrase(outer.first, phrase.last, outer.head, outer.kind)
    return phrase


def _searching(people: People, low: int, index: int) -> Phrase | None:
    """“mothers searching for their sons”, “people close to the talks”: whom the word at `index` describes."""
    tokens = people.stream.tokens
    if index - 1 <= low or not describes(tokens[index].low) or index in people.at or index - 1 in people.at:
        return None
    doing = noun_phrase(people, low, index - 1, extend=False) if tokens[index - 1].type is WORD else None
    return doing if doing is not None and doing.kind in ("person", "group") else None


def _takes_complement(people: People, outer: Phrase, preposition: str) -> bool:
    """Whether the noun before the preposition is the head of the whole: a person, a body, a number of somebody."""
    tokens = people.stream.tokens
    if preposition in ("and", ","):
        return outer.kind in ("name", "person") and outer.first in people.at
    if outer.kind in ("person", "group", "document", "body"):
        return True
    if outer.kind == "name":
        return preposition in ("of", "from", "at", "in")
    first = tokens[outer.first].low
    if first not in DETERMINERS or not (preposition in ("of", "for", "in") or first in _INDEFINITE):
        return False
    return outer.kind == "thing" and (outer.first == 0 or tokens[outer.first - 1].low not in PREPOSITIONS)
