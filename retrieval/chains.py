"""Chains: runs of capitalised words that may be names, and where sentences and headlines only look like them."""

from collections.abc import Iterator

from retrieval.homonyms import common_text, given_name, known_surname
from retrieval.lexicon import (
    AUXILIARIES,
    COMMON_WORDS,
    MODALS,
    PREPOSITIONS,
    SAY,
    TIME_WORDS,
    word_set,
)
from retrieval.lexicon_names import GIVEN_NAMES, PARTICLES
from retrieval.lexicon_people import GROUPS, HONORIFICS, ORGANISATIONS, PORTFOLIOS, ROLES
from retrieval.titles import ENVOYS, HOUSES, is_office
from retrieval.tokens import RUN, WORD, Clause, Stream, Token

_MAX_NAME = 9
_MAX_NICKNAME = 25
_MONTHS_AND_DAYS = frozenset(w for w in TIME_WORDS if len(w) > 2) - {
    "may",
    "march",
    "april",
    "june",
    "august",
    "summer",
    "autumn",
}
_IN_BYLINES = PREPOSITIONS | PARTICLES | {"and"}
_INCORPORATED = word_set("ltd inc llc llp plc gmbh")
"""What a comma may stand before in a company's name: “Redstone Co., Ltd.”."""
_NUMBERED = word_set("tv radio channel canal kanal")
"""What a number behind it belongs to: “Channel 7”."""
_PARTICIPLES = word_set("led born made given known seen shown driven held left found built written taken told sent put")
_NAMES_TOO = word_set("may will more last long so an no us just say soon")
_NUMBERS = word_set(
    "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty "
    "seventy eighty ninety"
)
_PRONOUN_FORMS = ("i'", "we'", "they'", "he'", "she'", "it'", "you'")

_MINOR = word_set("the and for but nor yet via per off out who its his her")
"""Short words that a headline leaves without a capital; a short verb it does not."""


def chains(stream: Stream, clause: Clause) -> Iterator[tuple[int, int]]:
    """The first token and the end of every chain in a masked sentence; none in a headline or a dateline."""
    if headline(stream, clause) or dateline(stream, clause) or byline(stream, clause):
        return
    last = clause.first
    for index in stream.capitals_in(clause):
        if index >= last and _may_begin(stream, index, clause):
            last = _chain_end(stream, index, clause)
            yield index, last


def headline(stream: Stream, clause: Clause) -> bool:
    """Five words or more, nearly all of them with capitals, and no full stop: not a sentence to learn names from."""
    capitals = len([at for at in stream.capitals_in(clause) if len(stream.tokens[at].text) > 3])
    if capitals < 3:  # most sentences
        return False
    words = stream.tokens[clause.first : clause.last]
    long = [t for t in words if len(t.text) > 3 and t.type is WORD]
    if len(long) < 5 or capitals * 2 <= len(long):
        return False
    shouted = sum(t.text.isupper() for t in long) * 2 > len(long)
    if words[-1].text == ".":
        small = any(len(t.text) == 3 and t.type is WORD and not t.capital and t.low not in _MINOR for t in words)
        return (capitals == len(long) and len(long) > 5 and not small) or shouted
    return capitals * 10 >= len(long) * 9 or shouted


def dateline(stream: Stream, clause: Clause) -> bool:
    """A place and a dash before the text begins."""
    return clause.last - clause.first < 15 and stream.tokens[clause.last - 1].text in ("—", "–", "-", "--")


def byline(stream: Stream, clause: Clause) -> bool:
    """“By Ama Owusu in Accra and Kofi Mensah”: the writers, of whom nothing is told."""
    words = stream.tokens[clause.first : clause.last]
    if words[0].low != "by" or not 3 <= len(words) <= 14 or words[-1].text == ".":
        return False
    if stream.article[stream.article.paragraphs[clause.paragraph]].strip() != stream.words(clause.first, clause.last):
        return False
    return all(t.capital or t.text in ",|-&" or t.low in _IN_BYLINES for t in words[1:])


def _may_begin(stream: Stream, index: int, clause: Clause) -> bool:
    """Whether a capital makes this word a name: not at a sentence's beginning unless nothing else explains it."""
    low = stream.tokens[index].low
    if (
        low in _MONTHS_AND_DAYS
        or low == "i"
        or low.startswith(_PRONOUN_FORMS)
        or (index == clause.first and _opens_dateline(stream, index, clause))
    ):
        return False
    before = stream.tokens[index - 1] if index > clause.first else None
    begins = before is None or before.text in ":—–-•*" or before.type is RUN
    if low in COMMON_WORDS:
        if given_name(stream, index, clause) or (begins and _speaks(stream, index, clause)):
            return True
        return not begins and len(low) > 1 and stream.tokens[index].text.isupper() and low in ("us", "who", "it")
    return not begins or _may_open(stream, index, clause)


def _speaks(stream: Stream, index: int, clause: Clause) -> bool:
    """“…,” Will said: no modal stands right before a past tense of speech; a surname does."""
    token, ahead = stream.tokens[index], stream.tokens[index + 1] if index + 1 < clause.last else None
    past = ahead is not None and SAY.get(ahead.low, ("", ""))[1] == "past"
    return past and token.low in MODALS and token.text[1:].islower()


