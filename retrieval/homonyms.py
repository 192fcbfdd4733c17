"""Homonyms: names that are common words too (Will Ford, May Chen, Dana Page), and where a capital makes one a name."""

import itertools

from retrieval.kinds import noun_kind
from retrieval.lexicon import AUXILIARIES, COMMON_WORDS, SAY, TIME_WORDS, word_set
from retrieval.lexicon_names import GIVEN_NAMES
from retrieval.tokens import RUN, WORD, Clause, Stream, Token

_GIVEN_TOO = word_set("will may long")
"""Given names that are function words."""
_DATED = word_set("in last next this since until by early mid late of from before after through during for and")
"""What stands before a month: “in May Kenya Airways said”."""
_BASE = word_set("have be do not get")
"""Auxiliaries that stand behind the subject of a question or a wish: “May Dana have …”, not “May Chen has”."""
_RELATIVES = word_set("who whose")
_MOST_SURNAMES = 3


def given_name(stream: Stream, index: int, clause: Clause) -> bool:
    """Whether “Will”, “May” or “Long” at a token is the first word of somebody's name: “said Will Ford, a baker”."""
    tokens = stream.tokens
    if tokens[index].low not in _GIVEN_TOO or not tokens[index].text[1:].islower():
        return False
    last = index + 1
    while last < clause.last and last - index <= _MOST_SURNAMES and _of_surname(tokens[last]):
        last += 1
    if last == index + 1:
        return False
    before = tokens[index - 1] if index > clause.first else None
    if before is None or before.type is RUN or before.text == ":":
        return tokens[clause.last - 1].text != "?" and _acts(tokens, last, clause)
    if before.capital:  # “When Will Ford”; in “What Will Happen Next” all words have capitals
        return index - 1 == clause.first and before.low in COMMON_WORDS and before.low not in _DATED
    return not before.text.isdigit() and before.low not in _DATED


def _of_surname(token: Token) -> bool:
    """Whether a word can be part of the surname behind such a given name."""
    if token.type is not WORD or not token.capital:
        return False
    return token.low not in COMMON_WORDS and token.low not in TIME_WORDS and not token.text.isupper()


def _acts(tokens: list[Token], last: int, clause: Clause) -> bool:
    """Whether what stands behind the name shows that no modal opened the sentence: a verb of its own, a description."""
    if last >= clause.last:
        return True
    after = tokens[last]
    if after.type is not WORD:
        return after.text in (",", ".", "(", "'s")
    if after.low in AUXILIARIES:
        return after.low not in _BASE
    past = after.low.endswith("ed") or SAY.get(after.low, ("", ""))[1] in ("past", "s")
    return past or after.low in _RELATIVES


def known_surname(stream: Stream, index: int, clause: Clause) -> bool:
    """Whether a word that opens a sentence is a surname the article has printed: “Dana Page … Page said the page …”."""
    if index + 1 >= clause.last or not _speaks(stream.tokens[index + 1]):
        return False
    if stream.paired is None:
        stream.paired = _paired(stream)
    return stream.tokens[index].low in stream.paired


def _speaks(token: Token) -> bool:
    """Whether a word is a verb that somebody named speaks by."""
    return SAY.get(token.low, ("", ""))[1] == "past" or token.low in ("says", "adds")


def common_text(stream: Stream, index: int) -> bool:
    """Whether a noun for a text opens a sentence and is no name inside another: “Transcript as follows”."""
    low = stream.tokens[index].low
    if low in GIVEN_NAMES or noun_kind(low) != "document":
        return False
    if stream.inside is None:
        stream.inside = _inside(stream)
    return low not in stream.inside


def _inside(stream: Stream) -> frozenset[str]:
    """The words with a capital that stand right behind another word, so that no sentence begins with them."""
    tokens = stream.tokens
    return frozenset(tokens[at].low for at in stream.capitals if at and tokens[at - 1].type is WORD)


def _paired(stream: Stream) -> frozenset[str]:
    """The words that end two capitalised ones in mid-sentence, as the surname of a name in full does."""
    tokens, capitals = stream.tokens, stream.capitals
    return frozenset(
        tokens[at].low
        for one, at in itertools.pairwise(capitals)
        if at == one + 1 and tokens[one].low not in COMMON_WORDS and not tokens[at].text.isupper()
        if at + 1 == len(tokens) or not tokens[at + 1].capital
    )