def _may_open(stream: Stream, index: int, clause: Clause) -> bool:
    """Whether a word that opens a sentence is a name."""
    low = stream.tokens[index].low
    following = stream.tokens[index + 1] if index + 1 < clause.last else None
    capital = following is not None and following.capital
    if low in SAY and low not in GIVEN_NAMES:
        return False
    if low in ("last", "next", "late", "early") and following is not None and following.low in TIME_WORDS:
        return False  # “Last May Toyota …”
    if low in stream.lower and known_surname(stream, index, clause):
        return True
    if low in stream.lower and low not in HONORIFICS and low not in ROLES:
        return capital and low not in GROUPS and not low.endswith(("ly", "ing", "ed"))
    gerund = low.endswith("ing") and low not in GIVEN_NAMES and not capital
    if gerund and following is not None and following.type is WORD:  # “Walking home, she …”
        return following.low in AUXILIARIES or following.low in SAY
    participle = low.endswith("ed") or low in _PARTICIPLES
    if participle and following is not None and following.low in PREPOSITIONS and low not in GIVEN_NAMES:
        return False  # “Courted by both sides, X …”
    adverb = following is not None and (following.text == "," or capital or following.low in PREPOSITIONS)
    if low.endswith("ly") and adverb:
        return low in GIVEN_NAMES
    if low in _NUMBERS or (not capital and common_text(stream, index)):
        return False
    return low not in GROUPS or capital


def _opens_dateline(stream: Stream, index: int, clause: Clause) -> bool:
    """A place in capitals that opens a paragraph: “BAKU, Azerbaijan”."""
    token = stream.tokens[index]
    if not token.text.isupper() or len(token.text) < 4 or index + 1 >= len(stream.tokens):
        return False
    starts = stream.article.paragraphs[clause.paragraph].start == token.start
    return starts and stream.tokens[index + 1].text in (",", ".", ":", "(", "—", "–", "/")


def _chain_end(stream: Stream, index: int, clause: Clause) -> int:
    tokens = stream.tokens
    last = index + 1
    body = tokens[index].low in ORGANISATIONS or tokens[index].low in ROLES
    while last < clause.last and last - index < _MAX_NAME:
        token = tokens[last]
        if token.type is WORD and token.capital and token.low not in _MONTHS_AND_DAYS and _joins(token):
            body = body or token.low in ORGANISATIONS
            last += 1
        elif step := _link(stream, last, clause, body=body):
            last += step
        elif token.text.isdigit() and tokens[last - 1].low in _NUMBERED:
            last += 1
        else:
            break
    return last


def _joins(token: Token) -> bool:
    initial = len(token.text) == 2 and token.text[1] == "."
    return initial or token.low not in COMMON_WORDS or token.low in PARTICLES or token.low in _NAMES_TOO


def _link(stream: Stream, last: int, clause: Clause, *, body: bool) -> int:
    """How many tokens at `last` go on with the name although the first bears no capital; 0 where it ends."""
    tokens = stream.tokens
    if last + 1 >= clause.last:
        return 0
    token, after = tokens[last], tokens[last + 1]
    two = last + 2 < clause.last and tokens[last + 2].capital
    if token.low in PARTICLES and token.type is WORD and token.low != "as":  # “Republicans as Democrats”
        return 2 if after.capital else 3 if after.low in PARTICLES and two else 0
    if after.low in _MONTHS_AND_DAYS:
        return 0
    if _of_house(tokens, last, clause):
        return 3
    if not after.capital:
        tied = (token.low == "of" and after.low == "the") or (token.low == "for" and after.low in ("the", "a", "an"))
        of_the = body and tied and tokens[last - 1].low in ORGANISATIONS
        return 3 if of_the and two else 0
    if token.text == "," and after.low in _INCORPORATED:
        return 2
    if token.text in ("’", "'") and tokens[last - 1].low.endswith("s"):  # the Growers’ Union
        return 2 if after.low in ORGANISATIONS or (two and tokens[last + 2].low in ORGANISATIONS) else 0
    if token.type is RUN:
        return 1 if _nickname(stream, token) and after.low not in COMMON_WORDS else 0
    return _link_word(tokens, last, body=body)


def _of_house(tokens: list[Token], last: int, clause: Clause) -> bool:
    """“Leader of the Opposition Ama Owusu”: an office of a house, with its holder behind it."""
    if tokens[last].low != "of" or tokens[last + 1].low != "the" or last + 3 >= clause.last:
        return False
    holder = tokens[last + 3]
    return is_office(tokens[last - 1].low) and tokens[last + 2].low in HOUSES and holder.capital and _joins(holder)


def _link_word(tokens: list[Token], last: int, *, body: bool) -> int:
    """For “of”, “for”, “and” between capitals: “Minister of Health and Sport”, “Bank of Ghana”."""
    low, before, after = tokens[last].low, tokens[last - 1].low, tokens[last + 1].low
    if (low in ("of", "for") and is_office(before)) or (low == "to" and before in ENVOYS):
        return 2 if after not in COMMON_WORDS else 0
    if body and low in ("of", "for", "&", "on") and before in ORGANISATIONS:
        return 2
    if low not in ("and", "&"):
        return 0
    if before in PORTFOLIOS and after in PORTFOLIOS:
        return 2
    joined = body and tokens[last - 2].low in ("of", "for") and after not in HONORIFICS and after not in GIVEN_NAMES
    return 2 if joined else 0


def _nickname(stream: Stream, token: Token) -> bool:
    """Dwayne “The Rock” Johnson: a short run inside a name."""
    inner = stream.runs[token.run].inner
    text = stream.article[inner]
    return len(inner) < _MAX_NICKNAME and text.count(" ") < 3 and text[-1:] not in ",.!?"
